//! A visitor of a store of its own: a client that takes both host names to it.

use std::{error::Error, net::SocketAddr, sync::Arc, time::Duration};

use store::{Options, SHOP, Store};
use ureq::{
    Agent,
    config::Config,
    http::{HeaderMap, Uri},
    tls::{TlsConfig, TlsProvider},
    unversioned::{
        resolver::{ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

pub const CONTROLLERS: &str = "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/";

pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A page as it came: where it ended, its status and its text.
pub struct Page {
    pub url: String,
    pub status: u16,
    pub text: String,
}

/// An answer as it came.
pub struct Raw {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Raw {
    /// A header's value, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// A store with one visitor.
pub struct Shop {
    pub store: Store,
    agent: Agent,
}

#[derive(Debug)]
struct ToStore(u16);

impl Resolver for ToStore {
    fn resolve(
        &self,
        _uri: &Uri,
        _config: &Config,
        _timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut addresses = self.empty();
        addresses.push(SocketAddr::from(([127, 0, 0, 1], self.0)));
        Ok(addresses)
    }
}

impl Shop {
    pub fn open() -> Outcome<Self> {
        let store = Store::start(Options::default())?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .disable_verification(true)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(20)))
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::new(), ToStore(store.port()));
        Ok(Self { store, agent })
    }

    /// A store with that account signed in.
    pub fn open_as(account: &str) -> Outcome<Self> {
        let shop = Self::open()?;
        shop.get(&format!("/practice/sign-in?account={account}"))?;
        shop.store.clear_journal();
        Ok(shop)
    }

    pub fn get(&self, path: &str) -> Outcome<Page> {
        read(self.agent.get(url(path)).call()?)
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Outcome<Page> {
        read(
            self.agent
                .post(url(path))
                .send_form(fields.iter().copied())?,
        )
    }

    /// Posts, and hangs up after so long, whatever was said by then.
    pub fn hang_up(&self, path: &str, fields: &[(&str, &str)], after: Duration) {
        let asked = self.agent.post(url(path));
        let asked = asked.config().timeout_global(Some(after)).build();
        let answer = asked.send_form(fields.iter().copied());
        assert!(answer.is_err(), "an answer came within {after:?}");
    }

    /// An answer as it came, to a request with these headers.
    pub fn raw(&self, path: &str, headers: &[(&str, &str)]) -> Outcome<Raw> {
        let asked = self.agent.get(url(path));
        let asked = headers
            .iter()
            .fold(asked, |asked, (name, value)| asked.header(*name, *value));
        let mut answer = asked.call()?;
        Ok(Raw {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            body: answer.body_mut().read_to_vec()?,
        })
    }

    /// A token of the page named.
    pub fn token(&self, page: &str) -> Outcome<String> {
        let text = self.get(page)?.text;
        let token = between(&text, "name=\"csrf_token\" value=\"", "\"")
            .or_else(|| between(&text, "data-token-value=\"", "\""));
        Ok(token.ok_or("no token")?.to_owned())
    }

    /// Posts to a controller with a token of the page named.
    pub fn act(&self, name: &str, page: &str, fields: &[(&str, &str)]) -> Outcome<Page> {
        let token = self.token(page)?;
        let fields: Vec<_> = fields
            .iter()
            .copied()
            .chain([("csrf_token", token.as_str())])
            .collect();
        self.post(&format!("{CONTROLLERS}{name}"), &fields)
    }

    /// Re-orders the account's order of that place, newest first.
    pub fn reorder(&self, account: &str, place: usize, mode: &str) -> Outcome<Page> {
        let uuid = self
            .store
            .orders(account)
            .into_iter()
            .nth(place)
            .ok_or("no such order")?;
        let page = format!("/pt/detalhes-encomenda?orderID={uuid}");
        self.act("Order-ReOrder", &page, &[("ID", &uuid), ("mode", mode)])
    }
}

impl Page {
    pub fn has(&self, text: &str) -> bool {
        self.text.contains(text)
    }

    pub fn count(&self, text: &str) -> usize {
        self.text.matches(text).count()
    }
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}

fn url(path: &str) -> String {
    if path.starts_with("https:") {
        path.to_owned()
    } else {
        format!("https://{SHOP}{path}")
    }
}

fn read(mut answer: ureq::http::Response<ureq::Body>) -> Outcome<Page> {
    use ureq::ResponseExt;
    let url = answer.get_uri().to_string();
    let status = answer.status().as_u16();
    let text = answer.body_mut().read_to_string()?;
    Ok(Page { url, status, text })
}

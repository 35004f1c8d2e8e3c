use http::Uri;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a service listens: `https` anywhere, `http` on this machine alone, so that neither a
/// key nor a shopping list crosses a network in the clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Endpoint {
    origin: String,
    host: String,
    path: String,
    secure: bool,
}

/// Why a text is no endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnEndpoint {
    /// It is no address at all.
    #[error("not a web address")]
    NotAnAddress,
    /// In the clear, to another machine.
    #[error("http is for this machine only; elsewhere it must be https")]
    InTheClear,
    /// A name and password, a query or a fragment in it.
    #[error("an address without a name, a password, ? or #")]
    TooMuch,
}

impl Endpoint {
    /// Reads an address.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &str) -> Result<Self, NotAnEndpoint> {
        let text = text.trim().trim_end_matches('/');
        if text.contains(['#', '?', '@']) {
            return Err(NotAnEndpoint::TooMuch);
        }
        let uri: Uri = text.parse().map_err(|_| NotAnEndpoint::NotAnAddress)?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(NotAnEndpoint::NotAnAddress);
        };
        let host = authority.host().to_lowercase();
        let here = matches!(host.as_str(), "localhost" | "127.0.0.1");
        let secure = match scheme {
            "https" => true,
            "http" if here => false,
            "http" => return Err(NotAnEndpoint::InTheClear),
            _ => return Err(NotAnEndpoint::NotAnAddress),
        };
        let port = authority.port().map(|port| format!(":{port}"));
        let origin = format!("{scheme}://{host}{}", port.unwrap_or_default());
        let path = uri.path().trim_end_matches('/').to_owned();
        Ok(Self {
            origin,
            host,
            path,
            secure,
        })
    }

    /// What the browser is asked to let us reach: the host, without its port, which no pattern
    /// can name.
    #[must_use]
    pub fn pattern(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://{}/*", self.host)
    }

    /// Whether it is at this domain, or at one below it.
    #[must_use]
    pub fn is_within(&self, domain: &str) -> bool {
        let below = self.host.strip_suffix(domain);
        below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }

    /// The address of `path` below it.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.path)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.at(""))
    }
}

impl TryFrom<String> for Endpoint {
    type Error = NotAnEndpoint;

    fn try_from(text: String) -> Result<Self, NotAnEndpoint> {
        Self::read(&text)
    }
}

impl From<Endpoint> for String {
    fn from(endpoint: Endpoint) -> Self {
        endpoint.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// DECISIONS 21: "a model that the person set up", one on their own machine included.
    #[test]
    fn secure_and_local_addresses_are_endpoints() {
        for (text, pattern, chat) in [
            (
                "https://api.openai.com/v1",
                "https://api.openai.com/*",
                "https://api.openai.com/v1/chat",
            ),
            (
                "https://models.example:8443/",
                "https://models.example/*",
                "https://models.example:8443/chat",
            ),
            (
                "http://localhost:11434/v1/",
                "http://localhost/*",
                "http://localhost:11434/v1/chat",
            ),
            (
                " http://127.0.0.1:8080 ",
                "http://127.0.0.1/*",
                "http://127.0.0.1:8080/chat",
            ),
        ] {
            let endpoint = Endpoint::read(text).unwrap();
            assert_eq!(endpoint.pattern(), pattern);
            assert_eq!(endpoint.at("/chat"), chat);
            assert_eq!(Endpoint::read(&endpoint.to_string()), Ok(endpoint));
        }
    }

    #[test]
    fn a_domain_holds_itself_and_all_below_it() {
        for (text, within) in [
            ("https://shop.example/v1", true),
            ("https://www.Shop.example", true),
            ("https://shop.example:8443", true),
            ("https://notshop.example", false),
            ("https://shop.example.org", false),
        ] {
            let endpoint = Endpoint::read(text).unwrap();
            assert_eq!(endpoint.is_within("shop.example"), within, "{text}");
        }
    }

    #[test]
    fn others_are_not() {
        for (text, why) in [
            ("", NotAnEndpoint::NotAnAddress),
            ("models", NotAnEndpoint::NotAnAddress),
            ("ftp://models.example", NotAnEndpoint::NotAnAddress),
            ("javascript:alert(1)", NotAnEndpoint::NotAnAddress),
            ("http://models.example/v1", NotAnEndpoint::InTheClear),
            ("http://localhost.example", NotAnEndpoint::InTheClear),
            ("https://me:secret@models.example", NotAnEndpoint::TooMuch),
            ("https://models.example/?key=1", NotAnEndpoint::TooMuch),
        ] {
            assert_eq!(Endpoint::read(text), Err(why), "{text}");
        }
    }
}

use run::Arrival;
use serde::Deserialize;
use shop::Query;

/// How a document was loaded, by the browser's own record of it and in its words (Navigation Timing,
/// and `activationStart` of Prerendering Revamped). The default is that there is no record.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Loading {
    /// `navigate`, `reload`, `back_forward` or `prerender`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it came from, if not from the shop's server: `cache`, `navigational-prefetch`.
    pub delivery_type: String,
    /// How many bytes came over the wire; none for a page out of a cache.
    pub transfer_size: f64,
    /// How often the server led on within its own origin.
    pub redirect_count: f64,
    /// When it was shown, if it was loaded before that; else 0. In milliseconds.
    pub activation_start: f64,
    /// When the server began its answer; 0 where that is not known. In milliseconds.
    pub response_start: f64,
}

/// From this age on, in milliseconds, the cart that a page shows is not taken for the cart of now.
const CART_AGE_MAX: f64 = 20_000.0;

impl Loading {
    /// Whether the page may be older than the moment it was shown.
    #[must_use]
    pub fn cached(&self) -> bool {
        !self.delivery_type.is_empty() || self.transfer_size <= 0.0 || self.activation_start > 0.0
    }

    /// Whether what the page says may be taken for what the shop says, so long after the browser set
    /// out for it, in milliseconds.
    #[must_use]
    pub fn is_fresh(&self, query: &Query, since: f64) -> bool {
        if self.response_start <= 0.0 {
            return false;
        }
        let young = match query {
            Query::Cart => since - self.response_start <= CART_AGE_MAX,
            Query::Session
            | Query::Orders
            | Query::Order { .. }
            | Query::Replacements { .. }
            | Query::Product { .. }
            | Query::Search { .. }
            | Query::Slots => true,
        };
        let asked_anew = matches!(self.kind.as_str(), "navigate" | "reload");
        young && asked_anew && !self.cached()
    }

    /// How the document came, for whoever judges what it shows. Of what the browser keeps no record,
    /// the worst is said; one that was `left` since is as old as it was then.
    #[must_use]
    pub fn arrival(&self, origin: &str, referrer: &str, left: bool) -> Arrival {
        Arrival {
            redirects: redirects(self.redirect_count),
            from: within(origin, referrer),
            cached: left || self.cached(),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before; a browser follows twenty"
)]
fn redirects(count: f64) -> u16 {
    count.clamp(0.0, 1_000.0) as u16
}

/// An address without its origin, if it is of this one.
fn within(origin: &str, address: &str) -> Option<String> {
    let rest = address.strip_prefix(origin)?;
    rest.starts_with('/').then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SINCE: f64 = 1_000.0;

    /// A page that the server has just sent because it was asked for it.
    fn just_come() -> Loading {
        Loading {
            kind: "navigate".into(),
            transfer_size: 9_000.0,
            response_start: 200.0,
            ..Loading::default()
        }
    }

    fn queries() -> [Query; 2] {
        [Query::Cart, Query::Orders]
    }

    #[test]
    fn what_the_server_just_sent_is_fresh() {
        let reloaded = Loading {
            kind: "reload".into(),
            ..just_come()
        };
        for query in queries() {
            assert!(just_come().is_fresh(&query, SINCE), "{query:?}");
            assert!(reloaded.is_fresh(&query, SINCE), "{query:?}");
        }
        assert!(!just_come().cached());
    }

    /// The browser kept it, or loaded it before anybody asked.
    #[test]
    fn what_was_there_before_it_was_asked_for_is_not() {
        let kept = [
            r#"{"type":"navigate","transferSize":9,"responseStart":200,"deliveryType":"cache"}"#,
            r#"{"type":"navigate","transferSize":9,"responseStart":200,"deliveryType":"navigational-prefetch"}"#,
            r#"{"type":"navigate","transferSize":0,"responseStart":200}"#,
            r#"{"type":"navigate","transferSize":9,"responseStart":200,"activationStart":1500.5}"#,
        ];
        for record in kept {
            let loading: Loading = serde_json::from_str(record).unwrap_or_else(|_| just_come());
            assert!(loading.cached(), "{loading:?}");
            for query in queries() {
                assert!(!loading.is_fresh(&query, SINCE), "{loading:?}");
            }
        }
    }

    #[test]
    fn what_does_not_say_how_it_came_is_not() {
        let of_kind = |kind: &str| Loading {
            kind: kind.into(),
            ..just_come()
        };
        let unknown = [
            Loading::default(),
            Loading {
                response_start: 0.0,
                ..just_come()
            },
            of_kind("back_forward"),
            of_kind("prerender"),
        ];
        for loading in unknown {
            for query in queries() {
                assert!(!loading.is_fresh(&query, SINCE), "{loading:?}");
            }
        }
    }

    /// A past order does not change; a cart does.
    #[test]
    fn a_cart_grows_old() {
        let long_after = just_come().response_start + CART_AGE_MAX + 1.0;
        assert!(!just_come().is_fresh(&Query::Cart, long_after));
        assert!(just_come().is_fresh(&Query::Cart, long_after - 1.0));
        assert!(just_come().is_fresh(&Query::Orders, long_after));
    }

    #[test]
    fn a_referrer_is_named_within_the_shop_only() {
        let from = |address| within("https://www.auchan.pt", address);
        let page = "https://www.auchan.pt/pt/x?y=1";
        assert_eq!(from(page), Some("/pt/x?y=1".into()));
        assert_eq!(from("https://www.auchan.pt.example.org/pt/x"), None);
        assert_eq!(from("https://login.auchan.pt/"), None);
        assert_eq!(from(""), None);
    }
}

use js_sys::{Array, Date, Reflect};
use run::Arrival;
use shop::Query;
use wasm_bindgen::JsValue;

/// How this document was loaded, by the browser's own record of it (Navigation Timing, and
/// `activationStart` of Prerendering Revamped).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Loading {
    /// `navigate`, `reload`, `back_forward` or `prerender`.
    kind: String,
    /// Where it came from, if not from the shop's server: `cache`, `navigational-prefetch`.
    delivery: String,
    /// How many bytes came over the wire; none for a page out of a cache.
    transferred: f64,
    /// How often the server led on within its own origin.
    redirects: f64,
    /// When it was shown, if it was loaded before that; else 0. In milliseconds.
    activated: f64,
    /// How long ago the server began its answer, in milliseconds, where that is known.
    age: Option<f64>,
}

/// From this age on, in milliseconds, the cart that a page shows is not taken for the cart of now.
const CART_AGE_MAX: f64 = 20_000.0;

impl Loading {
    /// How the page that is shown was loaded; nothing where the browser keeps no record of it.
    pub fn of_page() -> Option<Self> {
        let performance = web_sys::window()?.performance()?;
        let entries: Array = performance.get_entries_by_type("navigation");
        let entry = entries.get(0);
        let field = |name: &str| Reflect::get(&entry, &JsValue::from_str(name)).ok();
        let number = |name| field(name).and_then(|value| value.as_f64()).unwrap_or(0.0);
        let word = |name| field(name).and_then(|value| value.as_string());
        // Of the two clocks, the one that says more: the first may stand still while the machine
        // sleeps, the second may have been set.
        let since = performance
            .now()
            .max(Date::now() - performance.time_origin());
        let began = number("responseStart");
        Some(Self {
            kind: word("type")?,
            delivery: word("deliveryType").unwrap_or_default(),
            transferred: number("transferSize"),
            redirects: number("redirectCount"),
            activated: number("activationStart"),
            age: (began > 0.0).then_some(since - began),
        })
    }

    /// Whether the page may be older than the moment it was shown.
    pub fn cached(&self) -> bool {
        !self.delivery.is_empty() || self.transferred <= 0.0 || self.activated > 0.0
    }

    /// Whether what the page says may be taken for what the shop says now.
    pub fn is_fresh(&self, sight: &Query) -> bool {
        let Some(age) = self.age else {
            return false;
        };
        let young = match sight {
            Query::Cart => age <= CART_AGE_MAX,
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
}

/// How this document came, for whoever judges what it shows. Of what the browser keeps no record,
/// the worst is said; one that was `left` since is as old as it was then.
pub fn arrival(left: bool) -> Arrival {
    let loading = Loading::of_page().unwrap_or_default();
    Arrival {
        redirects: redirects(loading.redirects),
        from: referrer(),
        cached: left || loading.cached(),
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

/// Path and query of the page of this origin that led here.
fn referrer() -> Option<String> {
    let window = web_sys::window()?;
    let origin = window.location().origin().ok()?;
    within(&origin, &window.document()?.referrer())
}

/// An address without its origin, if it is of this one.
fn within(origin: &str, address: &str) -> Option<String> {
    let rest = address.strip_prefix(origin)?;
    rest.starts_with('/').then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAST_THE_AGE: f64 = CART_AGE_MAX + 1.0;

    /// A page that the server has just sent because it was asked for it.
    fn just_come() -> Loading {
        Loading {
            kind: "navigate".into(),
            transferred: 9_000.0,
            age: Some(800.0),
            ..Loading::default()
        }
    }

    fn sights() -> [Query; 2] {
        [Query::Cart, Query::Orders]
    }

    #[test]
    fn what_the_server_just_sent_is_fresh() {
        let reloaded = Loading {
            kind: "reload".into(),
            ..just_come()
        };
        for sight in sights() {
            assert!(just_come().is_fresh(&sight), "{sight:?}");
            assert!(reloaded.is_fresh(&sight), "{sight:?}");
        }
        assert!(!just_come().cached());
    }

    /// The browser kept it, or loaded it before anybody asked.
    #[test]
    fn what_was_there_before_it_was_asked_for_is_not() {
        let kept = [
            Loading {
                delivery: "cache".into(),
                ..just_come()
            },
            Loading {
                delivery: "navigational-prefetch".into(),
                ..just_come()
            },
            Loading {
                transferred: 0.0,
                ..just_come()
            },
            Loading {
                activated: 1_500.0,
                ..just_come()
            },
        ];
        for loading in kept {
            assert!(loading.cached(), "{loading:?}");
            for sight in sights() {
                assert!(!loading.is_fresh(&sight), "{loading:?}");
            }
        }
    }

    #[test]
    fn what_does_not_say_how_it_came_is_not() {
        let unknown = [
            Loading::default(),
            Loading {
                age: None,
                ..just_come()
            },
            Loading {
                kind: "back_forward".into(),
                ..just_come()
            },
            Loading {
                kind: "prerender".into(),
                ..just_come()
            },
        ];
        for loading in unknown {
            for sight in sights() {
                assert!(!loading.is_fresh(&sight), "{loading:?}");
            }
        }
    }

    /// A past order does not change; a cart does.
    #[test]
    fn a_cart_grows_old() {
        let old = Loading {
            age: Some(PAST_THE_AGE),
            ..just_come()
        };
        assert!(!old.is_fresh(&Query::Cart));
        assert!(old.is_fresh(&Query::Orders));
    }

    #[test]
    fn a_referrer_is_named_within_the_shop_only() {
        let shop = "https://www.auchan.pt";
        let from = |address| within(shop, address);
        assert_eq!(
            from("https://www.auchan.pt/pt/x?y=1"),
            Some("/pt/x?y=1".into())
        );
        assert_eq!(from("https://www.auchan.pt.example.org/pt/x"), None);
        assert_eq!(from("https://login.auchan.pt/"), None);
        assert_eq!(from(""), None);
    }
}

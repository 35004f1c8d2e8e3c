use document::Loading;
use run::Arrival;
use serde::Deserialize;
use shop::Query;

/// Where and when a document is, and how it came there.
#[derive(Debug, Deserialize)]
pub struct Here {
    /// How long ago it came up, by both its clocks, in milliseconds: one only goes forward, but may
    /// stand still while the machine sleeps; the other may have been set.
    pub clocks: [f64; 2],
    /// Its address.
    pub location: Location,
    /// The address of the page that led to it.
    pub referrer: String,
    /// How it was loaded, by the browser's record.
    #[serde(default)]
    pub loading: Loading,
}

/// An address, in the browser's words.
#[derive(Debug, Default, Deserialize)]
pub struct Location {
    /// Scheme and host.
    pub origin: String,
    /// The path, without the part behind `?`.
    pub pathname: String,
}

impl Here {
    /// How the document came; it was `left` or not.
    pub fn arrival(&self, left: bool) -> Arrival {
        let origin = &self.location.origin;
        self.loading.arrival(origin, &self.referrer, left)
    }

    /// Whether what the page says may be taken for what the shop says now.
    pub fn is_fresh(&self, sight: &Query) -> bool {
        let [one, other] = self.clocks;
        self.loading.is_fresh(sight, one.max(other))
    }

    /// Its clock, in milliseconds.
    pub const fn now(&self) -> f64 {
        self.clocks[0]
    }
}

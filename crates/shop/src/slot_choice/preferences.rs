use crate::Cents;
use jiff::civil::{DateTime, Time, Weekday};
use serde::{Deserialize, Serialize};

use super::offer::Way;

/// What the person said about deliveries. Everything may be left open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Days that are liked best.
    pub preferred_days: Vec<WeekDay>,
    /// Days that will do only if there is no other.
    pub avoid_days: Vec<WeekDay>,
    /// Hours that suit.
    pub window: Option<Hours>,
    /// Outside `window` nobody is at home.
    pub window_hard: bool,
    /// The most a delivery should cost.
    pub max_fee: Option<Cents>,
    /// `max_fee` is a limit, not a wish.
    pub max_fee_hard: bool,
    /// The goods must have come by then.
    pub deadline: Option<DateTime>,
    /// No later than so many days from today.
    pub max_days_ahead: Option<u16>,
    /// No sooner than in so many hours.
    pub min_notice_hours: Option<u16>,
    /// Ways of getting the goods that are acceptable; empty means home delivery only.
    pub modes: Vec<Way>,
    /// How soon the goods are needed.
    pub urgency: Urgency,
    /// A slot the shop calls ecological is liked.
    pub prefer_eco: bool,
    /// A narrow slot is liked: less waiting.
    pub prefer_short_window: bool,
    /// A day on which the whole cart can come is liked.
    pub prefer_complete: bool,
}

/// A span of hours of any day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// From.
    pub start: Time,
    /// Until. Not after `start` means until the end of the day.
    pub end: Time,
}

/// How soon the goods are needed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// As soon as can be; money comes second.
    Asap,
    /// Soon, at a sensible price.
    #[default]
    Normal,
    /// Any time; the price decides.
    Whenever,
}

/// A day of the week, written `mon` to `sun`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum WeekDay {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl From<Weekday> for WeekDay {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

impl Preferences {
    /// Whether a way of getting the goods is acceptable.
    #[must_use]
    pub fn accepts(&self, way: Way) -> bool {
        if self.modes.is_empty() {
            way == Way::Home
        } else {
            self.modes.contains(&way)
        }
    }
}

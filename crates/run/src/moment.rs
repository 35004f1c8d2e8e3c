use jiff::Span;
use jiff::civil::{DateTime, date};
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970, UTC.
pub type Millis = i64;

/// When an event happened, and what the person's clock said then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970, UTC.
    pub ms: Millis,
    /// Minutes that the person's clock is ahead of UTC.
    pub offset_minutes: i32,
}

impl Moment {
    /// A moment on a clock that shows UTC.
    #[must_use]
    pub const fn utc(ms: Millis) -> Self {
        Self {
            ms,
            offset_minutes: 0,
        }
    }

    /// What the person's clock said. A moment beyond the calendar reads as its first day.
    #[must_use]
    pub fn local(self) -> DateTime {
        let epoch = date(1970, 1, 1).at(0, 0, 0, 0);
        let minutes = self
            .ms
            .div_euclid(60_000)
            .saturating_add(i64::from(self.offset_minutes));
        let since = Span::new().try_minutes(minutes);
        since
            .and_then(|since| epoch.checked_add(since))
            .unwrap_or(epoch)
    }
}

use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// `Europe/Lisbon` as POSIX writes it: one hour more from the last Sunday of March, one o'clock, to
/// the last Sunday of October, two o'clock. A whole table of zones would outweigh the rest of us.
const LISBON: &str = "WET0WEST,M3.5.0/1,M10.5.0";

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

    /// What the clocks at the shop say, wherever the person is (DECISIONS 32): its days, hours and
    /// cut-offs are Lisbon's. A moment beyond the calendar reads as its first day.
    #[must_use]
    pub fn at_the_shop(self) -> DateTime {
        let zone = TimeZone::posix(LISBON).unwrap_or(TimeZone::UTC);
        let moment = Timestamp::from_millisecond(self.ms).unwrap_or(Timestamp::UNIX_EPOCH);
        moment.to_zoned(zone).datetime()
    }

    /// When the clocks at the shop show this. An hour that comes twice in autumn is the first of the two,
    /// one that never comes in spring is the hour after it.
    #[must_use]
    pub fn when_the_shop_shows(clock: DateTime) -> Self {
        let zone = TimeZone::posix(LISBON).unwrap_or(TimeZone::UTC);
        let moment = clock
            .to_zoned(zone)
            .map_or(0, |at| at.timestamp().as_millisecond());
        Self::utc(moment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(utc: &str, offset_minutes: i32) -> Moment {
        let ms = utc.parse::<Timestamp>().unwrap().as_millisecond();
        Moment { ms, offset_minutes }
    }

    /// DECISIONS 32, from the Azores, São Paulo and Madrid.
    #[test]
    fn the_shop_has_one_time_wherever_the_person_is() {
        for offset in [-60, -180, 60, 120] {
            let winter = moment("2026-01-10T23:30:00Z", offset);
            assert_eq!(winter.at_the_shop(), date(2026, 1, 10).at(23, 30, 0, 0));
            let summer = moment("2026-07-10T23:30:00Z", offset);
            assert_eq!(summer.at_the_shop(), date(2026, 7, 11).at(0, 30, 0, 0));
        }
    }

    #[test]
    fn on_both_nights_of_the_change() {
        for (utc, hour, minute) in [
            ("2026-03-29T00:59:00Z", 0, 59),
            ("2026-03-29T01:00:00Z", 2, 0),
            ("2026-10-25T00:59:00Z", 1, 59),
            ("2026-10-25T01:00:00Z", 1, 0),
        ] {
            let shown = moment(utc, 0).at_the_shop();
            assert_eq!((shown.hour(), shown.minute()), (hour, minute), "{utc}");
        }
    }

    #[test]
    fn what_the_shop_shows_is_one_moment() {
        for (clock, utc) in [
            (date(2026, 1, 10).at(10, 0, 0, 0), "2026-01-10T10:00:00Z"),
            (date(2026, 7, 11).at(0, 30, 0, 0), "2026-07-10T23:30:00Z"),
            (date(2026, 3, 29).at(1, 30, 0, 0), "2026-03-29T01:30:00Z"),
            (date(2026, 10, 25).at(1, 30, 0, 0), "2026-10-25T00:30:00Z"),
        ] {
            assert_eq!(Moment::when_the_shop_shows(clock), moment(utc, 0), "{utc}");
        }
    }

    #[test]
    fn no_moment_is_too_far() {
        for ms in [i64::MIN, i64::MAX] {
            let epoch = date(1970, 1, 1).at(0, 0, 0, 0);
            assert_eq!(Moment::utc(ms).at_the_shop(), epoch);
        }
    }
}

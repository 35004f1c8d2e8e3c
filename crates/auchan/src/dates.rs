//! Dates and times as the shop writes them into attributes (SITE §2, §10).

use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// Whether this is a moment in ISO 8601 with its offset: `2025-10-04T10:06:29+01:00`, with or
/// without milliseconds. The year stands nowhere else on the shop's pages.
pub(crate) fn is_moment(text: &str) -> bool {
    text.parse::<Timestamp>().is_ok()
}

/// A day: `2026-03-05`.
pub(crate) fn day(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

/// The last day of a span: `de 5/8/2025 a 31/1/2026`. `None` where it is not written so, or ends before
/// it begins.
pub(crate) fn last_day(text: &str) -> Option<Date> {
    let text = text.trim().strip_prefix("de ")?;
    let (first, last) = text.split_once(" a ")?;
    let (first, last) = (written(first)?, written(last)?);
    (first <= last).then_some(last)
}

/// A day as people write it: `31/1/2026`.
fn written(text: &str) -> Option<Date> {
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = text.trim().split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4;
    let dated = whole && [day, month, year].into_iter().all(plain);
    let date = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    dated.then(date)?
}

/// From when to when: `10:00 - 12:00`. Other dashes will do, and `10h00`; `24:00` is the midnight that
/// begins the next day.
pub(crate) fn hours(text: &str) -> Option<(Time, Time)> {
    let (start, end) = text.split_once(['-', '\u{2013}', '\u{2014}', '\u{2212}'])?;
    let end = match time(end)? {
        Hour::Of(time) => time,
        Hour::Midnight => Time::midnight(),
    };
    match time(start)? {
        Hour::Of(start) => Some((start, end)),
        Hour::Midnight => None,
    }
}

/// An hour of a day, or its end.
enum Hour {
    Of(Time),
    Midnight,
}

fn time(text: &str) -> Option<Hour> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', 'h', 'H'])?;
    let plain = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !plain(hour, 2) || !plain(minute, 2) || minute.len() != 2 {
        return None;
    }
    match (hour.parse().ok()?, minute.parse().ok()?) {
        (24, 0) => Some(Hour::Midnight),
        (hour, minute) => Time::new(hour, minute, 0, 0).ok().map(Hour::Of),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use proptest::prelude::*;

    #[test]
    fn moments_with_either_offset_and_milliseconds() {
        assert!(is_moment("2025-10-04T10:06:29+01:00"));
        assert!(is_moment("2025-10-04T10:06:55.713+01:00"));
        assert!(is_moment("2026-01-02T14:00:30+00:00"));
        assert!(!is_moment("2026-01-02T14:00:30"));
        assert!(!is_moment("2026-13-02T14:00:30+00:00"));
        assert!(!is_moment("02 jan"));
    }

    #[test]
    fn days_and_hours() {
        assert_eq!(day("2026-03-05"), Some(date(2026, 3, 5)));
        assert_eq!(day("5 março"), None);
        let hours = super::hours("10:00 - 12:30");
        assert_eq!(hours, Some((time(10, 0, 0, 0), time(12, 30, 0, 0))));
        let midnight = super::hours("22h00 \u{2013} 24:00");
        assert_eq!(midnight, Some((time(22, 0, 0, 0), time(0, 0, 0, 0))));
        for odd in [
            "10:00",
            "24:00 - 2:00",
            "10:00 - 25:00",
            "10:0 - 12:00",
            "+1:00 - 2:00",
        ] {
            assert_eq!(super::hours(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_span_ends_on_its_last_day() {
        assert_eq!(
            last_day(" de 5/8/2025 a 31/1/2026 "),
            Some(date(2026, 1, 31))
        );
        assert_eq!(
            last_day("de 08/01/2026 a 14/01/2026"),
            Some(date(2026, 1, 14))
        );
        for odd in [
            "",
            "até 31/1/2026",
            "de 5/8/2025 a 31/2/2026",
            "de 5/8/2025 a 31/1/26",
            "de 5/8/2026 a 31/1/2026",
            "de 5/8/2025 a 31/1/2026/1",
            "de 5/8 a 31/1",
        ] {
            assert_eq!(last_day(odd), None, "{odd}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_nothing(text in "\\PC*") {
            let _ = (is_moment(&text), day(&text), hours(&text), last_day(&text));
        }
    }
}

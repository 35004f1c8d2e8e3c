//! What the clocks in Lisbon say: the shop's days and hours, wherever the computer stands.

use time::{Date, Duration, Month, OffsetDateTime, UtcOffset};

/// A moment on Lisbon's clocks: one hour ahead from the last Sunday of March to the last of October,
/// from one o'clock UTC each.
pub fn at_the_shop(moment: OffsetDateTime) -> OffsetDateTime {
    let utc = moment.to_offset(UtcOffset::UTC);
    let from = change(utc.year(), Month::March);
    let to = change(utc.year(), Month::October);
    let summer = from
        .zip(to)
        .is_some_and(|(from, to)| from <= utc && utc < to);
    let ahead = UtcOffset::from_hms(i8::from(summer), 0, 0).unwrap_or(UtcOffset::UTC);
    utc.to_offset(ahead)
}

/// When the clocks change in a month of 31 days.
fn change(year: i32, month: Month) -> Option<OffsetDateTime> {
    let last = Date::from_calendar_date(year, month, 31).ok()?;
    let since_sunday = last.weekday().number_days_from_sunday();
    let sunday = last.checked_sub(Duration::days(i64::from(since_sunday)))?;
    Some(sunday.with_hms(1, 0, 0).ok()?.assume_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_summer_night_is_tomorrow_already() {
        for (utc, lisbon) in [
            (
                datetime!(2026-01-10 23:30 UTC),
                datetime!(2026-01-10 23:30 +0),
            ),
            (
                datetime!(2026-07-10 23:30 UTC),
                datetime!(2026-07-11 00:30 +1),
            ),
            (
                datetime!(2026-03-29 00:59 UTC),
                datetime!(2026-03-29 00:59 +0),
            ),
            (
                datetime!(2026-03-29 01:00 UTC),
                datetime!(2026-03-29 02:00 +1),
            ),
            (
                datetime!(2026-10-25 00:59 UTC),
                datetime!(2026-10-25 01:59 +1),
            ),
            (
                datetime!(2026-10-25 01:00 UTC),
                datetime!(2026-10-25 01:00 +0),
            ),
        ] {
            let shown = at_the_shop(utc);
            assert_eq!(
                (shown.date(), shown.time()),
                (lisbon.date(), lisbon.time()),
                "{utc}"
            );
        }
    }
}

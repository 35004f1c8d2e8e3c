//! From a page of slots to what is said of each: the shop's clocks decide (DECISIONS 32), whatever those of
//! the person show, on any day and on both nights on which the clocks change.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use run::Moment;
use shop::slot_choice::{Exclusion, Preferences};
use shop::{SlotId, SlotsRead};

const PAGE: &str = include_str!("../../../tests/pages/slots.html");

/// Minutes ahead of UTC in winter and in summer: Lisbon, the Azores, São Paulo, Madrid.
const PERSONS: [(i32, i32); 4] = [(0, 60), (-60, 0), (-180, -180), (60, 120)];

/// The page of slots of three days: on the first at 16 (too late to order for) and at 20, on the third at 8.
fn read(days: [&str; 3], utc: &str, offset_minutes: i32, wishes: &Preferences) -> SlotsRead {
    let was = ["2026-03-05", "2026-03-06", "2026-03-07"];
    let html = was
        .iter()
        .zip(days)
        .fold(PAGE.to_owned(), |html, (was, is)| html.replace(was, is));
    let full = r#"data-slot-id="s-1" data-has-slots-to-book="false""#;
    let html = html.replace(full, &full.replace("false", "true"));
    let page = auchan::slots(&page::parse(&html).root()).unwrap();
    assert!(page.aside.is_empty() && page.slots.len() == 3);
    let shown: Vec<String> = page.days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(shown, days, "the days are the page's own");
    let now = Moment {
        offset_minutes,
        ..moment(utc)
    };
    SlotsRead::of(page, now.ms, now.at_the_shop(), wishes)
}

fn moment(utc: &str) -> Moment {
    Moment::utc(utc.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

/// Why a slot is out of the question, for the persons of all four places, who must be told the same.
fn why(slot: &str, days: [&str; 3], utc: &str, wishes: &Preferences) -> Option<Exclusion> {
    let offsets = PERSONS
        .into_iter()
        .flat_map(|(winter, summer)| [winter, summer]);
    let told = offsets.map(|offset| {
        let read = read(days, utc, offset, wishes);
        read.choice.excluded.get(&SlotId(slot.into())).copied()
    });
    let told: Vec<Option<Exclusion>> = told.collect();
    let first = told.first().copied().flatten();
    assert!(
        told.iter().all(|it| *it == first),
        "{slot} at {utc}: {told:?}"
    );
    first
}

/// The slot of eight o'clock in the evening begins at that hour in Lisbon: an hour earlier by UTC in summer.
#[test]
fn a_slot_is_past_once_it_has_begun_in_lisbon() {
    let wishes = Preferences::default();
    for (days, before, after) in [
        (
            ["2026-07-10", "2026-07-11", "2026-07-12"],
            "2026-07-10T18:59:00Z",
            "2026-07-10T19:00:00Z",
        ),
        (
            ["2026-01-10", "2026-01-11", "2026-01-12"],
            "2026-01-10T19:59:00Z",
            "2026-01-10T20:00:00Z",
        ),
    ] {
        assert_eq!(why("s-2", days, before, &wishes), None, "{before}");
        let past = Some(Exclusion::Past);
        assert_eq!(why("s-2", days, after, &wishes), past, "{after}");
        // Past the cut-off by the shop's own word, whatever any clock shows.
        let late = Some(Exclusion::AfterCutoff);
        assert_eq!(why("s-1", days, before, &wishes), late);
    }
}

/// The morning after each night of the change: eight o'clock is another moment than it was the day before.
#[test]
fn on_the_mornings_after_the_clocks_change() {
    let wishes = Preferences::default();
    for (days, before, after) in [
        (
            ["2026-03-27", "2026-03-28", "2026-03-29"],
            "2026-03-29T06:59:00Z",
            "2026-03-29T07:00:00Z",
        ),
        (
            ["2026-10-23", "2026-10-24", "2026-10-25"],
            "2026-10-25T07:59:00Z",
            "2026-10-25T08:00:00Z",
        ),
    ] {
        assert_eq!(why("s-3", days, before, &wishes), None, "{before}");
        assert_eq!(why("s-3", days, after, &wishes), Some(Exclusion::Past));
    }
}

/// *Tomorrow* is the day after Lisbon's: half past midnight there is still the evening before elsewhere.
#[test]
fn days_ahead_are_counted_from_lisbons_day() {
    let tomorrow = Preferences {
        max_days_ahead: Some(1),
        ..Preferences::default()
    };
    let days = ["2026-07-11", "2026-07-11", "2026-07-12"];
    let far = Some(Exclusion::TooFarAhead);
    assert_eq!(why("s-3", days, "2026-07-10T22:59:00Z", &tomorrow), far);
    assert_eq!(why("s-3", days, "2026-07-10T23:00:00Z", &tomorrow), None);
    // And on both nights of the change.
    let spring = ["2026-03-29", "2026-03-30", "2026-03-30"];
    assert_eq!(why("s-3", spring, "2026-03-28T23:59:00Z", &tomorrow), far);
    assert_eq!(why("s-3", spring, "2026-03-29T00:00:00Z", &tomorrow), None);
    let autumn = ["2026-10-25", "2026-10-26", "2026-10-26"];
    assert_eq!(why("s-3", autumn, "2026-10-24T22:59:00Z", &tomorrow), far);
    assert_eq!(why("s-3", autumn, "2026-10-24T23:00:00Z", &tomorrow), None);
}

/// The hours of notice that the person wants are counted on Lisbon's clocks.
#[test]
fn notice_is_counted_from_lisbons_hour() {
    let notice = Preferences {
        min_notice_hours: Some(3),
        ..Preferences::default()
    };
    let days = ["2026-07-10", "2026-07-11", "2026-07-12"];
    assert_eq!(why("s-2", days, "2026-07-10T16:00:00Z", &notice), None);
    let soon = Some(Exclusion::TooSoon);
    assert_eq!(why("s-2", days, "2026-07-10T16:01:00Z", &notice), soon);
}

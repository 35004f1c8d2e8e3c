use super::*;
use crate::{Cents, SlotId};
use jiff::civil::{DateTime, date, time};
use proptest::prelude::*;

fn now() -> DateTime {
    date(2026, 3, 2).at(9, 0, 0, 0)
}

/// A slot of two hours, `day` days after a Monday.
pub(super) fn slot(id: &str, day: i8, hour: i8, cents: i64) -> Offer {
    Offer {
        id: SlotId(id.to_owned()),
        date: date(2026, 3, 2 + day),
        start: time(hour, 0, 0, 0),
        end: time(hour + 2, 0, 0, 0),
        fee: Cents(cents),
        mode: Way::Home,
        bookable: true,
        after_cutoff: false,
        missing_items: 0,
        eco: false,
        express: false,
    }
}

fn order(wishes: &Preferences, offers: &[Offer]) -> Vec<String> {
    choose(now(), wishes, offers)
        .recommended
        .into_iter()
        .map(|r| r.id.0)
        .collect()
}

fn why(wishes: &Preferences, offer: Offer) -> Option<Exclusion> {
    choose(now(), wishes, &[offer])
        .excluded
        .into_values()
        .next()
}

fn hours(start: i8, end: i8) -> Option<Hours> {
    Some(Hours {
        start: time(start, 0, 0, 0),
        end: time(end, 0, 0, 0),
    })
}

#[test]
fn without_wishes_sooner_is_better_and_cheaper_is_better() {
    let offers = [
        slot("later", 2, 10, 500),
        slot("dear", 1, 10, 700),
        slot("soon", 1, 10, 500),
    ];
    assert_eq!(
        order(&Preferences::default(), &offers),
        ["soon", "later", "dear"]
    );
}

#[test]
fn every_limit_excludes_by_its_name() {
    let plain = Preferences::default();
    let full = Offer {
        bookable: false,
        ..slot("a", 1, 10, 500)
    };
    let late = Offer {
        after_cutoff: true,
        ..slot("a", 1, 10, 500)
    };
    let pickup = Offer {
        mode: Way::Pickup,
        ..slot("a", 1, 10, 0)
    };
    assert_eq!(why(&plain, full), Some(Exclusion::Full));
    assert_eq!(why(&plain, late), Some(Exclusion::AfterCutoff));
    assert_eq!(why(&plain, pickup), Some(Exclusion::WrongMode));
    assert_eq!(why(&plain, slot("a", 0, 8, 500)), Some(Exclusion::Past));
}

#[test]
fn the_persons_limits_exclude_by_their_names() {
    let fee = Preferences {
        max_fee: Some(Cents(499)),
        max_fee_hard: true,
        ..Preferences::default()
    };
    let home = Preferences {
        window: hours(18, 22),
        window_hard: true,
        ..Preferences::default()
    };
    let party = Preferences {
        deadline: Some(date(2026, 3, 3).at(11, 0, 0, 0)),
        ..Preferences::default()
    };
    let near = Preferences {
        max_days_ahead: Some(2),
        ..Preferences::default()
    };
    let notice = Preferences {
        min_notice_hours: Some(24),
        ..Preferences::default()
    };
    assert_eq!(
        why(&fee, slot("a", 1, 10, 500)),
        Some(Exclusion::OverMaxFee)
    );
    assert_eq!(
        why(&home, slot("a", 1, 17, 500)),
        Some(Exclusion::OutsideWindow)
    );
    assert_eq!(why(&home, slot("a", 1, 18, 500)), None);
    assert_eq!(
        why(&party, slot("a", 1, 10, 500)),
        Some(Exclusion::AfterDeadline)
    );
    assert_eq!(
        why(&near, slot("a", 3, 10, 500)),
        Some(Exclusion::TooFarAhead)
    );
    assert_eq!(
        why(&notice, slot("a", 0, 20, 500)),
        Some(Exclusion::TooSoon)
    );
}

#[test]
fn what_was_wished_outweighs_price_and_time() {
    let wishes = Preferences {
        preferred_days: vec![WeekDay::Wed],
        window: hours(18, 22),
        ..Preferences::default()
    };
    let offers = [
        slot("tue", 1, 18, 400),
        slot("wed_am", 2, 10, 400),
        slot("wed_pm", 2, 18, 700),
    ];
    assert_eq!(
        order(&wishes, &offers).first().map(String::as_str),
        Some("wed_pm")
    );
    let avoid = Preferences {
        avoid_days: vec![WeekDay::Tue],
        ..Preferences::default()
    };
    assert_eq!(
        order(&avoid, &[slot("tue", 1, 10, 0), slot("wed", 2, 10, 700)]),
        ["wed", "tue"]
    );
}

#[test]
fn urgency_trades_time_for_money() {
    let offers = [slot("cheap", 4, 10, 300), slot("soon", 1, 10, 900)];
    let asap = Preferences {
        urgency: Urgency::Asap,
        ..Preferences::default()
    };
    let whenever = Preferences {
        urgency: Urgency::Whenever,
        ..Preferences::default()
    };
    assert_eq!(order(&asap, &offers), ["soon", "cheap"]);
    assert_eq!(order(&whenever, &offers), ["cheap", "soon"]);
}

#[test]
fn likings_decide_between_equals() {
    let eco = Offer {
        eco: true,
        ..slot("eco", 1, 14, 500)
    };
    let wishes = Preferences {
        prefer_eco: true,
        ..Preferences::default()
    };
    assert_eq!(
        order(&wishes, &[slot("plain", 1, 10, 500), eco]),
        ["eco", "plain"]
    );
    let wide = Offer {
        end: time(16, 0, 0, 0),
        ..slot("wide", 1, 10, 500)
    };
    let wishes = Preferences {
        prefer_short_window: true,
        ..Preferences::default()
    };
    assert_eq!(
        order(&wishes, &[wide, slot("narrow", 1, 12, 500)]),
        ["narrow", "wide"]
    );
    let lacking = Offer {
        missing_items: 2,
        ..slot("lacking", 1, 10, 300)
    };
    let wishes = Preferences {
        prefer_complete: true,
        ..Preferences::default()
    };
    assert_eq!(
        order(&wishes, &[lacking, slot("whole", 2, 10, 500)]),
        ["whole", "lacking"]
    );
}

fn any_offer() -> impl Strategy<Value = Offer> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (0i8..9, 0i8..21, 0i64..900, 0u32..3, flags).prop_map(
        |(day, hour, fee, missing_items, flags)| Offer {
            bookable: flags.0 || flags.1,
            eco: flags.2,
            mode: if flags.3 { Way::Home } else { Way::Pickup },
            missing_items,
            ..slot("x", day, hour, fee)
        },
    )
}

proptest! {
    #[test]
    fn the_order_of_the_offers_does_not_matter(mut offers in prop::collection::vec(any_offer(), 0..12), by in 0usize..12) {
        for (at, offer) in offers.iter_mut().enumerate() {
            offer.id = SlotId(format!("s{at}"));
        }
        let wishes = Preferences { modes: vec![Way::Home, Way::Pickup], prefer_eco: true, ..Preferences::default() };
        let before = choose(now(), &wishes, &offers);
        let by = by.min(offers.len());
        offers.rotate_left(by);
        offers.reverse();
        prop_assert_eq!(before, choose(now(), &wishes, &offers));
    }

    #[test]
    fn a_better_fee_never_lowers_a_slot(offer in any_offer(), less in 1i64..900, urgency in 0u8..3) {
        let urgency = [Urgency::Asap, Urgency::Normal, Urgency::Whenever][usize::from(urgency)];
        let wishes = Preferences { modes: vec![Way::Home, Way::Pickup], urgency, ..Preferences::default() };
        let offer = Offer { bookable: true, date: date(2026, 3, 4), ..offer };
        let cheaper = Offer { id: SlotId("z".into()), fee: offer.fee - Cents(less), ..offer.clone() };
        prop_assert_eq!(order(&wishes, &[offer, cheaper]).first().cloned(), Some("z".to_owned()));
    }
}

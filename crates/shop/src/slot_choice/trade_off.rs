use super::choice::Choice;
use super::offer::Offer;
use crate::{Cents, SlotId};

/// What the proposed slot gains and costs against the two that somebody in a hurry, or with an eye on the
/// price, would take in its stead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TradeOff {
    /// It comes later than the soonest, and costs less.
    pub saves: Option<Against>,
    /// It comes sooner than the cheapest, and costs more.
    pub costs: Option<Against>,
}

/// A difference in price to another slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The other slot.
    pub slot: SlotId,
    /// The difference; above zero.
    pub by: Cents,
}

/// Weighs the first of the recommended slots against the soonest and the cheapest of them. Of several
/// that are as soon, the cheapest counts; of several that are as cheap, the soonest. What is excluded is
/// no choice, so it is not weighed against. `offers` are those that the choice was made of.
#[must_use]
pub fn trade_off(choice: &Choice, offers: &[Offer]) -> TradeOff {
    let fit = || {
        let offer = |id: &SlotId| offers.iter().find(|it| it.id == *id);
        choice
            .recommended
            .iter()
            .filter_map(move |it| offer(&it.id))
    };
    let (Some(proposed), Some(soonest), Some(cheapest)) = (
        fit().next(),
        fit().min_by_key(|it| (it.begins(), it.fee)),
        fit().min_by_key(|it| (it.fee, it.begins())),
    ) else {
        return TradeOff::default();
    };
    TradeOff {
        saves: spared(soonest, proposed).map(|by| Against::new(soonest, by)),
        costs: spared(proposed, cheapest).map(|by| Against::new(cheapest, by)),
    }
}

/// How much less one costs who waits for the later of two; `None` where waiting spares nothing.
fn spared(sooner: &Offer, later: &Offer) -> Option<Cents> {
    let by = sooner.fee - later.fee;
    (by > Cents::ZERO && sooner.begins() < later.begins()).then_some(by)
}

impl Against {
    fn new(offer: &Offer, by: Cents) -> Self {
        let slot = offer.id.clone();
        Self { slot, by }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::slot;
    use super::super::{Preferences, choose};
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn weighed(offers: &[Offer]) -> (Choice, TradeOff) {
        let now = date(2026, 3, 2).at(9, 0, 0, 0);
        let choice = choose(now, &Preferences::default(), offers);
        let said = trade_off(&choice, offers);
        (choice, said)
    }

    fn against(slot: &str, by: i64) -> Option<Against> {
        let (slot, by) = (SlotId(slot.to_owned()), Cents(by));
        Some(Against { slot, by })
    }

    /// Thursday at ten saves so much against Wednesday.
    #[test]
    fn a_later_slot_says_what_it_saves_against_the_soonest() {
        let (_, said) = weighed(&[
            slot("dear", 2, 10, 590),
            slot("wednesday", 2, 10, 490),
            slot("thursday", 3, 10, 299),
        ]);
        assert_eq!(said.saves, against("wednesday", 191));
        assert_eq!(said.costs, None);
    }

    #[test]
    fn a_sooner_slot_says_what_it_costs_more_than_the_cheapest() {
        let (_, said) = weighed(&[
            slot("monday", 0, 12, 490),
            slot("sunday", 6, 10, 399),
            slot("saturday", 5, 10, 399),
        ]);
        assert_eq!(said.costs, against("saturday", 91));
        assert_eq!(said.saves, None);
    }

    #[test]
    fn between_the_two_both_are_said() {
        let (_, said) = weighed(&[
            slot("soonest", 0, 12, 900),
            slot("proposed", 1, 12, 200),
            slot("cheapest", 6, 12, 100),
        ]);
        assert_eq!(said.saves, against("soonest", 700));
        assert_eq!(said.costs, against("cheapest", 100));
    }

    /// A full slot that would be cheaper is no choice.
    #[test]
    fn where_there_is_nothing_to_trade_nothing_is_said() {
        let full = Offer {
            bookable: false,
            ..slot("full", 0, 10, 0)
        };
        for offers in [
            vec![],
            vec![slot("alone", 1, 10, 500)],
            vec![slot("soon", 1, 10, 500), slot("late", 2, 10, 500)],
            vec![slot("soon", 1, 10, 400), slot("late", 2, 10, 500), full],
        ] {
            assert_eq!(weighed(&offers).1, TradeOff::default());
        }
    }

    proptest! {
        /// It is true of the prices and the hours, whatever there is.
        #[test]
        fn what_is_said_is_so(of in proptest::collection::vec((1i8..12, 8i8..20, 0i64..900), 0..12)) {
            let offers: Vec<Offer> = of
                .iter()
                .enumerate()
                .map(|(n, (day, hour, fee))| slot(&n.to_string(), *day, *hour, *fee))
                .collect();
            let (choice, said) = weighed(&offers);
            let find = |id: &SlotId| offers.iter().find(|it| it.id == *id);
            let proposed = choice.recommended.first().and_then(|it| find(&it.id));
            for (way, other) in [(1, said.saves), (-1, said.costs)] {
                let Some(it) = other else { continue };
                let (one, other) = (proposed.zip(find(&it.slot))).unwrap();
                prop_assert!(it.by > Cents::ZERO);
                prop_assert_eq!((other.fee - one.fee).0, way * it.by.0);
                prop_assert_eq!(other.begins() < one.begins(), way == 1);
            }
        }
    }
}

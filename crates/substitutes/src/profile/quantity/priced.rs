//! What the shop's prices say of a quantity: price by unit price is how much there is.

use super::{Content, QuantitySaid};
use crate::profile::price::{Per, UnitCost};
use shop::Amount;
use shop::substitute::Item;

impl QuantitySaid {
    /// Believes the prices where the name says otherwise, and notes where both agree.
    pub(crate) fn checked(mut self, item: &Item) -> Self {
        let Some((per, held)) = held(item) else {
            return self;
        };
        match per {
            Per::Measure => self.weighed(held),
            Per::Piece => self.borne_out = self.count.is_some_and(|n| near(held, thousand(n))),
        }
        self
    }

    /// So many thousandths of a gram or millilitre are in the pack by its prices.
    fn weighed(&mut self, held: i64) {
        let said = self.total().map(|total| total.amount.in_thousandths());
        let drained = self.drained.map(Amount::in_thousandths);
        if said.is_some_and(|said| near(held, said)) || drained.is_some_and(|net| near(held, net)) {
            self.borne_out = true;
            return;
        }
        // What is sold by weight costs what a kilo costs.
        if self.by_weight && near(held, 1_000_000) || held < 5_000 {
            return;
        }
        let each = self.each.map(|each| each.amount.in_thousandths());
        let count = self.count.map_or(1, i64::from).max(1);
        if each.is_some_and(|each| near(held, each.saturating_mul(count))) {
            self.multiplied = true;
        } else if each.is_some_and(|each| near(held, each)) {
            self.multiplied = false;
        } else if self.each.is_none() || said.is_some_and(|said| far(held, said)) {
            let liquid = self.each.is_some_and(|each| each.liquid);
            self.each = Some(Content {
                amount: Amount::thousandths(held),
                liquid,
            });
            self.multiplied = false;
        } else {
            // The two disagree, and neither is out of the question.
            return;
        }
        self.by_weight = false;
        self.borne_out = true;
    }
}

/// How much there is by price and unit price: thousandths of a gram, or of a piece.
fn held(item: &Item) -> Option<(Per, i64)> {
    let unit = UnitCost::said(item)?;
    let euros = i128::from(item.price?.0.checked_mul(10)?);
    let scale = match unit.per {
        Per::Measure => 1_000_000,
        Per::Piece => 1_000,
    };
    let held = i64::try_from(euros * scale / i128::from(unit.amount)).ok()?;
    (held > 0).then_some((unit.per, held))
}

const fn thousand(n: u32) -> i64 {
    n as i64 * 1000
}

/// As near as rounded prices come.
const fn near(a: i64, b: i64) -> bool {
    a.abs_diff(b).saturating_mul(100) <= b.unsigned_abs().saturating_mul(6)
}

/// So far apart that the name must have been misread.
const fn far(a: i64, b: i64) -> bool {
    a > b.saturating_mul(2) || b > a.saturating_mul(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::fold;
    use shop::{Cents, Pid, UnitPrice};

    fn said(name: &str, cents: i64, unit: &str, per: &str) -> QuantitySaid {
        let item = Item {
            price: Some(Cents(cents)),
            unit_price: Some(UnitPrice {
                amount: unit.parse().unwrap(),
                per: per.to_owned(),
            }),
            ..Item::named(Pid("1".into()), name)
        };
        QuantitySaid::read(&fold(name)).0.checked(&item)
    }

    fn grams(said: &QuantitySaid) -> Option<i64> {
        Some(said.total()?.amount.in_thousandths() / 1000)
    }

    #[test]
    fn what_the_prices_bear_out_is_sure() {
        for (name, cents, unit, per) in [
            ("Arroz 1kg", 149, "1.49", "Kg"),
            // Rounded prices are near enough.
            ("Sumo 330ml", 85, "2.50", "Lt"),
            // The unit price may be that of what is left when it is drained.
            ("Atum 120(84)g", 168, "20.00", "Kg"),
            ("Guardanapos 30 un", 90, "0.03", "un"),
        ] {
            let plain = QuantitySaid::read(&fold(name)).0;
            let checked = said(name, cents, unit, per);
            assert!(checked.borne_out, "{name}");
            assert_eq!(grams(&checked), grams(&plain), "{name}");
            assert!(!plain.borne_out, "{name}");
        }
    }

    #[test]
    fn the_prices_say_which_of_two_readings_holds() {
        // Six of a litre each, or a litre in six.
        let each = said("Sumo 6 garrafas 1l", 600, "1.00", "Lt");
        assert_eq!((grams(&each), each.borne_out), (Some(6000), true));
        let whole = said("Gelado 6x600ml", 300, "5.00", "Lt");
        assert_eq!((grams(&whole), whole.borne_out), (Some(600), true));
        let several = said("Bolo 8 un 30g", 240, "10.00", "Kg");
        assert_eq!((grams(&several), several.borne_out), (Some(240), true));
    }

    #[test]
    fn what_is_far_off_is_corrected_and_what_is_not_is_left() {
        let misspelt = said("Iogurte 1000g", 100, "10.00", "Kg");
        assert_eq!((grams(&misspelt), misspelt.borne_out), (Some(100), true));
        let unsaid = said("Broa de milho", 150, "3.00", "Kg");
        assert_eq!((grams(&unsaid), unsaid.borne_out), (Some(500), true));
        // Less than twice apart, nobody knows which of the two is right.
        let near = said("Queijo 200g", 300, "10.00", "Kg");
        assert_eq!((grams(&near), near.borne_out), (Some(200), false));
        // Nothing weighs so little.
        let nothing = said("Especiaria 40g", 1, "10.00", "Kg");
        assert_eq!((grams(&nothing), nothing.borne_out), (Some(40), false));
    }

    #[test]
    fn a_kilo_in_the_name_may_be_a_price_or_a_pack() {
        let loose = said("Maçã kg", 199, "1.99", "Kg");
        assert!(loose.by_weight && loose.each.is_none());
        let pack = said("Lombo de porco kg", 350, "7.00", "Kg");
        assert_eq!((grams(&pack), pack.by_weight), (Some(500), false));
        assert!(pack.borne_out);
    }

    #[test]
    fn without_a_unit_price_the_name_is_all_there_is() {
        let name = "Arroz 1kg";
        let plain = QuantitySaid::read(&fold(name)).0;
        for (cents, unit) in [(0, "1.49"), (149, "0"), (-5, "1")] {
            assert_eq!(said(name, cents, unit, "Kg"), plain, "{cents} {unit}");
        }
    }
}

use super::{Key, Words};
use shop::{Amount, CartLine, Cents, Cost, Measure, PriceChange, Quantity, SizeChange, Unit};

impl Words {
    /// What a line of the cart costs, and what that is made of: `2 × 0,89 € = 1,78 €`. Where no
    /// number of pieces makes the price, as with a discount, only both are said.
    #[must_use]
    pub fn line_cost(&self, line: &CartLine) -> String {
        let total = self.money(line.line_price);
        match (line.quantity(), line.each(), line.kilos()) {
            (None, ..) => total,
            (Some(quantity), Some(each), _) if !single(quantity) => {
                self.product(quantity, each, &total)
            }
            (Some(quantity), None, Some(kilos)) if quantity.unit == Unit::Piece => {
                let unit = Unit::Kilo;
                let weight = self.quantity(Quantity {
                    amount: kilos,
                    unit,
                });
                let with = [self.quantity(quantity), weight, total];
                self.fill(Key::LineWeighed, &with.each_ref().map(String::as_str))
            }
            (Some(quantity), ..) => self.fill(Key::LineTotal, &[&self.quantity(quantity), &total]),
        }
    }

    /// What a substitute costs in the amount that is needed: `4 × 0,95 € = 3,80 €`.
    #[must_use]
    pub fn cost_of(&self, cost: &Cost) -> String {
        let total = self.money(cost.total);
        match single(cost.amount) {
            true => total,
            false => self.product(cost.amount, cost.each, &total),
        }
    }

    /// `2 × 0,89 € = 1,78 €`, `1,2 kg × 1,89 €/kg = 2,27 €`.
    fn product(&self, of: Quantity, each: Cents, total: &str) -> String {
        let each = self.money(each);
        let (amount, each) = match of.unit {
            Unit::Piece => (self.amount(of.amount), each),
            Unit::Kilo => (self.quantity(of), self.fill(Key::EachKilo, &[&each])),
        };
        self.fill(Key::LineCost, &[&amount, &each, total])
    }

    /// A promotion: what it cost before, and how much less that is in a hundred where it is one whole
    /// per cent at least.
    #[must_use]
    pub fn promotion(&self, before: Cents, now: Cents) -> String {
        let was = self.money(before);
        match percent(before, now) {
            Some(less) if less > 0 => self.fill(Key::PromotionPercent, &[&less.to_string(), &was]),
            Some(_) | None => self.fill(Key::PromotionBefore, &[&was]),
        }
    }

    /// A change of a price, for the eye and for the ear.
    #[must_use]
    pub fn price_change(&self, change: PriceChange) -> (String, String) {
        let up = change.by > Cents::ZERO;
        let by = self.money(if up { change.by } else { -change.by });
        let (seen, heard) = match (change.unit, up) {
            (Unit::Piece, true) => (Key::PriceUpPiece, Key::PriceUpPieceSpoken),
            (Unit::Piece, false) => (Key::PriceDownPiece, Key::PriceDownPieceSpoken),
            (Unit::Kilo, true) => (Key::PriceUpKilo, Key::PriceUpKiloSpoken),
            (Unit::Kilo, false) => (Key::PriceDownKilo, Key::PriceDownKiloSpoken),
        };
        (self.fill(seen, &[&by]), self.fill(heard, &[&by]))
    }

    /// A pack of another size: how much is in it and was, and what that makes of its price by measure.
    #[must_use]
    pub fn size_change(&self, change: SizeChange) -> String {
        let key = match (change.smaller(), change.same_price) {
            (true, true) => Key::PackSmallerSamePrice,
            (true, false) => Key::PackSmaller,
            (false, true) => Key::PackLargerSamePrice,
            (false, false) => Key::PackLarger,
        };
        let sign = match change.percent {
            0 => "",
            up if up > 0 => "+",
            _ => "\u{2212}",
        };
        let percent = format!("{sign}{}\u{a0}%", change.percent.abs());
        let size = |of| self.size(of, change.measure);
        let unit = match change.measure {
            Measure::Kilo => "kg".to_owned(),
            Measure::Litre => "L".to_owned(),
            Measure::Piece => self.say(Key::UnitPerPiece),
        };
        self.fill(
            key,
            &[&size(change.now), &size(change.was), &percent, &unit],
        )
    }

    /// How much is in a pack: `900 g`, `1,5 L`, `12 un.`.
    fn size(&self, of: Amount, measure: Measure) -> String {
        let (small, large) = match measure {
            Measure::Kilo => ("g", "kg"),
            Measure::Litre => ("ml", "L"),
            Measure::Piece => {
                let unit = Unit::Piece;
                return self.quantity(Quantity { amount: of, unit });
            }
        };
        match of < Amount::whole(1) {
            true => format!("{}\u{a0}{small}", of.in_thousandths()),
            false => format!("{}\u{a0}{large}", self.amount(of)),
        }
    }
}

/// By how much a price is less, in whole hundredths, rounded down: no promotion is made larger.
fn percent(before: Cents, now: Cents) -> Option<i64> {
    let less = before.0.checked_sub(now.0)?.checked_mul(100)?;
    (before > Cents::ZERO).then(|| less / before.0)
}

/// One piece: there is nothing to multiply.
fn single(quantity: Quantity) -> bool {
    quantity == Quantity::pieces(1)
}

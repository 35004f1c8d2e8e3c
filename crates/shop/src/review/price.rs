use crate::{Amount, CartLine, Cents, OrderLine, Quantity, Unit, UnitPrice};

/// What one of a product costs now, where it is not what the order has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceChange {
    /// How much more one costs, rounded to a cent; negative where it is less.
    pub by: Cents,
    /// What one is: a piece or a kilo.
    pub unit: Unit,
}

/// So much for so many.
#[derive(Debug, Clone, Copy)]
struct Rate {
    cents: i64,
    thousandths: i64,
    unit: Unit,
    /// The sum was rounded to a cent: what one costs may be up to half a cent of it less or more.
    rounded: bool,
}

/// A change is told from a twentieth of the price on.
const TELLING: i128 = 20;

impl PriceChange {
    /// What the price of one is against the order's; `None` where it is about the same, or where
    /// the two cannot be compared. That a promotion makes it cheaper is told as a promotion.
    pub(super) fn of(ordered: &OrderLine, line: &CartLine) -> Option<Self> {
        let (was, now) = (Rate::ordered(ordered)?, Rate::now(line)?);
        let gap = now.cross(was) - was.cross(now);
        let telling = gap.abs() * TELLING >= was.cross(now) && gap.abs() * 2 > was.slack(now);
        let by = now.each()? - was.each()?;
        let promoted = line.line_price_before.is_some() && by < Cents::ZERO;
        let told = was.unit == now.unit && telling && by != Cents::ZERO && !promoted;
        let unit = now.unit;
        told.then_some(Self { by, unit })
    }
}

impl Rate {
    /// The price column of an order is the price of one for pieces, and that of the whole line for
    /// kilos. For goods by weight that were ordered by the piece it is a sum that nobody paid
    /// (SITE §5).
    fn ordered(line: &OrderLine) -> Option<Self> {
        let Quantity { amount, unit } = line.quantity;
        let thousandths = match unit {
            Unit::Piece if line.by_weight() => return None,
            Unit::Piece => 1000,
            Unit::Kilo => amount.in_thousandths(),
        };
        let there = line.delivered && amount > Amount::ZERO && line.price > Cents::ZERO;
        there.then_some(Self {
            cents: line.price.0,
            thousandths,
            unit,
            rounded: unit == Unit::Kilo,
        })
    }

    /// Goods by weight have a price by the kilo, however they are counted.
    fn now(line: &CartLine) -> Option<Self> {
        let Quantity { amount, unit } = line.quantity()?;
        let (cents, amount, unit, rounded) = match (line.per_kilo(), line.weight()) {
            (Some(kilo), _) => (kilo, Amount::whole(1), Unit::Kilo, false),
            (None, Some(kilos)) => (line.line_price, kilos, Unit::Kilo, true),
            (None, None) => (line.line_price, amount, unit, false),
        };
        (amount > Amount::ZERO).then_some(Self {
            cents: cents.0,
            thousandths: amount.in_thousandths(),
            unit,
            rounded,
        })
    }

    /// This price, by the other's measure.
    fn cross(self, other: Self) -> i128 {
        i128::from(self.cents) * i128::from(other.thousandths)
    }

    /// Twice the gap that the rounding of both may make, by the measure of [`Self::cross`].
    fn slack(self, other: Self) -> i128 {
        let of = |rounded, thousandths| if rounded { thousandths } else { 0 };
        i128::from(of(self.rounded, other.thousandths))
            + i128::from(of(other.rounded, self.thousandths))
    }

    fn each(self) -> Option<Cents> {
        Cents(self.cents).over(Amount::thousandths(self.thousandths))
    }
}

impl CartLine {
    /// What one of it costs, a piece or a kilo, where so many of them make the price of the line.
    #[must_use]
    pub fn each(&self) -> Option<Cents> {
        let Quantity { amount, unit } = self.quantity()?;
        match unit {
            Unit::Kilo => self.per_kilo(),
            Unit::Piece if self.kilos().is_some() => None,
            Unit::Piece => {
                let each = self.line_price.over(amount)?;
                (each.times(amount) == self.line_price).then_some(each)
            }
        }
    }

    /// What a kilo of goods by weight costs: what the page says, where that makes the price of the
    /// line, else what alone makes it. Several prices make that of half a kilo, since it is rounded.
    #[must_use]
    pub fn per_kilo(&self) -> Option<Cents> {
        let kilos = self.weight()?;
        let makes = |each: Cents| each.times(kilos) == self.line_price;
        if let Some(said) = self
            .unit_price()
            .and_then(UnitPrice::of_kilo)
            .filter(|it| makes(*it))
        {
            return Some(said);
        }
        let near = self.line_price.over(kilos)?;
        let alone = !makes(near - Cents(1)) && !makes(near + Cents(1));
        (alone && makes(near)).then_some(near)
    }

    /// What goods by weight weigh, however they are counted.
    pub(crate) fn weight(&self) -> Option<Amount> {
        let Quantity { amount, unit } = self.quantity()?;
        match unit {
            Unit::Kilo => Some(amount),
            Unit::Piece => self.kilos(),
        }
    }

    pub(crate) const fn unit_price(&self) -> Option<&UnitPrice> {
        match &self.stock {
            crate::Stock::Available { unit_price, .. } => unit_price.as_ref(),
            crate::Stock::Unavailable { .. } => None,
        }
    }

    /// What it weighs, where the page says so.
    #[must_use]
    pub const fn kilos(&self) -> Option<Amount> {
        match self.stock {
            crate::Stock::Available { kilos, .. } => kilos,
            crate::Stock::Unavailable { .. } => None,
        }
    }
}

impl OrderLine {
    /// What one piece cost; `None` for goods by weight.
    pub(crate) fn piece(&self) -> Option<Cents> {
        let counted = self.quantity.unit == Unit::Piece && self.delivered;
        let counted = counted && !self.by_weight() && self.price > Cents::ZERO;
        counted.then_some(self.price)
    }

    /// Whether its name says that the goods are weighed, however they were counted.
    #[must_use]
    pub fn by_weight(&self) -> bool {
        by_weight(&self.name)
    }
}

/// Whether a name says that the goods are weighed: `brócolos kg`, and not `arroz 1 kg`.
fn by_weight(name: &str) -> bool {
    let mut words = name.rsplit(|c: char| c.is_whitespace() || c == ',');
    let last = words.next().unwrap_or_default();
    let number = words.next().unwrap_or_default();
    let measured = number.ends_with(|c: char| c.is_ascii_digit());
    last.eq_ignore_ascii_case("kg") && !measured
}

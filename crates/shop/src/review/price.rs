use crate::{Amount, CartLine, Cents, OrderLine, Quantity, Unit};

/// What one of a product costs now, where it is not what the order has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceChange {
    /// How much more one costs, rounded to a cent; negative where it is less.
    pub by: Cents,
    /// What one is: a piece or a kilo.
    pub unit: Unit,
}

/// So much for so many: a price that is not rounded yet.
#[derive(Debug, Clone, Copy)]
struct Rate {
    cents: i64,
    thousandths: i64,
    unit: Unit,
}

/// A change is told from a twentieth of the price on.
const TELLING: i128 = 20;

impl PriceChange {
    /// What the price of one is against the order's; `None` where it is about the same, or where
    /// the two cannot be compared. That a promotion makes it cheaper is told as a promotion.
    pub(super) fn of(ordered: &OrderLine, line: &CartLine) -> Option<Self> {
        let (was, now) = (Rate::ordered(ordered)?, Rate::now(line)?);
        let gap = now.cross(was) - was.cross(now);
        let telling = gap.abs() * TELLING >= was.cross(now);
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
            Unit::Piece if by_weight(&line.name) => return None,
            Unit::Piece => 1000,
            Unit::Kilo => amount.in_thousandths(),
        };
        let there = line.delivered && amount > Amount::ZERO && line.price > Cents::ZERO;
        there.then_some(Self {
            cents: line.price.0,
            thousandths,
            unit,
        })
    }

    fn now(line: &CartLine) -> Option<Self> {
        let Quantity { amount, unit } = line.quantity()?;
        // Goods by weight have a price by the kilo, however they are counted.
        let (amount, unit) = match line.kilos() {
            Some(kilos) => (kilos, Unit::Kilo),
            None => (amount, unit),
        };
        (amount > Amount::ZERO).then_some(Self {
            cents: line.line_price.0,
            thousandths: amount.in_thousandths(),
            unit,
        })
    }

    /// This price, by the other's measure.
    fn cross(self, other: Self) -> i128 {
        i128::from(self.cents) * i128::from(other.thousandths)
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
        let counted = unit == Unit::Piece;
        let each = self.line_price.over(amount)?;
        let exact = each.times(amount) == self.line_price;
        (exact && (!counted || self.kilos().is_none())).then_some(each)
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
        let counted = counted && !by_weight(&self.name) && self.price > Cents::ZERO;
        counted.then_some(self.price)
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

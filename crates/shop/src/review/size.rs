use super::cost;
use crate::{Amount, CartLine, Cents, Measure, OrderLine, PackSize, Proposal, Stock, Substitute};
use crate::{Unit, UnitPrice};

/// A pack that holds more or less than the one of the order, and what that makes of its price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizeChange {
    /// How much was in one.
    pub was: Amount,
    /// How much is in one.
    pub now: Amount,
    /// Kilos, litres or pieces, of both.
    pub measure: Measure,
    /// One costs what it cost.
    pub same_price: bool,
    /// How much more a kilo, litre or piece costs now, in whole hundredths, rounded; negative where it is
    /// less.
    pub percent: i64,
}

/// One pack, as a page shows it.
struct Shown<'a> {
    name: &'a str,
    each: Cents,
    /// What it costs without a promotion, which a price by measure may be of.
    each_before: Option<Cents>,
    by_measure: Option<&'a UnitPrice>,
}

/// Packs of which one holds so many times as much as the other are not taken for the same goods in
/// another size: a point may be lost in a name (SITE §18), or the pieces of a pack.
const TIMES: i64 = 2;

impl SizeChange {
    /// A line of the cart against the line of the order it stands for.
    pub(super) fn of_line(ordered: &OrderLine, line: &CartLine) -> Option<Self> {
        let Stock::Available {
            quantity,
            kilos: None,
            unit_price,
            ..
        } = &line.stock
        else {
            return None;
        };
        let counted = quantity.unit == Unit::Piece;
        let each = |all: Cents| all.over(quantity.amount).filter(|_| counted);
        let now = Shown {
            name: &line.name,
            each: each(line.line_price)?,
            each_before: line.line_price_before.and_then(each),
            by_measure: unit_price.as_ref(),
        };
        Self::between(&Shown::ordered(ordered)?, &now)
    }

    /// A substitute, where one stands in for one, against what is sold out.
    pub(super) fn of_substitute(
        ordered: &OrderLine,
        proposal: &Proposal,
        found: &Substitute,
    ) -> Option<Self> {
        let tile = &found.tile;
        let alike = found.ranked.pieces <= 1 && tile.priced_per.is_none();
        let each = cost::price_of_original(found).or_else(|| ordered.piece());
        let was = Shown {
            name: &proposal.name,
            each: each.filter(|_| alike)?,
            each_before: None,
            by_measure: None,
        };
        let now = Shown {
            name: &tile.name,
            each: tile.price,
            each_before: tile.list_price,
            by_measure: tile.unit_price.as_ref(),
        };
        Self::between(&was, &now)
    }

    fn between(was: &Shown<'_>, now: &Shown<'_>) -> Option<Self> {
        let (old, new) = (was.size()?, now.size()?);
        let (a, b) = (old.amount.in_thousandths(), new.amount.in_thousandths());
        let near = a != b && a < b.saturating_mul(TIMES) && b < a.saturating_mul(TIMES);
        let comparable = near && old.measure == new.measure && was.each > Cents::ZERO;
        let cross = |each: Cents, by: i64| i128::from(each.0) * i128::from(by);
        let (paid, pays) = (cross(was.each, b), cross(now.each, a));
        let change = Self {
            was: old.amount,
            now: new.amount,
            measure: new.measure,
            same_price: was.each == now.each,
            percent: hundredths(pays - paid, paid)?,
        };
        comparable.then_some(change)
    }

    /// Whether there is less in it than there was.
    #[must_use]
    pub fn smaller(&self) -> bool {
        self.now < self.was
    }
}

impl<'a> Shown<'a> {
    fn ordered(line: &'a OrderLine) -> Option<Self> {
        Some(Self {
            name: &line.name,
            each: line.piece()?,
            each_before: None,
            by_measure: None,
        })
    }

    /// Its size, where nothing that is known of it speaks against it.
    fn size(&self) -> Option<PackSize> {
        let size = PackSize::of_name(self.name)?;
        let bears = |each| size.borne_out(each, self.by_measure);
        (bears(self.each) || self.each_before.is_some_and(bears)).then_some(size)
    }
}

/// A part of a whole in hundredths, rounded to the nearest; `None` of nothing.
fn hundredths(part: i128, whole: i128) -> Option<i64> {
    let half = if part < 0 { -whole / 2 } else { whole / 2 };
    (whole > 0).then(|| i64::try_from((part * 100 + half) / whole).ok())?
}

use super::quantity::QuantitySaid;
use crate::lexicon::{Spelling, Unit, fold};
use shop::substitute::Item;

/// What a kilo, a litre or a piece costs, in thousandths of a euro.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UnitCost {
    /// Thousandths of a euro.
    pub amount: i64,
    /// For what.
    pub per: Per,
}

/// What a unit price is for. Kilos and litres weigh alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Per {
    /// A kilo or a litre.
    Measure,
    /// A piece, a dose, a sheet.
    Piece,
}

impl UnitCost {
    /// From price and name; where the name says nothing, from the shop's own unit price.
    pub(crate) fn of(item: &Item, quantity: &QuantitySaid) -> Option<Self> {
        Self::reckoned(item, quantity).or_else(|| Self::said(item))
    }

    fn reckoned(item: &Item, quantity: &QuantitySaid) -> Option<Self> {
        let euros = item.price.filter(|price| price.0 > 0)?.0.checked_mul(10)?;
        if let Some(total) = quantity.total() {
            let content = total.amount.in_thousandths();
            let amount = i128::from(euros) * 1_000_000 / i128::from(content.max(1));
            return Some(Self {
                amount: i64::try_from(amount).ok()?,
                per: Per::Measure,
            });
        }
        if quantity.by_weight {
            return Some(Self {
                amount: euros,
                per: Per::Measure,
            });
        }
        let count = i64::from(quantity.count?);
        Some(Self {
            amount: euros / count.max(1),
            per: Per::Piece,
        })
    }

    pub(super) fn said(item: &Item) -> Option<Self> {
        let said = item.unit_price.as_ref()?;
        let per = match Spelling::with(|spelling| spelling.unit(&fold(&said.per))) {
            Some(Unit::Content { per: 1000, .. }) => Per::Measure,
            _ => Per::Piece,
        };
        Some(Self {
            amount: said.amount.in_thousandths(),
            per,
        })
        .filter(|cost| cost.amount > 0)
    }

    /// This cost in per cent of another's; `None` where they are for different things.
    pub(crate) fn per_cent_of(self, other: Self) -> Option<i64> {
        (self.per == other.per).then(|| self.amount.saturating_mul(100) / other.amount.max(1))
    }
}

use crate::Amount;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How much of a product, in the unit it is bought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quantity {
    /// Pieces or kilos, by `unit`.
    pub amount: Amount,
    /// What `amount` counts.
    pub unit: Unit,
}

/// What a quantity counts (SITE §7: the checked radio decides where a line can be switched).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Pieces.
    #[serde(rename = "UN")]
    Piece,
    /// Kilos.
    #[serde(rename = "KG")]
    Kilo,
}

impl Quantity {
    /// So many pieces.
    #[must_use]
    pub const fn pieces(n: i64) -> Self {
        Self {
            amount: Amount::whole(n),
            unit: Unit::Piece,
        }
    }

    /// So many grams, as kilos.
    #[must_use]
    pub const fn grams(n: i64) -> Self {
        Self {
            amount: Amount::thousandths(n),
            unit: Unit::Kilo,
        }
    }
}

impl Quantity {
    /// All of these together; `None` of none, and where they are not of one unit.
    pub fn sum(all: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut all = all.into_iter();
        let first = all.next()?;
        all.try_fold(first, |sum, more| {
            let amount = sum.amount.plus(more.amount);
            (sum.unit == more.unit).then_some(Self { amount, ..sum })
        })
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit {
            Unit::Piece => write!(f, "{} un", self.amount),
            Unit::Kilo => write!(f, "{} kg", self.amount),
        }
    }
}

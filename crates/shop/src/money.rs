use crate::Amount;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// Money in whole euro cents. Negative for a discount or a difference.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// So many of it, rounded to the nearest cent: 1.2 kg at 1,89 € are 2,27 €.
    #[must_use]
    pub fn times(self, amount: Amount) -> Self {
        Self::nearest(
            i128::from(self.0) * i128::from(amount.in_thousandths()),
            1000,
        )
    }

    /// What one costs where so many cost this, rounded to the nearest cent; `None` of nothing.
    #[must_use]
    pub fn over(self, amount: Amount) -> Option<Self> {
        let parts = i128::from(amount.in_thousandths());
        (parts > 0).then(|| Self::nearest(i128::from(self.0) * 1000, parts))
    }

    fn nearest(exact: i128, parts: i128) -> Self {
        let half = if exact < 0 { -parts / 2 } else { parts / 2 };
        Self(i64::try_from((exact + half) / parts).unwrap_or(i64::MAX))
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

/// As the shop writes it: `1234,56 €`, with a minus sign in front where negative.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let all = self.0.unsigned_abs();
        write!(f, "{sign}{},{:02} €", all / 100, all % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_price_by_the_kilo_is_rounded_to_the_cent() {
        let kilos: Amount = "1.2".parse().unwrap();
        assert_eq!(Cents(189).times(kilos), Cents(227));
        assert_eq!(Cents(227).over(kilos), Some(Cents(189)));
        assert_eq!(Cents(100).over(Amount::whole(3)), Some(Cents(33)));
        assert_eq!(Cents(100).over(Amount::ZERO), None);
    }

    proptest! {
        #[test]
        fn whole_pieces_lose_no_cent(each in 0i64..100_000, n in 1i64..1_000) {
            let all = Cents(each).times(Amount::whole(n));
            prop_assert_eq!(all, Cents(each * n));
            prop_assert_eq!(all.over(Amount::whole(n)), Some(Cents(each)));
        }
    }

    #[test]
    fn money_is_written_as_the_shop_writes_it() {
        let written = [0, 7, 16_251, -277, 123_456].map(|c| Cents(c).to_string());
        assert_eq!(
            written,
            ["0,00 €", "0,07 €", "162,51 €", "-2,77 €", "1234,56 €"]
        );
    }
}

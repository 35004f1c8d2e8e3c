use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A decimal number kept in thousandths: kilos, litres, pieces, or the euros of a unit price.
///
/// Written (and stored) with a dot and without trailing zeros: `0.15`, `12`, `5.89`.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Amount(i64);

/// The text was not a decimal number with at most three digits behind a dot.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number with at most three decimals: {0:?}")]
pub struct NotAnAmount(pub String);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many thousandths: `thousandths(150)` is 0.15.
    #[must_use]
    pub const fn thousandths(n: i64) -> Self {
        Self(n)
    }

    /// So many whole ones.
    #[must_use]
    pub const fn whole(n: i64) -> Self {
        Self(n.saturating_mul(1000))
    }

    /// The number in thousandths.
    #[must_use]
    pub const fn in_thousandths(self) -> i64 {
        self.0
    }

    /// The sum of two amounts.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The product of two amounts, rounded to the nearest thousandth (12 pieces × 0.3 kg = 3.6).
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        let exact = i128::from(self.0) * i128::from(other.0);
        let half = if exact < 0 { -500 } else { 500 };
        Self(i64::try_from((exact + half) / 1000).unwrap_or(i64::MAX))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let all = self.0.unsigned_abs();
        let decimals = format!("{:03}", all % 1000);
        let decimals = decimals.trim_end_matches('0');
        let dot = if decimals.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{dot}{decimals}", all / 1000)
    }
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    /// Reads `12`, `0.15`, `2.0`, `-1.5`. Zeros past the third decimal are let through.
    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let wrong = || NotAnAmount(text.to_owned());
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let decimals = if decimals.len() > 3 {
            decimals.trim_end_matches('0')
        } else {
            decimals
        };
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(decimals) || decimals.len() > 3 {
            return Err(wrong());
        }
        let whole: i64 = whole.parse().map_err(|_| wrong())?;
        let decimals: i64 = format!("{decimals:0<3}").parse().map_err(|_| wrong())?;
        whole
            .checked_mul(1000)
            .and_then(|n| n.checked_add(decimals))
            .map(|n| Self(sign * n))
            .ok_or_else(wrong)
    }
}

impl TryFrom<String> for Amount {
    type Error = NotAnAmount;
    fn try_from(text: String) -> Result<Self, NotAnAmount> {
        text.parse()
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn twelve_bananas_weigh_three_kilos_six() {
        let least: Amount = "0.3".parse().unwrap();
        assert_eq!(Amount::whole(12).times(least).to_string(), "3.6");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", ".", ".5", "1,5", "1.2345", "1e3", "NaN", "--1", " 1"] {
            assert!(text.parse::<Amount>().is_err(), "{text:?}");
        }
        assert_eq!("1000.0000".parse(), Ok(Amount::whole(1000)));
    }

    proptest! {
        #[test]
        fn every_amount_survives_writing(n in -1_000_000_000_000i64..1_000_000_000_000) {
            prop_assert_eq!(Amount::thousandths(n).to_string().parse(), Ok(Amount::thousandths(n)));
        }

        #[test]
        fn any_text_is_a_number_or_an_error(text in ".*") {
            let _ = text.parse::<Amount>();
        }
    }
}

//! Money in whole cents and quantities in whole thousandths, written as the shop writes them (SITE
//! §2).

use std::{
    fmt,
    iter::Sum,
    ops::{Add, Mul, Sub},
};

use serde::{Deserialize, Serialize};

/// An amount of money in euro cents.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Cents(pub i64);

/// A quantity in thousandths of a piece or of a kilo: `2000` is two pieces, `150` is 0.15 kg.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Thousandths(pub i64);

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Pieces; of switchable goods too, when "Un" is chosen.
    Piece,
    /// Kilos.
    Kilo,
}

impl Cents {
    /// As pages show it: `162,51 €`, `-2,77 €`.
    pub fn shown(self) -> String {
        format!("{} €", self.digits(','))
    }

    /// As attributes and JSON hold it: `0.86`.
    pub fn dotted(self) -> String {
        self.digits('.')
    }

    /// Trailing zeros dropped, as unit prices are written: `2.1`, `1`.
    pub fn trimmed(self) -> String {
        let text = self.dotted();
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The price of `quantity` at this price a unit, to the nearest cent.
    pub fn times(self, quantity: Thousandths) -> Cents {
        Cents((self.0 * quantity.0 + 500).div_euclid(1000))
    }

    /// So many per cent of the amount, to the nearest cent.
    pub fn percent(self, percent: i64) -> Cents {
        Cents((self.0 * percent + 50).div_euclid(100))
    }

    fn digits(self, mark: char) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let amount = self.0.abs();
        format!("{sign}{}{mark}{:02}", amount / 100, amount % 100)
    }
}

impl Add for Cents {
    type Output = Cents;
    fn add(self, other: Cents) -> Cents {
        Cents(self.0 + other.0)
    }
}

impl Sub for Cents {
    type Output = Cents;
    fn sub(self, other: Cents) -> Cents {
        Cents(self.0 - other.0)
    }
}

impl Mul<i64> for Cents {
    type Output = Cents;
    fn mul(self, times: i64) -> Cents {
        Cents(self.0 * times)
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(amounts: I) -> Cents {
        amounts.fold(Cents(0), Add::add)
    }
}

impl Thousandths {
    /// So many whole pieces.
    pub fn pieces(pieces: i64) -> Self {
        Self(pieces * 1000)
    }

    /// Reads `2`, `2.0`, `0.15`, also with a comma; more than three decimals are not a quantity.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().replace(',', ".");
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        if rest.len() > 3
            || !(whole.to_owned() + rest)
                .bytes()
                .all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let parts: i64 = format!("{rest:0<3}").parse().ok()?;
        (whole <= 1000).then_some(Self(whole * 1000 + parts))
    }

    /// At least one decimal, as the quantity selector's attributes have it: `2.0`, `0.15`.
    pub fn decimal(self) -> String {
        let text = self.to_string();
        if text.contains('.') {
            text
        } else {
            text + ".0"
        }
    }
}

impl fmt::Display for Thousandths {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{}.{:03}", self.0 / 1000, self.0 % 1000);
        out.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_the_shop_s_way() {
        assert_eq!(Cents(16251).shown(), "162,51 €");
        assert_eq!(Cents(-277).shown(), "-2,77 €");
        assert_eq!(Cents(210).trimmed(), "2.1");
        assert_eq!(Cents(100).trimmed(), "1");
        assert_eq!(Cents(129).times(Thousandths(3600)), Cents(464));
    }

    #[test]
    fn quantities_read_back() {
        for text in ["2.0", "0.15", "1.3"] {
            assert_eq!(
                Thousandths::read(text).map(Thousandths::decimal).as_deref(),
                Some(text)
            );
        }
        assert_eq!(Thousandths::read("x"), None);
        assert_eq!(Thousandths::read(""), None);
    }
}

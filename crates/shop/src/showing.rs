use crate::{Cents, Pid, Portion, Product, Unit, UnitPrice, Unreadable};
use serde::{Deserialize, Serialize};

/// A product as a person was shown it, or as its own page shows it: what a click on it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Showing {
    /// Its name in the letters it was shown in. Its size is a part of it.
    pub name: String,
    /// What one costs: a piece, or a kilo.
    pub price: Cents,
    /// Sold by the piece, or by weight.
    pub unit: Unit,
    /// Price of a base unit, where there is one: another size at the same price shows in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<UnitPrice>,
}

/// A product as its own page showed it to somebody who wanted it back in the cart: what the next click
/// on it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The product.
    pub pid: Pid,
    /// What its page shows.
    pub shown: Showing,
    /// How its page sells it, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portion: Option<Portion>,
}

/// Where all of it was looked for.
const PRODUCT_PAGE: &str = "the page of the product";

impl Showing {
    /// Nothing that was ever on a page: what was kept before it was known what was shown.
    pub(crate) const fn nothing() -> Self {
        Self {
            name: String::new(),
            price: Cents::ZERO,
            unit: Unit::Piece,
            unit_price: None,
        }
    }

    /// As the product's own page shows it, to somebody who was shown `self`.
    ///
    /// # Errors
    /// What the page does not state, so that nobody can tell whether it is what was shown.
    pub fn now(&self, page: &Product) -> Result<Self, Unreadable> {
        let priced = page.price > Cents::ZERO;
        let portion: Portion = page
            .portion
            .ok_or_else(|| Unreadable::missing("quantity", PRODUCT_PAGE))?;
        match (&self.unit_price, &page.unit_price) {
            _ if !priced => Err(Unreadable::odd("price", &page.price.to_string())),
            (Some(_), None) => Err(Unreadable::missing("unit_price", PRODUCT_PAGE)),
            _ => Ok(Self {
                name: page.name.clone(),
                price: page.price,
                unit: portion.unit,
                unit_price: page.unit_price.clone(),
            }),
        }
    }

    /// Whether both are the same offer. Pages differ in capitals and blanks (SITE §2), and in
    /// nothing else; where nobody was shown a price by measure, none is missed.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let by_measure = match (&self.unit_price, &other.unit_price) {
            (Some(one), Some(other)) => {
                one.amount == other.amount && bare(&one.per) == bare(&other.per)
            }
            (None, _) | (_, None) => true,
        };
        let offer = (self.price, self.unit) == (other.price, other.unit);
        offer && by_measure && self.same_name(other)
    }

    /// Whether both have the same name.
    #[must_use]
    pub fn same_name(&self, other: &Self) -> bool {
        bare(&self.name) == bare(&other.name)
    }
}

/// A text without capitals and blanks.
fn bare(text: &str) -> String {
    let letters = text.chars().filter(|c| !c.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milk() -> Showing {
        Showing {
            name: "leite mimosa 1 l".into(),
            price: Cents(86),
            unit: Unit::Piece,
            unit_price: price("0.86", "Lt"),
        }
    }

    fn price(amount: &str, per: &str) -> Option<UnitPrice> {
        let (amount, per) = (amount.parse().ok()?, per.to_owned());
        Some(UnitPrice { amount, per })
    }

    /// SITE §2: "Names differ in capitals and blanks between places".
    #[test]
    fn capitals_and_blanks_make_no_other_product() {
        let shouted = Showing {
            name: " LEITE\u{a0}MIMOSA  1L ".into(),
            unit_price: price("0.860", "LT"),
            ..milk()
        };
        assert!(milk().same(&shouted) && shouted.same(&milk()));
    }

    #[test]
    fn name_price_unit_and_size_are_what_was_shown() {
        let others = [
            Showing {
                name: "leite mimosa 1,5 l".into(),
                ..milk()
            },
            Showing {
                price: Cents(87),
                ..milk()
            },
            Showing {
                unit: Unit::Kilo,
                ..milk()
            },
            Showing {
                unit_price: price("0.87", "Lt"),
                ..milk()
            },
            Showing {
                unit_price: price("0.86", "un"),
                ..milk()
            },
        ];
        for other in others {
            assert!(!milk().same(&other) && !other.same(&milk()), "{other:?}");
        }
    }
}

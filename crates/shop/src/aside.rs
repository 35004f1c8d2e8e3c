use crate::{Cents, Unreadable};
use serde::{Deserialize, Serialize};

/// A part of a page that could not be read. It is set aside, and the rest of the page is read all the
/// same (DECISIONS 29): one odd line is no reason to know nothing of forty others.
///
/// It is told, and never acted on: what was not wholly read is not pressed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// What it is a part of.
    pub part: Part,
    /// Its place among the parts of its kind on the page, from zero.
    pub at: u32,
    /// The words it shows, single-spaced and cut to a bearable length.
    pub text: String,
    /// What is missing.
    pub why: Unreadable,
    /// What it is about, as far as it says: a product's number, or an order's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The money it shows for the whole of it, where that can be read: sums need not lack it then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Cents>,
}

/// What can be set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Part {
    /// A card of the list of orders (SITE §4).
    Order,
    /// A line of an order (SITE §5).
    OrderLine,
    /// A line of the cart (SITE §7).
    CartLine,
    /// A tile of a result grid (SITE §8).
    Tile,
    /// A day of the delivery slots (SITE §10).
    Day,
    /// A delivery slot (SITE §10).
    Slot,
}

/// As many letters of a part's words as a person will read.
const TEXT_MAX: usize = 120;

impl Aside {
    /// A part that shows `text`, and why it could not be read.
    #[must_use]
    pub fn new(part: Part, at: usize, text: &str, why: Unreadable) -> Self {
        Self {
            part,
            at: u32::try_from(at).unwrap_or(u32::MAX),
            text: text.chars().take(TEXT_MAX).collect(),
            why,
            about: None,
            amount: None,
        }
    }

    /// Whether it is about this product, or this order.
    #[must_use]
    pub fn names(&self, key: &str) -> bool {
        self.about.as_deref() == Some(key)
    }

    /// Whether it may be of this product: it is about it, or it does not say what it is about, and bears
    /// its name.
    #[must_use]
    pub fn may_be(&self, key: &str, name: &str) -> bool {
        let name = name.to_lowercase();
        let bears = || !name.is_empty() && self.text.to_lowercase().contains(&name);
        self.names(key) || (self.about.is_none() && bears())
    }
}

/// Whether a page can be believed of which so many parts were read and so many set aside: one odd
/// part is borne by any page that has another, more of them up to a fifth of all (DECISIONS 29).
#[must_use]
pub const fn bearable(read: usize, aside: usize) -> bool {
    let most = (read + aside) / 5;
    aside == 0 || (read > 0 && (aside == 1 || aside <= most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_odd_part_is_borne_and_a_fifth_of_many() {
        for (read, aside) in [(0, 0), (1, 1), (40, 1), (8, 2), (40, 10)] {
            assert!(bearable(read, aside), "{read} and {aside}");
        }
        for (read, aside) in [(0, 1), (0, 9), (3, 2), (7, 2), (40, 11)] {
            assert!(!bearable(read, aside), "{read} and {aside}");
        }
    }

    #[test]
    fn long_words_are_cut() {
        let why = Unreadable::missing("price", ".price");
        let aside = Aside::new(Part::Tile, 3, &"ç".repeat(500), why);
        assert_eq!(aside.text.chars().count(), TEXT_MAX);
    }
}

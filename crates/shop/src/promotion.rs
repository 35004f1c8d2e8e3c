use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a page says of a promotion besides its prices (SITE §8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promotion {
    /// Its own words: `-10% IMEDIATO INCLUÍDO EXCLUSIVO ONLINE`, or the badge `-30%`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub badge: Option<String>,
    /// The last day on which it counts, where the page names one: a line of the cart does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A badge is no text to read at length.
const LETTERS_MAX: usize = 80;

impl Promotion {
    /// A promotion that says something; `None` where neither is said.
    #[must_use]
    pub fn new(badge: Option<&str>, until: Option<Date>) -> Option<Self> {
        let badge = badge.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
        let badge = badge.filter(|it| !it.is_empty() && it.chars().count() <= LETTERS_MAX);
        (badge.is_some() || until.is_some()).then_some(Self { badge, until })
    }

    /// Its words, where they tell more than by how much it is less.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        let badge = self.badge.as_deref()?;
        badge.contains(char::is_alphabetic).then_some(badge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promotion_says_something_or_is_none() {
        assert_eq!(Promotion::new(None, None), None);
        for nothing in ["", " \n ", &"leve ".repeat(40)] {
            assert_eq!(Promotion::new(Some(nothing), None), None);
        }
        let said = Promotion::new(Some(" -10%  IMEDIATO\n"), None).unwrap();
        assert_eq!(said.words(), Some("-10% IMEDIATO"));
        let badge = Promotion::new(Some("-30%"), None).unwrap();
        assert_eq!(
            (badge.badge.as_deref(), badge.words()),
            (Some("-30%"), None)
        );
    }
}

//! How the shop's search takes words. What it makes of accents, and how it proposes other words, was
//! never seen (SITE §8, §17).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    catalogue::Catalogue,
    product::Product,
    text::{fold, words},
};

/// What a search does not find.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Searching {
    /// Words with accents find nothing.
    pub strict_accents: bool,
    /// Words that the shop does not know, without accents: a search that has one finds nothing, and the
    /// page proposes the other words instead.
    pub unknown_words: BTreeMap<String, String>,
}

impl Searching {
    /// What a search for these words finds.
    pub fn finds<'a>(&self, catalogue: &'a Catalogue, asked: &str) -> Vec<&'a Product> {
        let accented = fold(asked) != asked.to_lowercase();
        match (self.strict_accents && accented) || self.hint(asked).is_some() {
            true => Vec::new(),
            false => catalogue.search(asked),
        }
    }

    /// The words that the page proposes in place of these.
    pub fn hint(&self, asked: &str) -> Option<&str> {
        let known = words(asked);
        let mut known = known.iter().filter_map(|it| self.unknown_words.get(it));
        known.next().map(String::as_str)
    }
}

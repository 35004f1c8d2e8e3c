//! What was understood of a name, for judging the vocabulary.

use crate::lexicon::{Lexicon, Word, fold};
use crate::profile::{Profile, QuantitySaid};
use shop::substitute::{Item, Trait};

/// What was understood of a product's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it is called; `None` where the kind is not known.
    pub kind: Option<String>,
    /// Nobody eats, drinks or uses it up.
    pub durable: bool,
    /// Its traits with their values.
    pub traits: Vec<(Trait, String)>,
    /// The words that play no known part.
    pub unread: Vec<String>,
}

/// Reads a product as the ranking does.
#[must_use]
pub fn reading(item: &Item) -> Reading {
    let profile = Profile::read(item);
    let (_, rest) = QuantitySaid::read(&fold(&item.name));
    let unread = |word: &Word| Lexicon::with(|lexicon| !lexicon.has_read(word));
    let words = Word::all(&rest);
    let kind = profile.kind.as_ref().filter(|kind| kind.known);
    Reading {
        kind: kind.map(|kind| format!("{:?} {}", kind.domain, kind.name)),
        durable: profile.is_durable(),
        traits: profile
            .facts
            .iter()
            .map(|(of, value)| (*of, (*value).to_owned()))
            .collect(),
        unread: words
            .iter()
            .filter(|word| unread(word))
            .map(|word| word.plain.to_string())
            .collect(),
    }
}

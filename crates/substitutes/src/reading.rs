//! What was understood of a name, for judging the vocabulary.

use crate::lexicon::{Lexicon, Word, fold};
use crate::profile::{Profile, QuantitySaid};
use shop::substitute::{Item, Trait};
use std::collections::HashSet;
use std::rc::Rc;

/// Words that somebody has read, and that say nothing of what is compared: makers, places, praise.
/// They stay at home: nothing that is built into the extension asks for them.
const READ: &str = include_str!("../lexicon/read.txt");

thread_local! {
    static BESIDES: HashSet<Rc<str>> =
        besides().flat_map(|word| Word::all(&fold(word))).map(|word| word.plain).collect();
}

/// The words of `KIND: WORD …`; `#` begins a comment.
fn besides() -> impl Iterator<Item = &'static str> {
    let lines = READ.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(_, words)| words.split_whitespace())
}

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
    let besides = |word: &Word| BESIDES.with(|read| read.contains(&word.plain));
    let unread = |word: &Word| Lexicon::with(|lexicon| !lexicon.has_read(word)) && !besides(word);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_besides_stands_nowhere_else() {
        let mut seen = HashSet::new();
        for word in besides() {
            assert!(seen.insert(word), "{word} stands there twice");
            for word in Word::all(&fold(word)) {
                let known = Lexicon::with(|lexicon| lexicon.has_read(&word));
                assert!(!known, "{} stands in the vocabulary, too", word.plain);
            }
        }
        assert!(!seen.is_empty());
    }
}

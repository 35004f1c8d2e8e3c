//! What the words of groceries' names mean: the files of `lexicon/`, made ready for reading.
//! Broad knowledge of the shelf, not of one shop.

mod domain;
mod files;
mod kinds;
mod letters;
mod mark;
mod phrases;
mod row;
mod shelves;
mod spelling;
mod supposed;
#[cfg(test)]
mod tests;
mod traits;
mod unit;
mod weights;
mod word;

pub(crate) use domain::{Domain, Scope};
pub(crate) use kinds::Kind;
pub(crate) use letters::{fold, singular, stem};
pub(crate) use mark::Mark;
pub(crate) use row::System;
pub(crate) use shelves::{Department, for_animals, kept, within};
pub(crate) use spelling::Spelling;
pub(crate) use supposed::Condition;
pub(crate) use traits::{matters, promise};
pub(crate) use unit::Unit;
pub(crate) use weights::{Weight, Weights};
pub(crate) use word::Word;

use files::VOCABULARY;
use phrases::Phrases;
use row::{Part, Row};
use shop::substitute::Trait;
use std::collections::{HashMap, HashSet};
use supposed::Supposed;

/// A trait with its value: flavour, strawberry.
pub(crate) type Fact = (Trait, &'static str);

/// The vocabulary, made ready for reading names.
#[derive(Default)]
pub(crate) struct Lexicon {
    facts: Phrases<(Fact, Scope)>,
    kinds: Phrases<Kind>,
    tells: Phrases<(&'static str, Scope)>,
    promises: Phrases<&'static str>,
    supposed: HashMap<&'static str, Fact>,
    unsaid: Vec<Supposed>,
    voids: Phrases<()>,
    fits: HashMap<(System, &'static str), &'static str>,
    against: HashSet<(&'static str, &'static str)>,
    known: HashSet<String>,
    marks: HashSet<(Mark, String)>,
    /// What differences cost.
    pub weights: Weights,
}

thread_local! {
    static LEXICON: Lexicon = Lexicon::read();
}

impl Lexicon {
    /// Does something with the vocabulary, which is read on first use.
    pub(crate) fn with<T>(read: impl FnOnce(&Self) -> T) -> T {
        LEXICON.with(read)
    }

    fn read() -> Self {
        let mut all = Self {
            weights: Weights::read(),
            unsaid: supposed::rows().flatten().collect(),
            ..Self::default()
        };
        for row in VOCABULARY.into_iter().flat_map(Row::all) {
            let words = Word::all(&fold(row.phrase));
            all.known
                .extend(words.iter().map(|word| word.plain.to_string()));
            for part in row.parts().flatten() {
                all.learn(row.phrase, &words, part);
            }
        }
        all
    }

    fn learn(&mut self, phrase: &'static str, words: &[Word], part: Part) {
        match part {
            Part::Kind(domain, name) => self.kinds.learn(words, (domain, name)),
            Part::Fact(of, value, scope) => self.facts.learn(words, ((of, value), scope)),
            Part::Tells(what, scope) => self.tells.learn(words, (what, scope)),
            Part::Fits(system, size) => drop(self.fits.insert((system, phrase), size)),
            Part::Against(other) => {
                self.against.extend([(phrase, other), (other, phrase)]);
            }
            Part::Promises(what) => self.promises.learn(words, what),
            Part::Supposes(of, value) => drop(self.supposed.insert(phrase, (of, value))),
            Part::Mark(Mark::Void) => self.voids.learn(words, ()),
            Part::Mark(mark) => drop(self.marks.insert((mark, singular(phrase)))),
            Part::Unit(_) | Part::Short(_) => {}
        }
    }

    /// The facts that start at the front of `ahead`, each with the number of words it takes.
    pub(crate) fn facts(&self, ahead: &[Word]) -> impl Iterator<Item = ((Fact, Scope), usize)> {
        self.facts.at_either_gender(ahead)
    }

    /// The kind that starts at the front of `ahead`: the one with the most words.
    pub(crate) fn kind(&self, ahead: &[Word]) -> Option<(Kind, usize)> {
        self.kinds.kind(ahead, |word| self.steps_aside(word))
    }

    /// How many words at the front of `ahead` say nothing of what is compared.
    pub(crate) fn void(&self, ahead: &[Word]) -> Option<usize> {
        self.voids.at(ahead).map(|(_, length)| length).max()
    }

    /// What the front of `ahead` gives away in a part of the shop.
    pub(crate) fn tells(
        &self,
        ahead: &[Word],
        domain: Domain,
    ) -> impl Iterator<Item = &'static str> {
        let told = self.tells.at(ahead).map(|(told, _)| told);
        told.filter(move |(_, scope)| scope.holds(domain))
            .map(|(what, _)| what)
    }

    /// The size that a word as written says in a system of sizes.
    pub(crate) fn fits(&self, system: System, word: &str) -> Option<&'static str> {
        self.fits.get(&(system, word)).copied()
    }

    /// Whether there is a value that one rules out.
    pub(crate) fn rules_out(&self, value: &str) -> bool {
        self.against.iter().any(|(one, _)| *one == value)
    }

    /// Whether two values rule each other out.
    pub(crate) fn against(&self, one: &'static str, other: &'static str) -> bool {
        self.against.contains(&(one, other))
    }

    /// Which diets the front of `ahead` promises to keep.
    pub(crate) fn promises(&self, ahead: &[Word]) -> impl Iterator<Item = &'static str> {
        self.promises.at_either_gender(ahead).map(|(what, _)| what)
    }

    /// What goes without saying of a kind or a sort.
    pub(crate) fn supposed(&self, name: &str) -> Option<Fact> {
        self.supposed.get(name).copied()
    }

    /// What goes without saying in a part of the shop, in order.
    pub(crate) fn unsaid_in(&self, domain: Domain) -> impl Iterator<Item = &Supposed> {
        self.unsaid.iter().filter(move |row| row.holds_in(domain))
    }

    /// Whether a word or a kind's name plays a part.
    pub(crate) fn marked(&self, mark: Mark, plain: &str) -> bool {
        self.marks.contains(&(mark, plain.to_owned()))
    }

    /// Whether brands share a word that says something of the product.
    pub(crate) fn set_aside(&self, word: &str) -> bool {
        self.marked(Mark::NoBrand, word) || Spelling::with(|spelling| spelling.joins(word))
    }

    /// Whether a kind's name begins with a word.
    pub(crate) fn names_something(word: &Word) -> bool {
        Self::with(|lexicon| lexicon.kinds.begins(word))
    }

    /// Whether a word is known at all.
    pub(crate) fn knows(&self, word: &Word) -> bool {
        let alone = std::slice::from_ref(word);
        self.kinds.begins(word) || self.facts(alone).next().is_some()
    }

    /// Whether somebody has read a word: it plays a part somewhere, or none.
    pub(crate) fn has_read(&self, word: &Word) -> bool {
        let digits = word.plain.bytes().any(|b| b.is_ascii_digit());
        digits
            || word.noise
            || word.plain.len() < 2
            || self.knows(word)
            || self.kinds.holds(word)
            || self.facts.holds(word)
            || self.known.contains(&*word.plain)
    }

    /// A word that no kind's name holds, or that says only how fat or how organic it is.
    fn steps_aside(&self, word: &Word) -> bool {
        let mut told = self
            .facts(std::slice::from_ref(word))
            .map(|(((of, _), _), _)| of);
        if self.kinds.begins(word) || self.kinds.holds(word) {
            return told.any(|of| matches!(of, Trait::Bio | Trait::Fat));
        }
        let mut told = told.peekable();
        told.peek().is_none()
            || told.any(|of| {
                matches!(
                    of,
                    Trait::Bio
                        | Trait::Fat
                        | Trait::Variety
                        | Trait::Capsule
                        | Trait::Vegan
                        | Trait::Audience
                )
            })
    }
}

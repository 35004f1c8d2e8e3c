//! What the words of groceries' names mean. Broad knowledge of the shelf, not of one shop.

mod animals;
mod flavours;
mod forms;
mod kinds;
mod promises;
mod varieties;

use super::domain::Domain;
use super::reason::Trait;
use super::words::{Word, fold};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// A trait with its value: flavour, strawberry.
pub(super) type Fact = (Trait, &'static str);

/// What a product is called, and the part of the shop it belongs to.
pub(super) type Kind = (Domain, &'static str);

/// The tables, made ready for reading names.
pub(super) struct Lexicon {
    facts: Phrases<Fact>,
    kinds: Phrases<Kind>,
}

thread_local! {
    static LEXICON: Lexicon = Lexicon::build();
}

impl Lexicon {
    /// Does something with the tables, which are built on first use.
    pub(super) fn with<T>(read: impl FnOnce(&Self) -> T) -> T {
        LEXICON.with(read)
    }

    fn build() -> Self {
        let tables = [
            promises::PROMISES,
            flavours::FLAVOURS,
            animals::ANIMALS,
            varieties::VARIETIES,
            forms::FORMS,
        ];
        let mut facts = Phrases::default();
        for (of, values) in tables.into_iter().flatten() {
            for value in *values {
                facts.learn(value, |name| (*of, name));
            }
        }
        let mut kinds = Phrases::default();
        for (domain, entry) in kinds::all() {
            kinds.learn(entry, |name| (domain, name));
        }
        Self { facts, kinds }
    }

    /// The facts that start at the front of `ahead`, each with the number of words it takes.
    pub(super) fn facts(&self, ahead: &[Word]) -> impl Iterator<Item = (Fact, usize)> {
        self.facts.at_either_gender(ahead)
    }

    /// The kind that starts at the front of `ahead`: the one with the most words. A line's name
    /// or a `bio` may stand between them: `manteiga bio amendoim`.
    pub(super) fn kind(&self, ahead: &[Word]) -> Option<(Kind, usize)> {
        let (first, behind) = ahead.split_first()?;
        let most = self.kinds.longest(first)?;
        let longest = |ahead: &[Word]| self.kinds.at(ahead).max_by_key(|(_, length)| *length);
        let close = longest(ahead);
        let told: Vec<Word> = behind
            .iter()
            .filter(|word| !self.steps_aside(word))
            .take(most)
            .cloned()
            .collect();
        let loose = longest(&[std::slice::from_ref(first), &told].concat());
        match (close, loose) {
            (Some((_, a)), Some((kind, b))) if b > a => Some((kind, a)),
            (close, _) => close,
        }
    }

    /// Whether a kind's name begins with a word.
    pub(super) fn names_something(word: &Word) -> bool {
        Self::with(|lexicon| lexicon.kinds.begins(word))
    }

    /// Whether a word is known at all.
    pub(super) fn knows(&self, word: &Word) -> bool {
        let alone = std::slice::from_ref(word);
        self.kinds.begins(word) || self.facts(alone).next().is_some()
    }

    /// A word that no kind's name holds, or that says only how fat or how organic it is.
    fn steps_aside(&self, word: &Word) -> bool {
        let mut told = self
            .facts(std::slice::from_ref(word))
            .map(|((of, _), _)| of);
        if self.kinds.begins(word) || self.kinds.holds(word) {
            return told.any(|of| matches!(of, Trait::Bio | Trait::Fat));
        }
        let mut told = told.peekable();
        told.peek().is_none()
            || told.any(|of| matches!(of, Trait::Bio | Trait::Fat | Trait::Variety))
    }
}

/// The words behind the first one, and what the whole means.
type Phrase<T> = (Vec<Rc<str>>, T);

/// Phrases by their first word.
struct Phrases<T> {
    by_plain: HashMap<Rc<str>, Vec<Phrase<T>>>,
    by_bare: HashMap<Rc<str>, Vec<Phrase<T>>>,
    inner: HashSet<Rc<str>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            by_plain: HashMap::new(),
            by_bare: HashMap::new(),
            inner: HashSet::new(),
        }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Takes in `name|other name|other name`.
    fn learn(&mut self, entry: &'static str, meaning: impl Fn(&'static str) -> T) {
        let name = entry.split('|').next().unwrap_or(entry);
        for phrase in entry.split('|') {
            let all = Word::all(&fold(phrase));
            let Some((first, more)) = all.split_first() else {
                continue;
            };
            self.inner.extend(more.iter().map(|w| w.plain.clone()));
            let plain = more.iter().map(|w| w.plain.clone()).collect();
            let bare = more.iter().map(|w| w.bare.clone()).collect();
            self.by_plain
                .entry(first.plain.clone())
                .or_default()
                .push((plain, meaning(name)));
            self.by_bare
                .entry(first.bare.clone())
                .or_default()
                .push((bare, meaning(name)));
        }
    }

    /// Whether some phrase begins with a word as written.
    fn begins(&self, word: &Word) -> bool {
        self.by_plain.contains_key(&word.plain)
    }

    /// How many words may follow a first one; `None` where no phrase begins with it.
    fn longest(&self, first: &Word) -> Option<usize> {
        let phrases = self.by_plain.get(&first.plain)?;
        phrases.iter().map(|(more, _)| more.len()).max()
    }

    /// Whether some phrase holds a word further back.
    fn holds(&self, word: &Word) -> bool {
        self.inner.contains(&word.plain)
    }

    /// What the words at the front mean, as written.
    fn at(&self, ahead: &[Word]) -> impl Iterator<Item = (T, usize)> {
        let found = ahead.first().and_then(|w| self.by_plain.get(&w.plain));
        fitting(found, ahead, |word| &word.plain)
    }

    /// What the words at the front mean, as written or of the other gender. Nouns are not asked
    /// so: `caldo` is no `calda`.
    fn at_either_gender(&self, ahead: &[Word]) -> impl Iterator<Item = (T, usize)> {
        let plain = ahead.first().and_then(|w| self.by_plain.get(&w.plain));
        let long = ahead.first().filter(|w| w.bare.len() > 3);
        let bare = long
            .filter(|_| plain.is_none())
            .and_then(|w| self.by_bare.get(&w.bare));
        fitting(plain, ahead, |word| &word.plain).chain(fitting(bare, ahead, |word| &word.bare))
    }
}

/// The phrases whose other words follow the first of `ahead`, each with its number of words.
fn fitting<T: Copy>(
    found: Option<&Vec<Phrase<T>>>,
    ahead: &[Word],
    spelt: impl Fn(&Word) -> &Rc<str>,
) -> impl Iterator<Item = (T, usize)> {
    found
        .into_iter()
        .flatten()
        .filter_map(move |(more, meaning)| {
            let rest = ahead.get(1..=more.len())?;
            let fits = more.iter().zip(rest).all(|(m, w)| m == spelt(w));
            fits.then_some((*meaning, more.len() + 1))
        })
}

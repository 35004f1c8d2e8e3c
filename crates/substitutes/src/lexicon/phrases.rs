use super::word::Word;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The words behind the first one, and what the whole means.
type Phrase<T> = (Vec<Rc<str>>, T);

/// Phrases by their first word.
pub(crate) struct Phrases<T> {
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

impl<T: Copy> Phrases<T> {
    /// Takes in a phrase.
    pub(super) fn learn(&mut self, phrase: &[Word], meaning: T) {
        let Some((first, more)) = phrase.split_first() else {
            return;
        };
        self.inner.extend(more.iter().map(|w| w.plain.clone()));
        let plain = more.iter().map(|w| w.plain.clone()).collect();
        let bare = more.iter().map(|w| w.bare.clone()).collect();
        let by_plain = self.by_plain.entry(first.plain.clone()).or_default();
        by_plain.push((plain, meaning));
        let by_bare = self.by_bare.entry(first.bare.clone()).or_default();
        by_bare.push((bare, meaning));
    }

    /// Whether some phrase begins with a word as written.
    pub(super) fn begins(&self, word: &Word) -> bool {
        self.by_plain.contains_key(&word.plain)
    }

    /// How many words may follow a first one; `None` where no phrase begins with it.
    pub(super) fn longest(&self, first: &Word) -> Option<usize> {
        let phrases = self.by_plain.get(&first.plain)?;
        phrases.iter().map(|(more, _)| more.len()).max()
    }

    /// Whether some phrase holds a word further back.
    pub(super) fn holds(&self, word: &Word) -> bool {
        self.inner.contains(&word.plain)
    }

    /// What the words at the front mean, as written.
    pub(super) fn at(&self, ahead: &[Word]) -> impl Iterator<Item = (T, usize)> {
        let found = ahead.first().and_then(|w| self.by_plain.get(&w.plain));
        fitting(found, ahead, |word| &word.plain)
    }

    /// What the words at the front mean, as written or of the other gender. Nouns are not asked
    /// so: `caldo` is no `calda`.
    pub(super) fn at_either_gender(&self, ahead: &[Word]) -> impl Iterator<Item = (T, usize)> {
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

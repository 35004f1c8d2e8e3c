use crate::lexicon::{Lexicon, Mark, Word, fold, singular};
use std::rc::Rc;

/// A brand as it is compared: its words in the singular, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Brand(pub Vec<String>);

impl Brand {
    /// From the shop's own field.
    pub(crate) fn of(text: &str) -> Self {
        let folded = fold(text);
        let words = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty());
        Self(Lexicon::with(|lexicon| {
            let said = words.filter(|w| !lexicon.set_aside(w));
            said.map(singular).collect()
        }))
    }

    /// The same house: one name holds the other (`Auchan Bio`, `Auchan`).
    pub(crate) fn same(&self, other: &Self) -> bool {
        let within = |a: &Self, b: &Self| !a.0.is_empty() && a.0.iter().all(|w| b.0.contains(w));
        within(self, other) || within(other, self)
    }

    /// A shop's own brand found among the words of a name that came without a brand.
    pub(crate) fn own_label(words: &[Rc<str>]) -> Option<Self> {
        let own = |w: &&Rc<str>| Lexicon::with(|lexicon| lexicon.marked(Mark::OwnLabel, w));
        let found = words.iter().find(own)?;
        Some(Self(vec![found.to_string()]))
    }

    /// Where in a name the brand stands: its words in a row or, where they are nowhere in a row,
    /// each of them.
    pub(crate) fn places(&self, words: &[Word]) -> Vec<usize> {
        let long = self.0.len().max(1);
        let rows = words.windows(long).enumerate();
        let rows = rows.filter(|(_, row)| row.iter().map(|w| &*w.plain).eq(self.words()));
        let places: Vec<usize> = rows.flat_map(|(at, _)| at..at + long).collect();
        if !places.is_empty() {
            return places;
        }
        let each = words.iter().enumerate();
        each.filter(|(_, word)| self.words().any(|own| own == &*word.plain))
            .map(|(at, _)| at)
            .collect()
    }

    /// Whether a name without a brand of its own holds this one, word for word.
    pub(crate) fn written_in(&self, name: &[Rc<str>]) -> bool {
        !self.0.is_empty()
            && name
                .windows(self.0.len())
                .any(|row| row.iter().map(|word| &**word).eq(self.words()))
    }

    /// Its words.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

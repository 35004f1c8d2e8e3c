use super::item::Item;
use super::noise::OWN_LABELS;
use super::words::{Word, fold, singular};
use std::rc::Rc;

/// A brand as it is compared: its words in the singular, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Brand(pub Vec<String>);

impl Brand {
    /// From the shop's own field.
    pub(super) fn of(text: &str) -> Self {
        let folded = fold(text);
        let words = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty());
        Self(words.filter(|w| !ASIDE.contains(w)).map(singular).collect())
    }

    /// The same house: one name holds the other (`Auchan Bio`, `Auchan`).
    pub(super) fn same(&self, other: &Self) -> bool {
        let within = |a: &Self, b: &Self| !a.0.is_empty() && a.0.iter().all(|w| b.0.contains(w));
        within(self, other) || within(other, self)
    }

    /// A shop's own brand found among the words of a name that came without a brand.
    pub(super) fn own_label(words: &[Rc<str>]) -> Option<Self> {
        let found = words.iter().find(|w| OWN_LABELS.contains(&&***w))?;
        Some(Self(vec![found.to_string()]))
    }

    /// Where in a name the brand stands: its words in a row or, where they are nowhere in a row,
    /// each of them.
    pub(super) fn places(&self, words: &[Word]) -> Vec<usize> {
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
    pub(super) fn written_in(&self, name: &[Rc<str>]) -> bool {
        !self.0.is_empty()
            && name
                .windows(self.0.len())
                .any(|row| row.iter().map(|word| &**word).eq(self.words()))
    }

    /// Its words.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// Whether a product is of a brand: the shop says so or, where the shop names none, its name does.
/// `Auchan Bio` is of `Auchan`; `Auchan` is not of `Auchan Bio`.
#[must_use]
pub fn of_brand(item: &Item, brand: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        words.filter(|w| !w.is_empty()).map(singular).collect()
    };
    let asked = words(brand);
    let told = item.brand.as_deref().unwrap_or(&item.name);
    let told = words(told);
    !asked.is_empty() && told.windows(asked.len()).any(|some| some == asked)
}

/// Words that brands share and that say something of the product.
const ASIDE: &[&str] = &[
    "bio", "de", "da", "do", "das", "dos", "e", "zero", "light", "baby", "junior",
];

use super::item::Item;
use super::words::{fold, singular};

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
    pub(super) fn own_label(words: &[std::rc::Rc<str>]) -> Option<Self> {
        let found = words.iter().find(|w| OWN_LABELS.contains(&&***w))?;
        Some(Self(vec![found.to_string()]))
    }

    /// Whether a word of a name is only the brand.
    pub(super) fn names(&self, word: &str) -> bool {
        self.0.iter().any(|w| w == word)
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

/// Own brands of Portuguese shops, in the singular as names are read.
pub(super) const OWN_LABELS: &[&str] = &[
    "auchan",
    "polegar",
    "continente",
    "lidl",
    "dia",
    "aldi",
    "cosmia",
];

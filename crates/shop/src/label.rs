use serde::{Deserialize, Serialize};

/// One of the shop's own promises of a product, in the page's words: `Produto Nacional`, `Vegan`
/// (SITE §18). Better than any guess from the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Label(pub String);

/// A promise that is known. Any other is told by its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// Made in the country.
    National,
    /// Kept cool.
    Chilled,
    /// Frozen.
    Frozen,
    /// Organic.
    Bio,
    /// Free of anything animal.
    Vegan,
    /// Free of lactose.
    LactoseFree,
    /// Free of gluten.
    GlutenFree,
    /// Its can or bottle carries a deposit.
    Deposit,
}

/// So many are read of a product, and so many letters of each.
const LABELS_MAX: usize = 6;
const LETTERS_MAX: usize = 40;

impl Label {
    /// A label of these words; `None` where they are none, or are too many to be one.
    #[must_use]
    pub fn new(words: &str) -> Option<Self> {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let some = words.contains(char::is_alphabetic) && words.chars().count() <= LETTERS_MAX;
        some.then_some(Self(words))
    }

    /// Which promise it is, where that is known.
    #[must_use]
    pub fn kind(&self) -> Option<LabelKind> {
        let words = self.0.to_lowercase();
        Some(match words.as_str() {
            "produto nacional" => LabelKind::National,
            "produto refrigerado" => LabelKind::Chilled,
            "produto congelado" => LabelKind::Frozen,
            "produto biológico" | "biológico" | "bio" => LabelKind::Bio,
            "vegan" | "produto vegan" => LabelKind::Vegan,
            "sem lactose" => LabelKind::LactoseFree,
            "sem glúten" => LabelKind::GlutenFree,
            "embalagem incluída" => LabelKind::Deposit,
            _ => return None,
        })
    }

    /// Those of one product, each once.
    pub fn each_once(all: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut once: Vec<Self> = Vec::new();
        for label in all {
            if !once.contains(&label) && once.len() < LABELS_MAX {
                once.push(label);
            }
        }
        once
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(words: &str) -> Label {
        Label::new(words).unwrap()
    }

    #[test]
    fn what_the_shop_promises_is_known_by_its_words_and_else_told_by_them() {
        assert_eq!(
            label(" Produto\u{a0} Nacional ").kind(),
            Some(LabelKind::National)
        );
        assert_eq!(label("VEGAN").kind(), Some(LabelKind::Vegan));
        assert_eq!(label("Cultivamos o bom").kind(), None);
        // A part of a promise is another one.
        assert_eq!(label("Embalagem incluída no preço").kind(), None);
    }

    #[test]
    fn no_words_and_too_many_are_no_label() {
        for words in ["", " ", "-", "10%", &"palavras ".repeat(9)] {
            assert_eq!(Label::new(words), None, "{words:?}");
        }
    }

    #[test]
    fn a_product_has_each_label_once_and_few() {
        let twice = ["Vegan", "Produto Nacional", "Vegan"].map(label);
        assert_eq!(
            Label::each_once(twice),
            ["Vegan", "Produto Nacional"].map(label)
        );
        let many = (0..99).map(|n| label(&format!("promessa {n}")));
        assert_eq!(Label::each_once(many).len(), 6);
    }
}

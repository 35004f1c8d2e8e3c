use super::domain::{Department, Domain};
use super::lexicon::Lexicon;
use super::words::Word;
use std::rc::Rc;

/// What a product is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The name of the kind; the stem of the first telling word, where the kind is not known.
    pub name: Rc<str>,
    /// Part of the shop.
    pub domain: Domain,
    /// It is one of the known kinds.
    pub known: bool,
    /// The name begins with it. Otherwise something unknown stands before it.
    pub first: bool,
}

impl Named {
    /// Flour and flakes from the baby's shelf are its porridge; sliced meat is cold cuts.
    pub(super) fn in_department(self, department: Option<Department>, path: &str) -> Self {
        if self.domain == Domain::Meat && path.contains("charcutaria") {
            return Self {
                name: "fiambre".into(),
                domain: Domain::Deli,
                ..self
            };
        }
        let cereal = matches!(self.domain, Domain::Flour | Domain::Cereal);
        if cereal && department == Some(Department::Baby) {
            return Self {
                name: "papa".into(),
                domain: Domain::BabyFood,
                ..self
            };
        }
        self
    }
}

/// Words that only introduce the thing: `mistura de`, `miolo de`.
const INTRODUCING: &[&str] = &[
    "mistura",
    "miolo",
    "conjunto",
    "mini",
    "preparado",
    "kit",
    "folha",
    "duo",
    "trio",
    "cabaz",
    "molho",
    "saborear",
    "box",
    "creme",
    "bolsa",
    "sabor",
];

/// The first known kind near the front; else the first telling word.
pub(super) fn named(lexicon: &Lexicon, words: &[Word]) -> (Option<Named>, usize, usize) {
    for at in 0..words.len().min(4) {
        let Some(ahead) = words.get(at..) else { break };
        if let Some(((domain, name), length)) = lexicon.kind(ahead) {
            let before = words.get(..at).unwrap_or_default();
            let first = before
                .iter()
                .all(|word| lexicon.knows(word) || introduces(word));
            let name = name.split('|').next().unwrap_or(name).into();
            let kind = Named {
                name,
                domain,
                known: true,
                first,
            };
            return (Some(kind), at, length);
        }
    }
    let at = words.iter().position(|word| !introduces(word)).unwrap_or(0);
    let kind = words.get(at).map(|w| Named {
        name: Rc::clone(&w.stem),
        domain: Domain::Other,
        known: false,
        first: true,
    });
    (kind, at, 1)
}

fn introduces(word: &Word) -> bool {
    INTRODUCING.contains(&&*word.plain)
}

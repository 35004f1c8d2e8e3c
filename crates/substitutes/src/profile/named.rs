use super::shelf::Shelf;
use crate::lexicon::{Domain, Kind, Lexicon, Mark, Word, for_animals, within};
use std::rc::Rc;

/// What a product is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// The name of the kind; the stem of the first telling word, where the kind is not known.
    pub name: Rc<str>,
    /// Part of the shop.
    pub domain: Domain,
    /// It is one of the known kinds.
    pub known: bool,
    /// The name begins with it. Otherwise something unknown stands before it.
    pub first: bool,
    /// The stem of the first word that is no mere introduction: what the shop calls it, whether
    /// that is known here or not.
    pub head: Rc<str>,
}

impl Named {
    /// Flour and flakes from the baby's shelf are its porridge, milk from there its formula;
    /// sliced meat is cold cuts.
    fn in_department(self, shelf: &Shelf) -> Self {
        match within(&shelf.path, self.domain) {
            Some((domain, name)) => self.called(name, domain),
            None => self,
        }
    }

    /// What is said to be for a cat or a dog is no food for people, whatever it is called.
    pub(crate) fn for_animals(self) -> Self {
        match (self.domain, for_animals(self.domain)) {
            (Domain::PetFood | Domain::PetCare | Domain::Durable, _) | (_, None) => self,
            (_, Some((domain, name))) => self.called(name, domain),
        }
    }

    /// Where the name leaves open what it is, the shelf it stands on tells: among `queijos
    /// portugueses` stands cheese.
    pub(crate) fn on_shelf(self, shelf: &Shelf) -> Self {
        let named = match shelf.kind {
            Some((domain, name)) if !self.first || !self.known => Self {
                known: true,
                first: false,
                ..self.called(name, domain)
            },
            _ => self,
        };
        named.in_department(shelf)
    }

    fn called(self, name: &str, domain: Domain) -> Self {
        Self {
            name: name.into(),
            domain,
            ..self
        }
    }
}

/// The first known kind near the front; else the first telling word. With where its words stand.
pub(crate) fn named(lexicon: &Lexicon, words: &[Word]) -> (Option<Named>, usize, usize) {
    let start = words.iter().position(|word| !introduces(word)).unwrap_or(0);
    let head = words.get(start).map(|w| Rc::clone(&w.stem));
    if let Some(((domain, name), at, length)) = found(lexicon, words) {
        let before = words.get(..at).unwrap_or_default();
        let told = |word: &Word| lexicon.knows(word) || introduces(word);
        let first = of_a_house(domain) || before.iter().all(told);
        let kind = head.map(|head| Named {
            name: name.into(),
            domain,
            known: true,
            first,
            head,
        });
        return (kind, at, length);
    }
    let kind = head.map(|head| Named {
        name: Rc::clone(&head),
        domain: Domain::Other,
        known: false,
        first: true,
        head,
    });
    (kind, start, 1)
}

/// A kind among the first words; further back only where things are called after their house.
fn found(lexicon: &Lexicon, words: &[Word]) -> Option<(Kind, usize, usize)> {
    let at = |at: usize| {
        let (kind, length) = lexicon.kind(words.get(at..)?)?;
        let behind = words.get(at + length..);
        Some((caught(lexicon, kind, behind), at, length))
    };
    let near = words.len().min(NEAR);
    let first = (0..near).find_map(at);
    // `Fita Azul espumante` is no ribbon, and `Magnum` no ice cream before the name of a wine.
    let called_after = |word: &Word| lexicon.marked(Mark::TellingBrand, &word.plain);
    let branded = words.first().is_some_and(called_after);
    match first {
        Some(((domain, _), ..)) if domain != Domain::Durable && !branded => first,
        _ => (0..words.len())
            .filter_map(at)
            .find(|((domain, _), ..)| of_a_house(*domain))
            .or(first),
    }
}

/// So many words may stand before the kind.
const NEAR: usize = 4;

/// Wines are called after their house: what it is stands at the end.
const fn of_a_house(domain: Domain) -> bool {
    matches!(domain, Domain::Wine | Domain::Spirits)
}

/// A steak, a loin or a skewer may be a fish's: `bife de atum`.
fn caught(lexicon: &Lexicon, kind: Kind, behind: Option<&[Word]>) -> Kind {
    let next = || lexicon.kind(behind?).map(|(next, _)| next);
    match kind {
        (Domain::Meat, "carne") => next().filter(|(d, _)| *d == Domain::Fish).unwrap_or(kind),
        _ => kind,
    }
}

fn introduces(word: &Word) -> bool {
    Lexicon::with(|lexicon| lexicon.marked(Mark::Introduces, &word.plain))
}

use super::brand::Brand;
use crate::lexicon::{Lexicon, Mark, Word};

/// The words that tell something; all of them, where none does.
pub(crate) fn telling(all: Vec<Word>, brand: Option<&Brand>) -> Vec<Word> {
    let branded = brand.map_or_else(Vec::new, |brand| brand.places(&all));
    let heads = all.first().is_some_and(Lexicon::names_something);
    let some: Vec<Word> = all
        .iter()
        .enumerate()
        // Twelve years tell a whisky. And `Pão Museu do Pão`: what it is called stays, though the maker is called so too.
        .filter(|(at, word)| {
            let year = |next: &Word| Lexicon::with(|l| l.marked(Mark::Year, &next.plain));
            let years = all.get(at + 1).is_some_and(year);
            (*at == 0 && heads)
                || years
                || told(&all, *at)
                || told(&all, *at + 1)
                || !silent(word, branded.contains(at))
        })
        .map(|(_, word)| word.clone())
        .collect();
    if some.is_empty() { all } else { some }
}

/// Whether a word says something together with the one before it: in `raças pequenas`, how small;
/// in `com soja`, that it is no burger of soya.
fn told(all: &[Word], at: usize) -> bool {
    let pair = at.checked_sub(1).and_then(|before| all.get(before..=at));
    pair.is_some_and(|pair| {
        Lexicon::with(|lexicon| {
            let mut facts = lexicon.facts(pair);
            facts.any(|(_, length)| length == 2) || lexicon.void(pair) == Some(2)
        })
    })
}

/// Whether a word is only the brand, or what shops say of everything.
pub(crate) fn silent(word: &Word, branded: bool) -> bool {
    word.noise
        || (branded && !Lexicon::with(|lexicon| lexicon.marked(Mark::TellingBrand, &word.plain)))
}

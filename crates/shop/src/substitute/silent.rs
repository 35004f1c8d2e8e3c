use super::brand::Brand;
use super::lexicon::Lexicon;
use super::words::Word;

/// The words that tell something; all of them, where none does.
pub(super) fn telling(all: Vec<Word>, brand: Option<&Brand>) -> Vec<Word> {
    let branded = brand.map_or_else(Vec::new, |brand| brand.places(&all));
    let heads = all.first().is_some_and(Lexicon::names_something);
    let some: Vec<Word> = all
        .iter()
        .enumerate()
        // Twelve years tell a whisky. And `Pão Museu do Pão`: what it is called stays, though the maker is called so too.
        .filter(|(at, word)| {
            let years = all.get(at + 1).is_some_and(|next| &*next.plain == "ano");
            (*at == 0 && heads) || years || !silent(word, branded.contains(at))
        })
        .map(|(_, word)| word.clone())
        .collect();
    if some.is_empty() { all } else { some }
}

/// Whether a word is only the brand, or what shops say of everything.
pub(super) fn silent(word: &Word, branded: bool) -> bool {
    word.noise || (branded && !TELLING_BRANDS.contains(&&*word.plain))
}

/// Brands that are called what the thing is called.
const TELLING_BRANDS: &[&str] = &[
    "coca", "cola", "pepsi", "nutela", "maizena", "nestum", "cerelac", "nespreso", "dolce",
    "gusto", "delta", "q", "corneto", "magnum", "calipo", "aptamil", "nan", "nidina", "nidal",
    "novalac", "blemil", "miltina", "almiron",
];

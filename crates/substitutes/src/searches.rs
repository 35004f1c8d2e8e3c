use crate::lexicon::{Lexicon, Spelling, Unit, Word, fold};
use crate::profile::{Brand, SEM, silent};
use shop::substitute::Item;

/// Search words for finding a stand-in, the closest first; each search is wider than the one
/// before, and there are three at most.
///
/// The shop shows only what has *all* the words, so that a brand or a size starves a search:
/// neither is among them.
#[must_use]
pub fn searches(wanted: &Item) -> Vec<String> {
    let brand = wanted.brand.as_deref().map(Brand::of);
    let telling: Vec<&str> = wanted
        .name
        .split(|c: char| !c.is_alphanumeric() && c != '%')
        .enumerate()
        .filter(|(at, word)| tells(word, brand.as_ref(), *at == 0))
        .map(|(_, word)| word)
        .collect();
    let promise = promise(&telling);
    let front = |length: usize| telling.get(..length.min(telling.len())).unwrap_or_default();
    let mut all: Vec<String> = Vec::new();
    for words in [
        joined(front(4), promise),
        joined(front(2), promise),
        joined(front(1), &[]),
    ] {
        if !words.is_empty() && !all.contains(&words) {
            all.push(words);
        }
    }
    all
}

/// A word that narrows a search to its kind: no size, no unit, no brand, no packaging. What it is
/// called stays at the front, though the maker is called so too.
fn tells(word: &str, brand: Option<&Brand>, front: bool) -> bool {
    let folded = fold(word);
    let figure = folded.bytes().any(|b| b.is_ascii_digit());
    let unit = Spelling::with(|spelling| spelling.unit(&folded));
    let unit = matches!(unit, Some(Unit::Content { .. }));
    let short = folded.chars().count() < 2;
    let words = Word::all(&folded);
    let branded = |word: &Word| brand.is_some_and(|b| b.words().any(|own| own == &*word.plain));
    let told =
        |word: &Word| (front && Lexicon::names_something(word)) || !silent(word, branded(word));
    !figure && !unit && !short && words.first().is_some_and(told)
}

/// `sem lactose`: kept in all but the widest search.
fn promise<'w, 't>(telling: &'w [&'t str]) -> &'w [&'t str] {
    let at = telling.iter().position(|word| fold(word) == SEM);
    at.and_then(|at| telling.get(at..at + 2))
        .unwrap_or_default()
}

fn joined(front: &[&str], more: &[&str]) -> String {
    let mut words: Vec<&str> = front.to_vec();
    words.extend(more.iter().filter(|word| !front.contains(word)));
    // A lone `sem` at the end asks for nothing.
    if words.last().is_some_and(|word| fold(word) == SEM) {
        words.pop();
    }
    words.join(" ")
}

//! What the shop's own labels promise: facts, and better than any guess from the name.

use super::denial::spread;
use crate::lexicon::{Domain, Fact, Lexicon, Word, fold, matters};
use shop::Label;
use shop::substitute::Trait;

/// The words of a label.
pub(crate) fn words(label: &Label) -> Vec<Word> {
    Word::all(&spread(&fold(&label.0)))
}

/// What labels say in a part of the shop.
pub(super) fn labelled(labels: &[Label], domain: Domain) -> Vec<Fact> {
    let mut all = Vec::new();
    for label in labels {
        let words = words(label);
        let ahead = (0..words.len()).filter_map(|at| words.get(at..));
        Lexicon::with(|lexicon| {
            let facts = ahead.flat_map(|ahead| lexicon.facts(ahead));
            let held = facts.filter(|(((of, _), scope), _)| {
                told(*of) && scope.holds(domain) && matters(lexicon, domain, *of)
            });
            all.extend(held.map(|((fact, _), _)| fact));
        });
    }
    all.sort();
    // One label may say it in two words, or two labels in one.
    all.dedup();
    all
}

/// What a label is believed in: what it is free of, how it grew, how it is kept.
const fn told(of: Trait) -> bool {
    use Trait::{Allergen, Bio, Gluten, Lactose, State, Sugar, Vegan};
    matches!(
        of,
        Allergen | Bio | Gluten | Lactose | State | Sugar | Vegan
    )
}

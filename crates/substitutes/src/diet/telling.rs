use crate::lexicon::{Lexicon, Word};
use shop::substitute::Diet;

/// Whether a word of a name gives away what is in it.
pub(super) fn breaks(diet: Diet, words: &[Word]) -> bool {
    let against: &[&str] = match diet {
        Diet::Lactose => &["lactose"],
        Diet::Gluten => &["gluten"],
        Diet::Sugar => &["sugar"],
        Diet::Vegan => &["meat", "animal"],
        Diet::Vegetarian => &["meat"],
        Diet::Alcohol => &["alcohol"],
        Diet::Nuts => &["nuts"],
    };
    let tells = |at: usize| {
        let ahead = words.get(at..).unwrap_or_default();
        Lexicon::with(|lexicon| lexicon.tells(ahead).any(|what| against.contains(&what)))
    };
    (0..words.len()).any(|at| !denied(words, at) && tells(at))
}

/// `sem ovo`, `0% açúcar`.
fn denied(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| matches!(&*word.plain, "sem" | "0%" | "00%" | "zero"))
}

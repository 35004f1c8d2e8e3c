use crate::lexicon::{Domain, Lexicon, Mark, Word};
use shop::substitute::Diet;

/// What the vocabulary says of a thing that is called milk or butter, and is of no cow's.
const NO_MILK: &str = "no milk";

/// Whether a word of a name gives away what is in it.
pub(super) fn breaks(diet: Diet, words: &[Word], domain: Domain) -> bool {
    let gives = |at: usize| {
        let told = told(words, at, domain);
        !told.contains(&NO_MILK) && told.iter().any(|what| against(diet, what))
    };
    (0..words.len()).any(|at| gives(at) && !denied(words, at))
}

/// Whether milk is in its name alone: coconut milk, peanut butter.
pub(super) fn milk_by_name(words: &[Word], domain: Domain) -> bool {
    (0..words.len()).any(|at| told(words, at, domain).contains(&NO_MILK))
}

fn told(words: &[Word], at: usize, domain: Domain) -> Vec<&'static str> {
    let ahead = words.get(at..).unwrap_or_default();
    Lexicon::with(|lexicon| lexicon.tells(ahead, domain).collect())
}

/// Whether what is given away is what a diet does without; most diets are called after it.
fn against(diet: Diet, what: &str) -> bool {
    match diet {
        Diet::Vegan => matches!(what, "meat" | "animal"),
        Diet::Vegetarian => what == "meat",
        _ => what == diet.code(),
    }
}

/// `sem ovo`, `0% açúcar`.
fn denied(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| Lexicon::with(|l| l.marked(Mark::Denies, &word.plain)))
}

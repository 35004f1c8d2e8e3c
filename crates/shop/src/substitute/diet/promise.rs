use super::Diet;
use crate::substitute::lexicon::Lexicon;
use crate::substitute::profile::Profile;
use crate::substitute::reason::Trait;
use crate::substitute::words::Word;

/// Whether a name promises to keep a diet.
pub(super) fn kept(diet: Diet, profile: &Profile, words: &[Word]) -> bool {
    match diet {
        Diet::Lactose => phrase(Trait::Lactose, words) || vegan(words),
        Diet::Gluten => phrase(Trait::Gluten, words),
        // `zero` means sugar in a soft drink and alcohol in a beer: only the reading that goes
        // with the kind of product counts.
        Diet::Sugar => profile.says(Trait::Sugar),
        Diet::Vegan => vegan(words),
        Diet::Vegetarian => vegan(words) || has(words, VEGETARIAN),
        Diet::Alcohol => profile.says(Trait::Alcohol),
        // `pode conter vestígios` stands on the label, never in the name.
        Diet::Nuts => false,
    }
}

/// These promises name the very thing, whatever the kind of product.
fn phrase(of: Trait, words: &[Word]) -> bool {
    Lexicon::with(|lexicon| {
        (0..words.len()).any(|at| {
            let ahead = words.get(at..).unwrap_or_default();
            lexicon.facts(ahead).any(|((fact, _), _)| fact == of)
        })
    })
}

/// `vegetal` and `soja` are no promise: a `creme vegetal` may hold whey.
fn vegan(words: &[Word]) -> bool {
    let pair = |first: &str, second: &str| {
        words
            .windows(2)
            .any(|two| matches!(two, [a, b] if &*a.plain == first && &*b.plain == second))
    };
    has(words, VEGAN) || pair("plant", "based") || pair("100%", "vegetal")
}

fn has(words: &[Word], any: &[&str]) -> bool {
    let asked: Vec<Word> = any.iter().flat_map(|word| Word::all(word)).collect();
    words
        .iter()
        .any(|word| asked.iter().any(|asked| asked.plain == word.plain))
}

const VEGAN: &[&str] = &["vegan", "vegano", "vegana", "tofu", "seitan", "tempeh"];
const VEGETARIAN: &[&str] = &["vegetariano", "vegetariana", "veggie", "veggy"];

use crate::lexicon::{Lexicon, Word};
use crate::profile::Profile;
use shop::substitute::{Diet, Trait};

/// Whether a name promises to keep a diet.
pub(super) fn kept(diet: Diet, profile: &Profile, words: &[Word]) -> bool {
    let vegan = || promised("vegan", words);
    match diet {
        Diet::Lactose => phrase(Trait::Lactose, words) || vegan(),
        Diet::Gluten => phrase(Trait::Gluten, words),
        // `zero` means sugar in a soft drink and alcohol in a beer: only the reading that goes
        // with the kind of product counts.
        Diet::Sugar => profile.says(Trait::Sugar),
        Diet::Vegan => vegan(),
        Diet::Vegetarian => vegan() || promised("vegetarian", words),
        Diet::Alcohol => profile.says(Trait::Alcohol),
        // `pode conter vestígios` stands on the label, never in the name.
        Diet::Nuts => false,
        Diet::Milk | Diet::Eggs | Diet::Fish | Diet::Crustaceans | Diet::Molluscs => {
            vegan() || promised(diet.code(), words)
        }
        Diet::Peanuts
        | Diet::Soya
        | Diet::Sesame
        | Diet::Celery
        | Diet::Mustard
        | Diet::Lupin
        | Diet::Sulphites => promised(diet.code(), words),
    }
}

/// Whether a label of the shop's promises it.
pub(super) fn labelled(diet: Diet, profile: &Profile, labels: &[Vec<Word>]) -> bool {
    match diet {
        Diet::Sugar => profile.labelled(Trait::Sugar).next().is_some(),
        Diet::Alcohol => false,
        _ => labels.iter().any(|words| kept(diet, profile, words)),
    }
}

/// These promises name the very thing, whatever the kind of product.
fn phrase(of: Trait, words: &[Word]) -> bool {
    anywhere(words, |lexicon, ahead| {
        lexicon.facts(ahead).any(|(((fact, _), _), _)| fact == of)
    })
}

/// `vegetal` and `soja` are no promise: a `creme vegetal` may hold whey.
fn promised(diet: &str, words: &[Word]) -> bool {
    anywhere(words, |lexicon, ahead| {
        lexicon.promises(ahead).any(|what| what == diet)
    })
}

fn anywhere(words: &[Word], holds: impl Fn(&Lexicon, &[Word]) -> bool) -> bool {
    let ahead = |at: usize| words.get(at..).unwrap_or_default();
    Lexicon::with(|lexicon| (0..words.len()).any(|at| holds(lexicon, ahead(at))))
}

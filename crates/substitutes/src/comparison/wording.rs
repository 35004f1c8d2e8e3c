//! What the words say that say none of the traits.

use super::price::of_a_house;
use crate::lexicon::Domain;
use crate::points::{WORD_LOST, WORD_NEW, WORDS_LOST, WORDS_NEW, WORDS_OF_HOUSE, WORDS_TELLING};
use crate::profile::Profile;
use shop::substitute::{Reason, Trait};

/// Whether its other words are all that tells it from others of its kind: a supplement, what is
/// used for years, and what nobody here knows.
pub(super) fn told_by_words(wanted: &Profile) -> bool {
    let unknown = wanted.kind.as_ref().is_none_or(|kind| !kind.known);
    unknown || wanted.is_durable() || wanted.domain() == Domain::Supplement
}

/// Words that say none of the traits: a line's name, a place, an unknown maker.
pub(super) fn wording(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let missing = |from: &Profile, there: &Profile| {
        let new = from
            .other
            .iter()
            .filter(|word| !there.stems.contains(word))
            .filter(|word| !there.is_branded(word))
            .count();
        i32::try_from(new).unwrap_or(i32::MAX)
    };
    // The less its name says what it is, the more the other words say.
    let telling = if wanted.is_vague() || told_by_words(wanted) {
        WORDS_TELLING
    } else {
        1
    };
    let most = if of_a_house(wanted) {
        WORDS_OF_HOUSE
    } else {
        WORDS_NEW
    };
    let lost = missing(wanted, candidate).min(most.min(WORDS_LOST)) * WORD_LOST * telling;
    let cost = lost + missing(candidate, wanted).min(most) * WORD_NEW;
    (cost > 0).then_some((Reason::Other { of: Trait::Wording }, cost))
}

//! Numbers in a name that are no amount: what it fits, how strong it is, whom it is for.

mod calibre;
mod fitting;
mod ink;
mod letter;
mod measure;
mod strength;
mod vintage;
mod wearer;

use super::Profile;
use crate::lexicon::{Lexicon, System};
pub(crate) use measure::{Figure, Measure};
use shop::substitute::Trait;

/// The figures of a folded name.
pub(super) fn figures(folded: &str, profile: &Profile) -> Vec<Figure> {
    let domain = profile.domain();
    let words: Vec<&str> = folded
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '%' | '+' | '-' | ',' | '.')))
        .map(|word| word.trim_matches(['-', ',', '.']))
        .filter(|word| !word.is_empty())
        .collect();
    let mut all = fitting::fittings(folded, &words, profile);
    all.extend(ink::inks(&words, profile));
    all.extend(wearer::wearer(folded, &words, profile));
    all.extend(calibre::calibres(folded, domain));
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or_default();
        all.extend(strength::strength(word, next, domain));
        all.extend(vintage::vintage(word, domain));
        all.extend(letter::letter(word, next, profile));
    }
    all.sort();
    all.dedup();
    all
}

impl Profile {
    /// What was read as a size in a system of sizes is no other word and no colour besides.
    pub(super) fn forget_figured(&mut self) {
        let read: Vec<System> = SYSTEMS
            .into_iter()
            .filter(|(measure, _)| !self.figures_of(*measure).is_empty())
            .map(|(_, system)| system)
            .collect();
        let figured = |word: &str| {
            Lexicon::with(|lexicon| read.iter().any(|of| lexicon.fits(*of, word).is_some()))
        };
        let strong = !self.figures_of(Measure::Strength).is_empty();
        let degrees = |word: &str| strong && strength::degrees(word).is_some();
        self.other.retain(|word| !figured(word) && !degrees(word));
        self.facts
            .retain(|(of, value)| !matches!(of, Trait::Variety | Trait::Use) || !figured(value));
    }
}

const SYSTEMS: [(Measure, System); 3] = [
    (Measure::Cell, System::Cell),
    (Measure::Cell, System::Hearing),
    (Measure::Ink, System::Ink),
];

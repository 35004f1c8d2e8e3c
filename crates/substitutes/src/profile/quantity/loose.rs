//! What is sold by weight, though its name holds figures.

use super::said::QuantitySaid;
use crate::lexicon::{Lexicon, Mark, Spelling, Unit};

impl QuantitySaid {
    /// `Quant. Mínima = 500 gr` is the least one can order of what is sold by weight.
    pub(crate) fn at_least(self, folded: &str) -> Self {
        let least = folded.split_once("quant. minima = ");
        let said = least.and_then(|(_, said)| said.split_once(' '));
        match said {
            Some((_, unit)) if weighs(unit) => Self {
                by_weight: true,
                ..Self::default()
            },
            _ => self,
        }
    }

    /// In `lombos 200/300 kg` each weighs so many grams, and they are sold by the kilo.
    pub(crate) fn by_the_kilo(mut self, folded: &str) -> Self {
        let weighed = |(name, unit): (&str, &str)| {
            let calibre = name
                .rsplit(' ')
                .next()
                .is_some_and(|last| last.contains('/'));
            calibre && loose(unit)
        };
        self.by_weight |= self.each.is_none() && folded.rsplit_once(' ').is_some_and(weighed);
        self
    }
}

/// Whether a word without a number says that a thing is sold by weight: `kg`.
pub(super) fn loose(word: &str) -> bool {
    Lexicon::with(|lexicon| lexicon.marked(Mark::Loose, word))
}

/// Whether what begins with a measure is weighed: `gr (2 un)`.
fn weighs(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next();
    let unit = word.and_then(|word| Spelling::with(|spelling| spelling.unit(word)));
    matches!(unit, Some(Unit::Content { liquid: false, .. }))
}

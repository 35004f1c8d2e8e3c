//! Numbers in words.

use super::pieces::Piece;
use super::said::QuantitySaid;
use crate::lexicon::{Lexicon, System};

impl QuantitySaid {
    /// `uma dúzia`, `1/2 dúzia`; says how many pieces it used.
    pub(super) fn dozen(&mut self, ahead: &[Piece<'_>]) -> Option<usize> {
        let solid: Vec<(usize, &str)> = ahead
            .iter()
            .enumerate()
            .filter(|(_, p)| !matches!(p, Piece::Gap(_)))
            .map(|(at, p)| (at, p.text()))
            .take(4)
            .collect();
        let counted = |long: usize| -> Option<(u32, usize)> {
            let words: Vec<&str> = solid.get(..long)?.iter().map(|(_, text)| *text).collect();
            let count = Lexicon::with(|l| l.fits(System::Number, &words.join(" ")))?;
            Some((count.parse().ok()?, long))
        };
        let (count, used) = (1..=4).rev().find_map(counted)?;
        self.count = Some(count);
        solid.get(used - 1).map(|(at, _)| at + 1)
    }
}

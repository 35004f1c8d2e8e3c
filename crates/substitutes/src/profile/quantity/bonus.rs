//! What comes on top: `1.5L+0.5L`.

use super::pieces::Piece;
use super::{Content, QuantitySaid};

impl QuantitySaid {
    /// How many pieces say what comes on top of the content before the sign at `at`; none where
    /// the sign begins whom it is for: `+15kg`.
    pub(super) fn bonus(&self, pieces: &[Piece<'_>], at: usize) -> usize {
        self.on_top(pieces, at).map_or(0, |(_, used)| used)
    }

    /// Adds it to what the pack holds.
    pub(super) fn add_bonus(&mut self, pieces: &[Piece<'_>], at: usize) {
        let Some((more, _)) = self.on_top(pieces, at) else {
            return;
        };
        if let Some(each) = &mut self.each {
            each.amount = each.amount.plus(more.amount);
        }
    }

    fn on_top(&self, pieces: &[Piece<'_>], at: usize) -> Option<(Content, usize)> {
        let each = self.each.filter(|_| !self.multiplied)?;
        let glued = at.checked_sub(1).and_then(|at| pieces.get(at))?;
        if !matches!(glued, Piece::Word(_)) {
            return None;
        }
        let mut more = Self::default();
        let used = more.take(pieces.get(at + 1..)?, false);
        let more = more.each.filter(|more| more.liquid == each.liquid)?;
        (more.amount <= each.amount).then_some((more, used + 1))
    }
}

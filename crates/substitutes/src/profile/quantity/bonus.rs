//! What comes on top: `1.5L+0.5L`.

use super::said::{Content, QuantitySaid};

impl QuantitySaid {
    /// Adds it to what the pack holds, where it can be that: no more than the pack, and of its kind.
    pub(super) fn add_bonus(&mut self, more: Content) {
        let one = self.each.as_mut().filter(|_| !self.multiplied);
        if let Some(each) = one
            && more.liquid == each.liquid
            && more.amount <= each.amount
        {
            each.amount = each.amount.plus(more.amount);
        }
    }
}

//! Parts of a thing, and the size of those that are sold by weight.

use super::reader::Reader;
use super::said::{Content, QuantitySaid};
use crate::lexicon::Unit;
use shop::Amount;

impl QuantitySaid {
    /// `1/4 un` is a quarter of one, `1/2 kg` half a kilo.
    pub(super) fn fraction(&mut self, reader: &mut Reader<'_, '_>) -> Option<usize> {
        let (part, whole) = reader.broken()?;
        match reader.unit()? {
            Unit::Content { per, liquid } if self.each.is_none() => {
                let amount = Amount::thousandths(per * 1000 * part / whole);
                self.each = Some(Content { amount, liquid });
            }
            // A part of a piece is one of what is sold.
            Unit::Count { .. } => {}
            _ => return None,
        }
        Some(reader.at)
    }
}

impl Reader<'_, '_> {
    /// A half, thirds, quarters: the numbers on both sides of the stroke.
    fn broken(&mut self) -> Option<(i64, i64)> {
        let before = self.at;
        let found = self.stroke();
        if found.is_none() {
            self.at = before;
        }
        found
    }

    fn stroke(&mut self) -> Option<(i64, i64)> {
        let (part, next) = self.number_at(self.at)?;
        self.at = next;
        if !self.sign(&["/"]) {
            return None;
        }
        let (whole, next) = self.number_at(self.at)?;
        self.at = next;
        let (part, whole) = (part.in_thousandths(), whole.in_thousandths());
        let plain = part % 1000 == 0 && matches!(whole, 2000 | 3000 | 4000 | 8000);
        (plain && part > 0 && part < whole).then_some((part / 1000, whole / 1000))
    }

    /// `800g a 1kg`: between the one and the other, sold by weight.
    pub(super) fn grade(&mut self) -> bool {
        let found = self.span().is_some();
        if !found {
            self.at = 0;
        }
        found
    }

    fn span(&mut self) -> Option<()> {
        self.content()?;
        self.ranging().then_some(())?;
        self.content()
    }

    fn content(&mut self) -> Option<()> {
        let (_, next) = self.number_at(self.at)?;
        self.at = next;
        matches!(self.unit()?, Unit::Content { liquid: false, .. }).then_some(())
    }
}

mod bonus;
mod dozen;
mod fraction;
mod loose;
mod pieces;
mod priced;
mod reader;
mod said;
#[cfg(test)]
mod tests;

pub(crate) use said::{Content, QuantitySaid};

use crate::lexicon::{Unit, fold};
use loose::loose;
use pieces::{Piece, pieces};
use reader::{Chain, Reader};
use shop::Amount;

/// What a product of this name weighs, or holds in litres, in kilos; `None` where the name does
/// not say.
#[must_use]
pub fn kilos(name: &str) -> Option<Amount> {
    let (said, _) = QuantitySaid::read(&fold(name));
    let total = said.total()?.amount.in_thousandths();
    Some(Amount::thousandths(total / 1000)).filter(|kilos| *kilos > Amount::ZERO)
}

impl QuantitySaid {
    /// Reads a folded name; gives the quantity, and the name without it.
    pub(crate) fn read(folded: &str) -> (Self, String) {
        let pieces = pieces(folded);
        let mut said = Self::default();
        let mut rest = String::with_capacity(folded.len());
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let ahead = pieces.get(at..).unwrap_or_default();
            let used = match piece {
                Piece::Sign("+") => said.on_top(&pieces, at),
                _ if is_calibre(&pieces, at) => 0,
                _ => said.take_quantity(ahead, at > 0),
            };
            if used == 0 {
                rest.push_str(piece.text());
                at += 1;
            } else {
                rest.push(' ');
                at += used;
            }
        }
        (said, rest)
    }

    /// What follows the `+` at `at`; says how many pieces it used. Behind a space it is whom it is
    /// for (`+15kg`), not how much it is: taken, and forgotten.
    fn on_top(&mut self, pieces: &[Piece<'_>], at: usize) -> usize {
        let mut more = Self::default();
        let used = more.take_quantity(pieces.get(at + 1..).unwrap_or_default(), false);
        let glued = at.checked_sub(1).and_then(|before| pieces.get(before));
        if let (Some(Piece::Word(_)), Some(more)) = (glued, more.each) {
            self.add_bonus(more);
        }
        match used {
            0 => 0,
            used => used + 1,
        }
    }

    /// Takes a quantity from the front of `ahead`; says how many pieces it used.
    fn take_quantity(&mut self, ahead: &[Piece<'_>], behind: bool) -> usize {
        if let Some(used) = self.dozen(ahead) {
            return used;
        }
        match ahead.first() {
            Some(Piece::Word(word)) if behind && loose(word) => {
                self.by_weight = true;
                1
            }
            Some(Piece::Number(..)) => self.number(ahead),
            _ => 0,
        }
    }

    fn number(&mut self, ahead: &[Piece<'_>]) -> usize {
        let mut reader = Reader::of(ahead);
        if let Some(used) = self.fraction(&mut reader) {
            return used;
        }
        if reader.grade() {
            self.by_weight = true;
            return reader.at;
        }
        let Some(chain) = reader.chain() else {
            return 0;
        };
        let mut drained = reader.bracket_number();
        let Some(unit) = reader.unit() else { return 0 };
        // Of ten pieces a weight in brackets is what they weigh, and no other.
        if drained.is_none() && matches!(unit, Unit::Content { .. }) {
            drained = reader.bracket_quantity();
        }
        match unit {
            Unit::Ignored { .. } if !chain.ranged && chain.numbers.len() < 2 => return 0,
            Unit::Content { per, liquid } if !chain.ranged => {
                self.measured(&chain, per, liquid, drained);
            }
            // `3 folhas` are the plies of a sheet.
            Unit::Count { silent: false, .. } if reader.plies(&chain) => return 0,
            Unit::Count { silent, .. } if !chain.ranged => {
                self.counted(pieces_of(&chain.numbers));
                self.packed |= reader.container() && self.each.is_none();
                // A word that says what is counted (`36 pastilhas`) stays in the name.
                return if silent { reader.at } else { reader.unit_at };
            }
            _ => {}
        }
        reader.at
    }

    fn counted(&mut self, count: i64) {
        if let Some(count) = u32::try_from(count)
            .ok()
            .filter(|n| (1..100_000).contains(n))
        {
            self.count = Some(count.max(self.count.unwrap_or(0)));
        }
    }

    fn measured(&mut self, chain: &Chain, per: i64, liquid: bool, drained: Option<Amount>) {
        let Some((each, factors)) = chain.numbers.split_last() else {
            return;
        };
        if self.each.is_some() {
            return;
        }
        self.multiplied |= self.packed && factors.is_empty();
        // `1.250ml`: three decimals of a gram are a thousand's point.
        let per = if per == 1 && chain.pointed { 1000 } else { per };
        let amount = pointed_again(*each, per, liquid);
        self.each = Some(Content { amount, liquid });
        self.drained = drained.map(|net| net.times(Amount::whole(per)));
        if !factors.is_empty() {
            self.multiplied = true;
            self.counted(pieces_of(factors));
        }
    }
}

/// What no household buys lost its point: `150L` is a litre and a half, `750L` three quarters of
/// one, `500kg` half a kilo.
fn pointed_again(each: Amount, per: i64, liquid: bool) -> Amount {
    let amount = each.times(Amount::whole(per));
    let whole = each.in_thousandths() / 1000;
    match whole {
        // Bottles; bags for rubbish hold 100 or 120 litres.
        125 | 133 | 150 | 175 if per == 1000 && liquid => {
            Amount::thousandths(amount.in_thousandths() / 100)
        }
        250..=999 if per == 1000 => Amount::thousandths(amount.in_thousandths() / 1000),
        _ => amount,
    }
}

/// `T/80` is a calibre, not eighty of anything.
fn is_calibre(pieces: &[Piece<'_>], at: usize) -> bool {
    let before = |by: usize| at.checked_sub(by).and_then(|at| pieces.get(at));
    matches!(before(1), Some(Piece::Sign("/")))
        && matches!(before(2), Some(Piece::Word(word)) if word.len() == 1)
        && !matches!(before(2), Some(Piece::Word("c" | "s" | "p" | "x")))
}

/// `2x3`: six.
fn pieces_of(factors: &[Amount]) -> i64 {
    let whole = factors.iter().map(|n| n.in_thousandths() / 1000);
    whole.fold(1, i64::saturating_mul)
}

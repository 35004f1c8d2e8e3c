mod bonus;
mod fraction;
mod pieces;
mod priced;
mod reader;
#[cfg(test)]
mod tests;

use crate::lexicon::{Unit, fold};
use pieces::{Piece, pieces};
use reader::{Chain, Reader};
use shop::Amount;

/// How much of it there is, as a product's name says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct QuantitySaid {
    /// Weight or volume of one piece of the pack.
    pub each: Option<Content>,
    /// Pieces, doses, tablets, sheets.
    pub count: Option<u32>,
    /// The pack holds `count` pieces of `each`; otherwise `each` is the whole pack.
    pub multiplied: bool,
    /// Weight without the liquid: the bracketed number of `120(84)g`.
    pub drained: Option<Amount>,
    /// Sold by weight: `kg` without a number.
    pub by_weight: bool,
    /// Bottles or tins were counted before their content was said.
    packed: bool,
    /// Whether the shop's prices bear it out.
    pub borne_out: bool,
}

/// Grams or millilitres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Content {
    /// How many.
    pub amount: Amount,
    /// Millilitres, else grams.
    pub liquid: bool,
}

/// What a product of this name weighs, or holds in litres, in kilos; `None` where the name does
/// not say.
#[must_use]
pub fn kilos(name: &str) -> Option<Amount> {
    let (said, _) = QuantitySaid::read(&fold(name));
    let total = said.total()?.amount.in_thousandths();
    Some(Amount::thousandths(total / 1000)).filter(|kilos| *kilos > Amount::ZERO)
}

impl QuantitySaid {
    /// What the whole pack holds.
    pub(crate) fn total(&self) -> Option<Content> {
        let each = self.each?;
        let times = if self.multiplied {
            self.count.unwrap_or(1)
        } else {
            1
        };
        let amount = each.amount.times(Amount::whole(i64::from(times)));
        (amount > Amount::ZERO).then_some(Content { amount, ..each })
    }

    /// Reads a folded name; gives the quantity, and the name without it.
    pub(crate) fn read(folded: &str) -> (Self, String) {
        let pieces = pieces(folded);
        let mut said = Self::default();
        let mut rest = String::with_capacity(folded.len());
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let ahead = pieces.get(at..).unwrap_or_default();
            let used = match piece {
                Piece::Sign("+") if said.bonus(&pieces, at) > 0 => said.bonus(&pieces, at),
                Piece::Sign("+") => Self::aside(ahead),
                _ if is_calibre(&pieces, at) => 0,
                _ => said.take(ahead, at > 0),
            };
            if matches!(piece, Piece::Sign("+")) {
                said.add_bonus(&pieces, at);
            }
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

    /// `+15kg` is whom it is for, not how much it is: taken, and forgotten.
    fn aside(ahead: &[Piece<'_>]) -> usize {
        let behind = ahead.get(1..).unwrap_or_default();
        match Self::default().take(behind, false) {
            0 => 0,
            used => used + 1,
        }
    }

    /// Takes a quantity from the front of `ahead`; says how many pieces it used.
    fn take(&mut self, ahead: &[Piece<'_>], behind: bool) -> usize {
        if let Some(used) = self.dozen(ahead) {
            return used;
        }
        match ahead.first() {
            Some(Piece::Word("kg")) if behind => {
                self.by_weight = true;
                1
            }
            Some(Piece::Number(..)) => self.number(ahead),
            _ => 0,
        }
    }

    fn dozen(&mut self, ahead: &[Piece<'_>]) -> Option<usize> {
        let opens = ["1", "2", "uma", "duas", "meia", "duzia"];
        ahead.first().filter(|p| opens.contains(&p.text()))?;
        let solid: Vec<(usize, &str)> = ahead
            .iter()
            .enumerate()
            .filter(|(_, p)| !matches!(p, Piece::Gap(_)))
            .map(|(at, p)| (at, p.text()))
            .take(4)
            .collect();
        let words: Vec<&str> = solid.iter().map(|(_, text)| *text).collect();
        let (count, used) = match words.as_slice() {
            ["1", "/", "2", "duzia", ..] => (6, 4),
            ["meia", "duzia", ..] => (6, 2),
            ["uma" | "1", "duzia", ..] => (12, 2),
            ["duas" | "2", "duzias", ..] => (24, 2),
            ["duzia", ..] => (12, 1),
            _ => return None,
        };
        self.count = Some(count);
        solid.get(used - 1).map(|(at, _)| at + 1)
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
        if drained.is_none() {
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
        100..=249 if per == 1000 && liquid => Amount::thousandths(amount.in_thousandths() / 100),
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

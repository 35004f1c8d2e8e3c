use super::pieces::Piece;
use crate::lexicon::{Lexicon, Mark, Spelling, Unit, singular};
use shop::Amount;

/// A run of numbers: `4x100`, `2x3x50`, or the range `4-8`.
pub(super) struct Chain {
    /// The numbers, as they stand.
    pub numbers: Vec<Amount>,
    /// From the one to the other, not times.
    pub ranged: bool,
    /// The last has three figures behind its point.
    pub pointed: bool,
}

/// Reads one quantity off the front of a list of pieces.
pub(super) struct Reader<'p, 't> {
    /// The pieces.
    pub ahead: &'p [Piece<'t>],
    /// How many are used.
    pub at: usize,
    /// How many were used before the unit.
    pub unit_at: usize,
}

impl<'p, 't> Reader<'p, 't> {
    /// At the front of `ahead`.
    pub(super) const fn of(ahead: &'p [Piece<'t>]) -> Self {
        Self {
            ahead,
            at: 0,
            unit_at: 0,
        }
    }

    /// The next piece that is no white space, and where the one behind it is.
    fn solid(&self, from: usize) -> Option<(&Piece<'t>, usize)> {
        let rest = self.ahead.get(from..)?;
        let gap = rest
            .iter()
            .take_while(|p| matches!(p, Piece::Gap(_)))
            .count();
        Some((rest.get(gap)?, from + gap + 1))
    }

    /// Whether the number before `next` is written `1.250`.
    fn pointed(&self, next: usize) -> bool {
        let text = self
            .ahead
            .get(next.saturating_sub(1))
            .map_or("", Piece::text);
        text.split_once(['.', ','])
            .is_some_and(|(whole, rest)| rest.len() == 3 && whole != "0")
    }

    pub(super) fn number_at(&self, from: usize) -> Option<(Amount, usize)> {
        match self.solid(from)? {
            (Piece::Number(amount, _), next) => Some((*amount, next)),
            _ => None,
        }
    }

    pub(super) fn sign(&mut self, wanted: &[&str]) -> bool {
        match self.solid(self.at) {
            Some((piece, next)) if wanted.contains(&piece.text()) => {
                self.at = next;
                true
            }
            _ => false,
        }
    }

    /// The word between the least and the most.
    pub(super) fn ranging(&mut self) -> bool {
        match self.solid(self.at) {
            Some((piece, next)) if Spelling::with(|s| s.ranges(piece.text())) => {
                self.at = next;
                true
            }
            _ => false,
        }
    }

    /// The sign of a range: `4-9kg`, `4/9kg`; but `1/2` is a half.
    fn range(&mut self, chain: &Chain) -> bool {
        let part = |n: &Amount, of: &[i64]| of.iter().any(|one| *n == Amount::whole(*one));
        let over = self
            .solid(self.at)
            .and_then(|(_, next)| self.number_at(next));
        let broken = chain.numbers.last().is_some_and(|n| part(n, &[1, 3]))
            && over.is_some_and(|(n, _)| part(&n, &[2, 4]));
        self.sign(&["-"]) || (!broken && self.sign(&["/"]))
    }

    /// `120`, `4x100`, `4 x 100`, `6un x 25`, `4-8`; `30+10`, of which ten are free.
    pub(super) fn chain(&mut self) -> Option<Chain> {
        let (first, next) = self.number_at(0)?;
        self.at = next;
        let mut chain = Chain {
            numbers: vec![first],
            ranged: false,
            pointed: self.pointed(next),
        };
        loop {
            let before = self.at;
            self.pieces();
            let times = self.sign(&["x", "*"]);
            let range = !times && before == self.at && self.range(&chain);
            let free = !times && !range && before == self.at && self.free();
            match self.number_at(self.at) {
                Some((more, next)) if free => {
                    if let Some(last) = chain.numbers.last_mut() {
                        *last = last.plus(more);
                    }
                    self.at = next;
                }
                Some((more, next)) if times || range => {
                    chain.numbers.push(more);
                    chain.ranged |= range;
                    chain.pointed = self.pointed(next);
                    self.at = next;
                }
                _ => {
                    self.at = before;
                    return Some(chain);
                }
            }
        }
    }

    /// The `un` of `6un x 25`.
    fn pieces(&mut self) {
        let silent = |word: &str| {
            let unit = Spelling::with(|spelling| spelling.unit(word));
            matches!(
                unit,
                Some(Unit::Count {
                    silent: true,
                    glued: false
                })
            )
        };
        match self.solid(self.at) {
            Some((Piece::Word(word), next)) if silent(word) => self.at = next,
            _ => {}
        }
    }

    /// The sign of what comes on top: `30+10`. In `3+ 1l` the three is an age.
    fn free(&mut self) -> bool {
        let gap = |at: usize| matches!(self.ahead.get(at), Some(Piece::Gap(_)));
        let before = gap(self.at);
        self.sign(&["+"]) && before == matches!(self.ahead.get(self.at), Some(Piece::Gap(_)))
    }

    /// Whether what was counted are bottles, tins or cups, whose content follows.
    pub(super) fn container(&self) -> bool {
        let unit = self.ahead.get(self.at.saturating_sub(1)).map(Piece::text);
        unit.is_some_and(|word| Lexicon::with(|l| l.marked(Mark::Container, &singular(word))))
    }

    /// The `(84)` of `120(84)g`.
    pub(super) fn bracket_number(&mut self) -> Option<Amount> {
        let before = self.at;
        let found = self.bracket(false);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    /// The `(270 g)` of `385 g (270 g)`.
    pub(super) fn bracket_quantity(&mut self) -> Option<Amount> {
        let before = self.at;
        let found = self.bracket(true);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    fn bracket(&mut self, with_unit: bool) -> Option<Amount> {
        if !self.sign(&["("]) {
            return None;
        }
        let (amount, next) = self.number_at(self.at)?;
        self.at = next;
        if with_unit {
            matches!(self.unit()?, Unit::Content { .. }).then_some(())?;
        }
        self.sign(&[")"]).then_some(amount)
    }

    /// Whether what was counted are the plies of paper: up to five leaves.
    pub(super) fn plies(&self, chain: &Chain) -> bool {
        let unit = self.ahead.get(self.at.saturating_sub(1)).map(Piece::text);
        let few = |n: &Amount| *n <= Amount::whole(5);
        let ply = |word: &str| Lexicon::with(|l| l.marked(Mark::Ply, &singular(word)));
        unit.is_some_and(ply) && chain.numbers.iter().all(few)
    }

    /// The unit, which is used up with the number.
    pub(super) fn unit(&mut self) -> Option<Unit> {
        let (piece, next) = self.solid(self.at)?;
        let Piece::Word(word) = piece else {
            return None;
        };
        let glued = next == self.at + 1;
        let unit = Spelling::with(|spelling| spelling.unit(word));
        let unit = unit.filter(|unit| glued || unit.stands_apart())?;
        self.unit_at = self.at;
        self.at = next;
        Some(unit)
    }
}

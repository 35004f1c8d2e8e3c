use super::{Place, PriceChange, SizeChange};
use crate::{
    CartLine, Cents, Label, OrderLine, Original, Pack, Pid, Proposal, Quantity, Substitute,
};

/// A line of the cart, with how it came to be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<'a> {
    /// The line.
    pub line: &'a CartLine,
    /// How it came to be there.
    pub place: Place,
    /// What one of it costs against the order, where that is worth telling.
    pub change: Option<PriceChange>,
    /// How much is in one against the order, or against the sold-out goods it was chosen for, where that
    /// is another amount.
    pub size: Option<SizeChange>,
    /// How much of it was in the cart before the run.
    pub before: Option<Quantity>,
    /// How much of the product there is now, all its lines together: said of the first that can be bought.
    pub held: Option<Quantity>,
    /// It raises a question: nobody asked for it, or not for as much, or it is dearer than it was.
    pub asks: bool,
    /// The person said that it is right as it stands.
    pub as_is: bool,
    /// The order has it under another number: the shop coded it anew for the deposit (SITE §18).
    pub recoded: bool,
    /// The shop's own promises, where the tile of what the person chose shows them: a line of the cart
    /// has none (SITE §7).
    pub labels: &'a [Label],
}

/// What the order does not have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Unasked {
    /// Lines that were in the cart before.
    pub kept: usize,
    /// Lines that were there too, and are dearer or in another amount now, of which the person has not said
    /// that they are right.
    pub altered: usize,
    /// Lines that came, that nobody asked for, and of which the person has not said that they are right.
    pub came: usize,
    /// What all of them cost.
    pub adds: Cents,
}

impl Listed<'_> {
    /// Whether it raises a question that the person has not answered.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.asks && !self.as_is
    }
}

impl Pack {
    /// Every line of the cart, in the order of the page.
    #[must_use]
    pub fn listed(&self) -> Vec<Listed<'_>> {
        let lines = self.cart.lines.iter();
        lines.map(|line| self.listed_line(line)).collect()
    }

    fn listed_line<'a>(&'a self, line: &'a CartLine) -> Listed<'a> {
        let ordered = self.ordered(&line.pid);
        let change = ordered.and_then(|ordered| PriceChange::of(ordered, line));
        let stands_for = ordered.or_else(|| self.chosen_for(&line.pid));
        let size = stands_for.and_then(|ordered| SizeChange::of_line(ordered, line));
        let place = self.place(line, change.is_some() || size.is_some());
        let dearer =
            change.is_some_and(|it| it.by > Cents::ZERO) || size.is_some_and(|it| it.percent > 0);
        Listed {
            line,
            place,
            asks: place.asks(dearer) && !self.answers_on_card(&line.pid),
            change,
            size,
            before: self.before.quantity(&line.pid),
            held: self.held_by(line),
            as_is: self.is_as_is(line),
            recoded: ordered.is_some_and(|ordered| ordered.pid != line.pid),
            labels: self.taken_as(&line.pid).map_or(&[], |it| &it.tile.labels),
        }
    }

    fn held_by(&self, line: &CartLine) -> Option<Quantity> {
        let mut lines = self.cart.lines_of(&line.pid);
        let first = lines.find(|it| it.available())?;
        std::ptr::eq(first, line).then(|| self.cart.quantity(&line.pid))?
    }

    /// Whether the person answers for a product where it is told to be sold out.
    fn answers_on_card(&self, pid: &Pid) -> bool {
        let proposal = self.proposal(pid);
        proposal.is_some_and(|it| self.original(it) != Original::Back)
    }

    /// What the cart holds that the order does not have, and that the person did not choose.
    #[must_use]
    pub fn unasked(&self) -> Unasked {
        let mut all = Unasked::default();
        for it in self.listed() {
            match it.place {
                Place::Kept => all.kept += 1,
                Place::Altered(_) => {
                    all.altered += usize::from(!it.as_is);
                    if self.ordered(&it.line.pid).is_some() {
                        continue;
                    }
                }
                Place::Unasked => all.came += usize::from(!it.as_is),
                _ => continue,
            }
            all.adds = all.adds + it.line.line_price;
        }
        all
    }

    /// How much is in one of a substitute against what is sold out, where that is another amount.
    #[must_use]
    pub fn size_change(&self, proposal: &Proposal, found: &Substitute) -> Option<SizeChange> {
        SizeChange::of_substitute(self.ordered(&proposal.pid)?, proposal, found)
    }

    /// The line of the order for which the person chose a product.
    fn chosen_for(&self, pid: &Pid) -> Option<&OrderLine> {
        self.ordered(&self.taken_for(pid)?.pid)
    }

    /// The substitute that the person took, as it was offered.
    fn taken_as(&self, pid: &Pid) -> Option<&Substitute> {
        let offered = self.taken_for(pid)?.substitutes().iter();
        let mut of = offered.filter(|it| it.tile.pid == *pid);
        of.next()
    }
}

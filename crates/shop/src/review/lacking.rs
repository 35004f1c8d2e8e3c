use crate::rules::{Known, Rules};
use crate::{Pack, Pid, Plan, Proposal};

impl Pack {
    /// What must not be missing by the person's rules, was ordered or in the cart before, and cannot be
    /// bought in this cart. What they took in its place stands in for it; what they left out or took
    /// out themselves, they know of.
    pub fn lacking<'a>(&'a self, rules: &'a Rules) -> impl Iterator<Item = &'a Known> {
        let lacks = move |known: &&Known| {
            self.concerns(known) && !self.has(&known.pid) && !self.given_up(&known.pid)
        };
        rules.must_have.iter().filter(lacks)
    }

    /// Whether it was ordered or in the cart before, and its number was not given to other goods since.
    fn concerns(&self, known: &Known) -> bool {
        let pid = &known.pid;
        let ordered = self.ordered(pid).map(|line| &line.name);
        let mut before = self.before.lines_of(pid).map(|line| &line.name);
        ordered.is_some_and(|name| known.is(pid, name))
            || before.any(|name| known.is(pid, name))
            || self.before.unread(pid)
    }

    /// A product, under its number or the one it has now, or what was taken in its place. What stands
    /// in a line that could not be read is told as that, and not as gone.
    fn has(&self, pid: &Pid) -> bool {
        let buyable = |pid: &Pid| {
            self.cart.unread(pid) || self.cart.lines_of(pid).any(|line| line.available())
        };
        let coded_anew = || {
            self.cart.lines.iter().any(|line| {
                let of = self.ordered(&line.pid);
                line.available() && of.is_some_and(|of| of.pid == *pid)
            })
        };
        let taken = || self.proposals_for(pid).find_map(|it| it.taken());
        buyable(pid) || coded_anew() || taken().is_some_and(buyable)
    }

    fn given_up(&self, pid: &Pid) -> bool {
        let mut plans = self.proposals_for(pid).filter_map(|it| it.plan());
        let mut out = self.taken_out.iter().map(|line| &line.pid);
        plans.any(|plan| plan == Plan::LeaveOut) || out.any(|out| self.stands_for(out, pid))
    }

    /// What was proposed for a product, under whichever of its numbers.
    fn proposals_for<'a>(&'a self, pid: &'a Pid) -> impl Iterator<Item = &'a Proposal> {
        let all = self.proposals.iter();
        all.filter(|it| self.stands_for(&it.pid, pid))
    }
}

use crate::{
    Addition, Adjusted, AsIs, CartLine, Decision, Finding, Pack, Pid, Plan, Portion, Proposal,
    Showing, Substitute,
};

/// What the person decides, and what a page shows of what they are to decide on.
impl Pack {
    /// Keeps what the person decided; `false` where the pack has no such item, or it cannot be answered
    /// so.
    pub fn decide(&mut self, of: &Pid, decision: Option<Decision>) -> bool {
        let keep = Decision::Planned { plan: Plan::Keep };
        let line = match &decision {
            Some(decision) => *decision == keep,
            None => self.as_is.iter().any(|it| it.pid == *of),
        };
        let back = self.back().any(|it| it.pid == *of);
        match self.proposal_mut(of) {
            // It is a line like others again, beside what was decided of it.
            Some(_) if back && line => self.answer_line(of, decision.as_ref()),
            Some(_) if decision == Some(keep) => false,
            Some(proposal) => {
                proposal.decision = decision;
                true
            }
            None => self.answer_line(of, decision.as_ref()),
        }
    }

    /// Keeps the lines of a product as they stand, or takes that back; `false` where none of it can be
    /// bought, or another answer is given.
    fn answer_line(&mut self, of: &Pid, answer: Option<&Decision>) -> bool {
        let lines = AsIs::all(&self.cart, of);
        let keep = Decision::Planned { plan: Plan::Keep };
        if lines.is_empty() || answer.is_some_and(|it| *it != keep) {
            return false;
        }
        self.as_is.retain(|it| it.pid != *of);
        if answer.is_some() {
            self.as_is.extend(lines);
        }
        self.warnings = self.all_warnings();
        true
    }

    /// What was put into the cart stands in for what it was added for.
    pub fn keep_taken(&mut self, addition: &Addition) {
        let pid = addition.pid.clone();
        self.decide(&addition.of, Some(Decision::Taken { pid }));
    }

    /// What the person took out, changed and decided when they saw this cart before holds, as far as it
    /// still is so; what was `proposed` then too, where they decided on it.
    pub fn recall(
        &mut self,
        taken_out: Vec<CartLine>,
        adjusted: Vec<Adjusted>,
        decided: Vec<(Pid, Decision)>,
        proposed: Vec<Proposal>,
    ) {
        self.taken_out = taken_out;
        self.adjusted = adjusted;
        for proposal in proposed {
            if self.proposal(&proposal.pid).is_none() {
                self.proposals.push(proposal);
            }
        }
        for (of, decision) in decided {
            self.decide(&of, Some(decision));
        }
        *self = self.clone().renewed(self.id, self.cart.clone());
    }

    /// Learns from a substitute's own page whether it can be bought, and how.
    pub fn learn(&mut self, of: &Pid, pid: &Pid, available: bool, portion: Option<Portion>) {
        for found in self.substitutes_mut(of, pid) {
            found.tile.available = available;
            found.portion = portion.or(found.portion);
        }
    }

    /// Shows a substitute as its own page does from now on.
    pub fn show(&mut self, of: &Pid, pid: &Pid, now: &Showing) {
        for found in self.substitutes_mut(of, pid) {
            found.show(now);
        }
    }

    fn substitutes_mut<'a>(
        &'a mut self,
        of: &Pid,
        pid: &'a Pid,
    ) -> impl Iterator<Item = &'a mut Substitute> {
        let ranked = match self.proposal_mut(of).map(|it| &mut it.finding) {
            Some(Finding::Substitutes { ranked }) => ranked.as_mut_slice(),
            _ => &mut [],
        };
        ranked.iter_mut().filter(move |it| it.tile.pid == *pid)
    }
}

use crate::advice::{Advice, NoAdvice, Opinion, Said, check};
use crate::substitute::Reason;
use crate::{Finding, Pid, Proposal, Substitute};

impl Proposal {
    /// Takes a model's advice in. Advice that does not hold is kept for the person to see, and
    /// changes nothing.
    pub fn advised(&mut self, mut advice: Advice) {
        if let (Said::Ordered { opinions }, Finding::Substitutes { ranked }) =
            (&advice.said, &mut self.finding)
        {
            match check(&open(ranked), opinions) {
                Ok(()) => reorder(ranked, opinions),
                Err(what) => {
                    let why = NoAdvice::Nonsense { what };
                    advice.said = Said::Nothing { why };
                }
            }
        }
        self.advice = Some(advice);
    }
}

/// The candidates whose order is open: the person's own word is not up for discussion.
fn open(ranked: &[Substitute]) -> Vec<Pid> {
    let open = ranked.iter().filter(|found| !found.settled());
    open.map(|found| found.tile.pid.clone()).collect()
}

fn reorder(ranked: &mut [Substitute], opinions: &[Opinion]) {
    let place = |found: &Substitute| opinions.iter().position(|o| o.pid == found.tile.pid);
    for found in ranked.iter_mut() {
        let opinion = opinions.iter().find(|o| o.pid == found.tile.pid);
        found.why = opinion.map(|opinion| opinion.why.clone());
    }
    // `None`, the settled ones, come first and stay in their order. What does not tell of a diet
    // stays behind what does.
    ranked.sort_by_key(|found| (!found.settled(), unsaid(found), place(found)));
}

/// Whether nothing of it tells of a diet that the person keeps.
fn unsaid(found: &Substitute) -> bool {
    let reasons = &found.ranked.reasons;
    reasons
        .iter()
        .any(|reason| matches!(reason, Reason::DietUnsaid { .. }))
}

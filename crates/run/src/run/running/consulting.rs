use super::held::{Consulting, Slots};
use super::phase::{Next, Phase};
use crate::Millis;
use crate::outcome::{Context, Outcome};
use shop::advice::{Advice, Question};
use shop::{Answer, PackInputs, Proposal};

/// How long a run waits for a model (DECISIONS 19: "20 s").
pub const ADVICE_PATIENCE: Millis = 20_000;

impl Consulting {
    /// SUBSTITUTION is finished: on to the model, if the person wants that and there is something
    /// to ask; else past it.
    pub(crate) fn begin(
        makings: PackInputs,
        proposals: Vec<Proposal>,
        context: &Context<'_>,
    ) -> Next {
        let asks = context.terms().advice && !Question::all(&proposals).is_empty();
        let consulting = Self {
            makings,
            proposals,
            until: context.now.ms.saturating_add(ADVICE_PATIENCE),
        };
        match asks {
            true => Outcome::Step(Phase::Consulting(consulting)),
            false => consulting.over(),
        }
    }

    pub(crate) fn questions(&self) -> Vec<Question> {
        Question::all(&self.proposals)
    }

    /// Advice on what was asked; advice on anything else is left aside.
    pub(crate) fn advised(mut self, advice: Vec<Advice>) -> Next {
        for advice in advice {
            let about = |proposal: &&mut Proposal| proposal.pid == advice.of;
            if let Some(proposal) = self.proposals.iter_mut().find(about) {
                proposal.advised(advice);
            }
        }
        self.over()
    }

    /// No page is asked here: the only answer there can be is that the time is up.
    pub(crate) fn answered(self, answer: Answer) -> Next {
        match answer {
            Ok(_) => Outcome::Wait(Phase::Consulting(self)),
            Err(_) => self.over(),
        }
    }

    /// What stands now, stands.
    pub(crate) fn over(self) -> Next {
        let Self {
            makings, proposals, ..
        } = self;
        Outcome::Step(Phase::Slots(Slots::begin(makings, proposals)))
    }
}

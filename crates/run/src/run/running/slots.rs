use super::held::{Finalizing, Slots};
use super::phase::{Next, Phase};
use crate::outcome::{Context, Outcome};
use shop::{Answer, PackInputs, Proposal, ReadError, Reading, SlotsFound, SlotsRead};

impl Slots {
    pub(crate) const fn begin(makings: PackInputs, proposals: Vec<Proposal>) -> Self {
        Self { makings, proposals }
    }

    pub(crate) fn answered(self, answer: Answer, context: &Context<'_>) -> Next {
        match answer {
            Ok(Reading::Slots(page)) => {
                let (now, wishes) = (context.now, &context.terms().slots);
                let read = SlotsRead::of(*page, now.ms, now.at_the_shop(), wishes);
                Outcome::Step(self.known(read))
            }
            // The shop sends visitors elsewhere who may not see its slots: once is enough.
            Err(why @ ReadError::Landed { .. }) => self.unread(why),
            Ok(_) => Outcome::Again(Phase::Slots(self), ReadError::Slow),
            Err(why) => Outcome::Again(Phase::Slots(self), why),
        }
    }

    pub(crate) fn unread(self, why: ReadError) -> Next {
        Outcome::Step(self.found(SlotsFound::Unread { why }))
    }

    /// The slots were read, here or where the person opened them.
    pub(crate) fn known(self, read: SlotsRead) -> Phase {
        self.found(SlotsFound::Read(read))
    }

    fn found(self, slots: SlotsFound) -> Phase {
        let Self { makings, proposals } = self;
        Phase::Finalizing(Finalizing {
            makings,
            proposals,
            slots,
        })
    }
}

use super::held::{Finalizing, Slots};
use super::phase::{Next, Phase};
use crate::outcome::{Context, Outcome};
use shop::slot_choice::{Offer, choose};
use shop::{Answer, PackInputs, Proposal, ReadError, Reading, SlotsFound};

impl Slots {
    pub(crate) const fn begin(makings: PackInputs, proposals: Vec<Proposal>) -> Self {
        Self { makings, proposals }
    }

    pub(crate) fn answered(self, answer: Answer, context: &Context<'_>) -> Next {
        match answer {
            Ok(Reading::Slots(page)) => {
                let offers = Offer::all(&page);
                let wishes = &context.terms().slots;
                let choice = choose(context.now.at_the_shop(), wishes, &offers);
                self.found(SlotsFound::Read {
                    page: *page,
                    choice,
                })
            }
            // The shop sends visitors elsewhere who may not see its slots: once is enough.
            Err(why @ ReadError::Landed { .. }) => self.unread(why),
            Ok(_) => Outcome::Again(Phase::Slots(self), ReadError::Slow),
            Err(why) => Outcome::Again(Phase::Slots(self), why),
        }
    }

    pub(crate) fn unread(self, why: ReadError) -> Next {
        self.found(SlotsFound::Unread { why })
    }

    fn found(self, slots: SlotsFound) -> Next {
        let Self { makings, proposals } = self;
        Outcome::Step(Phase::Finalizing(Finalizing {
            makings,
            proposals,
            slots,
        }))
    }
}

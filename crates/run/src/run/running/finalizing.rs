use super::held::Finalizing;
use super::phase::{Next, Phase, PhaseEnd};
use crate::outcome::{Context, Outcome};
use shop::{Answer, Pack, ReadError, Reading};

impl Finalizing {
    pub(crate) fn answered(self, answer: Answer, context: &Context<'_>) -> Next {
        match answer {
            Ok(Reading::Cart(cart)) => {
                let Self {
                    makings,
                    proposals,
                    slots,
                } = self;
                let pack = Pack::compile(context.pack, makings, *cart, proposals, slots);
                Outcome::End(PhaseEnd::Finalized(Box::new(pack)))
            }
            Ok(_) => Outcome::Again(Phase::Finalizing(self), ReadError::Slow),
            Err(why) => Outcome::Again(Phase::Finalizing(self), why),
        }
    }
}

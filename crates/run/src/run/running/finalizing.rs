use super::phase::{Next, Phase};
use crate::outcome::{Context, Outcome};
use crate::task::End;
use serde::{Deserialize, Serialize};
use shop::{Answer, Pack, PackInputs, Proposal, ReadError, Reading, SlotsFound};

/// Read the cart once more, and compile the review pack.
///
/// The guard packReady (spec §4) is the type [`Pack`]: there is none before everything is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finalizing {
    /// The order and the cart before.
    pub makings: PackInputs,
    /// Proposals for what is sold out.
    pub proposals: Vec<Proposal>,
    /// Delivery slots, or why there are none.
    pub slots: SlotsFound,
}

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
                Outcome::End(End::Finalized(Box::new(pack)))
            }
            Ok(_) => Outcome::Again(Phase::Finalizing(self), ReadError::Slow),
            Err(why) => Outcome::Again(Phase::Finalizing(self), why),
        }
    }
}

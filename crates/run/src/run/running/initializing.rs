use super::{Outcome, Phase};
use crate::CartPhase;
use serde::{Deserialize, Serialize};
use shop::{Answer, Seen, Unseen};

/// Is the tab the shop's, and is the person signed in (spec §3.2)?
///
/// What an open page says of the sign-in may be hours old, so the shop is asked: for the list of
/// orders, the page that the run needs first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initializing;

impl Initializing {
    pub(crate) fn answered(self, answer: Answer) -> Outcome {
        match answer {
            Ok(Seen::Orders(_)) => Outcome::Advance(Phase::Cart(CartPhase::LoadingOrders)),
            Ok(_) => self.again(Unseen::Slow),
            Err(why) => self.again(why),
        }
    }

    const fn again(self, why: Unseen) -> Outcome {
        Outcome::Again(Phase::Initializing(self), why)
    }
}

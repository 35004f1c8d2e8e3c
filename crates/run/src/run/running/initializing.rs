use super::phase::{Next, Phase, paused};
use crate::outcome::Outcome;
use crate::{CartPhase, Recoverable};
use serde::{Deserialize, Serialize};
use shop::{Answer, PageKind, ReadError, Reading, Signs, validate};

/// Is the tab the shop's, and is the person signed in (spec §3.2)?
///
/// The check before the run asked the shop; now the tab itself goes to the list of orders, the
/// page that the run needs first, and is validated there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initializing;

impl Initializing {
    pub(crate) fn answered(self, answer: Answer) -> Next {
        match answer {
            Ok(Reading::Session(seen)) => match validate(PageKind::Orders, Signs::from(&*seen)) {
                Ok(()) => Outcome::Step(Phase::Cart(CartPhase::LoadingOrders)),
                Err(why) => paused(self, Recoverable::unseen(why)),
            },
            Ok(_) => Outcome::Again(self.into(), ReadError::Slow),
            Err(why) => Outcome::Again(self.into(), why),
        }
    }
}

impl From<Initializing> for Phase {
    fn from(phase: Initializing) -> Self {
        Self::Initializing(phase)
    }
}

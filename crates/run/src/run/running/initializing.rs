use super::held::{CartPhase, Initializing};
use super::phase::{Next, Phase, paused};
use crate::Recoverable;
use crate::outcome::Outcome;
use shop::{Answer, PageKind, ReadError, Reading, Signs, validate};

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

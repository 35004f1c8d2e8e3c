use super::{Outcome, Phase};
use crate::{CartPhase, Recoverable};
use serde::{Deserialize, Serialize};
use shop::{Answer, PageKind, Seen, Unseen};

/// Is the tab the shop's, and is the person signed in (spec §3.2)?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initializing;

impl Initializing {
    pub(crate) fn answered(self, answer: Answer) -> Outcome {
        match answer {
            Ok(Seen::Page(page)) => match page.signed_in {
                Some(true) => Outcome::Advance(Phase::Cart(CartPhase::LoadingOrders)),
                Some(false) => self.pause(Recoverable::SignedOut),
                None => self.again(Unseen::Slow),
            },
            Ok(_) => self.again(Unseen::Landed {
                wanted: PageKind::Home,
                found: PageKind::Other,
            }),
            Err(why) => self.again(why),
        }
    }

    const fn again(self, why: Unseen) -> Outcome {
        Outcome::Again(Phase::Initializing(self), why)
    }

    fn pause(self, fault: Recoverable) -> Outcome {
        Outcome::Pause(Phase::Initializing(self), fault.into())
    }
}

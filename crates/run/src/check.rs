use crate::outcome::{Context, Outcome, TaskEvent};
use crate::{Document, Intent, Millis, Start, Trigger, Verdict, Via};
use serde::{Deserialize, Serialize};
use shop::{PageKind, ReadError, Reading, SessionReading, Signs, validate};
use tagged::Tagged;

/// A check of the session: is the person signed in, is there an address to deliver to, can the
/// list of past orders be had? Nothing at the shop is changed by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What for.
    pub purpose: Purpose,
    /// Since when, in milliseconds since 1970.
    pub since: Millis,
}

/// What a check is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(
    tag = "purpose",
    content = "start",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
pub enum Purpose {
    /// To know. The tab is not moved for it.
    Look,
    /// To start a run if all is well.
    Start(Start),
    /// To start the run that waited for a sign-in.
    Return(Start),
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it comes to.
    pub verdict: Verdict,
    /// What the list of orders showed, where it came.
    pub seen: Option<Box<SessionReading>>,
}

/// What an event makes of a check. It ends with itself and what it found.
type Next = Outcome<Check, (Check, Found)>;

impl Check {
    /// The run that is to be started if all is well.
    #[must_use]
    pub const fn start(&self) -> Option<&Start> {
        match &self.purpose {
            Purpose::Look => None,
            Purpose::Start(start) | Purpose::Return(start) => Some(start),
        }
    }

    /// The run that is to be started, and what starts it (DECISIONS 4).
    pub(crate) fn starts(self) -> Option<(Start, Trigger)> {
        match self.purpose {
            Purpose::Look => None,
            Purpose::Start(start) => Some((start, Trigger::StartRun)),
            Purpose::Return(start) => Some((start, Trigger::LoginDetected)),
        }
    }

    /// A check for a start may move the tab; a check alone may not.
    pub(crate) const fn via(&self, intent: &Intent) -> Via {
        match self.start() {
            Some(_) => Via::reading(intent),
            None => Via::Fetch,
        }
    }

    /// What an event makes of it.
    pub(crate) fn on(self, event: TaskEvent<'_>, context: &Context<'_>) -> Next {
        match event {
            TaskEvent::Answered(Ok(Reading::Session(seen))) => self.judged(*seen, context),
            TaskEvent::Answered(Ok(_)) => Outcome::Again(self, ReadError::Slow),
            TaskEvent::Answered(Err(why)) => self.unseen(why, context),
            // The page is just being replaced, which says nothing of the shop. A check that may not
            // move the tab waits for the one that comes.
            TaskEvent::Undelivered if self.start().is_none() => Outcome::Wait(self),
            TaskEvent::Undelivered => self.unseen(ReadError::Unreachable, context),
            TaskEvent::Exhausted(why) => self.over(Found {
                verdict: why.into(),
                seen: None,
            }),
            TaskEvent::Advised(_)
            | TaskEvent::NeverSent(_)
            | TaskEvent::PageCame(_)
            | TaskEvent::PageReturned
            | TaskEvent::Resumed => Outcome::Wait(self),
        }
    }

    /// The list of orders came. Whether there is an address to deliver to, a fetched page may not
    /// know yet: then the page that is open tells, or, for a start, the tab goes and sees.
    fn judged(self, seen: SessionReading, context: &Context<'_>) -> Next {
        let fetched = self.start().is_none() || context.tries == 0;
        let open = context.document.and_then(|document| document.seen.delivery);
        let delivery = match seen.delivery {
            Some(true) => Some(true),
            Some(false) if !fetched => Some(false),
            Some(false) | None => open,
        };
        if delivery.is_none() && fetched && self.start().is_some() {
            return Outcome::Otherwise(self);
        }
        let seen = SessionReading { delivery, ..seen };
        let verdict = validate(PageKind::Orders, Signs::from(&seen))
            .map_or_else(Verdict::from, |()| Verdict::Valid);
        self.over(Found {
            verdict,
            seen: Some(Box::new(seen)),
        })
    }

    /// The list of orders did not come. What a fetched page cannot tell, the tab itself may.
    fn unseen(self, why: ReadError, context: &Context<'_>) -> Next {
        let why = never_had(context.document, why);
        match why {
            ReadError::Landed { .. } if self.start().is_some() && context.tries == 0 => {
                Outcome::Otherwise(self)
            }
            why => Outcome::Again(self, why),
        }
    }

    fn over(self, found: Found) -> Next {
        Outcome::End((self, found))
    }
}

/// Who was not signed in has lost no session, though the shop may lead them to where it leads
/// those who have (SITE §2, `sessionLost`).
fn never_had(open: Option<&Document>, why: ReadError) -> ReadError {
    let out = open.is_some_and(|page| page.seen.signed_in == Some(false) && !page.seen.expired);
    match why {
        ReadError::Expired if out => ReadError::SignedOut,
        why => why,
    }
}

use crate::{Fault, Intent, Millis, Start, TabId, Trigger, Verdict};
use serde::{Deserialize, Serialize};

/// No run. There may be a check of the session under way, or a sign-in awaited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// The check that is under way.
    pub check: Option<Check>,
    /// The sign-in that a START_RUN waits for.
    pub sign_in: Option<SignIn>,
    /// What the last check found.
    pub checked: Option<Box<Checked>>,
    /// Why what the person wanted was not begun, where it was no matter of the session.
    pub notice: Option<Box<Fault>>,
}

/// A check of the session: is the person signed in, is there an address to deliver to, can the
/// list of past orders be had? Nothing at the shop is changed by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The tab that is looked at.
    pub tab: TabId,
    /// What for.
    pub purpose: Purpose,
    /// The looking.
    pub intent: Intent,
    /// Since when, in milliseconds since 1970.
    pub since: Millis,
}

/// What a check is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// When it ended, in milliseconds since 1970.
    pub at: Millis,
    /// How long it took, in milliseconds.
    pub took: Millis,
    /// What came of it.
    pub verdict: Verdict,
    /// The name in the shop's greeting.
    pub greeting: Option<String>,
    /// Whether a delivery address or a store is chosen.
    pub delivery: Option<bool>,
    /// How many past orders there are, where the list could be read.
    pub orders: Option<usize>,
}

/// A START_RUN met a signed-out shop (DECISIONS 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// The tab to sign in in.
    pub tab: TabId,
    /// The run to start then.
    pub start: Start,
    /// How far it is.
    pub prompt: Prompt,
    /// When an accepted prompt lapses, in milliseconds since 1970.
    #[serde(default)]
    pub until: Option<Millis>,
}

/// How long an accepted prompt may start a run by itself, in milliseconds: who takes longer has
/// something else in mind, and is asked again.
pub const SIGN_IN_PATIENCE: Millis = 15 * 60_000;

/// How far a sign-in is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Prompt {
    /// The person is asked.
    Offered,
    /// The person accepted; the shop's sign-in is to be opened.
    Accepted,
    /// It was opened. It is not opened again under the person's hands.
    Opened,
}

impl SignIn {
    /// Whether it starts the run of itself, as the person accepted, once a tab says that the shop
    /// knows them: only its own tab can, and only in time.
    pub(crate) fn starts(&self, tab: TabId, now: Millis) -> bool {
        let accepted = self.prompt != Prompt::Offered;
        accepted && self.tab == tab && self.until.is_some_and(|until| now < until)
    }

    /// Back to the question: nothing starts by itself any more.
    pub(crate) const fn lapse(&mut self) {
        self.prompt = Prompt::Offered;
        self.until = None;
    }
}

impl Idle {
    /// When to stop waiting for a check, or for a sign-in.
    pub(crate) fn deadline(&self) -> Option<Millis> {
        let check = self.check.as_ref().map(|check| check.intent.deadline);
        check.or_else(|| self.sign_in.as_ref().and_then(|sign_in| sign_in.until))
    }

    /// IDLE with a check under way.
    #[must_use]
    pub const fn checking(check: Check) -> Self {
        Self {
            check: Some(check),
            sign_in: None,
            checked: None,
            notice: None,
        }
    }
}

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
}

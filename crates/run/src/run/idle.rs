use crate::{Fault, Millis, RunId, Start, TabId, Verdict};
use serde::{Deserialize, Serialize};

/// No run. A check of the session may be under way, or a sign-in awaited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// The sign-in that a START_RUN waits for.
    pub sign_in: Option<SignIn>,
    /// What the last check found.
    pub checked: Option<Box<Checked>>,
    /// Why what the person wanted was not begun, where it was no matter of the session.
    pub notice: Option<Box<Fault>>,
    /// The run that was cancelled over a cart that it may have filled, where it can be decided on once more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<RunId>,
}

/// What a check found, as it is told.
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
    /// The words of those of them that could not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<String>,
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
    /// The person is asked to sign in.
    pub(crate) const fn offered(tab: TabId, start: Start) -> Self {
        let (prompt, until) = (Prompt::Offered, None);
        Self {
            tab,
            start,
            prompt,
            until,
        }
    }

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

    /// The sign-in is open by now; the browser does not let us see whether.
    pub(crate) fn opened(&mut self) {
        if self.prompt == Prompt::Accepted {
            self.prompt = Prompt::Opened;
        }
    }
}

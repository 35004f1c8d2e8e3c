use crate::{Fault, Intent, Start, TabId};
use serde::{Deserialize, Serialize};

/// No run. There may be a look at the session under way, or a sign-in awaited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// A look at the session that is under way.
    pub check: Option<Check>,
    /// The sign-in that a START_RUN waits for.
    pub sign_in: Option<SignIn>,
    /// What the last look or start ran into.
    pub notice: Option<Fault>,
}

/// A look at the session: is the person signed in, which orders are there?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The tab that is looked at.
    pub tab: TabId,
    /// The run to start if all is well; `None` for a look alone.
    pub start: Option<Start>,
    /// The looking.
    pub intent: Intent,
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
}

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

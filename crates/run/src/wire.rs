use crate::{Arrival, IntentId, ReadBy, RunId, RunOptions, TabId, Via};
use serde::Serialize;
use shop::{Amount, Answer, Ask, PackId, PageSeen, Pid, Plan};
use tagged::Tagged;

/// What the panel asks of the worker. The worker, which has a clock and can open tabs, makes a
/// [`crate::Command`] of it. Admitted from the extension's own pages only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Request {
    /// Look whether the shop knows the person, and which orders there are.
    CheckSession {
        /// The tab in front of the person.
        tab: Option<TabId>,
    },
    /// Start a run.
    StartRun {
        /// The tab in front of the person. Where it does not show the shop, one is opened.
        tab: Option<TabId>,
        /// What to repeat, and how.
        wish: RunOptions,
    },
    /// Accept the sign-in prompt.
    SignIn,
    /// Stop for now.
    PauseRun,
    /// Go on; in a new tab, if the run's own is gone.
    Retry,
    /// No more of it.
    Cancel,
    /// The cart is right.
    Approve {
        /// The pack that was shown.
        pack: PackId,
    },
    /// See how the cart is now.
    Refresh {
        /// The pack that was shown.
        pack: PackId,
    },
    /// *Add this one*: a substitute into the cart; or *Put it back*, where a product stands in for itself.
    Add {
        /// The pack that was shown.
        pack: PackId,
        /// The sold-out product.
        of: Pid,
        /// The substitute.
        take: Pid,
    },
    /// A line of the cart, in another amount.
    Adjust {
        /// The pack that was shown.
        pack: PackId,
        /// The product of the line.
        pid: Pid,
        /// How much of it there is to be, in the unit it stands in.
        to: Amount,
    },
    /// *Take it out*: a line, out of the cart.
    Remove {
        /// The pack that was shown.
        pack: PackId,
        /// The product of the line.
        pid: Pid,
    },
    /// Bring the cart back to what it was before the run.
    Undo {
        /// The pack that was shown.
        pack: PackId,
    },
    /// Finish the change that is under way, and bring back nothing more.
    StopUndo,
    /// What is to become of a sold-out product without a substitute.
    Decide {
        /// The pack that was shown.
        pack: PackId,
        /// The sold-out product.
        of: Pid,
        /// What; `None` takes it back.
        plan: Option<Plan>,
    },
    /// Look for a product at the shop, in the run's tab, for the person to choose from.
    Search {
        /// The words.
        words: String,
    },
    /// Forget a finished run that is kept.
    ForgetRun {
        /// Which.
        run: RunId,
    },
    /// Done with the finished run.
    Reset,
    /// Decide once more on a run that ended: its review, on the cart as it is now.
    Reopen {
        /// Which.
        run: RunId,
        /// The tab in front of the person. Where it does not show the shop, one is opened.
        tab: Option<TabId>,
    },
    /// Bring the run's tab to the front.
    ShowTab,
    /// Open the shop's sign-in, for the person to sign in.
    OpenSignIn,
    /// Open the shop, for the person to see to something there.
    OpenShop,
    /// What is on record cannot be read: put it right.
    Mend,
    /// Throw away what was set aside because it could not be read.
    DropQuarantine,
}

/// What the worker asks of a page of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ToPage {
    /// See or do something. Acknowledged first; answered by [`FromPage::StepComplete`].
    Ask {
        /// To be named in the answer.
        intent: IntentId,
        /// What.
        ask: Ask,
        /// In which way.
        via: Via,
    },
    /// What became of an older intent in this document?
    Inquire {
        /// To be named in the answer.
        intent: IntentId,
        /// The older one.
        of: IntentId,
    },
    /// Nothing more is to be pressed for this intent. Not answered.
    Stop {
        /// The intent.
        intent: IntentId,
    },
}

/// What a page of the shop tells the worker. Which document says it is the browser's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FromPage {
    /// A document came up.
    PageReady {
        /// What can be told at a glance.
        seen: PageSeen,
        /// Path of its address, without the part behind `?`.
        path: String,
        /// Who reads it.
        #[serde(default)]
        read_by: ReadBy,
        /// How it came.
        #[serde(default)]
        came: Arrival,
    },
    /// A document came back out of the browser's memory of pages gone by.
    PageReturned {
        /// What can be told at a glance.
        seen: PageSeen,
        /// Path of its address, without the part behind `?`.
        path: String,
        /// Who reads it.
        #[serde(default)]
        read_by: ReadBy,
    },
    /// An answer.
    StepComplete {
        /// What it answers.
        intent: IntentId,
        /// The answer.
        answer: Answer,
    },
    /// The person is signed in.
    LoginDetected,
    /// The person is signed out.
    LogoutDetected,
    /// The page can be read neither by its own wasm nor by the worker.
    PageBlind,
}

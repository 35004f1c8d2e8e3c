use crate::{Document, DocumentId, IntentId, RunId, RunOptions, TabId};
use serde::{Deserialize, Serialize};
use shop::advice::Advice;
use shop::{Amount, Answer, PackId, Pid, Plan};
use tagged::Tagged;

/// Everything that can happen to a session. Where it may come from is its type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Event {
    /// The person's word, from the extension's own pages only.
    Command(Command),
    /// A page's word, from the shop's documents only.
    Report(Report),
    /// The browser's word.
    System(System),
}

/// What the person can say (spec §6, DECISIONS 2). A page cannot say any of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Command {
    /// Look whether the shop knows the person, and which orders there are. Starts nothing.
    CheckSession {
        /// A tab of the shop.
        tab: TabId,
    },
    /// Start a run.
    StartRun {
        /// Its id, made by whoever has a clock.
        run: RunId,
        /// The tab to work in.
        tab: TabId,
        /// What to repeat, and how.
        wish: RunOptions,
    },
    /// Accept the sign-in prompt.
    SignIn,
    /// Stop for now.
    PauseRun,
    /// Go on.
    Retry {
        /// The tab to go on in.
        tab: TabId,
    },
    /// No more of it. While RUNNING: a pause, and then a cancel (DECISIONS 3).
    Cancel,
    /// The cart is right.
    Approve {
        /// The pack that was shown.
        pack: PackId,
        /// The tab to read the cart again in.
        tab: TabId,
    },
    /// See how the cart is now.
    Refresh {
        /// The pack that was shown.
        pack: PackId,
        /// The tab to look in.
        tab: TabId,
    },
    /// *Add this one*: a substitute into the cart.
    Add {
        /// The pack that was shown.
        pack: PackId,
        /// The sold-out product.
        of: Pid,
        /// The substitute.
        take: Pid,
        /// The tab to do it in.
        tab: TabId,
    },
    /// Another amount of a line of the cart, or *Take it out*.
    ChangeLine {
        /// The pack that was shown.
        pack: PackId,
        /// The product of the line.
        pid: Pid,
        /// How much of it there is to be, in the unit it stands in; `None` where it is to go.
        to: Option<Amount>,
        /// The tab to do it in.
        tab: TabId,
    },
    /// Bring the cart back to what it was before the run.
    Undo {
        /// The pack that was shown.
        pack: PackId,
        /// The tab to do it in.
        tab: TabId,
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
    /// Done with the finished run.
    Reset,
}

/// What a page of the shop can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Report {
    /// An answer to an intent.
    StepComplete {
        /// The document that answers.
        document: DocumentId,
        /// The tab it is in.
        tab: TabId,
        /// The intent it answers.
        intent: IntentId,
        /// The answer.
        answer: Answer,
    },
    /// A document came up.
    PageReady {
        /// The tab it is in.
        tab: TabId,
        /// The document.
        document: Document,
    },
    /// A document came back: the person went back or forward. It is not where a page that was
    /// asked for led to.
    PageReturned {
        /// The tab it is in.
        tab: TabId,
        /// The document.
        document: Document,
    },
    /// A document can be read neither by its own wasm, which its policy forbids, nor by the worker.
    PageBlind {
        /// The document.
        document: DocumentId,
        /// The tab it is in.
        tab: TabId,
    },
    /// A document noticed that the person is signed in.
    LoginDetected {
        /// The tab it is in.
        tab: TabId,
    },
    /// A document noticed that the person is signed out.
    LogoutDetected {
        /// The document.
        document: DocumentId,
        /// The tab it is in.
        tab: TabId,
    },
}

/// What the browser can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum System {
    /// The worker started; it may have died in the middle of anything.
    ServiceWorkerWake,
    /// The keep-alive alarm fired: is anything overdue (DECISIONS 8)?
    KeepAlive,
    /// An intent could not be delivered: nobody listens in that document.
    Undelivered {
        /// Which.
        intent: IntentId,
        /// The document; `None` where a tab could not be sent to a page at all.
        #[serde(default)]
        document: Option<DocumentId>,
    },
    /// A tab was closed.
    TabClosed {
        /// Which.
        tab: TabId,
    },
    /// A tab was thrown out of memory, or replaced otherwise: it goes by another number now, and
    /// shows nothing until it is loaded again.
    TabReplaced {
        /// Which.
        tab: TabId,
        /// What it is now.
        by: TabId,
    },
    /// A tab shows something that is not the shop.
    TabLeft {
        /// Which.
        tab: TabId,
    },
    /// A tab shows a page of the shop that we keep away from: the person goes on to pay.
    TabPastCart {
        /// Which.
        tab: TabId,
    },
    /// A tab shows neither the shop nor another site, but the browser's own word that the page
    /// could not be loaded.
    PageFailed {
        /// Which.
        tab: TabId,
    },
    /// The browser refused to write the state.
    StorageRefused,
    /// A run that ended stands in the list of those that are kept.
    RunKept {
        /// Which.
        run: RunId,
    },
    /// What a language model said, as far as it was heard in time. It may say nothing.
    Advised {
        /// The intent it answers.
        intent: IntentId,
        /// One piece of advice for each question.
        advice: Vec<Advice>,
    },
}

impl From<Command> for Event {
    fn from(command: Command) -> Self {
        Self::Command(command)
    }
}

impl From<Report> for Event {
    fn from(report: Report) -> Self {
        Self::Report(report)
    }
}

impl From<System> for Event {
    fn from(system: System) -> Self {
        Self::System(system)
    }
}

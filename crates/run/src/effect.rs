use crate::{Document, DocumentId, Intent, IntentId, Millis, RunId, Status, TabId};
use serde::{Deserialize, Serialize};
use shop::advice::Question;
use shop::rules::Known;
use shop::{Ask, PageKind, Query};
use tagged::Tagged;

/// Something to be done to the world, because of how a session stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "effect", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Effect {
    /// Set the alarm that wakes a dead worker, for as long as something has a deadline. Set before
    /// the record says so: it promises nothing, and a worker that dies right after the record is
    /// woken by it.
    SetAlarm,
    /// Nothing is awaited any more: the alarm is taken back.
    ClearAlarm,
    /// While the worker lives, notice a deadline when it passes, not at the next alarm. Only the
    /// newest is watched.
    SetTimer {
        /// The deadline, in milliseconds since 1970.
        at: Millis,
    },
    /// Show on the extension's button how the run stands.
    ShowBadge {
        /// How.
        status: Status,
        /// How many decisions are open in its review; zero outside of one.
        open: usize,
    },
    /// Send a tab to the page where `sight` can be had.
    Navigate {
        /// The tab.
        tab: TabId,
        /// What is to be seen there.
        sight: Query,
        /// For which intent.
        intent: IntentId,
        /// Which attempt of it.
        hop: u8,
        /// Not out of the browser's cache: the page that came before was, and is to be pressed in.
        anew: bool,
        /// Not before this moment.
        after: Millis,
    },
    /// Ask a document.
    Ask {
        /// The tab it is in.
        tab: TabId,
        /// The document.
        document: DocumentId,
        /// The intent to be answered.
        intent: IntentId,
        /// What is asked.
        ask: Ask,
        /// In which way.
        via: Via,
        /// Not before this moment.
        after: Millis,
    },
    /// Ask a document what it knows of an older intent.
    Inquire {
        /// The tab it is in.
        tab: TabId,
        /// The document.
        document: DocumentId,
        /// The intent to be answered.
        intent: IntentId,
        /// The intent that is asked about.
        of: IntentId,
    },
    /// Tell a document to press nothing more for an intent: the press is not waited for any more,
    /// whatever ended that (a cancel, a pause, a deadline, another page). Whether the word comes
    /// in time is not waited for.
    Stop {
        /// The tab it is in.
        tab: TabId,
        /// The document.
        document: DocumentId,
        /// The intent.
        intent: IntentId,
    },
    /// Ask the language model that the person set up (DECISIONS 19).
    Consult {
        /// The intent to be answered.
        intent: IntentId,
        /// When an answer is of no more use.
        until: Millis,
        /// What is asked.
        questions: Vec<Question>,
    },
    /// Open the shop's sign-in in a tab.
    OpenSignIn {
        /// The tab.
        tab: TabId,
    },
    /// Keep what there is of a run that ended.
    KeepRun {
        /// Which.
        run: RunId,
    },
    /// Remember that a substitute was taken (DECISIONS 20).
    Remember {
        /// What was sold out.
        of: Known,
        /// What was taken for it.
        took: Known,
    },
}

/// Whether something that may have been begun may be begun once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replay {
    /// It changes nothing, or comes to the same.
    MayRepeat,
    /// Only after proof that it was not done, or by the person's word.
    AfterProof,
    /// Never of itself: it happens under the person's hands, or would count twice.
    Never,
}

impl Effect {
    /// What a worker may do again that finds it on record and does not know whether the one before
    /// it did.
    #[must_use]
    pub const fn replay(&self) -> Replay {
        match self {
            Self::SetAlarm | Self::ClearAlarm | Self::SetTimer { .. } | Self::ShowBadge { .. } => {
                Replay::MayRepeat
            }
            Self::Navigate { .. }
            | Self::Ask {
                ask: Ask::See(_), ..
            } => Replay::MayRepeat,
            Self::Ask {
                ask: Ask::Do(_), ..
            } => Replay::AfterProof,
            Self::Inquire { .. }
            | Self::Stop { .. }
            | Self::Consult { .. }
            | Self::KeepRun { .. } => Replay::MayRepeat,
            Self::OpenSignIn { .. } | Self::Remember { .. } => Replay::Never,
        }
    }

    /// Whether it is done before the step that wants it is on record, since it promises nothing: an
    /// alarm that is not needed, a press that is not made. A worker that died between a *Cancel* on
    /// record and its *stop* would leave a page that presses, and nobody who knows of it.
    #[must_use]
    pub const fn goes_first(&self) -> bool {
        matches!(self, Self::SetAlarm | Self::Stop { .. })
    }

    pub(crate) fn stopping(&(tab, document, intent): &(TabId, &DocumentId, IntentId)) -> Self {
        let document = document.clone();
        Self::Stop {
            tab,
            document,
            intent,
        }
    }

    /// Whether it is the same thing to do, perhaps at another moment: a clock that is set back
    /// takes what is put off along, and it is not to be done twice for that.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.timeless() == other.timeless()
    }

    fn timeless(&self) -> Self {
        let mut timeless = self.clone();
        match &mut timeless {
            Self::Navigate { after: moment, .. }
            | Self::Ask { after: moment, .. }
            | Self::Consult { until: moment, .. } => *moment = 0,
            Self::SetAlarm
            | Self::ClearAlarm
            | Self::SetTimer { .. }
            | Self::ShowBadge { .. }
            | Self::Inquire { .. }
            | Self::Stop { .. }
            | Self::OpenSignIn { .. }
            | Self::KeepRun { .. }
            | Self::Remember { .. } => {}
        }
        timeless
    }
}

/// In which way something is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Via {
    /// A document of the shop fetches the page and reads it; the tab stays (DECISIONS 12).
    Fetch,
    /// The tab itself shows the page.
    Tab,
}

impl Via {
    /// Without moving the tab at first; then with.
    #[must_use]
    pub const fn reading(intent: &Intent) -> Self {
        match intent.tries {
            0 => Self::Fetch,
            _ => Self::Tab,
        }
    }

    /// Whether a document is the place to see something from.
    #[must_use]
    pub fn fits(self, sight: &Query, document: &Document) -> bool {
        let page = &document.seen;
        let is = |kind, key: Option<&str>| {
            page.kind == kind && key.is_none_or(|key| page.key.as_deref() == Some(key))
        };
        match (self, sight) {
            (Self::Fetch, _) => true,
            (Self::Tab, Query::Session | Query::Orders) => is(PageKind::Orders, None),
            (Self::Tab, Query::Order { id }) => is(PageKind::Order, Some(&id.0)),
            (Self::Tab, Query::Cart) => is(PageKind::Cart, None),
            (Self::Tab, Query::Search { words }) => is(PageKind::Search, Some(words)),
            (Self::Tab, Query::Product { pid, .. }) => is(PageKind::Product, Some(&pid.0)),
            (Self::Tab, Query::Slots) => is(PageKind::Slots, None),
            (Self::Tab, Query::Replacements { path }) => {
                let path = path.split(['?', '#']).next().unwrap_or_default();
                is(PageKind::Search, None) && document.path == path
            }
        }
    }
}

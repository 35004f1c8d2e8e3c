use crate::run::running::Pursuit;
use crate::{
    Check, Document, DocumentId, Gate, Intent, IntentId, Millis, Prompt, Run, Running, Session,
    SignIn, TabId,
};
use serde::{Deserialize, Serialize};
use shop::advice::Question;
use shop::{Ask, PageKind, Sight};
use std::iter;

/// Something to be done to the world, because of how a session stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "effect", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Effect {
    /// Keep the alarm that wakes a dead worker.
    KeepAlive,
    /// Send a tab to the page where `sight` can be had.
    Navigate {
        /// The tab.
        tab: TabId,
        /// What is to be seen there.
        sight: Sight,
        /// For which intent.
        intent: IntentId,
        /// Which attempt of it.
        hop: u8,
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
    /// Keep the finished run.
    KeepRun,
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
    pub fn fits(self, sight: &Sight, document: &Document) -> bool {
        let page = &document.seen;
        let is = |kind, key: Option<&str>| {
            page.kind == kind && key.is_none_or(|key| page.key.as_deref() == Some(key))
        };
        match (self, sight) {
            (Self::Fetch, _) => true,
            (Self::Tab, Sight::Orders) => is(PageKind::Orders, None),
            (Self::Tab, Sight::Order { id }) => is(PageKind::Order, Some(&id.0)),
            (Self::Tab, Sight::Cart) => is(PageKind::Cart, None),
            (Self::Tab, Sight::Search { words }) => is(PageKind::Search, Some(words)),
            (Self::Tab, Sight::Slots) => is(PageKind::Slots, None),
            (Self::Tab, Sight::Replacements { path }) => {
                let path = path.split(['?', '#']).next().unwrap_or_default();
                is(PageKind::Search, None) && document.path == path
            }
        }
    }
}

/// What follows from a change: all that `after` wants and `before` did not want yet.
///
/// A worker that wakes asks for `between(&Session::default(), &woken)`; there is no other
/// recovery.
#[must_use]
pub fn between(before: &Session, after: &Session) -> Vec<Effect> {
    let old = wanted(before);
    let mut new = wanted(after);
    new.retain(|effect| !old.contains(effect));
    new
}

fn wanted(session: &Session) -> Vec<Effect> {
    match &session.run {
        Run::Running(running) => {
            let pursuit = pursue(running, session);
            iter::once(Effect::KeepAlive).chain(pursuit).collect()
        }
        Run::Idle(idle) => {
            let check = idle
                .check
                .as_ref()
                .and_then(|check| checked(check, session));
            let opened = |sign_in: &&SignIn| sign_in.prompt == Prompt::Accepted;
            let sign_in = idle.sign_in.as_ref().filter(opened);
            check
                .into_iter()
                .chain(sign_in.map(|it| Effect::OpenSignIn { tab: it.tab }))
                .collect()
        }
        Run::Review(review) => match &review.gate {
            Gate::Open => Vec::new(),
            Gate::Approving(intent) => {
                vec![look(
                    review.tab,
                    intent,
                    Sight::Cart,
                    Via::reading(intent),
                    session,
                )]
            }
        },
        Run::Complete(_) => vec![Effect::KeepRun],
        Run::Paused(_) => Vec::new(),
    }
}

fn pursue(running: &Running, session: &Session) -> Option<Effect> {
    let (
        tab,
        Intent {
            id: intent, after, ..
        },
    ) = (running.tab, running.intent);
    match running.phase.pursuit(&running.intent) {
        Pursuit::Look(sight, via) => Some(look(tab, &running.intent, sight, via, session)),
        Pursuit::Act(action, document) => {
            let (document, ask) = (document.clone(), Ask::Do(action));
            Some(Effect::Ask {
                tab,
                document,
                intent,
                ask,
                via: Via::Tab,
                after,
            })
        }
        Pursuit::Inquire(of, document) => Some(Effect::Inquire {
            tab,
            document: document.clone(),
            intent,
            of,
        }),
        Pursuit::Await => None,
        Pursuit::Consult(questions) => Some(Effect::Consult {
            intent,
            until: running.intent.deadline,
            questions,
        }),
    }
}

/// A look for a start may move the tab; a look alone may not.
fn checked(check: &Check, session: &Session) -> Option<Effect> {
    let via = Via::reading(&check.intent);
    match check.start {
        Some(_) => Some(look(check.tab, &check.intent, Sight::Orders, via, session)),
        None => session
            .tabs
            .get(check.tab)
            .map(|_| look(check.tab, &check.intent, Sight::Orders, Via::Fetch, session)),
    }
}

fn look(tab: TabId, intent: &Intent, sight: Sight, via: Via, session: &Session) -> Effect {
    let Intent {
        id: intent,
        hops: hop,
        after,
        ..
    } = *intent;
    match session
        .tabs
        .get(tab)
        .filter(|document| via.fits(&sight, document))
    {
        Some(document) => {
            let (document, ask) = (document.id.clone(), Ask::See(sight));
            Effect::Ask {
                tab,
                document,
                intent,
                ask,
                via,
                after,
            }
        }
        None => Effect::Navigate {
            tab,
            sight,
            intent,
            hop,
            after,
        },
    }
}

use crate::{
    Effect, Intent, IntentId, Journal, Millis, Moment, Paused, Recoverable, Run, TabId, Tabs,
};
use serde::{Deserialize, Serialize};
use shop::{OrderSummary, PackId};

/// Everything that is kept of a session: the run, the shop's open pages, the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Rises by one with every change, so that a lost or doubled write shows.
    pub seq: u64,
    /// The number of the last intent or pack.
    pub minted: u64,
    /// Whether the shop knows the person: the newest word of any of its pages.
    pub signed_in: Option<bool>,
    /// Somebody was signed out since it was last made sure whose account it is.
    pub doubted: bool,
    /// When the last event happened, by the clock of then, in milliseconds since 1970.
    pub clock: Option<Millis>,
    /// The shop's open pages.
    pub tabs: Tabs,
    /// The run.
    pub run: Run,
    /// The past orders as last read, for the person to choose from.
    pub orders: Option<Vec<OrderSummary>>,
    /// What happened last.
    pub journal: Journal,
}

/// Version of the stored form. A stored session of another version is not taken up.
pub const SESSION_VERSION: u32 = 1;

/// How many transitions stay where there is no room: what led here.
const ENTRIES_LEAST: usize = 20;

impl Session {
    pub(crate) const fn mint(&mut self) -> IntentId {
        self.minted += 1;
        IntentId(self.minted)
    }

    pub(crate) const fn mint_pack(&mut self) -> PackId {
        self.minted += 1;
        PackId(self.minted)
    }

    pub(crate) const fn first_intent(&mut self, now: Moment) -> Intent {
        Intent::first(self.mint(), now.ms)
    }

    /// What is pursued, and in which tab. There is never more than one.
    #[must_use]
    pub const fn pursued(&self) -> Option<(TabId, &Intent)> {
        match &self.run {
            Run::Running(running) => Some((running.tab, &running.intent)),
            Run::Idle(idle) => match &idle.check {
                Some(check) => Some((check.tab, &check.intent)),
                None => None,
            },
            Run::Review(review) => match review.gate.intent() {
                Some(intent) => Some((review.tab, intent)),
                None => None,
            },
            Run::Paused(_) | Run::Complete(_) => None,
        }
    }

    /// What tells the document of a press that may not be over to press nothing more; `None` where
    /// there is none. For whoever throws the session away: the page is told first.
    #[must_use]
    pub fn stop(&self) -> Option<Effect> {
        self.run.pressing().as_ref().map(Effect::stopping)
    }

    /// Nothing of it: what *Delete everything* leaves. Only the open pages stay known, and the number
    /// of the last intent: whoever still carries one out must not take a new one for it.
    #[must_use]
    pub fn forgotten(&self) -> Self {
        Self {
            seq: self.seq + 1,
            minted: self.minted + 1,
            tabs: self.tabs.clone(),
            ..Self::default()
        }
    }

    /// What may outlive the browser's session: all but the person's name.
    #[must_use]
    pub fn lasting(&self) -> Self {
        let mut lasting = self.clone();
        if let Run::Idle(idle) = &mut lasting.run {
            idle.checked = None;
        }
        lasting
    }

    /// The session without what can be done without, for a browser that has no more room: old
    /// entries of the journal, and orders that can be read again.
    #[must_use]
    pub fn lightened(mut self) -> Self {
        self.journal.shorten(ENTRIES_LEAST);
        self.orders = None;
        self
    }

    /// A session that the browser forgot, from the copy that outlives it: whatever was at work
    /// is paused, and the person may go on with it (DECISIONS 9).
    #[must_use]
    pub fn interrupted(self) -> Self {
        let run = match self.run {
            Run::Running(running) => Run::Paused(Box::new(Paused::uncounted(
                *running,
                Recoverable::Interrupted,
            ))),
            Run::Idle(_) => Run::default(),
            Run::Review(review) => Run::Review(Box::new(review.interrupted())),
            kept @ (Run::Paused(_) | Run::Complete(_)) => kept,
        };
        // The browser numbers its tabs anew.
        Self {
            run,
            tabs: Tabs::default(),
            ..self
        }
    }
}

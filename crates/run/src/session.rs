use crate::{
    Goal, Intent, IntentId, Journal, Millis, Moment, Notice, PastRun, Paused, Phase, Recoverable,
    Run, StatePath, Suspended, TabId, Tabs, Task, Visit,
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
    /// Nobody was seen to be signed out since the list of orders last showed the run's account: so much
    /// is enough for a page that is only read, and for which the shop is not asked.
    pub unbroken: bool,
    /// When the last event happened, by the clock of then, in milliseconds since 1970.
    pub clock: Option<Millis>,
    /// The shop's open pages.
    pub tabs: Tabs,
    /// The run.
    pub run: Run,
    /// What is under way.
    pub task: Option<Task>,
    /// The slots page that the person opened, while it is asked.
    pub visit: Option<Visit>,
    /// A run that ended, until it is kept.
    pub past: Option<Box<PastRun>>,
    /// The past orders as last read, for the person to choose from.
    pub orders: Option<Vec<OrderSummary>>,
    /// What happened last.
    pub journal: Journal,
}

/// Version of the stored form. A stored session of another version is not taken up.
pub const SESSION_VERSION: u32 = 2;

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

    /// The tabs that something works in, or will.
    pub(crate) fn tabs_at_work(&self) -> Vec<TabId> {
        let task = self.task.as_ref().map(|task| task.tab);
        let visit = self.visit.as_ref().map(|visit| visit.tab);
        [self.run.tab(), task, visit]
            .into_iter()
            .flatten()
            .collect()
    }

    /// The phase that the run is in, while it is at work.
    #[must_use]
    pub fn phase(&self) -> Option<&Phase> {
        self.task.as_ref()?.goal.phase()
    }

    /// Where the run stands.
    #[must_use]
    pub fn state_path(&self) -> StatePath {
        let phase = self.phase();
        StatePath {
            status: self.run.status(),
            phase: phase.map(Phase::name),
            step: phase.map(Phase::step),
        }
    }

    /// When to stop waiting; `None` while nothing is waited for.
    #[must_use]
    pub fn deadline(&self) -> Option<Millis> {
        let task = self.task.as_ref().map(|task| task.intent.deadline);
        task.or_else(|| match &self.run {
            Run::Idle(idle) => idle.sign_in.as_ref().and_then(|sign_in| sign_in.until),
            _ => None,
        })
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
    /// entries of the journal, orders that can be read again, and the run that ended before.
    #[must_use]
    pub fn lightened(mut self) -> Self {
        self.journal.shorten(ENTRIES_LEAST);
        (self.orders, self.past) = (None, None);
        self
    }

    /// A session that the browser forgot, from the copy that outlives it: whatever was at work
    /// is paused, and the person may go on with it (DECISIONS 9). Of a press that may have been made
    /// in a review, that is said.
    #[must_use]
    pub fn interrupted(mut self) -> Self {
        let task = self.task.take();
        self.run = match (self.run, task.map(|task| (task.intent.id, task.goal))) {
            (Run::Running(running), Some((intent, Goal::Phase(mut phase)))) => {
                if let Some(stage) = phase.stage_mut() {
                    stage.suspend(intent);
                }
                let suspended = Suspended {
                    running: *running,
                    phase,
                };
                let paused = Paused::uncounted(suspended, Recoverable::Interrupted);
                Run::Paused(Box::new(paused))
            }
            (Run::Review(mut review), Some((_, Goal::Addition(change)))) => {
                let ended = change.broken_off(Recoverable::Interrupted.into());
                review.broken_off(&ended.wanted.name, &ended.came);
                review.notice = Some(Notice::added(ended.wanted, ended.came));
                Run::Review(review)
            }
            (Run::Review(mut review), Some((_, Goal::Line(change)))) => {
                let ended = change.broken_off(Recoverable::Interrupted.into());
                review.broken_off(&ended.wanted.line.name, &ended.came);
                review.notice = Some(Notice::line(&ended.wanted, ended.came));
                Run::Review(review)
            }
            (Run::Review(mut review), _) => {
                review.undo.iter_mut().for_each(|undo| undo.stop());
                review.notice = None;
                Run::Review(review)
            }
            (rests @ Run::Idle(_), _) => rests.at_rest(),
            (Run::Running(_), _) => Run::default(),
            (kept @ (Run::Paused(_) | Run::Complete(_)), _) => kept,
        };
        // The browser numbers its tabs anew, and whoever was signed in may be another.
        (self.tabs, self.visit, self.unbroken) = (Tabs::default(), None, false);
        self
    }
}

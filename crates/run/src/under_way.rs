//! What is under way in a session, and the press that may not be over.

use crate::change::Stage;
use crate::{
    Certainty, DocumentId, Effect, IntentId, Operation, Phase, Run, Session, Suspended, TabId,
    Task, Via,
};
use shop::Query;

impl Session {
    /// Whether it is first to be made sure whose account it is: nothing else is done until then. The
    /// first steps read the list of orders anyway, and so does a check.
    #[must_use]
    pub fn proves_first(&self) -> bool {
        let account = match &self.run {
            Run::Running(running) => &running.account,
            Run::Review(review) => &review.account,
            Run::Idle(_) | Run::Paused(_) | Run::Complete(_) => return false,
        };
        match &self.task {
            Some(task) => !account.proven && !task.goal.reads_orders(),
            None => false,
        }
    }

    /// What is under way in a tab.
    pub(crate) fn at_work_in(&self, tab: TabId) -> Option<&Task> {
        self.task.as_ref().filter(|task| task.tab == tab)
    }

    /// What is to be done now: before all else, whose account it is, where that is to be made sure
    /// of.
    #[must_use]
    pub fn operation(&self) -> Option<Operation<'_>> {
        let task = self.task.as_ref()?;
        Some(match self.proves_first() {
            true => Operation::Look(Query::Session, Via::reading(&task.intent)),
            false => task.goal.operation(&task.intent),
        })
    }

    /// The press that may not be over: in which tab and document, and by which intent it was asked
    /// for. A run that is paused may have asked for one before.
    pub(crate) fn press(&self) -> Option<(TabId, &DocumentId, IntentId)> {
        let (tab, stage, pursued) = match (&self.task, &self.run) {
            (Some(task), _) => (task.tab, task.goal.stage(), task.intent.id),
            (None, Run::Paused(paused)) => {
                let Suspended { running, phase } = paused.stood()?;
                (running.tab, phase.stage(), IntentId(0))
            }
            (None, _) => return None,
        };
        let press = stage?.press().filter(|press| press.may_go_on())?;
        Some((tab, &press.document, press.asked_by(pursued)))
    }

    /// Whether a page is to be asked to press, and was not yet.
    #[must_use]
    pub fn is_about_to_press(&self) -> bool {
        let stage = self.task.as_ref().and_then(|task| task.goal.stage());
        let press = stage.and_then(Stage::press);
        press.is_some_and(|press| press.certainty == Certainty::Fresh)
    }

    /// Whether the run, as far as it is, may have changed the cart.
    #[must_use]
    pub fn may_have_pressed(&self) -> bool {
        match &self.run {
            Run::Running(_) => self.phase().is_some_and(Phase::may_have_filled),
            Run::Paused(paused) => paused
                .stood()
                .is_some_and(|stood| stood.phase.may_have_filled()),
            Run::Review(_) => true,
            Run::Idle(_) | Run::Complete(_) => false,
        }
    }

    /// Whether that press is still waited for, or was told to have been made.
    pub(crate) fn presses_on(
        &self,
        &(_, document, intent): &(TabId, &DocumentId, IntentId),
    ) -> bool {
        self.task.as_ref().is_some_and(|task| {
            let press = task.goal.stage().and_then(Stage::press);
            press.is_some_and(|press| {
                press.document == *document && press.asked_by(task.intent.id) == intent
            })
        })
    }

    /// What tells the document of a press that may not be over to press nothing more; `None` where
    /// there is none. For whoever throws the session away: the page is told first.
    #[must_use]
    pub fn stop(&self) -> Option<Effect> {
        self.press().as_ref().map(Effect::stopping)
    }
}

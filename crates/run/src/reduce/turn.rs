use super::refused::{Done, Refused};
use crate::status::next_status;
use crate::{
    Account, Check, Goal, Moment, Phase, Purpose, Run, Running, Session, Start, StatePath, TabId,
    Task, Trigger,
};

/// The status changes, and the table says whether it may.
impl Session {
    /// Into another status, by the table of statuses: any other way is refused.
    pub(super) fn enter(
        &mut self,
        run: Run,
        task: Option<Task>,
        trigger: Trigger,
        now: Moment,
    ) -> Done {
        let from = self.state_path();
        (self.run, self.task) = (run, task);
        self.turned(from, trigger, now)
    }

    pub(super) fn turned(&mut self, from: StatePath, trigger: Trigger, now: Moment) -> Done {
        match next_status(from.status, trigger) {
            Some(status) if status == self.run.status() => {
                let to = self.state_path();
                self.journal.turned(from, to, trigger, now);
                Ok(())
            }
            Some(_) | None => Err(Refused::NotNow {
                status: from.status,
                event: trigger.name(),
            }),
        }
    }

    /// A run begins.
    pub(super) fn begin(
        &mut self,
        start: Start,
        tab: TabId,
        trigger: Trigger,
        now: Moment,
    ) -> Done {
        let Start { run: id, wish } = start;
        let orders = self.orders.as_deref().unwrap_or_default();
        let account = Account::listing(orders, wish.order.as_ref());
        (self.doubted, self.unbroken) = (false, true);
        let running = Running {
            id,
            started_at: now.ms,
            tab,
            account,
            wish,
            errors: 0,
            slots: None,
        };
        let task = self.begun(tab, Goal::Phase(Phase::first()), now);
        self.enter(Run::Running(Box::new(running)), Some(task), trigger, now)
    }

    /// A task from now on.
    pub(super) fn begun(&mut self, tab: TabId, goal: Goal, now: Moment) -> Task {
        let intent = self.first_intent(now);
        Task {
            tab,
            intent,
            interruptions: 0,
            goal,
        }
    }

    /// Looks at the session, with the run IDLE.
    pub(super) fn check(&mut self, tab: TabId, purpose: Purpose, now: Moment) {
        let check = Check {
            purpose,
            since: now.ms,
        };
        self.run = self.run.at_rest();
        self.task = Some(self.begun(tab, Goal::Check(check), now));
    }
}

use super::refused::Done;
use crate::change::Stage;
use crate::outcome::{Context, Outcome, TaskEvent};
use crate::task::{End, INTERRUPTIONS_MAX};
use crate::{
    Fault, Goal, Intent, Moment, Recoverable, Run, Session, StatePath, Suspended, Task, Trigger,
};
use shop::{PackId, PageKind, ReadError};

/// The one way from what happened to what is under way then.
impl Session {
    /// Something happened to the task, if there is one.
    pub(crate) fn happens(&mut self, event: TaskEvent<'_>, now: Moment) -> Done {
        let Some(task) = self.task.clone() else {
            return Ok(());
        };
        let outcome = task.goal.clone().on(event, &self.context(&task, now));
        self.follow(task, outcome, now)
    }

    fn context<'a>(&'a self, task: &Task, now: Moment) -> Context<'a> {
        let (wish, terms, shown) = match &self.run {
            Run::Running(running) => (Some(&running.wish), Some(&*running.wish.terms), None),
            Run::Review(review) => (None, review.terms.as_deref(), Some(&review.pack)),
            Run::Idle(_) | Run::Paused(_) | Run::Complete(_) => (None, None, None),
        };
        Context {
            now,
            intent: task.intent.id,
            tries: task.intent.tries,
            document: self.tabs.get(task.tab),
            wish,
            terms,
            shown,
            pack: PackId(self.minted + 1),
        }
    }

    fn follow(&mut self, task: Task, outcome: Outcome<Goal, End>, now: Moment) -> Done {
        match outcome {
            Outcome::Wait(goal) => {
                self.task = Some(Task { goal, ..task });
                Ok(())
            }
            Outcome::Step(goal) => self.step(task, goal, now),
            Outcome::Again(goal, why) => self.again(Task { goal, ..task }, why, now),
            Outcome::Otherwise(goal) => {
                let intent = task.intent.otherwise(self.mint(), now.ms);
                self.task = Some(Task {
                    intent,
                    goal,
                    ..task
                });
                Ok(())
            }
            Outcome::End(end) => self.end(task.tab, end, now),
        }
    }

    pub(super) fn step(&mut self, task: Task, goal: Goal, now: Moment) -> Done {
        let from = self.state_path();
        if goal.stage().is_some_and(|stage| stage.wants_a_new_page()) {
            self.tabs.forget(task.tab);
        }
        // Nothing is under way between two steps: whoever was signed out meanwhile may be another
        // now. What may have been pressed in a review is looked for all the same.
        let looks_after = matches!(&self.run, Run::Review(_))
            && matches!(goal.stage(), Some(Stage::Verifying { .. }));
        if let Some(account) = self.run.account_mut() {
            account.proven &= looks_after || !self.doubted;
        }
        let trigger = passed(&task.goal, &goal);
        let intent = self.first_intent(now);
        // Asked once more in the same page, it is as far as it was.
        let interruptions = match is_one_press(&task.goal, &goal) {
            true => task.interruptions,
            false => 0,
        };
        self.task = Some(Task {
            intent,
            interruptions,
            goal,
            ..task
        });
        self.put_off(now);
        if let Some(trigger) = trigger {
            self.turned(from, trigger, now)?;
        }
        self.slots_known(now)
    }

    /// The step is begun after its pause, and ends by the moment that its phase has on record.
    fn put_off(&mut self, now: Moment) {
        let proves_first = self.proves_first();
        if let Some(task) = &mut self.task {
            let until = task.goal.until().filter(|_| !proves_first);
            task.intent = task.intent.after(task.goal.pause(), now.ms).by(until);
        }
    }

    /// Once more after a while, as long as that can help and there are tries (DECISIONS 6).
    pub(super) fn again(&mut self, task: Task, why: ReadError, now: Moment) -> Done {
        if !transient(&why) {
            self.task = Some(task);
            return self.exhausted(why, now);
        }
        // What this page did not tell, the same page will not tell the next time.
        if task.goal.loads_anew(&task.intent) {
            self.tabs.forget(task.tab);
        }
        let again = task.intent.again(self.mint(), now.ms, why.wait());
        self.task = Some(Task {
            intent: again.unwrap_or(task.intent),
            ..task
        });
        match again {
            Some(_) => Ok(()),
            None => self.exhausted(why, now),
        }
    }

    /// All tries are used up. Without knowing whose account it is, nothing goes on.
    pub(super) fn exhausted(&mut self, why: ReadError, now: Moment) -> Done {
        match self.proves_first() {
            true => self.break_off(Recoverable::unseen(why).into(), now),
            false => self.happens(TaskEvent::Exhausted(why), now),
        }
    }

    /// Before it is known whose account it is, nobody was asked to press: what was to be pressed then
    /// is not in doubt.
    pub(super) fn unasked(&mut self) {
        if self.proves_first()
            && let Some(stage) = self.task.as_mut().and_then(|task| task.goal.stage_mut())
        {
            stage.unasked();
        }
    }

    /// What is under way is told to stop, and cannot go on by itself.
    pub(super) fn break_off(&mut self, fault: Fault, now: Moment) -> Done {
        self.unasked();
        let Some(task) = &self.task else {
            return Ok(());
        };
        let (tab, intent, goal) = (task.tab, task.intent.id, task.goal.clone());
        match goal.broken_off(intent, fault) {
            Some(end) => self.end(tab, end, now),
            None => {
                self.task = None;
                Ok(())
            }
        }
    }

    /// Whoever was at it has died, or it has gone: it is taken up again under a new number. After so
    /// many interruptions of one step it has failed, whatever was in its way (DECISIONS 27).
    pub(super) fn take_up(&mut self, trigger: Trigger, now: Moment) -> Done {
        let from = self.state_path();
        self.unasked();
        self.happens(TaskEvent::Resumed, now)?;
        if self.task.is_none() {
            return Ok(());
        }
        let (id, proves_first) = (self.mint(), self.proves_first());
        let Some(task) = &mut self.task else {
            return Ok(());
        };
        task.interruptions += 1;
        let often = task.interruptions > INTERRUPTIONS_MAX;
        // What is left of a pause is kept: however often the worker dies, it ends when it did.
        let pause = task.intent.left(task.goal.pause(), now.ms);
        let until = task.goal.until().filter(|_| !proves_first);
        task.intent = task.intent.anew(id, now.ms).after(pause, now.ms).by(until);
        match (often, &self.run) {
            (true, _) => self.exhausted(ReadError::Interrupted, now),
            (false, Run::Running(_)) => self.turned(from, trigger, now),
            (false, _) => Ok(()),
        }
    }

    /// A run goes on, here, after a pause (spec §5). While it stood still, anybody may have signed
    /// in.
    pub(super) fn resume(&mut self, suspended: Suspended, trigger: Trigger, now: Moment) -> Done {
        let Suspended { mut running, phase } = suspended;
        running.account.proven = false;
        let tab = running.tab;
        let mut goal = Goal::Phase(phase);
        if let Some(stage) = goal.stage_mut() {
            stage.rested();
        }
        let task = self.begun(tab, goal, now);
        let (run, was) = (Run::Running(Box::new(running)), self.run.clone());
        (self.run, self.task) = (run, Some(task));
        self.happens(TaskEvent::Resumed, now)?;
        self.put_off(now);
        let from = StatePath::at(was.status());
        self.turned(from, trigger, now)
    }
}

fn is_one_press(from: &Goal, to: &Goal) -> bool {
    let press = |goal: &Goal| goal.stage().and_then(Stage::press).cloned();
    press(from).is_some_and(|from| press(to).is_some_and(|to| to.document == from.document))
}

/// What it is called that one step follows another; nothing, where no run is at work.
fn passed(from: &Goal, to: &Goal) -> Option<Trigger> {
    match (from, to) {
        (Goal::Phase(from), Goal::Phase(to)) if from.name() == to.name() => {
            Some(Trigger::StepComplete)
        }
        (Goal::Phase(_), Goal::Phase(_)) => Some(Trigger::PhaseComplete),
        _ => None,
    }
}

impl Intent {
    /// Whether the answer that is waited for is put off still.
    pub(crate) const fn is_put_off(&self, now: Moment) -> bool {
        now.ms < self.after
    }
}

/// Whether looking again can help. Landing elsewhere was tried again already (DECISIONS 11), and
/// what is the person's to mend does not mend itself. A page of no known kind may be one that
/// leads on, or an error of the shop that passes.
const fn transient(why: &ReadError) -> bool {
    match why {
        ReadError::Landed { found, .. } => matches!(found, PageKind::Other),
        ReadError::SignedOut | ReadError::Expired | ReadError::NoDelivery | ReadError::BotCheck => {
            false
        }
        // The browser followed its twenty redirects; in the tab it would only show an error.
        ReadError::RedirectLoop => false,
        // The shop's answer is that there is no such page (DECISIONS 28).
        ReadError::Gone => false,
        ReadError::Interrupted => false,
        _ => true,
    }
}

use crate::run::running::consulting::ADVICE_PATIENCE;
use crate::{
    DEADLINE_MAX, Goal, Idle, Millis, Moment, Phase, Resume, Run, SIGN_IN_PATIENCE, Session, Task,
    WAIT_MAX,
};

/// What was waited so long is put on record while nothing else is: a clock that is set back then
/// lengthens a wait by no more.
const GRAIN: Millis = 10_000;

impl Session {
    /// What time it is. A clock that was set back since the last event takes everything that is
    /// waited for along, so that each wait ends when it would have; and no wait is ever longer than
    /// its kind can be. `true` where that is worth writing down by itself.
    pub(super) fn tick(&mut self, now: Millis) -> bool {
        let before = self.clock.replace(now);
        let back = before.map_or(0, |before| before.saturating_sub(now).max(0));
        each_wait(self, &mut |moment, longest| {
            if *moment > now {
                let kept = moment.saturating_sub(back);
                *moment = kept.min(now.saturating_add(longest));
            }
        });
        let since = before.map_or(GRAIN, |before| now.saturating_sub(before));
        back > 0 || since >= GRAIN
    }

    /// Whether a deadline has passed.
    pub(super) fn due(&self, now: Moment) -> bool {
        self.deadline().is_some_and(|deadline| now.ms >= deadline)
    }
}

/// Every moment on record that something waits for, with the longest that it can be away.
fn each_wait(session: &mut Session, f: &mut dyn FnMut(&mut Millis, Millis)) {
    if let Some(Task { intent, goal, .. }) = &mut session.task {
        f(&mut intent.after, WAIT_MAX);
        f(&mut intent.busy, WAIT_MAX);
        f(&mut intent.deadline, DEADLINE_MAX);
        match goal {
            // Not waited for: what began cannot have begun later than now.
            Goal::Check(check) => f(&mut check.since, 0),
            Goal::Phase(phase) => of_phase(phase, f),
            Goal::Approval
            | Goal::Refresh
            | Goal::Search(_)
            | Goal::Addition(_)
            | Goal::Line(_) => {}
        }
    }
    match &mut session.run {
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) => {
            sign_in
                .until
                .iter_mut()
                .for_each(|until| f(until, SIGN_IN_PATIENCE));
        }
        Run::Paused(paused) => {
            if let Resume::From(suspended) = &mut paused.resume {
                of_phase(&mut suspended.phase, f);
            }
        }
        _ => {}
    }
}

fn of_phase(phase: &mut Phase, f: &mut dyn FnMut(&mut Millis, Millis)) {
    if let Phase::Consulting(phase) = phase {
        f(&mut phase.until, ADVICE_PATIENCE);
    }
}

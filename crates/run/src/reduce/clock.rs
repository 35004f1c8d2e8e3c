use crate::run::running::consulting::ADVICE_PATIENCE;
use crate::{
    DEADLINE_MAX, Idle, Intent, Millis, Moment, Phase, Resume, Run, SIGN_IN_PATIENCE, Session,
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
        each_wait(&mut self.run, &mut |moment, longest| {
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
        self.run
            .deadline()
            .is_some_and(|deadline| now.ms >= deadline)
    }
}

/// Every moment on record that something waits for, with the longest that it can be away.
fn each_wait(run: &mut Run, f: &mut dyn FnMut(&mut Millis, Millis)) {
    match run {
        Run::Idle(Idle { check, sign_in, .. }) => {
            if let Some(check) = check {
                // Not waited for: what began cannot have begun later than now.
                f(&mut check.since, 0);
                waits(&mut check.intent, f);
            }
            let until = sign_in.as_mut().and_then(|it| it.until.as_mut());
            until.into_iter().for_each(|it| f(it, SIGN_IN_PATIENCE));
        }
        Run::Running(running) => {
            waits(&mut running.intent, f);
            of_phase(&mut running.phase, f);
        }
        Run::Paused(paused) => {
            if let Resume::From(running) = &mut paused.resume {
                of_phase(&mut running.phase, f);
            }
        }
        Run::Review(review) => {
            let intent = review.gate.intent_mut();
            intent.into_iter().for_each(|it| waits(it, f));
        }
        Run::Complete(_) => {}
    }
}

fn waits(intent: &mut Intent, f: &mut dyn FnMut(&mut Millis, Millis)) {
    f(&mut intent.after, WAIT_MAX);
    f(&mut intent.deadline, DEADLINE_MAX);
}

fn of_phase(phase: &mut Phase, f: &mut dyn FnMut(&mut Millis, Millis)) {
    if let Phase::Consulting(phase) = phase {
        f(&mut phase.until, ADVICE_PATIENCE);
    }
}

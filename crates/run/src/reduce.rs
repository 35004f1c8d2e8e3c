//! What an event makes of a session: one file for each of those whose word it may be, and one for
//! each thing that may follow.

mod account;
mod arrival;
mod clock;
mod command;
mod end;
mod follow;
mod meanwhile;
mod past;
mod refused;
mod report;
mod review_end;
mod reviewing;
mod sign_in;
mod system;
mod turn;
mod undo;
mod visit;

pub use refused::Refused;

use crate::{Event, Goal, Moment, Run, Session, System};
use refused::Done;

/// What an event makes of a session. One call is one transition: it is written down whole before
/// anything of it is carried out.
///
/// # Errors
/// [`Refused`] when the event means nothing where the run stands; the session given is as it was.
pub fn reduce(session: &Session, now: Moment, event: Event) -> Result<Session, Refused> {
    let mut logged = session.clone();
    let moved = logged.tick(now.ms);
    if event == System::KeepAlive.into() && !logged.due(now) {
        return still(logged, moved);
    }
    logged.log_event(&event, now);
    let mut next = logged.clone();
    match event {
        Event::Command(command) => command::on_command(&mut next, now, command)?,
        Event::Report(report) => report::on_report(&mut next, now, report)?,
        Event::System(system) => system::on_system(&mut next, now, system)?,
    }
    next.forget_visit();
    if next == logged {
        return Err(Refused::NoNews);
    }
    next.coherent()?;
    next.log_effects(session, now);
    next.seq += 1;
    Ok(next)
}

/// Nothing is overdue. How late it was then is on record, where something is waited for.
fn still(mut session: Session, moved: bool) -> Result<Session, Refused> {
    if !moved || session.deadline().is_none() {
        return Err(Refused::NothingDue);
    }
    session.seq += 1;
    Ok(session)
}

impl Session {
    /// Each status has the tasks that it can have: RUNNING pursues a phase, and nothing else does.
    fn coherent(&self) -> Done {
        let goal = self.task.as_ref().map(|task| &task.goal);
        match (&self.run, goal) {
            (Run::Idle(_), None | Some(Goal::Check(_)))
            | (Run::Running(_), Some(Goal::Phase(_)))
            | (
                Run::Review(_),
                None
                | Some(
                    Goal::Approval
                    | Goal::Refresh
                    | Goal::Search(_)
                    | Goal::Addition(_)
                    | Goal::Line(_),
                ),
            )
            | (Run::Paused(_) | Run::Complete(_), None) => Ok(()),
            _ => Err(Refused::not_now(self, "TASK")),
        }
    }
}

mod account;
mod arrival;
mod clock;
mod command;
mod end;
mod follow;
mod report;
mod system;

use crate::{Event, Goal, IntentId, Moment, Run, Session, Status, System};

/// Why an event changed nothing. A value, so that it can be logged and tested.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such transition from here (guard validTransition, spec §4).
    #[error("{event} is not possible while {}", status.name())]
    NotNow {
        /// Where the run stands.
        status: Status,
        /// What was wanted.
        event: &'static str,
    },
    /// An answer to an intent that is no longer pursued, or an approval of a pack that is no
    /// longer shown.
    #[error("answers {got:?}, but what is pursued is {pursued:?}")]
    Stale {
        /// The number that came.
        got: u64,
        /// The number that would do.
        pursued: Option<u64>,
    },
    /// A page speaks that is not the run's.
    #[error("this page has no say in the run")]
    Stranger,
    /// Nothing is overdue.
    #[error("nothing is overdue")]
    NothingDue,
    /// Nothing in it is news.
    #[error("nothing new")]
    NoNews,
}

/// Whether an event could be dealt with.
pub(crate) type Done = Result<(), Refused>;

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
            | (Run::Review(_), None | Some(Goal::Approval | Goal::Addition(_) | Goal::Removal(_)))
            | (Run::Paused(_) | Run::Complete(_), None) => Ok(()),
            _ => Err(Refused::not_now(self, "TASK")),
        }
    }
}

impl Refused {
    pub(crate) const fn not_now(session: &Session, event: &'static str) -> Self {
        Self::NotNow {
            status: session.run.status(),
            event,
        }
    }

    pub(crate) const fn stale(got: IntentId, pursued: Option<IntentId>) -> Self {
        let pursued = match pursued {
            Some(IntentId(pursued)) => Some(pursued),
            None => None,
        };
        Self::Stale {
            got: got.0,
            pursued,
        }
    }
}

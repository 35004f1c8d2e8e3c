mod account;
mod adding;
mod advance;
mod arrival;
mod check;
mod clock;
mod command;
mod report;
mod system;

use crate::{Event, IntentId, Moment, Session, Status, System};

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

/// The only way a session changes. One call is one transition: it is written down whole before
/// anything of it is carried out.
///
/// # Errors
/// [`Refused`] when the event means nothing where the run stands; the session given is as it was.
pub fn reduce(session: &Session, now: Moment, event: Event) -> Result<Session, Refused> {
    let mut witnessed = session.clone();
    let moved = witnessed.tick(now.ms);
    if event == System::KeepAlive.into() && !witnessed.due(now) {
        return still(witnessed, moved);
    }
    witnessed.witness(&event, now);
    let mut next = witnessed.clone();
    match event {
        Event::Command(command) => command::obey(&mut next, now, command)?,
        Event::Report(report) => report::hear(&mut next, now, report)?,
        Event::System(system) => system::notice(&mut next, now, system)?,
    }
    if next == witnessed {
        return Err(Refused::NoNews);
    }
    next.foresee(session, now);
    next.seq += 1;
    Ok(next)
}

/// Nothing is overdue. How late it was then is on record, where something is waited for.
fn still(mut session: Session, moved: bool) -> Result<Session, Refused> {
    if !moved || session.run.deadline().is_none() {
        return Err(Refused::NothingDue);
    }
    session.seq += 1;
    Ok(session)
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

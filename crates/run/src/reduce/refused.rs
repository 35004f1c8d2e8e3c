use crate::{IntentId, Session, Status};

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

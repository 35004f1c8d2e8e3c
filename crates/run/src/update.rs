use crate::{Run, Session};

/// What is to be done about an update of the extension that is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Update {
    /// It may take our place at once: nothing is under way, and nobody waits for anything.
    Now,
    /// It waits. A run is live, or the person has something before them to answer.
    Later,
}

impl Session {
    /// What an update is to do (PITFALLS 15: do not reload while running).
    #[must_use]
    pub const fn update(&self) -> Update {
        match &self.run {
            Run::Idle(idle) if self.task.is_none() && idle.sign_in.is_none() => Update::Now,
            Run::Complete(_) => Update::Now,
            Run::Idle(_) | Run::Running(_) | Run::Paused(_) | Run::Review(_) => Update::Later,
        }
    }
}

use run::PastRun;
use std::rc::Rc;
use yew::Callback;

/// Runs that ended, as far as the person asked for them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Past {
    /// What is kept of them, once it was read.
    pub kept: Option<Rc<History>>,
    /// Asks for it.
    pub ask: Callback<()>,
}

/// What is kept of runs that ended.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Those that can be read, the newest first.
    pub runs: Vec<PastRun>,
    /// Whether there is more that cannot be.
    pub unread: bool,
}

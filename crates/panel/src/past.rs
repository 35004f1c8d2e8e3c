use crate::SealedText;
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
    /// Begins a new list in place of one that cannot be read, under its key.
    pub anew: Callback<&'static str>,
}

/// What is kept of runs that ended.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Those that can be read, the newest first.
    pub runs: Vec<PastRun>,
    /// Whether there is more that cannot be.
    pub unread: bool,
    /// The list, where it cannot be read at all.
    pub sealed: Option<SealedText>,
}

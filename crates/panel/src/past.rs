use run::Complete;
use std::rc::Rc;
use yew::Callback;

/// Finished runs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Past {
    /// Those that are kept, the newest first, once they were asked for.
    pub runs: Option<Rc<[Complete]>>,
    /// Asks for them.
    pub ask: Callback<()>,
}

use settings::{Change, Settings};
use shop::Pid;
use std::rc::Rc;
use yew::{AttrValue, Callback};

/// The person's settings as they stand, as far as the panel could read them, and the way to change
/// one where they think of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Standing {
    /// What is kept; `None` before it was read, and where the rules cannot be. Then no change is
    /// offered: what cannot be read is not to be written over.
    pub settings: Option<Rc<Settings>>,
    /// The keys of the parts that cannot be read.
    pub sealed: Rc<[&'static str]>,
    /// The last change that was not kept: about which product, and why.
    pub refused: Option<(Pid, AttrValue)>,
    /// Asks for a change, and says about which product.
    pub ask: Callback<(Pid, Change)>,
}

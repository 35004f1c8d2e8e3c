use crate::{DocumentId, IntentId, Via};
use shop::advice::Question;
use shop::{Action, Query};

/// What is to be done for a task now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation<'a> {
    /// To see something.
    Look(Query, Via),
    /// To do something, in one certain document.
    Act(Action, &'a DocumentId),
    /// To learn from a document what became of an older intent.
    Inquire(IntentId, &'a DocumentId),
    /// To see the page that follows what was done.
    Await,
    /// To ask a language model.
    Consult(Vec<Question>),
}

use crate::{Document, IntentId, Moment, RunOptions};
use shop::advice::Advice;
use shop::rules::Policy;
use shop::{Answer, Pack, PackId, ReadError};
use std::sync::LazyLock;

/// What may happen to a task.
#[derive(Debug, Clone)]
pub enum TaskEvent<'a> {
    /// A page answered; or nobody did, and that is known.
    Answered(Answer),
    /// The language model said something, or nothing.
    Advised(Vec<Advice>),
    /// Nobody listens in the document that was to be asked, so nothing was done there.
    Undelivered,
    /// The same of an older intent, said late: another page had come meanwhile.
    NeverSent(IntentId),
    /// Another document came up in the tab.
    PageCame(&'a Document),
    /// The document that was there before went, and came back.
    PageReturned,
    /// The worker had died, or the task stood still: it is taken up again.
    Resumed,
    /// Looking again does not help, or was done often enough.
    Exhausted(ReadError),
}

/// What an event makes of a task: of whatever is under way, and however deep it is nested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<S, E> {
    /// The same step goes on, and is waited for as before.
    Wait(S),
    /// Another step, under a new intent.
    Step(S),
    /// The same step once more after a while, as long as there are tries.
    Again(S, ReadError),
    /// The same step at once, in the next way: nothing went wrong, but this way told too little.
    Otherwise(S),
    /// It is over.
    End(E),
}

/// What a task may know besides itself.
pub struct Context<'a> {
    /// When it happened.
    pub now: Moment,
    /// The intent that is pursued.
    pub intent: IntentId,
    /// How often the same was tried before.
    pub tries: u8,
    /// The page in the task's tab.
    pub document: Option<&'a Document>,
    /// What the person asked for, while a run is at work.
    pub wish: Option<&'a RunOptions>,
    /// The person's settings as they were at the start of the run.
    pub terms: Option<&'a Policy>,
    /// What the person is shown, in a review.
    pub shown: Option<&'a Pack>,
    /// The number a pack would get.
    pub pack: PackId,
}

impl<S, E> Outcome<S, E> {
    /// The same of what this is a part of.
    pub fn map<T>(self, whole: impl FnOnce(S) -> T) -> Outcome<T, E> {
        self.and_then(whole, Outcome::End)
    }

    /// The same of what this is a part of, for which its end may be a step.
    pub fn and_then<T, F>(
        self,
        whole: impl FnOnce(S) -> T,
        end: impl FnOnce(E) -> Outcome<T, F>,
    ) -> Outcome<T, F> {
        match self {
            Self::Wait(part) => Outcome::Wait(whole(part)),
            Self::Step(part) => Outcome::Step(whole(part)),
            Self::Again(part, why) => Outcome::Again(whole(part), why),
            Self::Otherwise(part) => Outcome::Otherwise(whole(part)),
            Self::End(over) => end(over),
        }
    }
}

impl Context<'_> {
    /// The person's settings as they were at the start of the run.
    pub(crate) fn terms(&self) -> &Policy {
        static NONE: LazyLock<Policy> = LazyLock::new(Policy::default);
        self.terms.unwrap_or(&NONE)
    }
}

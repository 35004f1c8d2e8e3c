pub mod cart;
pub mod consulting;
pub mod finalizing;
pub mod initializing;
pub mod slots;
pub mod substitution;

use crate::{
    Account, CartPhase, Consulting, Document, DocumentId, Fault, Finalizing, Intent, IntentId,
    Millis, Moment, Recoverable, RunId, Slots, Station, Status, Substitution, TabId, Via, Wish,
};
use initializing::Initializing;
use serde::{Deserialize, Serialize};
use shop::advice::Question;
use shop::{Action, Answer, Pack, PackId, Sight, Unseen};

/// A run at work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// Which run.
    pub id: RunId,
    /// When it was started.
    pub started_at: Millis,
    /// The one tab it works in (DECISIONS 10).
    pub tab: TabId,
    /// Whose it is.
    #[serde(default)]
    pub account: Account,
    /// What the person asked for.
    pub wish: Wish,
    /// Errors so far.
    pub errors: u8,
    /// How far it is. Holds what the phases before found, so it is its own checkpoint.
    pub phase: Phase,
    /// What is under way.
    pub intent: Intent,
}

/// The phases of a run, in this order (spec §3.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "phase", content = "at", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Phase {
    /// Is the tab the shop's, is the person signed in?
    Initializing(Initializing),
    /// Re-order, and compare.
    Cart(CartPhase),
    /// Find substitutes for what is sold out.
    Substitution(Substitution),
    /// The end of SUBSTITUTION, for those who set a language model up: it is asked for its order.
    Consulting(Consulting),
    /// Read and rank delivery slots.
    Slots(Slots),
    /// Compile the review pack.
    Finalizing(Finalizing),
}

/// Name of a phase, without what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PhaseName {
    /// See [`Phase::Initializing`].
    Initializing,
    /// See [`Phase::Cart`].
    Cart,
    /// See [`Phase::Substitution`].
    Substitution,
    /// See [`Phase::Slots`].
    Slots,
    /// See [`Phase::Finalizing`].
    Finalizing,
}

/// What a phase is after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pursuit<'a> {
    /// To see something.
    Look(Sight, Via),
    /// To do something, in one certain document.
    Act(Action, &'a DocumentId),
    /// To learn from a document what became of an older intent.
    Inquire(IntentId, &'a DocumentId),
    /// To see the page that follows what was done.
    Await,
    /// To ask a language model.
    Consult(Vec<Question>),
}

/// What an answer makes of a phase.
pub(crate) enum Outcome {
    /// The same step; the answer only confirms what is awaited.
    Wait(Phase),
    /// Another step of the same phase.
    Step(Phase),
    /// The phase is finished; this is the next one.
    Advance(Phase),
    /// The last phase is finished.
    Finalize(Box<Pack>),
    /// The same step again, as long as there are tries.
    Again(Phase, Unseen),
    /// No way on by itself.
    Pause(Phase, Fault),
}

/// What a phase may know besides itself.
pub(crate) struct Context<'a> {
    pub now: Moment,
    pub wish: &'a Wish,
    /// The intent that is answered.
    pub intent: IntentId,
    /// The page in the run's tab.
    pub document: Option<&'a Document>,
    /// The number a pack would get.
    pub pack: PackId,
}

impl Running {
    /// Where the run stands.
    #[must_use]
    pub fn station(&self) -> Station {
        let phase = Some(self.phase.name());
        Station {
            status: Status::Running,
            phase,
            step: self.phase.step(),
        }
    }
}

impl Running {
    /// What is pursued now: before all else, whose account it is, where that is to be made sure of.
    #[must_use]
    pub fn pursuit(&self) -> Pursuit<'_> {
        match self.proves_first() {
            true => Pursuit::Look(Sight::Session, Via::reading(&self.intent)),
            false => self.phase.pursuit(&self.intent),
        }
    }
}

impl Phase {
    /// The first phase.
    #[must_use]
    pub const fn first() -> Self {
        Self::Initializing(Initializing)
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> PhaseName {
        match self {
            Self::Initializing(_) => PhaseName::Initializing,
            Self::Cart(_) => PhaseName::Cart,
            Self::Substitution(_) | Self::Consulting(_) => PhaseName::Substitution,
            Self::Slots(_) => PhaseName::Slots,
            Self::Finalizing(_) => PhaseName::Finalizing,
        }
    }

    /// When the phase ends, whatever comes: the moment is on record, and no death of the worker
    /// moves it.
    pub(crate) const fn until(&self) -> Option<Millis> {
        match self {
            Self::Consulting(phase) => Some(phase.until),
            _ => None,
        }
    }

    /// How long to wait before the step that is entered is begun, in milliseconds.
    pub(crate) fn pause(&self) -> Millis {
        match self {
            Self::Cart(cart) => cart.pause(),
            _ => 0,
        }
    }

    /// The step that is under way.
    #[must_use]
    pub const fn step(&self) -> Option<&'static str> {
        match self {
            Self::Initializing(_) => Some("CHECKING_LOGIN"),
            Self::Cart(cart) => Some(cart.step()),
            Self::Substitution(_) => Some("SEARCHING"),
            Self::Consulting(_) => Some("CONSULTING"),
            Self::Slots(_) => Some("READING_SLOTS"),
            Self::Finalizing(_) => Some("READING_CART"),
        }
    }

    /// What is pursued now.
    #[must_use]
    pub fn pursuit(&self, intent: &Intent) -> Pursuit<'_> {
        let tab = |sight| Pursuit::Look(sight, Via::Tab);
        match self {
            Self::Initializing(_) => tab(Sight::Session),
            Self::Cart(cart) => cart.pursuit(intent),
            Self::Substitution(phase) => Pursuit::Look(phase.sight(), Via::reading(intent)),
            Self::Consulting(phase) => Pursuit::Consult(phase.questions()),
            Self::Slots(_) => tab(Sight::Slots),
            Self::Finalizing(_) => tab(Sight::Cart),
        }
    }

    pub(crate) fn answered(self, answer: Answer, context: &Context<'_>) -> Outcome {
        match answer {
            Err(why) if why.session_lost() => Outcome::Pause(self, Recoverable::unseen(why).into()),
            answer => self.told(answer, context),
        }
    }

    fn told(self, answer: Answer, context: &Context<'_>) -> Outcome {
        match self {
            Self::Initializing(phase) => phase.answered(answer),
            Self::Cart(phase) => phase.answered(answer, context),
            Self::Substitution(phase) => phase.answered(answer, context),
            Self::Consulting(phase) => phase.answered(answer),
            Self::Slots(phase) => phase.answered(answer, context),
            Self::Finalizing(phase) => phase.answered(answer, context),
        }
    }

    /// All tries are used up: what now?
    pub(crate) fn exhausted(self, why: Unseen, context: &Context<'_>) -> Outcome {
        match self {
            Self::Substitution(phase) => phase.exhausted(why, context),
            Self::Consulting(phase) => phase.over(),
            Self::Slots(phase) => phase.unread(why),
            other => Outcome::Pause(other, Recoverable::unseen(why).into()),
        }
    }

    /// Another document came up in the run's tab.
    pub(crate) fn reloaded(self, document: &Document, intent: IntentId) -> Outcome {
        match self {
            Self::Cart(phase) => phase.reloaded(document, intent),
            other => Outcome::Wait(other),
        }
    }

    /// The document that was there before came back.
    pub(crate) fn returned(self, intent: IntentId) -> Outcome {
        match self {
            Self::Cart(phase) => phase.returned(intent),
            other => Outcome::Wait(other),
        }
    }

    /// Nobody listens in the document that was to be asked.
    pub(crate) fn undelivered(self) -> Outcome {
        match self {
            Self::Cart(phase) => phase.undelivered(),
            other => Outcome::Again(other, Unseen::Unreachable),
        }
    }

    /// An action that is not pursued any more reached nobody. `None` where that changes nothing.
    pub(crate) fn never_sent(self, intent: IntentId) -> Option<Outcome> {
        match self {
            Self::Cart(phase) => phase.never_sent(intent),
            _ => None,
        }
    }

    /// The phase after an interruption, by the table of spec §5.
    #[must_use]
    pub(crate) fn recovered(self, of: &Intent, document: Option<&Document>) -> Self {
        match self {
            Self::Cart(phase) => Self::Cart(phase.recovered(of.id, document)),
            Self::Substitution(phase) => Self::Substitution(phase.recovered()),
            restarted @ (Self::Initializing(_)
            | Self::Consulting(_)
            | Self::Slots(_)
            | Self::Finalizing(_)) => restarted,
        }
    }
}

impl PhaseName {
    /// All phases in order.
    pub const ALL: [Self; 5] = [
        Self::Initializing,
        Self::Cart,
        Self::Substitution,
        Self::Slots,
        Self::Finalizing,
    ];

    /// The name as the design and the wire have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Initializing => "INITIALIZING",
            Self::Cart => "CART",
            Self::Substitution => "SUBSTITUTION",
            Self::Slots => "SLOTS",
            Self::Finalizing => "FINALIZING",
        }
    }
}

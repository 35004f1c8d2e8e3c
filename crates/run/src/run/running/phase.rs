use super::held::{CartPhase, Consulting, Finalizing, Initializing, Slots, Substitution};
use super::phase_name::PhaseName;
use crate::change::reorder::Reorder;
use crate::change::{Change, Stage};
use crate::outcome::Outcome;
use crate::{Fault, Millis};
use serde::Serialize;
use shop::{Pack, PackInputs};
use tagged::Tagged;

/// The phases of a run, in this order (spec §3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "phase", content = "at", rename_all = "SCREAMING_SNAKE_CASE")]
#[allow(
    clippy::large_enum_variant,
    reason = "there is never more than one; only where addresses are long is it large"
)]
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

/// What an event makes of a phase.
pub(crate) type Next = Outcome<Phase, PhaseEnd>;

/// What the phases end with.
#[expect(
    clippy::large_enum_variant,
    reason = "it is obeyed as soon as it is there"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhaseEnd {
    /// The last one is finished.
    Finalized(Box<Pack>),
    /// No way on by itself; the phase can be gone on with.
    Paused(Phase, Fault),
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

    /// Whether it reads the list of orders anyway, and so learns whose account it is.
    pub(crate) const fn reads_orders(&self) -> bool {
        matches!(
            self,
            Self::Initializing(_) | Self::Cart(CartPhase::LoadingOrders)
        )
    }

    /// The change of the cart that it makes, where it makes one.
    #[must_use]
    pub const fn stage(&self) -> Option<&Stage> {
        match self {
            Self::Cart(CartPhase::Reordering(change)) => Some(&change.stage),
            _ => None,
        }
    }

    /// Whether something of the order may be in the cart: from the press on.
    #[must_use]
    pub const fn may_have_filled(&self) -> bool {
        match self {
            Self::Initializing(_) => false,
            Self::Cart(CartPhase::Reordering(change)) => change.stage.may_be_made(),
            Self::Cart(CartPhase::LoadingOrders | CartPhase::ReadingOrder { .. }) => false,
            Self::Cart(CartPhase::Reopening { .. })
            | Self::Substitution(_)
            | Self::Consulting(_)
            | Self::Slots(_)
            | Self::Finalizing(_) => true,
        }
    }

    /// What its review would be made of, once the order is known to be in the cart: while that is in
    /// doubt, one look at it later would prove nothing.
    pub(crate) fn inputs(&self) -> Option<PackInputs> {
        match self {
            Self::Initializing(_) => None,
            Self::Cart(
                CartPhase::LoadingOrders
                | CartPhase::ReadingOrder { .. }
                | CartPhase::Reordering(_),
            ) => None,
            Self::Cart(CartPhase::Reopening { makings }) => Some((**makings).clone()),
            Self::Substitution(phase) => Some(phase.makings.clone()),
            Self::Consulting(phase) => Some(phase.makings.clone()),
            Self::Slots(phase) => Some(phase.makings.clone()),
            Self::Finalizing(phase) => Some(phase.makings.clone()),
        }
    }

    /// For how many sold-out lines a substitute was looked for.
    pub(crate) const fn searched(&self) -> usize {
        match self {
            Self::Initializing(_) | Self::Cart(_) => 0,
            Self::Substitution(phase) => phase.done.len(),
            Self::Consulting(phase) => phase.proposals.len(),
            Self::Slots(phase) => phase.proposals.len(),
            Self::Finalizing(phase) => phase.proposals.len(),
        }
    }

    pub(crate) const fn stage_mut(&mut self) -> Option<&mut Stage> {
        match self {
            Self::Cart(CartPhase::Reordering(change)) => Some(&mut change.stage),
            _ => None,
        }
    }
}

/// No way on by itself.
pub(crate) fn paused(phase: impl Into<Phase>, fault: impl Into<Fault>) -> Next {
    Outcome::End(PhaseEnd::Paused(phase.into(), fault.into()))
}

impl From<CartPhase> for Phase {
    fn from(cart: CartPhase) -> Self {
        Self::Cart(cart)
    }
}

impl From<Change<Reorder>> for Phase {
    fn from(change: Change<Reorder>) -> Self {
        Self::Cart(CartPhase::Reordering(change))
    }
}

impl From<Initializing> for Phase {
    fn from(phase: Initializing) -> Self {
        Self::Initializing(phase)
    }
}

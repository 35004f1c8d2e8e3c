use super::{CartChange, Change, Ended, Plan, Proof, Verified};
use crate::outcome::Context;
use crate::{ChangeOutcome, Document, Fault, Recoverable};
use shop::{Action, Cart, Query, ReadError, Reading, Removal, Removed};

/// The cart is another than the one that was shown: nothing was pressed.
pub struct Moved(Removal, Box<Cart>);

/// What came of *Take it out*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoveEnd {
    /// What was wanted.
    pub removal: Removal,
    /// What came of it.
    pub came: ChangeOutcome,
    /// The cart as it was read, where it was.
    pub cart: Option<Box<Cart>>,
}

impl CartChange for Removal {
    type Refusal = Moved;

    // What a page says that is old may sign the person out when it is pressed in.
    const IN_SHOWN_PAGE: bool = false;
    const LEAVES_PAGE: bool = false;

    fn page(&self) -> Query {
        Query::Cart
    }

    fn decided_on(&self, before: &Cart, _: &Context<'_>) -> Result<(), Moved> {
        match self.fits(before) {
            true => Ok(()),
            false => Err(Moved(self.clone(), Box::new(before.clone()))),
        }
    }

    fn plan(&self, _: &Cart, page: Option<&Reading>) -> Plan<Moved> {
        let pid = self.pid().clone();
        match page {
            Some(Reading::Cart(cart)) if self.fits(cart) => Plan::Press(Action::Remove { pid }),
            Some(Reading::Cart(cart)) => Plan::Refuse(Moved(self.clone(), cart.clone())),
            Some(_) | None => Plan::ReadAgain(ReadError::Slow),
        }
    }

    fn proof(&self, before: &Cart, after: &Cart) -> Proof {
        match self.judge(before, after) {
            Removed::Done => Proof::Done,
            Removed::NotDone => Proof::NotDone,
            Removed::Otherwise => Proof::CannotTell,
        }
    }

    /// Its page stays; another page is none of its doing.
    fn answered_by(&self, _: &Document) -> bool {
        false
    }
}

impl From<Ended<Removal>> for RemoveEnd {
    fn from(ended: Ended<Removal>) -> Self {
        match ended {
            Ended::Done(Verified { wanted, after, .. }) => {
                Self::read(wanted, ChangeOutcome::Done, after)
            }
            Ended::Refused(Moved(removal, cart)) => Self::read(removal, ChangeOutcome::Moved, cart),
            Ended::NotPressed(change, why) => {
                let fault = super::addition::not_pressed(why).into();
                Self::of(change.wanted, ChangeOutcome::NotPressed { fault })
            }
            Ended::Unproven(verified) | Ended::Settled(verified) => {
                let Verified {
                    wanted,
                    proof,
                    after,
                    ..
                } = verified;
                let came = unproven(&wanted, proof, &after);
                Self::read(wanted, came, after)
            }
            Ended::Failed(change, why) => change.broken_off(Recoverable::unseen(why).into()),
        }
    }
}

impl Change<Removal> {
    /// It cannot go on.
    pub(crate) fn broken_off(self, fault: Fault) -> RemoveEnd {
        let came = match self.stage.may_be_made() {
            false => ChangeOutcome::NotPressed { fault },
            true => ChangeOutcome::Unsure { fault },
        };
        RemoveEnd::of(self.wanted, came)
    }
}

impl RemoveEnd {
    const fn of(removal: Removal, came: ChangeOutcome) -> Self {
        let cart = None;
        Self {
            removal,
            came,
            cart,
        }
    }

    const fn read(removal: Removal, came: ChangeOutcome, cart: Box<Cart>) -> Self {
        let cart = Some(cart);
        Self {
            removal,
            came,
            cart,
        }
    }
}

fn unproven(wanted: &Removal, proof: Proof, after: &Cart) -> ChangeOutcome {
    match proof {
        Proof::Done => ChangeOutcome::Done,
        Proof::NotDone => ChangeOutcome::Refused,
        Proof::CannotTell => {
            let now = after.quantity(wanted.pid());
            ChangeOutcome::Otherwise { now }
        }
    }
}

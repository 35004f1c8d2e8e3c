use super::{CartChange, Change, Ended, Plan, Proof, Verified};
use crate::outcome::Context;
use crate::{ChangeOutcome, Document, Fault, Recoverable};
use shop::{Action, Added, Cart, LineChange, Query, ReadError, Reading};

/// The cart is another than the one that was shown: nothing was pressed.
pub struct Moved(LineChange, Box<Cart>);

/// What came of a change of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineEnd {
    /// What was wanted.
    pub change: LineChange,
    /// What came of it.
    pub came: ChangeOutcome,
    /// The cart as it was read, where it was.
    pub cart: Option<Box<Cart>>,
}

impl CartChange for LineChange {
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
        match (page, action(self)) {
            (Some(Reading::Cart(cart)), Some(action)) if self.fits(cart) => Plan::Press(action),
            (Some(Reading::Cart(cart)), _) => Plan::Refuse(Moved(self.clone(), cart.clone())),
            (Some(_) | None, _) => Plan::ReadAgain(ReadError::Slow),
        }
    }

    fn proof(&self, before: &Cart, after: &Cart) -> Proof {
        match self.judge(before, after) {
            Added::Done => Proof::Done,
            Added::NotDone => Proof::NotDone,
            Added::Otherwise { .. } => Proof::CannotTell,
        }
    }

    /// Its page stays; another page is none of its doing.
    fn answered_by(&self, _: &Document) -> bool {
        false
    }
}

/// The presses that it takes.
fn action(change: &LineChange) -> Option<Action> {
    let pid = change.pid().clone();
    if change.to.is_none() {
        return Some(Action::Remove { pid });
    }
    let (from, through) = (change.line.quantity()?.amount, change.through()?);
    Some(Action::Adjust { pid, from, through })
}

impl From<Ended<LineChange>> for LineEnd {
    fn from(ended: Ended<LineChange>) -> Self {
        match ended {
            Ended::Done(Verified { wanted, after, .. }) => {
                Self::read(wanted, ChangeOutcome::Done, after)
            }
            Ended::Refused(Moved(change, cart)) => Self::read(change, ChangeOutcome::Moved, cart),
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

impl Change<LineChange> {
    /// It cannot go on.
    pub(crate) fn broken_off(self, fault: Fault) -> LineEnd {
        let came = match self.stage.may_be_made() {
            false => ChangeOutcome::NotPressed { fault },
            true => ChangeOutcome::Unsure { fault },
        };
        LineEnd::of(self.wanted, came)
    }
}

impl LineEnd {
    const fn of(change: LineChange, came: ChangeOutcome) -> Self {
        let cart = None;
        Self { change, came, cart }
    }

    const fn read(change: LineChange, came: ChangeOutcome, cart: Box<Cart>) -> Self {
        let cart = Some(cart);
        Self { change, came, cart }
    }
}

fn unproven(wanted: &LineChange, proof: Proof, after: &Cart) -> ChangeOutcome {
    match proof {
        Proof::Done => ChangeOutcome::Done,
        Proof::NotDone => ChangeOutcome::Refused,
        Proof::CannotTell => {
            let now = after.quantity(wanted.pid());
            ChangeOutcome::Otherwise { now }
        }
    }
}

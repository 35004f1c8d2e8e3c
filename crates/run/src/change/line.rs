use super::review_end::{ReviewChange, ReviewEnd};
use super::{CartChange, Plan, Proof};
use crate::outcome::Context;
use crate::{ChangeOutcome, Document};
use shop::{Action, Added, Cart, LineChange, Pid, Quantity, Query, ReadError, Reading};

/// The cart is another than the one that was shown: nothing was pressed.
pub struct Moved(LineChange, Box<Cart>);

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

    fn proof(&self, before: &Cart, after: &Cart, _: bool) -> Proof {
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

impl ReviewChange for LineChange {
    fn refused(Moved(change, cart): Moved) -> ReviewEnd<Self> {
        ReviewEnd::read(change, ChangeOutcome::Moved, cart)
    }

    fn about(&self) -> (&Pid, &str) {
        (self.pid(), &self.line.name)
    }

    fn held(&self, cart: &Cart) -> Option<Quantity> {
        cart.quantity(self.pid())
    }
}

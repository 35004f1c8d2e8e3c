//! What comes of a change that the person asked for in the review: said the same way of each.

use super::{CartChange, Change, Ended, Proof, Verified};
use crate::{ChangeOutcome, Fault, Recoverable};
use shop::{Cart, PageKind, Pid, Product, Quantity, ReadError};

/// A change that the person asks for in the review.
pub trait ReviewChange: CartChange {
    /// What is said of it where nothing was pressed, for a reason of its own.
    fn refused(refusal: Self::Refusal) -> ReviewEnd<Self>;

    /// The product that it is about, and what that is called.
    fn about(&self) -> (&Pid, &str);

    /// How much a cart holds of what it is about.
    fn held(&self, cart: &Cart) -> Option<Quantity>;
}

/// What came of it, and what was learnt on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewEnd<W> {
    /// What was wanted.
    pub wanted: W,
    /// What came of it.
    pub came: ChangeOutcome,
    /// The cart as it was read, where it was.
    pub cart: Option<Box<Cart>>,
    /// The product's own page, where it said something else than the review.
    pub product: Option<Box<Product>>,
}

impl<W> ReviewEnd<W> {
    pub(crate) const fn of(wanted: W, came: ChangeOutcome) -> Self {
        let (cart, product) = (None, None);
        Self {
            wanted,
            came,
            cart,
            product,
        }
    }

    pub(crate) fn read(wanted: W, came: ChangeOutcome, cart: Box<Cart>) -> Self {
        Self {
            cart: Some(cart),
            ..Self::of(wanted, came)
        }
    }
}

impl<W: ReviewChange> From<Ended<W>> for ReviewEnd<W> {
    fn from(ended: Ended<W>) -> Self {
        match ended {
            Ended::Done(Verified { wanted, after, .. }) => {
                Self::read(wanted, ChangeOutcome::Done, after)
            }
            Ended::Refused(refusal) => W::refused(refusal),
            Ended::NotPressed(change, why) => {
                let fault = not_pressed(why).into();
                Self::of(change.wanted, ChangeOutcome::NotPressed { fault })
            }
            Ended::Unproven(known) | Ended::Settled(known) => {
                let came = unproven(&known);
                Self::read(known.wanted, came, known.after)
            }
            Ended::Failed(change, why) => change.broken_off(Recoverable::unseen(why).into()),
        }
    }
}

impl<W: ReviewChange> Change<W> {
    /// It cannot go on.
    pub(crate) fn broken_off(self, fault: Fault) -> ReviewEnd<W> {
        let came = match self.stage.may_be_made() {
            false => ChangeOutcome::NotPressed { fault },
            true => ChangeOutcome::Unsure { fault },
        };
        ReviewEnd::of(self.wanted, came)
    }
}

fn unproven<W: ReviewChange>(known: &Verified<W>) -> ChangeOutcome {
    match known.proof {
        Proof::Done => ChangeOutcome::Done,
        Proof::NotDone => ChangeOutcome::Refused,
        Proof::CannotTell => match unread(known) {
            Some(fault) => ChangeOutcome::Unsure { fault },
            None => {
                let now = known.wanted.held(&known.after);
                ChangeOutcome::Otherwise { now }
            }
        },
    }
}

/// Why nobody can tell what became of it: a line is there that may be its own, and could not be read.
fn unread<W: ReviewChange>(known: &Verified<W>) -> Option<Fault> {
    let (pid, name) = known.wanted.about();
    let after = &known.after;
    let hidden = after.hides(pid, name) || after.nameless() > known.before.nameless();
    let own = after.aside.iter().filter(|line| line.names(&pid.0));
    let nameless = after.aside.iter().filter(|line| line.about.is_none());
    let line = own.chain(nameless).next().filter(|_| hidden)?;
    let (kind, why) = (PageKind::Cart, line.why.clone());
    Some(Recoverable::unseen(ReadError::Unreadable { kind, why }).into())
}

/// Why nothing was pressed, as the person is told.
pub(crate) fn not_pressed(why: ReadError) -> Recoverable {
    match why {
        ReadError::NotPressed { why } => Recoverable::NotPressed { why },
        why => Recoverable::unseen(why),
    }
}

use super::{CartChange, Change, Ended, Plan, Proof, Verified};
use crate::outcome::Context;
use crate::{ChangeOutcome, Document, Fault, Recoverable};
use shop::{
    Action, Added, Addition, Amount, Cart, PageKind, Portion, Product, Query, ReadError, Reading,
};

/// Why a substitute is not put into the cart: nothing was pressed.
pub enum Refusal {
    /// The cart is another than the one that was shown.
    Moved(Box<Cart>),
    /// The product's own page says what it is and how it is sold, and not as was wanted.
    Learnt(ChangeOutcome, Box<Product>),
    /// The page does not state all of it.
    Silent(Fault),
}

/// What came of *Add this one*, and what was learnt on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddEnd {
    /// What was wanted.
    pub addition: Addition,
    /// What came of it.
    pub came: ChangeOutcome,
    /// The cart as it was read, where it was.
    pub cart: Option<Box<Cart>>,
    /// The product's own page, where it said something else.
    pub product: Option<Box<Product>>,
}

impl CartChange for Addition {
    type Refusal = (Self, Refusal);

    // A page that was opened before may show a cart of before.
    const IN_SHOWN_PAGE: bool = false;
    const LEAVES_PAGE: bool = false;

    fn page(&self) -> Query {
        let (pid, path) = (self.pid.clone(), self.path.clone());
        Query::Product { pid, path }
    }

    fn decided_on(&self, before: &Cart, context: &Context<'_>) -> Result<(), Self::Refusal> {
        match context.shown {
            Some(pack) if !pack.shows_line(&self.pid, before) => {
                let moved = Refusal::Moved(Box::new(before.clone()));
                Err((self.clone(), moved))
            }
            _ => Ok(()),
        }
    }

    fn plan(&self, before: &Cart, page: Option<&Reading>) -> Plan<Self::Refusal> {
        match page {
            Some(Reading::Product(product)) => planned(self, before, product),
            Some(_) | None => Plan::ReadAgain(ReadError::Slow),
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

/// On the product's page: is it what was shown, can it be bought, in that amount, and does the page
/// agree with the cart?
fn planned(wanted: &Addition, before: &Cart, product: &Product) -> Plan<(Addition, Refusal)> {
    let learnt = |came| {
        Plan::Refuse((
            wanted.clone(),
            Refusal::Learnt(came, Box::new(product.clone())),
        ))
    };
    if product.pid != wanted.pid {
        let (wanted, found) = (PageKind::Product, PageKind::Product);
        return Plan::ReadAgain(ReadError::Landed { wanted, found });
    }
    if !product.available {
        return learnt(ChangeOutcome::SoldOut);
    }
    if product.in_cart.map(|held| held.amount) != held(wanted, before) {
        return Plan::ReadAgain(ReadError::Slow);
    }
    match wanted.shown.now(product) {
        Ok(found) if wanted.shown.same(&found) => {}
        Ok(found) => {
            let (shown, found) = (Box::new(wanted.shown.clone()), Box::new(found));
            return learnt(ChangeOutcome::Changed { shown, found });
        }
        Err(why) => {
            let fault = Recoverable::NotPressed { why }.into();
            return Plan::Refuse((wanted.clone(), Refusal::Silent(fault)));
        }
    }
    let through = product
        .portion
        .and_then(|portion| presses(wanted, before, portion));
    match through {
        Some(through) => Plan::Press(Action::Add {
            pid: wanted.pid.clone(),
            unit: wanted.quantity.unit,
            from: held(wanted, before),
            through,
        }),
        None => learnt(ChangeOutcome::OtherAmount),
    }
}

fn held(wanted: &Addition, cart: &Cart) -> Option<Amount> {
    cart.quantity(&wanted.pid).map(|it| it.amount)
}

/// How much the page must say after each press.
fn presses(wanted: &Addition, before: &Cart, portion: Portion) -> Option<Vec<Amount>> {
    let target = wanted.target(before)?;
    let same = portion.unit == target.unit;
    same.then(|| portion.presses(held(wanted, before), target.amount))?
}

impl From<Ended<Addition>> for AddEnd {
    fn from(ended: Ended<Addition>) -> Self {
        match ended {
            Ended::Done(Verified { wanted, after, .. }) => {
                Self::read(wanted, ChangeOutcome::Done, after)
            }
            Ended::Refused((addition, Refusal::Moved(cart))) => {
                Self::read(addition, ChangeOutcome::Moved, cart)
            }
            Ended::Refused((addition, Refusal::Learnt(came, product))) => Self {
                product: Some(product),
                ..Self::of(addition, came)
            },
            Ended::Refused((addition, Refusal::Silent(fault))) => {
                Self::of(addition, ChangeOutcome::NotPressed { fault })
            }
            Ended::NotPressed(change, why) => {
                let fault = not_pressed(why).into();
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

impl Change<Addition> {
    /// It cannot go on.
    pub(crate) fn broken_off(self, fault: Fault) -> AddEnd {
        let came = match self.stage.may_be_made() {
            false => ChangeOutcome::NotPressed { fault },
            true => ChangeOutcome::Unsure { fault },
        };
        AddEnd::of(self.wanted, came)
    }
}

impl AddEnd {
    pub(crate) const fn of(addition: Addition, came: ChangeOutcome) -> Self {
        let (cart, product) = (None, None);
        Self {
            addition,
            came,
            cart,
            product,
        }
    }

    fn read(addition: Addition, came: ChangeOutcome, cart: Box<Cart>) -> Self {
        let (cart, product) = (Some(cart), None);
        Self {
            addition,
            came,
            cart,
            product,
        }
    }
}

fn unproven(wanted: &Addition, proof: Proof, after: &Cart) -> ChangeOutcome {
    match proof {
        Proof::Done => ChangeOutcome::Done,
        Proof::NotDone => ChangeOutcome::Refused,
        Proof::CannotTell => {
            let now = after
                .line(&wanted.pid)
                .and_then(|_| after.quantity(&wanted.pid));
            ChangeOutcome::Otherwise { now }
        }
    }
}

/// Why nothing was pressed, as the person is told.
pub(crate) fn not_pressed(why: ReadError) -> Recoverable {
    match why {
        ReadError::NotPressed { why } => Recoverable::NotPressed { why },
        why => Recoverable::unseen(why),
    }
}

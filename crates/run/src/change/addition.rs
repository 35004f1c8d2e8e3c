use super::review_end::{ReviewChange, ReviewEnd};
use super::{CartChange, Plan, Proof};
use crate::outcome::Context;
use crate::{ChangeOutcome, Document, Fault, Recoverable};
use shop::{
    Action, Added, Addition, Amount, Cart, PageKind, Pid, Portion, Product, Quantity, Query,
    ReadError, Reading,
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
    match wanted.found(product) {
        Ok(found) if wanted.is_shown(&found) => {}
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
        .and_then(|portion| Some((portion.unit, presses(wanted, before, portion)?)));
    match through {
        Some((unit, through)) => Plan::Press(Action::Add {
            pid: wanted.pid.clone(),
            unit,
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
    let target = wanted.target_in(before, portion.unit)?;
    portion.presses(held(wanted, before), target.amount)
}

impl ReviewChange for Addition {
    fn refused((addition, why): Self::Refusal) -> ReviewEnd<Self> {
        match why {
            Refusal::Moved(cart) => ReviewEnd::read(addition, ChangeOutcome::Moved, cart),
            Refusal::Learnt(came, product) => ReviewEnd {
                product: Some(product),
                ..ReviewEnd::of(addition, came)
            },
            Refusal::Silent(fault) => ReviewEnd::of(addition, ChangeOutcome::NotPressed { fault }),
        }
    }

    fn about(&self) -> (&Pid, &str) {
        (&self.pid, &self.name)
    }

    fn held(&self, cart: &Cart) -> Option<Quantity> {
        cart.line(&self.pid).and_then(|_| cart.quantity(&self.pid))
    }
}

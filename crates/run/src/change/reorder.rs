use super::{CartChange, Plan, Proof};
use crate::outcome::Context;
use crate::{Arrival, Document};
use serde::{Deserialize, Serialize};
use shop::{Action, Cart, Mode, Order, PackInputs, PageKind, Query, Reading, Reordered, judge};
use std::convert::Infallible;

/// A past order, into the cart once more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reorder {
    /// The order.
    pub order: Box<Order>,
    /// What becomes of the goods that are in the cart already.
    pub mode: Mode,
}

impl Reorder {
    /// What the phases after it need to know of it.
    pub(crate) fn makings(self, before: Cart) -> PackInputs {
        let Self { order, mode } = self;
        let order = *order;
        PackInputs {
            order,
            mode,
            before,
        }
    }
}

impl CartChange for Reorder {
    type Refusal = Infallible;

    const IN_SHOWN_PAGE: bool = true;
    const LEAVES_PAGE: bool = true;

    fn page(&self) -> Query {
        Query::Order {
            id: self.order.summary.id.clone(),
        }
    }

    fn decided_on(&self, _: &Cart, _: &Context<'_>) -> Result<(), Infallible> {
        Ok(())
    }

    fn plan(&self, _: &Cart, page: Option<&Reading>) -> Plan<Infallible> {
        let action = Action::Reorder {
            order: self.order.summary.id.clone(),
            mode: self.mode,
        };
        match page {
            None | Some(Reading::Order(_)) => Plan::Press(action),
            Some(_) => Plan::ReadAgain(shop::ReadError::Slow),
        }
    }

    fn proof(&self, before: &Cart, after: &Cart, answered: bool) -> Proof {
        match judge(&self.order, self.mode, before, after, answered) {
            Reordered::Done { .. } => Proof::Done,
            Reordered::NotDone => Proof::NotDone,
            Reordered::CannotTell => Proof::CannotTell,
        }
    }

    /// The shop's server led the browser on from the order's page to the cart, which is of now. Any
    /// other page of the cart the person may have opened, or it is one of before, and says nothing
    /// of the press.
    fn answered_by(&self, document: &Document) -> bool {
        let Arrival {
            redirects,
            from,
            cached,
        } = &document.came;
        let order = &self.order.summary.id.0;
        let from_the_order = from.as_ref().is_some_and(|from| from.contains(order));
        document.seen.kind == PageKind::Cart && !cached && *redirects > 0 && from_the_order
    }
}

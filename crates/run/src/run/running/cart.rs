mod press;
mod verification;

pub use press::{Press, Standing};

use super::{Context, Outcome, Phase, Pursuit};
use crate::run::verification::pause_before;
use crate::{Document, Fatal, Intent, IntentId, Millis, Recoverable, Substitution, Via};
use press::press_afresh;
use serde::{Deserialize, Serialize};
use shop::rules::Terms;
use shop::{Answer, Cart, Makings, Order, OrderSummary, PageKind, Seen, Sight, Unseen};
use verification::Verification;

/// Re-order, exactly once, and compare (spec §3.2; DECISIONS 14, 15).
///
/// The cart is saved before anything is pressed, the press is proven by the page after it, and
/// what nobody can tell is never repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CartPhase {
    /// Reads the list of past orders.
    LoadingOrders,
    /// Opens the chosen order and reads it.
    ReadingOrder {
        /// The order as the list has it.
        order: OrderSummary,
    },
    /// Reads the cart as it is before the re-order.
    SavingCart {
        /// The order.
        order: Box<Order>,
    },
    /// Opens the order's page again, for its re-order button.
    Returning {
        /// The order and the cart before.
        makings: Box<Makings>,
        /// How often it was pressed already.
        presses: u8,
    },
    /// Presses.
    Pressing {
        /// The order and the cart before.
        makings: Box<Makings>,
        /// Where, and how certain.
        press: Press,
    },
    /// Reads the cart that the press led to.
    Verifying {
        /// The order and the cart before.
        makings: Box<Makings>,
        /// How often it was pressed.
        presses: u8,
        /// A new page followed the press, so the shop has answered it.
        landed: bool,
        /// The cart that the person was shown when nobody could tell. Whoever goes on from
        /// there has seen it.
        #[serde(default)]
        shown: Option<Box<Cart>>,
        /// The press, where another page came before anybody said that it was taken on: the
        /// browser may yet say that it reached nobody.
        #[serde(default)]
        sent: Option<IntentId>,
        /// How often the cart was read since, and did not show what the press should bring. A shop
        /// may take its time, and its cart may lag behind: one look proves nothing.
        #[serde(default)]
        looks: u8,
    },
}

/// Where a page went before it pressed, another may be coming: it is given so long to come, in
/// milliseconds, before the tab is sent there. Sent at once, the tab would lose it while it presses.
const PAGE_COMES: Millis = 1_000;

impl CartPhase {
    pub(crate) const fn step(&self) -> &'static str {
        match self {
            Self::LoadingOrders => "LOADING_ORDERS",
            Self::ReadingOrder { .. } => "READING_ORDER",
            Self::SavingCart { .. } => "SAVING_CART",
            Self::Returning { .. } => "RETURNING",
            Self::Pressing { .. } => "REORDERING",
            Self::Verifying { .. } => "VERIFYING",
        }
    }

    pub(crate) fn pursuit(&self, intent: &Intent) -> Pursuit<'_> {
        let tab = |sight| Pursuit::Look(sight, Via::Tab);
        let order = |order: &OrderSummary| {
            tab(Sight::Order {
                id: order.id.clone(),
            })
        };
        match self {
            Self::LoadingOrders => tab(Sight::Orders),
            Self::ReadingOrder { order: of } => order(of),
            Self::Returning { makings, .. } => order(&makings.order.summary),
            // The page in the tab may be older than the press; a fetched one is of now.
            Self::SavingCart { .. } | Self::Verifying { .. } => {
                Pursuit::Look(Sight::Cart, Via::reading(intent))
            }
            Self::Pressing { makings, press } => press.pursuit(makings),
        }
    }

    /// How long to wait before this step is begun, in milliseconds.
    pub(crate) fn pause(&self) -> Millis {
        match self {
            Self::Verifying { looks, .. } => pause_before(*looks).unwrap_or_default(),
            Self::Returning { presses: 1.., .. } => PAGE_COMES,
            _ => 0,
        }
    }

    /// Wants the page anew: a dialog may still stand open in the one that is there.
    pub(crate) const fn wants_a_new_page(&self) -> bool {
        matches!(self, Self::Returning { .. })
    }

    /// Is bound to the page that is there.
    pub(crate) const fn wants_this_page(&self) -> bool {
        matches!(self, Self::Pressing { .. })
    }

    pub(crate) fn answered(self, answer: Answer, context: &Context<'_>) -> Outcome {
        match (self, answer) {
            (Self::LoadingOrders, Ok(Seen::Orders(orders))) => Self::choose(orders, context),
            (Self::ReadingOrder { order }, Ok(Seen::Order(read))) => Self::opened(order, read),
            (Self::SavingCart { order }, Ok(Seen::Cart(before))) => {
                let mode = context.wish.mode;
                let makings = Makings {
                    order: *order,
                    mode,
                    before: *before,
                };
                Self::press(Box::new(makings), 0, context)
            }
            (Self::Returning { makings, presses }, Ok(Seen::Order(_))) => {
                Self::press(makings, presses, context)
            }
            (Self::Pressing { makings, press }, answer) => {
                press.answered(makings, answer, context.intent)
            }
            (
                Self::Verifying {
                    makings,
                    presses,
                    landed,
                    shown,
                    sent,
                    looks,
                },
                Ok(Seen::Cart(after)),
            ) => Verification {
                makings,
                presses,
                landed,
                shown,
                sent,
                looks,
            }
            .of(*after, &context.wish.terms),
            (step, Err(why)) => Outcome::Again(step.into(), why),
            // An answer to another question than the one that was asked.
            (step, Ok(_)) => Outcome::Again(step.into(), Unseen::Slow),
        }
    }

    fn choose(orders: Vec<OrderSummary>, context: &Context<'_>) -> Outcome {
        let pause = |fault: Fatal| Outcome::Pause(Self::LoadingOrders.into(), fault.into());
        let chosen = match &context.wish.order {
            None => orders.into_iter().next().ok_or(Fatal::NoOrders),
            Some(id) => orders
                .into_iter()
                .find(|order| order.id == *id)
                .ok_or_else(|| Fatal::OrderGone { id: id.clone() }),
        };
        match chosen {
            Ok(order) => Outcome::Step(Self::ReadingOrder { order }.into()),
            Err(fault) => pause(fault),
        }
    }

    fn opened(listed: OrderSummary, read: Box<Order>) -> Outcome {
        if read.summary.id != listed.id {
            let why = Unseen::Landed {
                wanted: PageKind::Order,
                found: PageKind::Order,
            };
            return Outcome::Again(Self::ReadingOrder { order: listed }.into(), why);
        }
        if read.reorder {
            return Outcome::Step(Self::SavingCart { order: read }.into());
        }
        let fault = Fatal::NotOffered {
            id: listed.id.clone(),
        };
        Outcome::Pause(Self::ReadingOrder { order: listed }.into(), fault.into())
    }

    /// To the button: at once where the tab shows the order's page, else back to it first.
    fn press(makings: Box<Makings>, presses: u8, context: &Context<'_>) -> Outcome {
        let sight = Sight::Order {
            id: makings.order.summary.id.clone(),
        };
        let step = match context
            .document
            .filter(|document| Via::Tab.fits(&sight, document))
        {
            Some(document) => {
                let document = document.id.clone();
                let press = Press {
                    document,
                    presses,
                    standing: Standing::Fresh,
                };
                Self::Pressing { makings, press }
            }
            None => Self::Returning { makings, presses },
        };
        Outcome::Step(step.into())
    }

    /// Nobody could deliver what is pursued: the document is gone, and it was never asked.
    pub(crate) fn undelivered(self) -> Outcome {
        match self {
            Self::Pressing { makings, press } if press.standing == Standing::Fresh => {
                press.undelivered(makings)
            }
            Self::Pressing { makings, press } => {
                Outcome::Wait(Self::Pressing { makings, press }.into())
            }
            other => Outcome::Again(other.into(), Unseen::Unreachable),
        }
    }

    /// The press that another page overtook: it reached nobody, so whatever page came is no
    /// answer to it, and it may be made once more. `None` for any other intent.
    pub(crate) fn never_sent(self, intent: IntentId) -> Option<Outcome> {
        match self {
            Self::Verifying {
                makings,
                presses,
                sent: Some(sent),
                ..
            } if sent == intent => {
                let why = Unseen::Unreachable;
                Some(press_afresh(makings, presses, Recoverable::Unseen { why }))
            }
            _ => None,
        }
    }

    /// Another document than the one that was asked is the shop's answer to the press, if it
    /// is the cart; any other may have come from somewhere else.
    pub(crate) fn reloaded(self, document: &Document, intent: IntentId) -> Outcome {
        match self {
            Self::Pressing { makings, press } if press.document != document.id => {
                let step = press.verified_at(makings, Some(document), intent);
                Outcome::Step(step.into())
            }
            other => Outcome::Wait(other.into()),
        }
    }

    /// The page that was to press had gone, and was brought back. It presses nothing more: what it
    /// did before, it is asked; where it had pressed, the cart tells what came of it, since the
    /// page that came between is not seen any more.
    pub(crate) fn returned(self, intent: IntentId) -> Outcome {
        match self {
            Self::Pressing { makings, press } if press.standing == Standing::Fresh => {
                let standing = Standing::InDoubt { of: intent };
                let press = Press { standing, ..press };
                Outcome::Step(Self::Pressing { makings, press }.into())
            }
            Self::Pressing { makings, press } => {
                Outcome::Step(press.verified_at(makings, None, intent).into())
            }
            other => Outcome::Wait(other.into()),
        }
    }

    /// Spec §5: "If orders loaded, skip to reorder; else restart". Each step holds what was
    /// loaded; only a press that may have been cut short needs a closer look.
    pub(crate) fn recovered(self, of: IntentId, document: Option<&Document>) -> Self {
        match self {
            Self::Pressing { makings, press } => {
                if document.is_none_or(|document| document.id != press.document) {
                    return press.verified_at(makings, document, of);
                }
                let of = match press.standing {
                    Standing::InDoubt { of } | Standing::Pressed { by: of } => of,
                    Standing::Fresh => of,
                };
                let standing = Standing::InDoubt { of };
                Self::Pressing {
                    makings,
                    press: Press { standing, ..press },
                }
            }
            other => other,
        }
    }
}

/// CART is finished: to the sold-out lines, or, where there are none, past them.
fn after_cart(makings: Makings, after: Cart, terms: &Terms) -> Phase {
    let sold_out = after
        .lines
        .into_iter()
        .filter(|line| !line.available())
        .collect();
    Substitution::begin(makings, sold_out, terms)
}

impl From<CartPhase> for Phase {
    fn from(cart: CartPhase) -> Self {
        Self::Cart(cart)
    }
}

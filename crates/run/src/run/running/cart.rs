use super::held::{CartPhase, Substitution};
use super::phase::{Next, Phase, paused};
use crate::change::reorder::Reorder;
use crate::change::review_end::not_pressed;
use crate::change::verification::Verification;
use crate::change::{Change, Ended, Proof, Stage, Verified};
use crate::outcome::{Context, Outcome, TaskEvent};
use crate::{Fatal, Intent, Operation, Recoverable, Via};
use shop::{
    Answer, Cart, CartDiff, Mode, Order, OrderId, OrderList, OrderSummary, PackInputs, PageKind,
    Query, ReadError, Reading, Unreadable, holds_any, may_hold_some,
};

impl CartPhase {
    pub(crate) const fn step(&self) -> &'static str {
        match self {
            Self::LoadingOrders => "LOADING_ORDERS",
            Self::ReadingOrder { .. } => "READING_ORDER",
            Self::Reordering(change) => match &change.stage {
                Stage::SavingCart { .. } => "SAVING_CART",
                Stage::Opening { .. } => "RETURNING",
                Stage::Pressing { .. } => "REORDERING",
                Stage::Verifying { .. } => "VERIFYING",
            },
            Self::Reopening { .. } => "REOPENING",
        }
    }

    pub(crate) fn operation(&self, intent: &Intent) -> Operation<'_> {
        match self {
            Self::LoadingOrders => Operation::Look(Query::Orders, Via::Tab),
            Self::ReadingOrder { order } => {
                let id = order.id.clone();
                Operation::Look(Query::Order { id }, Via::Tab)
            }
            Self::Reordering(change) => change.operation(intent),
            Self::Reopening { .. } => Operation::Look(Query::Cart, Via::Tab),
        }
    }

    pub(crate) fn on(self, event: TaskEvent<'_>, context: &Context<'_>) -> Next {
        match (self, event) {
            (Self::Reordering(change), event) => change.on(event, context).and_then(
                |change| Self::Reordering(change).into(),
                |ended| reordered(ended, context),
            ),
            (step, TaskEvent::Answered(answer)) => step.answered(answer, context),
            (step, TaskEvent::Undelivered) => Outcome::Again(step.into(), ReadError::Unreachable),
            (step, TaskEvent::Exhausted(why)) => paused(step, Recoverable::unseen(why)),
            (step, _) => Outcome::Wait(step.into()),
        }
    }

    fn answered(self, answer: Answer, context: &Context<'_>) -> Next {
        match (self, answer) {
            (Self::LoadingOrders, Ok(Reading::Orders(orders))) => match reopens(context) {
                Some(makings) => Outcome::Step(Self::Reopening { makings }.into()),
                None => choose(orders, context),
            },
            (Self::ReadingOrder { order }, Ok(Reading::Order(read))) => {
                opened(order, read, context)
            }
            (Self::Reopening { makings }, Ok(Reading::Cart(cart))) => {
                Outcome::Step(taken_up(*makings, *cart, context))
            }
            (step, Err(why)) => Outcome::Again(step.into(), why),
            // An answer to another question than the one that was asked.
            (step, Ok(_)) => Outcome::Again(step.into(), ReadError::Slow),
        }
    }
}

fn reopens(context: &Context<'_>) -> Option<Box<PackInputs>> {
    let reopened = context.wish?.reopens.as_ref()?;
    Some(Box::new(reopened.inputs.clone()))
}

fn choose(list: OrderList, context: &Context<'_>) -> Next {
    let wanted = context.wish.and_then(|wish| wish.order.clone());
    if let Some(why) = unread(&list, wanted.as_ref()) {
        let kind = PageKind::Orders;
        let why = ReadError::Unreadable { kind, why };
        return paused(CartPhase::LoadingOrders, Recoverable::unseen(why));
    }
    let orders = list.orders;
    let chosen = match wanted {
        None => newest(orders).ok_or(Fatal::NoOrders),
        Some(id) => {
            let listed = orders.into_iter().find(|order| order.id == id);
            listed.ok_or(Fatal::OrderGone { id })
        }
    };
    match chosen {
        Ok(order) => Outcome::Step(CartPhase::ReadingOrder { order }.into()),
        Err(fault) => paused(CartPhase::LoadingOrders, fault),
    }
}

/// The newest that came to anything; where all were cancelled, the newest of these.
fn newest(orders: Vec<OrderSummary>) -> Option<OrderSummary> {
    let came = orders.iter().position(|order| !order.cancelled);
    orders.into_iter().nth(came.unwrap_or_default())
}

/// Why the card of the very order that is wanted could not be read, be it the newest by its place.
/// Another order is not repeated in its stead.
fn unread(list: &OrderList, wanted: Option<&OrderId>) -> Option<Unreadable> {
    let mut aside = list.aside.iter();
    let card = match wanted {
        None => aside.find(|card| card.at == 0),
        Some(id) => aside.find(|card| card.names(&id.0)),
    };
    card.map(|card| card.why.clone())
}

fn opened(listed: OrderSummary, read: Box<Order>, context: &Context<'_>) -> Next {
    if read.summary.id != listed.id {
        let (wanted, found) = (PageKind::Order, PageKind::Order);
        let why = ReadError::Landed { wanted, found };
        return Outcome::Again(CartPhase::ReadingOrder { order: listed }.into(), why);
    }
    if !read.reorder {
        let id = listed.id.clone();
        return paused(
            CartPhase::ReadingOrder { order: listed },
            Fatal::NotOffered { id },
        );
    }
    let mode = context.wish.map(|wish| wish.mode).unwrap_or_default();
    let change = Change::of(Reorder { order: read, mode });
    Outcome::Step(CartPhase::Reordering(change).into())
}

/// The re-order is over, or the person is to say how it goes on.
fn reordered(ended: Ended<Reorder>, context: &Context<'_>) -> Next {
    match ended {
        Ended::Done(verified) => Outcome::Step(past(verified, context)),
        Ended::Refused(never) => match never {},
        Ended::NotPressed(change, why) => paused(change, not_pressed(why)),
        Ended::Failed(change, why) => paused(change, Recoverable::unseen(why)),
        Ended::Unproven(verified) if brings_no_more(&verified) => {
            Outcome::Step(past(verified, context))
        }
        Ended::Unproven(verified) => ask(verified),
        Ended::Settled(verified) => settle(verified, context),
    }
}

/// The shop answered a second press, which the person's word allowed, and its cart stayed as it was. What
/// of the order is there is all that it sells: the pack says what is missing.
fn brings_no_more(known: &Verified<Reorder>) -> bool {
    let answered = known.of.landed && known.proof == Proof::NotDone;
    known.of.word.is_some() && answered && holds_any(&known.wanted.order, &known.after)
}

/// Nobody can tell: the person is asked, and shown both carts. That the shop answered the press, and
/// its cart stayed as it was, is said as that.
fn ask(mut known: Verified<Reorder>) -> Next {
    let fault = match known.proof {
        Proof::NotDone if known.of.landed => Recoverable::NotDone,
        Proof::NotDone | Proof::Done | Proof::CannotTell => Recoverable::CannotTell {
            before: known.before.clone(),
            after: known.after.clone(),
        },
    };
    let shown = Some(known.after.clone());
    known.of = Verification {
        shown,
        sent: None,
        looks: 0,
        ..known.of
    };
    paused(Change::from(known), fault)
}

/// The person saw the cart, went on, and the cart still is what was shown. Where nothing of the order
/// is in it, the order may be asked for again; else the cart is taken as it is, and the pack says what
/// is missing. Nothing is ordered twice.
fn settle(known: Verified<Reorder>, context: &Context<'_>) -> Next {
    let answered = known.of.landed && known.proof == Proof::NotDone;
    // Said once already, of this very cart.
    let allowed = known.of.word.as_deref();
    let allowed = allowed.is_some_and(|cart| CartDiff::between(cart, &known.after).is_empty());
    let makings = known.wanted.clone().makings((*known.before).clone());
    if !answered && !allowed && may_hold_some(&makings, &known.after) {
        return Outcome::Step(past(known, context));
    }
    let step = known.once_more().unwrap_or_else(|settled| {
        let Verified {
            wanted,
            before,
            after,
            ..
        } = settled;
        let word = Some(after.clone());
        // What is added now is added to the cart that was seen.
        let before = if wanted.mode == Mode::Merge {
            after
        } else {
            before
        };
        let stage = Stage::Opening {
            before,
            presses: 0,
            word,
        };
        Change { wanted, stage }
    });
    Outcome::Step(step.into())
}

/// CART is finished: to the sold-out lines, or, where there are none, past them.
fn past(known: Verified<Reorder>, context: &Context<'_>) -> Phase {
    let Verified {
        wanted,
        before,
        after,
        ..
    } = known;
    sold_out(wanted.makings(*before), *after, context)
}

/// What became otherwise since the run that is decided on once more is left as it is, whatever comes.
fn taken_up(makings: PackInputs, cart: Cart, context: &Context<'_>) -> Phase {
    let reopens = context.wish.and_then(|wish| wish.reopens.as_ref());
    let left = reopens.and_then(|run| run.left.as_ref());
    sold_out(makings.since(left, &cart), cart, context)
}

fn sold_out(makings: PackInputs, cart: Cart, context: &Context<'_>) -> Phase {
    let lines = cart.lines.into_iter();
    let sold_out = lines.filter(|line| !line.available()).collect();
    Substitution::begin(makings, sold_out, context.terms())
}

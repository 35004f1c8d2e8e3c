use crate::recoded::Recoded;
use crate::{Cart, CartDiff, Mode, Order, OrderLine, PackInputs, Pid};
use serde::Serialize;
use tagged::Tagged;

/// What two readings of the cart prove about a re-order (DECISIONS 15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Reordered {
    /// The cart holds the order's goods.
    Done {
        /// Goods of the order that the shop left out.
        missing: Vec<Pid>,
    },
    /// The cart is what it was before. Only a settled page can say so.
    NotDone,
    /// Neither: somebody else may have changed the cart meanwhile.
    CannotTell,
}

/// Judges a re-order by the cart before it and a settled reading of the cart after it.
///
/// A re-order brings the union: x0 lines and bags do not return, sold-out goods do, and goods
/// that were there already stay one line (SITE §6). The shop may leave out goods it no longer
/// sells, so the greater part of what had to come proves that it was carried out; less could
/// be somebody's own hand. `answered` says that the shop's own answer to the press came: where all
/// of the order was in the cart before, a cart as before proves nothing without it.
#[must_use]
pub fn judge(order: &Order, mode: Mode, before: &Cart, after: &Cart, answered: bool) -> Reordered {
    let (was, is) = (Held::of(order, before), Held::of(order, after));
    let wanted: Vec<&Pid> = wanted(order).collect();
    let missing: Vec<Pid> = wanted
        .iter()
        .filter(|pid| !is.holds(pid))
        .map(|pid| (*pid).clone())
        .collect();
    let fresh: Vec<&&Pid> = wanted.iter().filter(|pid| !was.holds(pid)).collect();
    let came = fresh.iter().filter(|pid| is.holds(pid)).count();
    let asked_for = |pid: &Pid| wanted.contains(&pid) || is.recoded.brought(pid);
    let settled = match mode {
        Mode::Merge => kept_all(before, after),
        Mode::Replace => after.pids().all(|pid| asked_for(&pid)),
    };
    let unchanged = CartDiff::between(before, after).is_empty();
    match (missing.is_empty(), unchanged) {
        (true, true) if settled && answered => Reordered::Done { missing },
        (_, true) => Reordered::NotDone,
        (true, false) if settled => Reordered::Done { missing },
        (false, false) if settled && came > 0 && came * 2 >= fresh.len() => {
            Reordered::Done { missing }
        }
        _ => Reordered::CannotTell,
    }
}

/// Whether a re-order, or a part of one, may have brought something of what is in the cart now.
/// Goods that were there before prove nothing while there is as much of them, so where the order has
/// no others the answer is yes: what may be there is not asked for again.
#[must_use]
pub fn may_hold_some(inputs: &PackInputs, now: &Cart) -> bool {
    let PackInputs {
        order,
        mode,
        before,
    } = inputs;
    let (was, is) = (Held::of(order, before), Held::of(order, now));
    let telling = |pid: &&Pid| *mode == Mode::Replace || !was.holds(pid);
    let mut telling = wanted(order).filter(telling).peekable();
    // A line that cannot be read and does not say whose it is may be any of them.
    let hidden = now.nameless() > before.nameless();
    hidden
        || telling.peek().is_none()
        || telling.any(|pid| is.holds(pid))
        || more_of(order, before, now)
}

/// Whether there is another amount of something that the order has, or one more line of it.
fn more_of(order: &Order, before: &Cart, now: &Cart) -> bool {
    let CartDiff { added, changed, .. } = CartDiff::between(before, now);
    let other = changed.iter().map(|it| &it.pid).chain(&added);
    let is = Held::of(order, now);
    let asked_for = |pid: &Pid| wanted(order).any(|it| it == pid) || is.recoded.brought(pid);
    other.into_iter().any(asked_for)
}

/// Whether anything of an order is in the cart, whoever put it there.
#[must_use]
pub fn holds_any(order: &Order, cart: &Cart) -> bool {
    let is = Held::of(order, cart);
    wanted(order).any(|pid| is.holds(pid))
}

/// What a cart has of an order, be it under the number that the shop gave it since (SITE §18).
struct Held<'a> {
    cart: &'a Cart,
    recoded: Recoded,
}

impl<'a> Held<'a> {
    fn of(order: &Order, cart: &'a Cart) -> Self {
        let recoded = Recoded::between(order, cart);
        Self { cart, recoded }
    }

    fn holds(&self, ordered: &Pid) -> bool {
        self.cart.names(ordered) || self.recoded.now(ordered).is_some()
    }
}

fn wanted(order: &Order) -> impl Iterator<Item = &Pid> {
    order
        .lines
        .iter()
        .filter(|line| OrderLine::returns(line))
        .map(|line| &line.pid)
}

fn kept_all(before: &Cart, after: &Cart) -> bool {
    before.lines.iter().all(|line| after.names(&line.pid))
}

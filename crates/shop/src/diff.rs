use crate::recoded::Recoded;
use crate::{Amount, Aside, Cart, CartLine, Cents, Order, OrderLine, Pid, Quantity};
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// How the cart stands against the order that was asked for (spec §3, CART).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderDiff {
    /// Every line of the order, in its order, with what became of it.
    pub lines: Vec<OrderedLine>,
    /// Lines of the cart that the order does not have.
    pub extra: Vec<Pid>,
}

/// A line of the order, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedLine {
    /// Product id.
    pub pid: Pid,
    /// Name as the order writes it.
    pub name: String,
    /// How much was ordered then, all its deliveries together.
    pub ordered: Quantity,
    /// The number under which the cart has it, where the shop coded it anew for the deposit (SITE §18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_as: Option<Pid>,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a line of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "fate", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Fate {
    /// It is in the cart, as much as was ordered; as far as the order tells how much that was.
    Same,
    /// It is in the cart in another quantity.
    Changed {
        /// How much is in the cart.
        now: Quantity,
    },
    /// It is in the cart, but sold out.
    SoldOut,
    /// It is in the cart, in a line that could not be read.
    Unread,
    /// It is not in the cart.
    Missing,
    /// The shop never brings it back: an x0 line or a bag (SITE §6).
    NotBrought,
}

/// How the cart stands against the cart before the run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartDiff {
    /// Lines that came.
    pub added: Vec<Pid>,
    /// Lines whose quantity or availability is another now.
    pub changed: Vec<CartChange>,
    /// Lines that went, as they were.
    pub removed: Vec<CartLine>,
    /// How many lines stand as they stood.
    pub kept: u32,
    /// Those of them that have another price now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repriced: Vec<Repriced>,
    /// How many lines that could not be read are other than those before.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unread: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "that is how serde asks")]
const fn is_zero(n: &u32) -> bool {
    *n == 0
}

/// A line that was in the cart before, and is another now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartChange {
    /// Product id.
    pub pid: Pid,
    /// How much there was; `None` when it was sold out.
    pub was: Option<Quantity>,
    /// How much there is; `None` when it is sold out.
    pub now: Option<Quantity>,
}

/// A line that stands as it stood, at another price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repriced {
    /// Product id.
    pub pid: Pid,
    /// What the line cost, all of it.
    pub was: Cents,
    /// What it costs.
    pub now: Cents,
}

impl OrderDiff {
    /// Compares the cart with the order.
    #[must_use]
    pub fn between(order: &Order, cart: &Cart) -> Self {
        let recoded = Recoded::between(order, cart);
        let lines = order.lines.iter().enumerate();
        let lines = lines.filter(|(at, line)| !told_before(order, *at, line));
        let lines = lines.map(|(_, line)| OrderedLine::of(line, order, &recoded, cart));
        let ordered = |pid: &Pid| order.lines.iter().any(|line| line.pid == *pid);
        let extra = cart
            .lines
            .iter()
            .map(|line| &line.pid)
            .filter(|pid| !ordered(pid) && !recoded.brought(pid));
        Self {
            lines: lines.collect(),
            extra: extra.cloned().collect(),
        }
    }

    /// The lines of one fate.
    pub fn having<'a>(&'a self, fate: &'a Fate) -> impl Iterator<Item = &'a OrderedLine> {
        self.lines.iter().filter(move |line| line.fate == *fate)
    }
}

/// Two lines that a re-order makes one of: the same product, in two deliveries (SITE §6).
fn one_line(a: &OrderLine, b: &OrderLine) -> bool {
    let alike = a.pid == b.pid && a.quantity.unit == b.quantity.unit;
    alike && a.returns() && b.returns()
}

fn told_before(order: &Order, at: usize, line: &OrderLine) -> bool {
    order.lines.iter().take(at).any(|it| one_line(it, line))
}

impl OrderedLine {
    fn of(line: &OrderLine, order: &Order, recoded: &Recoded, cart: &Cart) -> Self {
        let others = order.lines.iter().filter(|it| one_line(it, line));
        let ordered = match line.returns() {
            true => Quantity {
                amount: others.fold(Amount::ZERO, |sum, it| sum.plus(it.quantity.amount)),
                unit: line.quantity.unit,
            },
            false => line.quantity,
        };
        let came_as = recoded.now(&line.pid).cloned();
        let pid = came_as.as_ref().unwrap_or(&line.pid);
        // An x0 line asks for no quantity, and two units for no one quantity: nothing is compared.
        let asked = order.asks_for(&line.pid).filter(|_| line.returns());
        Self {
            fate: Fate::of(pid, asked, line.returns(), cart),
            pid: line.pid.clone(),
            name: line.name.clone(),
            ordered,
            came_as,
        }
    }

    /// Whether it is what the cart has under this number.
    #[must_use]
    pub fn is(&self, pid: &Pid) -> bool {
        self.pid == *pid || self.came_as.as_ref() == Some(pid)
    }
}

impl Fate {
    fn of(pid: &Pid, asked: Option<Quantity>, returns: bool, cart: &Cart) -> Self {
        let there = cart.line(pid).is_some();
        match cart.quantity(pid) {
            Some(now) if asked.is_none_or(|it| it == now) => Self::Same,
            Some(now) => Self::Changed { now },
            None if there => Self::SoldOut,
            None if cart.unread(pid) => Self::Unread,
            None if returns => Self::Missing,
            None => Self::NotBrought,
        }
    }
}

impl CartDiff {
    /// Compares two readings of the cart, line by line: a product may stand in several lines, and
    /// then each of them has its own counterpart, the likest first.
    #[must_use]
    pub fn between(before: &Cart, after: &Cart) -> Self {
        let mut old: Vec<&CartLine> = before.lines.iter().collect();
        let as_much =
            |was: &CartLine, now: &CartLine| was.pid == now.pid && was.quantity() == now.quantity();
        let (same, rest) = pairs(&mut old, after.lines.iter().collect(), |was, now| {
            as_much(was, now) && was.line_price == now.line_price
        });
        let (repriced, rest) = pairs(&mut old, rest, as_much);
        let (changed, added) = pairs(&mut old, rest, |was, now| was.pid == now.pid);
        // What stands in a line that cannot be read has neither come nor gone; a line that stands as
        // it stood is not the one.
        let (went, came) = (odd(before, after), odd(after, before));
        let in_doubt = |of: &[&Aside], line: &CartLine| {
            let hides = |it: &&Aside| it.may_be(&line.pid.0, &line.name);
            of.iter().any(hides)
        };
        let added = added.into_iter().filter(|line| !in_doubt(&went, line));
        old.retain(|line| !in_doubt(&came, line));
        Self {
            added: added.map(|line| line.pid.clone()).collect(),
            changed: changed.into_iter().map(CartChange::of).collect(),
            removed: old.into_iter().cloned().collect(),
            kept: u32::try_from(same.len() + repriced.len()).unwrap_or(u32::MAX),
            repriced: repriced.into_iter().map(Repriced::of).collect(),
            unread: u32::try_from(went.len() + came.len()).unwrap_or(u32::MAX),
        }
    }

    /// Nothing came, went or changed. A price may be another.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.changed.is_empty()
            && self.removed.is_empty()
            && self.unread == 0
    }
}

impl CartChange {
    fn of((was, now): Pair<'_>) -> Self {
        Self {
            pid: now.pid.clone(),
            was: was.quantity(),
            now: now.quantity(),
        }
    }
}

impl Repriced {
    fn of((was, now): Pair<'_>) -> Self {
        Self {
            pid: now.pid.clone(),
            was: was.line_price,
            now: now.line_price,
        }
    }
}

/// The lines that one reading set aside, and the other did not with the same words.
fn odd<'a>(one: &'a Cart, other: &Cart) -> Vec<&'a Aside> {
    let mut there: Vec<&str> = other.aside.iter().map(|it| it.text.as_str()).collect();
    let new = |it: &&Aside| match there.iter().position(|text| *text == it.text) {
        Some(at) => {
            there.swap_remove(at);
            false
        }
        None => true,
    };
    one.aside.iter().filter(new).collect()
}

/// A line before, and after.
type Pair<'a> = (&'a CartLine, &'a CartLine);

/// Finds for each line its counterpart among those of before, which is taken out of them; and the lines
/// that have none.
fn pairs<'a>(
    old: &mut Vec<&'a CartLine>,
    lines: Vec<&'a CartLine>,
    alike: impl Fn(&CartLine, &CartLine) -> bool,
) -> (Vec<Pair<'a>>, Vec<&'a CartLine>) {
    let (mut found, mut rest) = (Vec::new(), Vec::new());
    for line in lines {
        match old.iter().position(|was| alike(was, line)) {
            Some(at) => found.push((old.remove(at), line)),
            None => rest.push(line),
        }
    }
    (found, rest)
}

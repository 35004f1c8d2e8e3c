use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use shop::{Amount, Pack, Pid};
use store::Counts;

use crate::{Failure, Result};

/// What the person does between the review and *Approve*.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tour {
    /// Nothing.
    #[default]
    Straight,
    /// One change of the cart of every kind.
    Mending,
}

impl Tour {
    /// What the store must have counted when it is done: put in, taken out, in another amount.
    pub(super) fn comes_to(self, changes: [usize; 3]) -> Result<()> {
        let wanted = match self {
            Self::Straight => [0, 0, 0],
            Self::Mending => [2, 1, 1],
        };
        match changes == wanted {
            true => Ok(()),
            false => Err(Failure::Unexpected {
                expected: "one change at the shop for each that was asked for",
                got: format!("{changes:?}, not {wanted:?}"),
            }),
        }
    }
}

/// One change of the cart, and how the review shows that it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Errand {
    /// A line is taken out.
    TakeOut(Pid),
    /// What was taken out is put back.
    PutBack(Pid),
    /// A line is brought to another amount.
    Adjust(Pid, Amount),
    /// A substitute is put into the cart.
    Substitute(Pid, Pid),
}

impl Errand {
    /// All of a tour, by the first review.
    pub fn of(tour: Tour, pack: &Pack) -> Vec<Self> {
        match tour {
            Tour::Straight => Vec::new(),
            Tour::Mending => mending(pack),
        }
    }

    /// Whether the review shows it as made.
    pub fn is_made(&self, pack: &Pack) -> bool {
        match self {
            Self::TakeOut(pid) => !pack.cart.names(pid),
            Self::PutBack(pid) => pack.cart.names(pid),
            Self::Adjust(pid, to) => pack.cart.quantity(pid).is_some_and(|it| it.amount == *to),
            Self::Substitute(_, pid) => pack.cart.names(pid),
        }
    }

    /// What the person presses for it.
    pub fn request(&self, pack: &Pack) -> Value {
        let pack = pack.id;
        match self {
            Self::TakeOut(pid) => json!({ "type": "REMOVE", "pack": pack, "pid": pid }),
            Self::PutBack(pid) => json!({ "type": "ADD", "pack": pack, "of": pid, "take": pid }),
            Self::Adjust(pid, to) => {
                json!({ "type": "ADJUST", "pack": pack, "pid": pid, "to": to })
            }
            Self::Substitute(of, pid) => {
                json!({ "type": "ADD", "pack": pack, "of": of, "take": pid })
            }
        }
    }
}

/// The first line of one piece goes and comes back, the next gets one more, and the first sold-out one its
/// first substitute.
fn mending(pack: &Pack) -> Vec<Errand> {
    let one = Amount::whole(1);
    let pieces = pack.cart.lines.iter().filter_map(|line| {
        let quantity = pack.cart.quantity(&line.pid)?;
        let goes = line.available() && line.kilos().is_none() && quantity.amount == one;
        goes.then(|| line.pid.clone())
    });
    let mut pieces = pieces.take(2);
    let out = pieces.next().into_iter();
    let out = out.flat_map(|pid| [Errand::TakeOut(pid.clone()), Errand::PutBack(pid)]);
    let more = pieces
        .next()
        .map(|pid| Errand::Adjust(pid, Amount::whole(2)));
    let new = pack.proposals.iter().find_map(|of| {
        let ways = of.substitutes().iter().map(|it| &it.tile.pid);
        let mut new = ways.filter(|pid| !pack.cart.names(pid));
        let take = new.find(|pid| pack.addition(&of.pid, pid).is_some())?;
        Some(Errand::Substitute(of.pid.clone(), take.clone()))
    });
    out.chain(more).chain(new).collect()
}

/// How many changes of the cart beside the re-order the store counted: put in, taken out, brought to
/// another amount.
pub(super) const fn changes(counts: &Counts) -> [usize; 3] {
    [counts.adds, counts.removes, counts.quantity_changes]
}

use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Counts;

use super::{
    Strike,
    tour::{Tour, changes},
};

/// A run that nobody disturbed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Undisturbed {
    /// What the person did in the review.
    pub tour: Tour,
    /// Changes of the cart beside the re-order, by the store's count: put in, taken out, in another amount.
    pub changes: [usize; 3],
    /// What the review showed, without the numbers that only count up.
    pub pack: Value,
    /// The store's cart.
    pub cart: Vec<String>,
    /// What was written, in order: each is a point at which a run may be cut short.
    pub points: Vec<String>,
}

/// What became of a run, by the store's journal and the run's own.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Verdict {
    /// Re-orders that the store counted.
    pub reorders: usize,
    /// Transitions that were written before a strike and are missing afterwards, and gaps in the
    /// journal's numbers.
    pub lost: usize,
    /// What is not as it should be; nothing, if all is well.
    pub wrong: Vec<String>,
}

/// What is left of a run when it is over.
pub(super) struct Remains<'a> {
    pub pack: Option<&'a Value>,
    pub cart: Vec<String>,
    pub counts: Counts,
    pub journal: Vec<u64>,
    pub strikes: &'a [Strike],
}

impl Remains<'_> {
    /// Compares with a run that nobody disturbed.
    pub fn judge(&self, expected: &Undisturbed) -> Verdict {
        let pack = self.pack.map(essence);
        let lost = self.lost();
        let harm = harm(&self.counts);
        let checks = [
            (
                self.counts.reorders == 1,
                format!("{} re-orders", self.counts.reorders),
            ),
            (
                harm == 0,
                format!("{harm} things done that nobody asked for"),
            ),
            (
                changes(&self.counts) == expected.changes,
                format!(
                    "changes {:?} instead of {:?}",
                    changes(&self.counts),
                    expected.changes
                ),
            ),
            (
                pack.as_ref() == Some(&expected.pack),
                format!("another review: {}", differences(pack.as_ref(), expected)),
            ),
            (
                self.cart == expected.cart,
                "another cart at the store".to_owned(),
            ),
            (lost == 0, format!("{lost} lost journal entries")),
            (!self.journal.is_empty(), "no journal at all".to_owned()),
        ];
        let wrong = checks
            .into_iter()
            .filter(|(well, _)| !well)
            .map(|(_, what)| what);
        Verdict {
            reorders: self.counts.reorders,
            lost,
            wrong: wrong.collect(),
        }
    }

    fn lost(&self) -> usize {
        let missing = |strike: &Strike| {
            let gone = strike
                .journal
                .iter()
                .filter(|seq| !self.journal.contains(seq));
            gone.count()
        };
        let gaps = self
            .journal
            .windows(2)
            .filter(|pair| pair[1] != pair[0] + 1);
        self.strikes.iter().map(missing).sum::<usize>() + gaps.count()
    }
}

/// The review without what only counts up, depends on the moment, or says in which place of the
/// shop's answer something stood.
pub(super) fn essence(pack: &Value) -> Value {
    let mut pack = pack.clone();
    pack["id"] = Value::Null;
    pack["slots"] = pack["slots"]["slots"].clone();
    forget_places(&mut pack);
    pack
}

fn forget_places(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.remove("index");
            map.values_mut().for_each(forget_places);
        }
        Value::Array(list) => list.iter_mut().for_each(forget_places),
        _ => {}
    }
}

/// Where a pack is not what was expected, and what stands there instead.
fn differences(pack: Option<&Value>, expected: &Undisturbed) -> String {
    let mut found = Vec::new();
    if let Some(pack) = pack {
        differ("", &expected.pack, pack, &mut found);
    }
    found.truncate(3);
    found.join("; ")
}

fn differ(at: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => {
            for ((key, one), other) in one.iter().zip(other.values()) {
                differ(&format!("{at}/{key}"), one, other, found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (index, (one, other)) in one.iter().zip(other).enumerate() {
                differ(&format!("{at}/{index}"), one, other, found);
            }
        }
        _ if one == other => {}
        _ => found.push(format!("{at} is {other:.300} instead of {one:.300}")),
    }
}

const fn harm(counts: &Counts) -> usize {
    counts.checkout_visits
        + counts.slots_booked
        + counts.order_edits
        + counts.order_cancels
        + counts.unit_changes
        + counts.cart_discards
        + counts.cart_empties
        + counts.unavailable_removed
        + counts.dangers
}

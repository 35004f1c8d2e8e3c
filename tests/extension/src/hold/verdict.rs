use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Counts;

use super::{Strike, Undisturbed};

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
                pack.as_ref() == Some(&expected.pack),
                "another review".to_owned(),
            ),
            (
                self.cart == expected.cart,
                "another cart at the store".to_owned(),
            ),
            (lost == 0, format!("{lost} lost journal entries")),
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

/// The review without what only counts up, or depends on the moment.
pub(super) fn essence(pack: &Value) -> Value {
    let mut pack = pack.clone();
    pack["id"] = Value::Null;
    pack["slots"] = pack["slots"]["slots"].clone();
    pack
}

const fn harm(counts: &Counts) -> usize {
    counts.checkout_visits
        + counts.slots_booked
        + counts.order_edits
        + counts.order_cancels
        + counts.adds
        + counts.removes
        + counts.quantity_changes
        + counts.unit_changes
        + counts.cart_discards
        + counts.cart_empties
        + counts.unavailable_removed
        + counts.dangers
}

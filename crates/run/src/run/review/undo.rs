use crate::change::Change;
use crate::{ChangeOutcome, Fault, Goal, Recoverable};
use serde::{Deserialize, Serialize};
use shop::{Pack, UndoChange, UndoStep};
use std::collections::VecDeque;

/// The cart is brought back to what it was before the run: one checked change after the other, each as
/// if the person had pressed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// What is still to be done, the next first.
    pub queue: VecDeque<UndoStep>,
    /// How many changes were made.
    pub done: usize,
    /// What is not as it was before, and why.
    pub left: Vec<Leftover>,
}

/// A product that is not as it was before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leftover {
    /// What it is called.
    pub name: String,
    /// What came of its change; `None` where it was not tried any more.
    pub came: Option<ChangeOutcome>,
}

impl Undo {
    /// These steps are to be done.
    pub(crate) fn of(steps: Vec<UndoStep>) -> Self {
        Self {
            queue: steps.into(),
            ..Self::default()
        }
    }

    /// How many steps were taken, and how many there are in all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let taken = self.done + self.left.len();
        (taken, taken + self.queue.len())
    }

    /// The next step to which presses lead, in the cart as it is now. What they do not lead to is left.
    pub(crate) fn next(&mut self, pack: &Pack) -> Option<Goal> {
        while let Some(step) = self.queue.pop_front() {
            match pack.undo_change(&step) {
                Some(UndoChange::Line(change)) => {
                    return Some(Goal::Line(Box::new(Change::of(change))));
                }
                Some(UndoChange::Addition(addition)) => {
                    return Some(Goal::Addition(Box::new(Change::of(addition))));
                }
                None if pack.has_moved(&step) => self.came(step.name(), &ChangeOutcome::Moved),
                None => self.left.push(Leftover::unreached(&step)),
            }
        }
        None
    }

    /// A step is over. What would be in the way of each one after it ends all.
    pub(crate) fn came(&mut self, name: &str, came: &ChangeOutcome) {
        match came {
            ChangeOutcome::Done => self.done += 1,
            came => self.left.push(Leftover {
                name: name.to_owned(),
                came: Some(came.clone()),
            }),
        }
        if ends(came) {
            self.stop();
        }
    }

    /// Nothing more is begun.
    pub(crate) fn stop(&mut self) {
        let untried = self.queue.drain(..).map(|step| Leftover {
            name: step.name().to_owned(),
            came: None,
        });
        self.left.extend(untried);
    }
}

impl Leftover {
    fn unreached(step: &UndoStep) -> Self {
        let came = match step.was_sold_out() {
            true => ChangeOutcome::SoldOut,
            false => ChangeOutcome::OtherAmount,
        };
        Self {
            name: step.name().to_owned(),
            came: Some(came),
        }
    }
}

/// Whether what came of one change is no matter of that product alone: nobody can tell what the cart
/// holds, or the shop cannot be reached.
const fn ends(came: &ChangeOutcome) -> bool {
    match came {
        // The cart is another than the one that the person wanted back from, be it another account's.
        ChangeOutcome::Unsure { .. } | ChangeOutcome::Moved => true,
        ChangeOutcome::NotPressed { fault } => !of_its_page(fault),
        ChangeOutcome::Done
        | ChangeOutcome::SoldOut
        | ChangeOutcome::OtherAmount
        | ChangeOutcome::Changed { .. }
        | ChangeOutcome::Refused
        | ChangeOutcome::Otherwise { .. } => false,
    }
}

const fn of_its_page(fault: &Fault) -> bool {
    use shop::ReadError::{Gone, Unreadable};
    match fault {
        Fault::Recoverable(Recoverable::NotPressed { .. }) => true,
        Fault::Recoverable(Recoverable::ReadFailed { why }) => {
            matches!(why, Gone | Unreadable { .. })
        }
        _ => false,
    }
}

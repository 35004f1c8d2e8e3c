//! Every figure that is held against what was reached before.

use crate::family::Family;
use crate::measures::{Better, HARM, measures};
use crate::outcome::{Outcome, outcome};
use cases::Question;

/// One figure of a set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// `never` or `may` (abstain).
    pub mode: &'static str,
    /// The measure's name.
    pub name: &'static str,
    /// Which way is better.
    pub better: Better,
    /// What it is now.
    pub value: f64,
    /// Anything but zero is out of the question, whatever was reached before.
    pub zero: bool,
}

/// The figures of a set. Of no questions at all: which figures there are.
pub fn figures(questions: &[Question]) -> Vec<Figure> {
    let mut all = Vec::new();
    for (mode, may_abstain) in [("never", false), ("may", true)] {
        let answers: Vec<Outcome> = questions.iter().map(|q| outcome(q, may_abstain)).collect();
        all.extend(measures(may_abstain).map(|measure| Figure {
            mode,
            name: measure.name,
            better: measure.better,
            value: (measure.of)(&answers),
            zero: false,
        }));
    }
    all.extend(Family::ALL.map(|family| Figure {
        mode: "may",
        name: family.harm(),
        better: Better::Less,
        value: (HARM.of)(&within(family, questions)),
        zero: true,
    }));
    all
}

/// How the questions of a family were answered, abstaining.
pub fn within(family: Family, questions: &[Question]) -> Vec<Outcome> {
    let own = questions.iter().filter(|question| family.holds(question));
    own.map(|question| outcome(question, true)).collect()
}

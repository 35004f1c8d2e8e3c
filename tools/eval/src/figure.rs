//! Every figure that is held against what was reached before.

use crate::family::Family;
use crate::measures::{Better, HARM, Measure, measures, shown};
use crate::outcome::{Outcome, outcome};
use crate::proposed::proposals;
use cases::Question;

/// One figure of a set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// `never` or `may` (abstain), or as `shown` in a proposal.
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

impl Figure {
    fn of(mode: &'static str, measure: &Measure, answers: &[Outcome]) -> Self {
        Self {
            mode,
            name: measure.name,
            better: measure.better,
            value: (measure.of)(answers),
            zero: false,
        }
    }

    /// The harm in a family.
    fn harm(family: Family, questions: &[Question]) -> Self {
        Self {
            name: family.harm(),
            zero: true,
            ..Self::of("may", &HARM, &within(family, questions))
        }
    }
}

/// The figures of a set. Of no questions at all: which figures there are.
pub fn figures(questions: &[Question]) -> Vec<Figure> {
    let answered = |may_abstain: bool| -> Vec<Outcome> {
        questions.iter().map(|q| outcome(q, may_abstain)).collect()
    };
    let (never, may) = (answered(false), answered(true));
    let proposals = proposals(questions);
    let ranked = measures(false).map(|measure| Figure::of("never", measure, &never));
    let offered = measures(true).map(|measure| Figure::of("may", measure, &may));
    let seen = shown().map(|measure| Figure::of("shown", measure, &proposals));
    let harm = Family::ALL.map(|family| Figure::harm(family, questions));
    ranked.chain(offered).chain(seen).chain(harm).collect()
}

/// How the questions of a family were answered, abstaining.
pub fn within(family: Family, questions: &[Question]) -> Vec<Outcome> {
    let own = questions.iter().filter(|question| family.holds(question));
    own.map(|question| outcome(question, true)).collect()
}

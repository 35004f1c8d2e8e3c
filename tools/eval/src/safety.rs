//! What proposals break, and the harm in families of goods where there must be none.

use crate::family::Family;
use crate::figure::within;
use crate::measures::{BREACHES, HARM};
use crate::outcome::{Outcome, outcome};
use cases::Question;
use std::fmt::Write;

/// Breaches by themselves, beside safe coverage; then harm by family. All abstaining.
pub fn report(questions: &[Question]) -> String {
    let all: Vec<Outcome> = questions.iter().map(|q| outcome(q, true)).collect();
    let proposed = all.iter().filter(|o| !o.abstained).count();
    let count = |holds: fn(&Outcome) -> bool| all.iter().filter(|o| holds(o)).count();
    let counts = [
        count(|o| o.wrong),
        count(|o| o.attribute),
        count(|o| o.rule),
    ];
    let mut text = format!("\nBreaches among the first five of {proposed} proposals\n");
    for (measure, found) in BREACHES.iter().zip(counts) {
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "  {:<16}{found:>4}   {:.3} of all targets",
            measure.name,
            (measure.of)(&all)
        );
    }
    text + &families(questions)
}

fn families(questions: &[Question]) -> String {
    let mut text = format!(
        "\nFamilies{:>11}{:>9}{:>13}\n",
        "n", "harm@1", "wrong shown"
    );
    for family in Family::ALL {
        let own = within(family, questions);
        let wrong = own.iter().filter(|o| o.wrong).count();
        let _ = writeln!(
            text,
            "  {:<14}{:>3}{:>9.3}{wrong:>13}",
            family.harm(),
            own.len(),
            (HARM.of)(&own)
        );
    }
    text
}

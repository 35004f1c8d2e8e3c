//! What proposals break, and the harm in families of goods where there must be none.

use crate::family::Family;
use crate::figure::within;
use crate::measures::{HARM, shown};
use crate::outcome::{Outcome, outcome};
use crate::proposed::proposals;
use cases::Question;
use std::fmt::Write;

/// Safe coverage and the breaches by themselves: of the first five of the order, and of what a
/// proposal shows of it. Then harm by family. All abstaining.
pub fn report(questions: &[Question]) -> String {
    let five: Vec<Outcome> = questions.iter().map(|q| outcome(q, true)).collect();
    let seen = proposals(questions);
    let proposed = seen.iter().filter(|o| !o.abstained).count();
    let mut text = format!(
        "\nBreaches in {proposed} proposals\n{:>27}{:>11}\n",
        "first five", "as shown"
    );
    for measure in shown() {
        let (five, seen) = ((measure.of)(&five), (measure.of)(&seen));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {:<16}{five:>9.3}{seen:>11.3}", measure.name);
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

//! Made-up pairs that are easily got wrong. They need nothing that is not in the repository.

use crate::figure::Figure;
use crate::measures::Better;
use cases::{Right, Trap};
use shop::rules::Policy;
use shop::substitute::{Ranking, Reason};
use std::fmt::Write;
use substitutes::offer;

/// What the traps' figures are called in `recorded.txt`.
pub const SET: &str = "traps";

const TRAPS: &str = include_str!("../traps.txt");

/// How a trap was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// As a careful shopper does.
    Right,
    /// Not that, but nobody is harmed: nothing is proposed, or not for what it is.
    Missed,
    /// What must never be taken is proposed, or too much or too little of something.
    Harmful,
}

/// The traps, read.
///
/// # Errors
/// Names the first line that cannot be read.
pub fn all() -> Result<Vec<Trap>, String> {
    Trap::read_all(TRAPS).map_err(|why| format!("traps.txt: {why}"))
}

/// How many are right and how many harmful, and which are not right.
pub fn report(traps: &[Trap]) -> String {
    let mut text = format!(
        "{} of {} right, {} harmful\n",
        count(traps, Answer::Right),
        traps.len(),
        count(traps, Answer::Harmful)
    );
    for trap in traps {
        let said = match answer(trap) {
            Answer::Right => continue,
            Answer::Missed => "missed",
            Answer::Harmful => "HARMFUL",
        };
        let (wanted, found) = (&trap.wanted.name, &trap.found.name);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {said:<8}{wanted} | {found} | {}", trap.why);
    }
    text
}

/// How many are right and how many harmful, as figures. Of no traps at all: which figures there are.
pub fn figures(traps: &[Trap]) -> Vec<Figure> {
    let figure = |name, better, of| Figure {
        mode: "may",
        name,
        better,
        value: f64::from(count(traps, of)),
        zero: false,
    };
    vec![
        figure("right", Better::More, Answer::Right),
        figure("harmful", Better::Less, Answer::Harmful),
    ]
}

fn count(traps: &[Trap], of: Answer) -> u32 {
    traps.iter().map(|trap| u32::from(answer(trap) == of)).sum()
}

fn answer(trap: &Trap) -> Answer {
    let terms = Policy {
        rules: trap.rules.clone(),
        ..Policy::default()
    };
    judge(
        trap.right,
        &offer(&terms, &trap.wanted, std::slice::from_ref(&trap.found)),
    )
}

fn judge(right: Right, ranking: &Ranking) -> Answer {
    let first = ranking.ranked.first();
    let proposed = first.filter(|_| ranking.abstained.is_none());
    match (right, proposed) {
        (Right::Never, None) => Answer::Right,
        (Right::Never, Some(_)) => Answer::Harmful,
        (_, None) => Answer::Missed,
        (Right::Takes(Some(pieces)), Some(found)) if found.pieces != pieces => Answer::Harmful,
        (Right::Same, Some(found)) if !found.reasons.contains(&Reason::SameProduct) => {
            Answer::Missed
        }
        (Right::Takes(_) | Right::Same, Some(_)) => Answer::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shop::Pid;
    use shop::substitute::{Abstention, Fit, Ranked};

    fn proposed(pieces: u32, reasons: Vec<Reason>) -> Ranking {
        Ranking {
            ranked: vec![Ranked {
                pid: Pid("2".into()),
                index: 0,
                fit: Fit::DropIn,
                pieces,
                reasons,
            }],
            ..Ranking::default()
        }
    }

    #[test]
    fn too_much_is_harmful_and_nothing_is_only_missed() {
        let none = Ranking {
            abstained: Some(Abstention::NothingToGoBy),
            ..proposed(1, Vec::new())
        };
        assert_eq!(judge(Right::Never, &none), Answer::Right);
        assert_eq!(judge(Right::Takes(None), &none), Answer::Missed);
        let six = proposed(6, Vec::new());
        assert_eq!(judge(Right::Never, &six), Answer::Harmful);
        assert_eq!(judge(Right::Takes(None), &six), Answer::Right);
        assert_eq!(judge(Right::Takes(Some(6)), &six), Answer::Right);
        assert_eq!(judge(Right::Takes(Some(1)), &six), Answer::Harmful);
        assert_eq!(judge(Right::Same, &six), Answer::Missed);
        let same = proposed(1, vec![Reason::SameProduct]);
        assert_eq!(judge(Right::Same, &same), Answer::Right);
    }
}

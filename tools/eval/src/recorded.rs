//! The figures that were reached before: a change must not fall below them.

use crate::measures::{MEASURES, Outcome, outcome};
use cases::Question;

/// Rows of set, `never` or `may` (abstain), measure, figure.
const RECORDED: &str = include_str!("../recorded.txt");

/// Rounded as it is written down.
const ROUNDING: f64 = 0.000_5;

/// The measures of a set that are worse than recorded.
pub fn worse(set: &str, questions: &[Question]) -> Vec<String> {
    let rows = RECORDED.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let [of, mode, name, figure] = cells.as_slice() else {
            return None;
        };
        let figure: f64 = figure.parse().ok().filter(|_| *of == set)?;
        let now = measured(questions, *mode == "may", name)?;
        let fell = if *name == "harm@1" {
            now > figure + ROUNDING
        } else {
            now < figure - ROUNDING
        };
        fell.then(|| format!("{set} {mode} {name} {now:.3}, recorded {figure:.3}"))
    })
    .collect()
}

fn measured(questions: &[Question], may_abstain: bool, name: &str) -> Option<f64> {
    let (_, measure) = MEASURES.iter().find(|(own, _)| *own == name)?;
    let all: Vec<Outcome> = questions.iter().map(|q| outcome(q, may_abstain)).collect();
    Some(measure(&all))
}

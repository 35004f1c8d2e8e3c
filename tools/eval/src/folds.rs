//! Five-fold cross-validation of the one number that was chosen by the graded sets: how far off is
//! too far to be shown beside something that can stand in.

use crate::dice::Dice;
use crate::line::{DRAWN, Known};
use crate::measures::{GAIN, SAFE, graded};
use crate::outcome::Outcome;
use cases::Question;
use std::fmt::Write;

const FOLDS: usize = 5;

/// What safety may cost of the order's gain.
const DEAR: f64 = 0.01;

/// Lines to choose from; the last is none.
const LINES: [i32; 12] = [
    200,
    250,
    300,
    350,
    400,
    450,
    500,
    600,
    700,
    800,
    900,
    i32::MAX,
];

/// The line that four fifths would choose, and how the fifth fares by it; then each line over all.
pub fn report(sets: &[(&'static str, Vec<Question>)], seed: u64) -> String {
    let mut known: Vec<Known> = sets
        .iter()
        .flat_map(|(name, all)| all.iter().map(|question| Known::of(name, question)))
        .collect();
    Dice::new(seed).shuffle(&mut known);
    let lines: Vec<i32> = (0..FOLDS)
        .map(|fold| chosen(&without(fold, &known)))
        .collect();
    let unseen: Vec<(&str, Outcome)> = known
        .iter()
        .zip(lines.iter().cycle())
        .map(|(known, line)| (known.set, known.answered(*line)))
        .collect();
    let drawn = all_by(&known, DRAWN);
    let chosen: Vec<String> = lines.iter().map(|line| said(*line)).collect();
    let mut text = format!(
        "{FOLDS} folds, seed {seed}; lines chosen: {}\n\n",
        chosen.join(" ")
    );
    for (name, _) in sets {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", compared(name, &unseen, &drawn));
    }
    text + &told(&known, sets)
}

/// All but every fifth, beginning with one.
fn without<'k, 'q>(fold: usize, all: &'k [Known<'q>]) -> Vec<&'k Known<'q>> {
    let others = all.iter().enumerate().filter(|(at, _)| at % FOLDS != fold);
    others.map(|(_, known)| known).collect()
}

/// The line that shows least that is wrong, for no more than a hundredth of the order's gain: the
/// nearer it is drawn, the less is shown of either.
fn chosen(known: &[&Known]) -> i32 {
    let worth = |line: i32| {
        let all: Vec<Outcome> = known.iter().map(|known| known.answered(line)).collect();
        (line, (GAIN.of)(&all), (SAFE.of)(&all))
    };
    let all = LINES.map(worth);
    let most = all.iter().map(|(_, gain, _)| *gain).fold(0.0, f64::max);
    let dear_at_most = all.iter().filter(|(_, gain, _)| *gain >= most - DEAR);
    let best = dear_at_most.max_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    best.map_or(DRAWN, |(line, _, _)| *line)
}

fn all_by<'k>(known: &[Known<'k>], line: i32) -> Vec<(&'k str, Outcome)> {
    known
        .iter()
        .map(|one| (one.set, one.answered(line)))
        .collect()
}

fn own(set: &str, all: &[(&str, Outcome)]) -> Vec<Outcome> {
    let own = all.iter().filter(|(name, _)| *name == set);
    own.map(|(_, outcome)| *outcome).collect()
}

fn compared(set: &str, unseen: &[(&str, Outcome)], drawn: &[(&str, Outcome)]) -> String {
    let (unseen, drawn) = (own(set, unseen), own(set, drawn));
    let mut text = format!("{set:<11}{:>9}{:>9}\n", "unseen", DRAWN);
    for measure in graded(true) {
        let (a, b) = ((measure.of)(&unseen), (measure.of)(&drawn));
        let _ = writeln!(text, "  {:<9}{a:>9.3}{b:>9.3}", measure.name);
    }
    text
}

fn told(known: &[Known], sets: &[(&'static str, Vec<Question>)]) -> String {
    let mut text = String::from("Line      ");
    for (name, _) in sets {
        let _ = write!(
            text,
            "{:>14}{:>14}",
            format!("{name} NDCG@5"),
            format!("{name} safe")
        );
    }
    for line in LINES {
        let all = all_by(known, line);
        let _ = write!(text, "\n{:<10}", said(line));
        for (name, _) in sets {
            let own = own(name, &all);
            let (gain, safe) = ((GAIN.of)(&own), (SAFE.of)(&own));
            let _ = write!(text, "{gain:>14.3}{safe:>14.3}");
        }
    }
    text + "\n"
}

fn said(line: i32) -> String {
    match line {
        i32::MAX => "none".to_owned(),
        line => line.to_string(),
    }
}

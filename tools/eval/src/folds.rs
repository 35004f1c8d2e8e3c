//! Five-fold cross-validation of the one number that was chosen by the graded sets: how far off is
//! too far to be shown beside something that can stand in.

use crate::dice::Dice;
use crate::measures::graded;
use crate::outcome::{Outcome, judge};
use cases::Question;
use shop::substitute::{Fit, Ranked};
use std::collections::BTreeMap;
use std::fmt::Write;
use substitutes::{distances, rank};

const FOLDS: usize = 5;

/// The line that the ranking draws.
const DRAWN: i32 = 400;

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

/// A question with all that is needed to answer it anew for every line.
struct Known<'q> {
    set: &'static str,
    question: &'q Question,
    abstained: bool,
    /// Everything of its kind, the best first, each with its points.
    all: Vec<(Ranked, i32)>,
}

impl<'q> Known<'q> {
    fn of(set: &'static str, question: &'q Question) -> Self {
        let (wanted, candidates) = (&question.wanted, &question.candidates);
        let points: BTreeMap<usize, i32> = distances(wanted, candidates).into_iter().collect();
        let ranking = rank(wanted, candidates);
        let all = ranking.ranked.into_iter().chain(ranking.rejected);
        let all = all.filter(|ranked| ranked.fit != Fit::Wrong);
        Self {
            set,
            question,
            abstained: ranking.abstained.is_some(),
            all: all
                .map(|ranked| {
                    let off = points.get(&ranked.index).copied().unwrap_or(0);
                    (ranked, off)
                })
                .collect(),
        }
    }

    /// How it is answered where the line is drawn there. An abstention is as it is.
    fn answered(&self, line: i32) -> Outcome {
        let near = |(ranked, off): &&(Ranked, i32)| ranked.fit != Fit::Doubtful || *off < line;
        let order: Vec<&Ranked> = match self.abstained {
            true => Vec::new(),
            false => self
                .all
                .iter()
                .filter(near)
                .map(|(found, _)| found)
                .collect(),
        };
        judge(self.question, &order, self.abstained)
    }
}

/// The line that four fifths would choose, and how the fifth fares by it; then each line over all.
pub fn report(sets: &[(&'static str, Vec<Question>)], seed: u64) -> String {
    let each = |(name, all): &'_ (&'static str, Vec<Question>)| (*name, all.len());
    let sizes: Vec<(&str, usize)> = sets.iter().map(each).collect();
    let mut known: Vec<Known> = sets
        .iter()
        .flat_map(|(name, all)| all.iter().map(|question| Known::of(name, question)))
        .collect();
    Dice::new(seed).shuffle(&mut known);
    let mut text = format!("Five folds over {sizes:?}, seed {seed}\n\nLines chosen:");
    let mut unseen: Vec<(&str, Outcome)> = Vec::new();
    for fold in 0..FOLDS {
        let line = chosen(
            known
                .iter()
                .enumerate()
                .filter(|(at, _)| at % FOLDS != fold),
        );
        // Writing to a string cannot fail.
        let _ = write!(text, " {}", said(line));
        let own = known.iter().skip(fold).step_by(FOLDS);
        unseen.extend(own.map(|known| (known.set, known.answered(line))));
    }
    let drawn = all_by(&known, DRAWN);
    text.push_str("\n\n");
    for (name, _) in sets {
        let _ = writeln!(text, "{}", compared(name, &unseen, &drawn));
    }
    text + &lines(&known, sets)
}

/// The line that shows least that is wrong, for no more than a hundredth of the order's gain: the
/// nearer it is drawn, the less is shown of either.
fn chosen<'k>(known: impl Iterator<Item = (usize, &'k Known<'k>)>) -> i32 {
    let known: Vec<&Known> = known.map(|(_, known)| known).collect();
    let worth = |line: i32| {
        let all: Vec<Outcome> = known.iter().map(|known| known.answered(line)).collect();
        (line, measured("NDCG@5", &all), measured("safe", &all))
    };
    let all = LINES.map(worth);
    let most = all.iter().map(|(_, gain, _)| *gain).fold(0.0, f64::max);
    let dear_at_most = all.iter().filter(|(_, gain, _)| *gain >= most - DEAR);
    let best = dear_at_most.max_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    best.map_or(DRAWN, |(line, _, _)| *line)
}

fn measured(name: &str, all: &[Outcome]) -> f64 {
    let found = graded(true).find(|measure| measure.name == name);
    found.map_or(0.0, |measure| (measure.of)(all))
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

fn lines(known: &[Known], sets: &[(&'static str, Vec<Question>)]) -> String {
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
            let (gain, safe) = (measured("NDCG@5", &own), measured("safe", &own));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::outcome;

    const BEANS: &str = r#"{"target_id":"A","target":{"product_id":"1","name":"Feijão encarnado cozido bio frasco 540g"},
        "candidates":[
        {"product_id":"2","name":"Feijão encarnado cozido bio frasco 500g","grade":3},
        {"product_id":"3","name":"Feijão branco cozido lata 400g","grade":1},
        {"product_id":"4","name":"Feijão preto seco picante 5kg","grade":0}]}"#;

    /// Whoever moves the line there moves it here.
    #[test]
    fn the_line_here_is_the_one_that_the_ranking_draws() {
        let beans = Question::read_all(&BEANS.replace('\n', " ")).unwrap();
        let known = Known::of("made", &beans[0]);
        let points: Vec<i32> = known.all.iter().map(|(_, off)| *off).collect();
        assert!(points.iter().any(|off| *off >= DRAWN), "{points:?}");
        assert_eq!(known.answered(DRAWN), outcome(&beans[0], true));
        assert!(known.answered(DRAWN).ndcg > 0.0);
        assert!(known.answered(i32::MAX).wrong && !known.answered(DRAWN).wrong);
    }
}

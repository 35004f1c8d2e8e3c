//! How far off is too far to be shown: the one number that was chosen by the graded sets.

use crate::outcome::{Outcome, judge};
use cases::Question;
use shop::substitute::{Fit, Ranked};
use std::collections::BTreeMap;
use substitutes::{distances, rank};

/// The line that the ranking draws.
pub const DRAWN: i32 = 400;

/// A question with all that is needed to answer it anew for every line.
pub struct Known<'q> {
    /// Of which set it is.
    pub set: &'static str,
    question: &'q Question,
    abstained: bool,
    /// Everything of its kind, the best first, each with its points.
    all: Vec<(Ranked, i32)>,
}

impl<'q> Known<'q> {
    /// Ranks it once.
    pub fn of(set: &'static str, question: &'q Question) -> Self {
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
    pub fn answered(&self, line: i32) -> Outcome {
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

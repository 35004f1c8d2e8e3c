//! How one question was answered, and what is wrong with the answer.

use crate::breach::{breaks_attribute, breaks_rule};
use cases::Question;
use shop::substitute::Ranked;
use substitutes::rank;

/// How one question was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Outcome {
    /// Some candidate is acceptable.
    pub answerable: bool,
    /// Nothing was suggested.
    pub abstained: bool,
    /// Normalised discounted cumulative gain of the first five.
    pub ndcg: f64,
    /// One over the place of the first acceptable suggestion.
    pub reciprocal: f64,
    /// The first suggestion is acceptable.
    pub accepted: bool,
    /// The first suggestion is wrong.
    pub harmful: bool,
    /// One of the five that a proposal may show is wrong.
    pub wrong: bool,
    /// One of the five is wrong, and differs in what must not differ: size of nappy, alcohol.
    pub attribute: bool,
    /// One of the five breaks a diet that the wanted one promises to keep.
    pub rule: bool,
}

/// So many suggestions a person is shown.
const SHOWN: usize = 5;

/// Answers a question. Ranked to the last candidate where it may not abstain.
pub fn outcome(question: &Question, may_abstain: bool) -> Outcome {
    let ranking = rank(&question.wanted, &question.candidates);
    let abstained = may_abstain && ranking.abstained.is_some();
    let rejected: &[Ranked] = if may_abstain { &[] } else { &ranking.rejected };
    let all = ranking.ranked.iter().chain(rejected);
    let order: Vec<&Ranked> = match abstained {
        true => Vec::new(),
        false => all.collect(),
    };
    judge(question, &order, abstained)
}

/// Judges an answer: the candidates that were suggested, the best first.
pub fn judge(question: &Question, order: &[&Ranked], abstained: bool) -> Outcome {
    let grades: Vec<u8> = order.iter().map(|ranked| grade(question, ranked)).collect();
    let mut best: Vec<u8> = question.grades.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ideal = gain(&best);
    let first = grades.iter().position(|grade| *grade >= 2);
    Outcome {
        answerable: question.answerable(),
        abstained,
        ndcg: match ideal > 0.0 {
            true => gain(&grades) / ideal,
            false => 0.0,
        },
        reciprocal: first.map_or(0.0, |at| 1.0 / (at as f64 + 1.0)),
        accepted: first == Some(0),
        harmful: grades.first() == Some(&0),
        ..breaches(question, order)
    }
}

/// What is wrong with the five that are shown.
fn breaches(question: &Question, order: &[&Ranked]) -> Outcome {
    let wanted = &question.wanted;
    let wrong = |ranked: &&Ranked| grade(question, ranked) == 0;
    let all = &question.candidates;
    let item = |ranked: &Ranked| all.iter().find(|item| item.pid == ranked.pid);
    let shown = || order.iter().copied().take(SHOWN);
    Outcome {
        wrong: shown().any(|ranked| wrong(&ranked)),
        attribute: shown()
            .filter(wrong)
            .any(|ranked| breaks_attribute(wanted, &ranked.reasons)),
        rule: shown()
            .filter_map(item)
            .any(|found| breaks_rule(wanted, found)),
        ..Outcome::default()
    }
}

fn grade(question: &Question, ranked: &Ranked) -> u8 {
    question.grades.get(&ranked.pid).copied().unwrap_or(0)
}

/// Discounted gain of the first five grades.
fn gain(grades: &[u8]) -> f64 {
    let one =
        |(at, grade): (usize, &u8)| (f64::from(*grade).exp2() - 1.0) / (at as f64 + 2.0).log2();
    grades.iter().take(5).enumerate().map(one).sum()
}

use cases::Question;
use shop::substitute::Ranked;
use substitutes::rank;

/// How one question was answered.
#[derive(Debug, Clone, Copy, PartialEq)]
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
    /// Some suggestion is wrong: a proposal may show five.
    pub breaches: bool,
}

/// So many suggestions a person is shown.
const SHOWN: usize = 5;

/// Answers a question. Ranked to the last candidate where it may not abstain.
pub fn outcome(question: &Question, may_abstain: bool) -> Outcome {
    let ranking = rank(&question.wanted, &question.candidates);
    let abstained = may_abstain && ranking.abstained.is_some();
    let rejected: &[Ranked] = if may_abstain { &[] } else { &ranking.rejected };
    let shown = ranking.ranked.iter().chain(rejected);
    let grades: Vec<u8> = if abstained {
        Vec::new()
    } else {
        shown
            .map(|r| question.grades.get(&r.pid).copied().unwrap_or(0))
            .collect()
    };
    judge(question, &grades, abstained)
}

fn judge(question: &Question, grades: &[u8], abstained: bool) -> Outcome {
    let mut best: Vec<u8> = question.grades.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ideal = gain(&best);
    let first = grades.iter().position(|grade| *grade >= 2);
    Outcome {
        answerable: question.answerable(),
        abstained,
        ndcg: if ideal > 0.0 {
            gain(grades) / ideal
        } else {
            0.0
        },
        reciprocal: first.map_or(0.0, |at| 1.0 / (at as f64 + 1.0)),
        accepted: first == Some(0),
        harmful: grades.first() == Some(&0),
        breaches: grades.iter().take(SHOWN).any(|grade| *grade == 0),
    }
}

/// Discounted gain of the first five grades.
fn gain(grades: &[u8]) -> f64 {
    let one =
        |(at, grade): (usize, &u8)| (f64::from(*grade).exp2() - 1.0) / (at as f64 + 2.0).log2();
    grades.iter().take(5).enumerate().map(one).sum()
}

/// A measure by its name.
pub type Measure = (&'static str, fn(&[Outcome]) -> f64);

/// The measures, each a mean over outcomes. Every mean of nothing is zero.
pub const MEASURES: [Measure; 8] = [
    ("NDCG@5", |all| mean(all, |o| o.answerable, |o| o.ndcg)),
    ("MRR", |all| mean(all, |o| o.answerable, |o| o.reciprocal)),
    ("accept@1", |all| {
        mean(all, |o| o.answerable, |o| share(o.accepted))
    }),
    ("harm@1", |all| mean(all, |_| true, |o| share(o.harmful))),
    // Something is proposed, and nothing of it is wrong.
    ("safe", |all| {
        let safe = |o: &Outcome| share(!o.abstained && !o.breaches);
        mean(all, |o| o.answerable, safe)
    }),
    ("abst. P", precision),
    ("abst. R", recall),
    ("abst. F1", |all| {
        let (p, r) = (precision(all), recall(all));
        if p + r > 0.0 {
            2.0 * p * r / (p + r)
        } else {
            0.0
        }
    }),
];

fn precision(all: &[Outcome]) -> f64 {
    mean(all, |o| o.abstained, |o| share(!o.answerable))
}

fn recall(all: &[Outcome]) -> f64 {
    mean(all, |o| !o.answerable, |o| share(o.abstained))
}

fn share(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn mean(all: &[Outcome], of: impl Fn(&Outcome) -> bool, value: impl Fn(&Outcome) -> f64) -> f64 {
    let values: Vec<f64> = all.iter().filter(|o| of(o)).map(value).collect();
    if values.is_empty() {
        0.0
    } else {
        values.iter().sum::<f64>() / values.len() as f64
    }
}

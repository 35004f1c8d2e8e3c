use crate::outcome::Outcome;

/// Something that is measured over outcomes.
pub struct Measure {
    /// What it is called, in tables and in `recorded.txt`.
    pub name: &'static str,
    /// Which way is better.
    pub better: Better,
    /// A mean; of nothing it is zero.
    pub of: fn(&[Outcome]) -> f64,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// The more the better.
    More,
    /// The less the better.
    Less,
}

/// What is measured; abstention and breaches are judged only where there is abstention.
pub fn measures(may_abstain: bool) -> impl Iterator<Item = &'static Measure> {
    let more: &[Measure] = match may_abstain {
        true => &BREACHES,
        false => &[],
    };
    graded(may_abstain).chain(more)
}

/// The measures of how good the answers are, without the breaches.
pub fn graded(may_abstain: bool) -> impl Iterator<Item = &'static Measure> {
    let more: &[Measure] = match may_abstain {
        true => &ABSTENTION,
        false => &[],
    };
    ALWAYS.iter().chain(more)
}

const ALWAYS: [Measure; 5] = [
    GAIN,
    more("MRR", |all| mean(all, |o| o.answerable, |o| o.reciprocal)),
    more("accept@1", |all| {
        mean(all, |o| o.answerable, |o| share(o.accepted))
    }),
    HARM,
    SAFE,
];

/// Something is proposed, and nothing of it is wrong.
pub const SAFE: Measure = more("safe", |all| {
    let safe = |o: &Outcome| share(!o.abstained && !o.wrong);
    mean(all, |o| o.answerable, safe)
});

/// How good the order of the first five is.
pub const GAIN: Measure = more("NDCG@5", |all| mean(all, |o| o.answerable, |o| o.ndcg));

/// How often the first suggestion is wrong.
pub const HARM: Measure = less("harm@1", |all| mean(all, |_| true, |o| share(o.harmful)));

const ABSTENTION: [Measure; 3] = [
    more("abst. P", precision),
    more("abst. R", recall),
    more("abst. F1", |all| {
        let (p, r) = (precision(all), recall(all));
        match p + r > 0.0 {
            true => 2.0 * p * r / (p + r),
            false => 0.0,
        }
    }),
];

/// What is measured of proposals as a person sees them.
pub fn shown() -> impl Iterator<Item = &'static Measure> {
    [&SAFE, &HARM].into_iter().chain(&BREACHES)
}

/// Of all targets, those with a proposal that shows what it must not.
pub const BREACHES: [Measure; 3] = [
    less("wrong shown", |all| mean(all, |_| true, |o| share(o.wrong))),
    less("attribute broken", |all| {
        mean(all, |_| true, |o| share(o.attribute))
    }),
    less("rule broken", |all| mean(all, |_| true, |o| share(o.rule))),
];

const fn more(name: &'static str, of: fn(&[Outcome]) -> f64) -> Measure {
    let better = Better::More;
    Measure { name, better, of }
}

const fn less(name: &'static str, of: fn(&[Outcome]) -> f64) -> Measure {
    let better = Better::Less;
    Measure { name, better, of }
}

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
    match values.is_empty() {
        true => 0.0,
        false => values.iter().sum::<f64>() / values.len() as f64,
    }
}

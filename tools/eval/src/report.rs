use crate::bootstrap::interval;
use crate::in_a_run::in_a_run;
use crate::measures::{Measure, graded};
use crate::outcome::{Outcome, outcome};
use crate::safety;
use cases::Question;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Every measure with and without abstaining, with its interval, beside what it is when as little
/// is known as in a run, and by part of the shop.
pub fn substitutes(questions: &[Question]) -> String {
    let candidates: usize = questions.iter().map(|q| q.candidates.len()).sum();
    let answerable = questions.iter().filter(|q| q.answerable()).count();
    let mut text = format!(
        "Substitutes: {} products, {answerable} answerable, {candidates} candidates\n",
        questions.len()
    );
    let as_run: Vec<Question> = questions.iter().map(in_a_run).collect();
    for (title, may_abstain) in [("Never abstaining", false), ("Abstaining", true)] {
        let answered = |all: &[Question]| -> Vec<Outcome> {
            all.iter().map(|q| outcome(q, may_abstain)).collect()
        };
        let (all, less) = (answered(questions), answered(&as_run));
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n{title} (95 % bootstrap interval | without the wanted one's brand and unit price)\n{}",
            overall(&all, &less, may_abstain)
        );
        let _ = write!(text, "\n{}", by_group(questions, &all, may_abstain));
    }
    text + &safety::report(questions)
}

fn overall(all: &[Outcome], less: &[Outcome], may_abstain: bool) -> String {
    let line = |measure: &Measure| {
        let (low, high) = interval(all, measure.of);
        let (now, less) = ((measure.of)(all), (measure.of)(less));
        format!(
            "  {:<9} {now:.3}   [{low:.3}, {high:.3}]  | {less:.3}\n",
            measure.name
        )
    };
    graded(may_abstain).map(line).collect()
}

fn by_group(questions: &[Question], all: &[Outcome], may_abstain: bool) -> String {
    let mut groups: BTreeMap<&str, Vec<Outcome>> = BTreeMap::new();
    for (question, outcome) in questions.iter().zip(all) {
        groups.entry(&question.group).or_default().push(*outcome);
    }
    let heads: String = graded(may_abstain)
        .map(|measure| format!("{:>9}", measure.name))
        .collect();
    let mut text = format!("  {:<14}{:>4}{heads}\n", "", "n");
    for (group, outcomes) in groups {
        let cells = graded(may_abstain).map(|measure| format!("{:>9.3}", (measure.of)(&outcomes)));
        let _ = writeln!(
            text,
            "  {group:<14}{:>4}{}",
            outcomes.len(),
            cells.collect::<String>()
        );
    }
    text
}

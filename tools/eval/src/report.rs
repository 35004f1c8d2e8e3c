use crate::bootstrap::interval;
use crate::measures::{MEASURES, Measure, Outcome, outcome};
use cases::Question;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Every measure with and without abstaining, with its interval, and by part of the shop.
pub fn substitutes(questions: &[Question]) -> String {
    let candidates: usize = questions.iter().map(|q| q.candidates.len()).sum();
    let answerable = questions.iter().filter(|q| q.answerable()).count();
    let mut text = format!(
        "Substitutes: {} products, {answerable} answerable, {candidates} candidates\n",
        questions.len()
    );
    for (title, may_abstain) in [("Never abstaining", false), ("Abstaining", true)] {
        let all: Vec<Outcome> = questions.iter().map(|q| outcome(q, may_abstain)).collect();
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n{title} (95 % bootstrap interval)\n{}",
            overall(&all, may_abstain)
        );
        let _ = write!(text, "\n{}", by_group(questions, &all, may_abstain));
    }
    text
}

/// Abstention is judged only where there is any.
fn measured(may_abstain: bool) -> &'static [Measure] {
    if may_abstain {
        &MEASURES
    } else {
        MEASURES.get(..5).unwrap_or_default()
    }
}

fn overall(all: &[Outcome], may_abstain: bool) -> String {
    let line = |(name, measure): &Measure| {
        let (low, high) = interval(all, *measure);
        format!("  {name:<9} {:.3}   [{low:.3}, {high:.3}]\n", measure(all))
    };
    measured(may_abstain).iter().map(line).collect()
}

fn by_group(questions: &[Question], all: &[Outcome], may_abstain: bool) -> String {
    let mut groups: BTreeMap<&str, Vec<Outcome>> = BTreeMap::new();
    for (question, outcome) in questions.iter().zip(all) {
        groups.entry(&question.group).or_default().push(*outcome);
    }
    let heads: String = measured(may_abstain)
        .iter()
        .map(|(name, _)| format!("{name:>9}"))
        .collect();
    let mut text = format!("  {:<14}{:>4}{heads}\n", "", "n");
    for (group, outcomes) in groups {
        let cells = measured(may_abstain)
            .iter()
            .map(|(_, measure)| format!("{:>9.3}", measure(&outcomes)));
        let _ = writeln!(
            text,
            "  {group:<14}{:>4}{}",
            outcomes.len(),
            cells.collect::<String>()
        );
    }
    text
}

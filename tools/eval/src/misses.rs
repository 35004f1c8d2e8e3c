//! Where the first suggestion is none that a careful shopper would take, and why it stood first.

use cases::Question;
use shop::Pid;
use shop::substitute::{Ranked, Reason};
use std::fmt::Write;
use substitutes::rank;

/// Every miss with its reasons, and where the best acceptable one stands.
pub fn report(questions: &[Question]) -> String {
    questions.iter().filter_map(miss).collect()
}

fn miss(question: &Question) -> Option<String> {
    let ranking = rank(&question.wanted, &question.candidates);
    let all: Vec<&Ranked> = ranking.ranked.iter().chain(&ranking.rejected).collect();
    let grade = |pid: &Pid| question.grades.get(pid).copied().unwrap_or(0);
    let first = all.first().filter(|first| grade(&first.pid) < 2)?;
    let offered = ranking.abstained.is_none();
    if !question.answerable() && !offered {
        return None;
    }
    let mut text = format!(
        "{} {} | {}{}\n",
        question.target_id,
        question.group,
        question.wanted.name,
        if offered { "" } else { " (abstains)" }
    );
    let good = all.iter().find(|ranked| grade(&ranked.pid) >= 2);
    for ranked in std::iter::once(first).chain(good) {
        let name = question.candidates.get(ranked.index).map(|item| &item.name);
        let codes: Vec<String> = ranked.reasons.iter().map(Reason::code).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "    {} {} [{}]",
            grade(&ranked.pid),
            name.map_or("", String::as_str),
            codes.join(" ")
        );
    }
    Some(text)
}

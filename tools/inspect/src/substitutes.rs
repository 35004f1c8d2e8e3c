use crate::failure::Failure;
use cases::Question;
use shop::substitute::{Ranked, Ranking, Reason};
use std::collections::BTreeMap;
use substitutes::rank;

/// Ranks the candidates of every question of a file, one line each.
pub fn inspect(file: &str, text: &str, never_abstain: bool) -> Result<String, Failure> {
    let mut lines = String::new();
    for question in questions(file, text)? {
        let ranking = rank(&question.wanted, &question.candidates);
        lines.push_str(&line(&question.target_id, &ranking, never_abstain));
        lines.push('\n');
    }
    Ok(lines)
}

/// Reads the questions of a file.
pub fn questions(file: &str, text: &str) -> Result<Vec<Question>, Failure> {
    Question::read_all(text).map_err(|why| Failure::Content {
        file: file.to_owned(),
        why,
    })
}

/// What must not stand in has a place only where every candidate has to have one.
fn line(target_id: &str, ranking: &Ranking, never_abstain: bool) -> String {
    let abstain = ranking.abstained.is_some() && !never_abstain;
    let offered: &[Ranked] = if abstain { &[] } else { &ranking.ranked };
    let last: &[Ranked] = if never_abstain {
        &ranking.rejected
    } else {
        &[]
    };
    let ranked: Vec<&str> = offered
        .iter()
        .chain(last)
        .map(|r| r.pid.0.as_str())
        .collect();
    let all = ranking.ranked.iter().chain(&ranking.rejected);
    let why: BTreeMap<&str, Vec<String>> = all
        .map(|r| {
            (
                r.pid.0.as_str(),
                r.reasons.iter().map(Reason::code).collect(),
            )
        })
        .collect();
    serde_json::json!({ "target_id": target_id, "ranked": ranked, "abstain": abstain, "why": why })
        .to_string()
}

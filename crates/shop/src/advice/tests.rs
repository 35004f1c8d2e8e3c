use super::*;
use crate::substitute::{Fit, Ranked, Reason};
use crate::{Cents, Finding, Proposal, Substitute, Tile};
use proptest::prelude::*;

fn found(pid: &str, reasons: &[Reason]) -> Substitute {
    let tile = Tile {
        picture: None,
        promotion: None,
        labels: Vec::new(),
        deposit: None,
        pid: Pid(pid.into()),
        name: format!("Leite {pid}"),
        url: String::new(),
        brand: None,
        category: None,
        price: Cents(100),
        list_price: None,
        priced_per: None,
        unit_price: None,
        min_grams: None,
        available: true,
        in_cart: false,
    };
    let ranked = Ranked {
        pid: Pid(pid.into()),
        index: 0,
        fit: Fit::DropIn,
        pieces: 1,
        reasons: reasons.to_vec(),
    };
    let why = None;
    Substitute {
        tile,
        ranked,
        why,
        portion: None,
        weight: None,
    }
}

fn proposal(ranked: Vec<Substitute>) -> Proposal {
    Proposal {
        pid: Pid("0".into()),
        name: "Leite".into(),
        line_price: Cents(100),
        unit_price: None,
        finding: Finding::Substitutes { ranked },
        advice: None,
        decision: None,
        weight: None,
        search: None,
        unread: 0,
    }
}

fn three() -> Proposal {
    proposal(["1", "2", "3"].map(|pid| found(pid, &[])).into())
}

fn opinions(said: &[(&str, &str)]) -> Vec<Opinion> {
    let opinion = |(pid, why): &(&str, &str)| Opinion {
        pid: Pid((*pid).into()),
        why: (*why).into(),
    };
    said.iter().map(opinion).collect()
}

fn ordered(said: &[(&str, &str)]) -> Advice {
    Advice {
        of: Pid("0".into()),
        sent: "asked".into(),
        said: Said::Ordered {
            opinions: opinions(said),
        },
    }
}

fn order(proposal: &Proposal) -> Vec<&str> {
    match &proposal.finding {
        Finding::Substitutes { ranked } => ranked.iter().map(|r| r.tile.pid.0.as_str()).collect(),
        Finding::Nothing { .. } | Finding::NotSearched { .. } => Vec::new(),
    }
}

/// DECISIONS 19: it "may only re-order what the ranking kept", and word the reason.
#[test]
fn a_model_reorders_and_words_the_reason() {
    let mut asked = three();
    asked.advised(ordered(&[
        ("3", "O mesmo tipo"),
        ("1", "Quase"),
        ("2", "Mais caro"),
    ]));
    assert_eq!(order(&asked), ["3", "1", "2"]);
    let Finding::Substitutes { ranked } = &asked.finding else {
        panic!("substitutes stay");
    };
    assert_eq!(ranked[0].why.as_deref(), Some("O mesmo tipo"));
}

/// Unknown numbers, missing ones, twins, reasons too long or full of markup: refused.
#[test]
fn what_is_no_permutation_with_plain_reasons_changes_nothing() {
    let long = "a".repeat(WHY_MAX + 1);
    for (said, what) in [
        (vec![("1", "a"), ("2", "b"), ("9", "c")], Nonsense::Unknown),
        (vec![("1", "a"), ("2", "b"), ("2", "c")], Nonsense::Twice),
        (vec![("1", "a"), ("2", "b")], Nonsense::Missing),
        (vec![], Nonsense::Missing),
        (vec![("1", " "), ("2", "b"), ("3", "c")], Nonsense::NoReason),
        (
            vec![("1", &long), ("2", "b"), ("3", "c")],
            Nonsense::LongReason,
        ),
        (
            vec![("1", "<b>bom</b>"), ("2", "b"), ("3", "c")],
            Nonsense::NotPlain,
        ),
        (
            vec![("1", "veja https://example.org"), ("2", "b"), ("3", "c")],
            Nonsense::NotPlain,
        ),
        (
            vec![("1", "a\u{202e}b"), ("2", "b"), ("3", "c")],
            Nonsense::NotPlain,
        ),
    ] {
        let mut asked = three();
        asked.advised(ordered(&said));
        assert_eq!(order(&asked), ["1", "2", "3"], "{said:?}");
        let why = NoAdvice::Nonsense { what };
        assert_eq!(
            asked.advice.map(|advice| advice.said),
            Some(Said::Nothing { why })
        );
    }
}

/// DECISIONS 20: "rules come before scores", and a model's as well.
#[test]
fn the_persons_own_word_is_not_up_for_discussion() {
    let mine = found("1", &[Reason::AlwaysThis]);
    let mut asked = proposal(vec![mine, found("2", &[]), found("3", &[])]);
    let question = Question::about(&asked).map(|q| q.candidates.len());
    assert_eq!(question, Some(2));
    asked.advised(ordered(&[("3", "a"), ("2", "b")]));
    assert_eq!(order(&asked), ["1", "3", "2"]);
    assert_eq!(Question::about(&proposal(vec![found("1", &[])])), None);
}

proptest! {
    /// Whatever a model says, the result is a permutation of what was there.
    #[test]
    fn any_answer_leaves_a_permutation(
        said in prop::collection::vec(("[0-5]", ".{0,200}"), 0..6)
    ) {
        let said: Vec<(&str, &str)> = said.iter().map(|(p, w)| (p.as_str(), w.as_str())).collect();
        let mut asked = three();
        asked.advised(ordered(&said));
        let mut left = order(&asked);
        left.sort_unstable();
        prop_assert_eq!(left, vec!["1", "2", "3"]);
    }
}

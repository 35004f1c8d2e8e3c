//! Runs under the person's terms: rules, wishes for deliveries, a language model.

use crate::shop::*;
use crate::story::{answers, arrives, at, landed, sees_cart, then};
use ::shop::advice::{Advice, NoAdvice, Opinion, Said};
use ::shop::rules::{Instead, Known, Policy, Rules};
use ::shop::substitute::{Abstention, Reason};
use ::shop::{Cart, Finding, PageKind, Pid, Proposal, Query, Reading, SearchPage, Tile};
use run::{
    ADVICE_PATIENCE, Command, Effect, Event, IntentId, Moment, Phase, Run, Session, System, reduce,
};

fn bread(pid: &str, brand: &str) -> Tile {
    Tile {
        picture: None,
        promotion: None,
        labels: Vec::new(),
        pid: Pid(pid.into()),
        name: format!("Pão de Forma {brand} 500 g"),
        brand: Some(brand.into()),
        ..tiles().tiles.remove(0)
    }
}

fn breads() -> SearchPage {
    let all = [
        ("5001", "Serra"),
        ("5002", "Vale"),
        ("5003", "Monte"),
        ("5004", "Rio"),
    ];
    SearchPage {
        tiles: all.map(|(pid, brand)| bread(pid, brand)).to_vec(),
        ..tiles()
    }
}

/// The cart after the re-order, with a bread that has a name.
fn bread_sold_out() -> Cart {
    let mut cart = after();
    for line in &mut cart.lines {
        if line.pid.0 == "1002" {
            line.name = "Pão de Forma Prado 500 g".into();
        }
    }
    cart
}

fn known(pid: &str) -> Known {
    Known {
        pid: Pid(pid.into()),
        name: "Pão de Forma Monte 500 g".into(),
    }
}

/// A run under `terms` that found a sold-out bread.
fn under(terms: Policy) -> Session {
    let mut session = landed();
    if let Run::Running(running) = &mut session.run {
        *running.wish.terms = terms;
    }
    sees_cart(&session, bread_sold_out())
}

fn advised() -> Policy {
    Policy {
        advice: true,
        ..Policy::default()
    }
}

fn consulting() -> Session {
    answers(&under(advised()), Ok(Reading::Tiles(Box::new(breads()))))
}

fn proposals(session: &Session) -> Vec<Proposal> {
    match phase(session) {
        Some(Phase::Consulting(phase)) => phase.proposals.clone(),
        Some(Phase::Slots(phase)) => phase.proposals.clone(),
        _ => panic!("no proposals yet"),
    }
}

fn order(session: &Session) -> Vec<String> {
    match &proposals(session)[0].finding {
        Finding::Substitutes { ranked } => ranked.iter().map(|r| r.tile.pid.0.clone()).collect(),
        other => panic!("{other:?}"),
    }
}

fn consult(session: &Session) -> (IntentId, i64, usize) {
    let effects = deeds(&Session::default(), session);
    let mut asked = effects.into_iter().filter_map(|effect| match effect {
        Effect::Consult {
            intent,
            until,
            questions,
        } => Some((intent, until, questions.len())),
        _ => None,
    });
    asked.next().unwrap()
}

fn said(session: &Session, said: Said) -> System {
    System::Advised {
        intent: consult(session).0,
        advice: vec![Advice {
            of: Pid("1002".into()),
            sent: "asked".into(),
            said,
        }],
    }
}

fn turned_round(session: &Session) -> Said {
    let opinion = |pid: String| Opinion {
        pid: Pid(pid),
        why: "O mais parecido".into(),
    };
    let opinions = order(session).into_iter().rev().map(opinion).collect();
    Said::Ordered { opinions }
}

/// DECISIONS 20, the rule *never substitute this*: the shop is not even asked.
#[test]
fn what_is_never_substituted_is_not_searched_for() {
    let rules = Rules {
        never: vec![known("1002")],
        ..Rules::default()
    };
    let session = under(Policy {
        rules,
        ..Policy::default()
    });
    assert_eq!(at(&session), "RUNNING.SLOTS.READING_SLOTS");
    let why = Abstention::NeverSubstituted;
    assert_eq!(proposals(&session)[0].finding, Finding::Nothing { why });
}

/// DECISIONS 20, the rule *always this instead*: it is looked for by its own name, and ends the
/// search.
#[test]
fn what_is_always_taken_is_looked_for_first() {
    let (of, take) = (known("1002"), known("5003"));
    let rules = Rules {
        instead: vec![Instead { of, take }],
        ..Rules::default()
    };
    let session = under(Policy {
        rules,
        ..Policy::default()
    });
    let Some(Phase::Substitution(phase)) = phase(&session) else {
        panic!("no search");
    };
    let first = phase.current.sights.front().cloned();
    assert!(matches!(first, Some(Query::Search { words }) if words.contains("Monte")));
    let mut alone = breads();
    alone.tiles.retain(|tile| tile.pid.0 == "5003");
    let session = answers(&session, Ok(Reading::Tiles(Box::new(alone))));
    assert_eq!(at(&session), "RUNNING.SLOTS.READING_SLOTS");
    let Finding::Substitutes { ranked } = proposals(&session)[0].finding.clone() else {
        panic!("nothing found");
    };
    assert_eq!(ranked[0].ranked.reasons[0], Reason::AlwaysThis);
}

/// A run that is taken up again goes by the terms it was started with.
#[test]
fn a_resumed_run_keeps_its_terms() {
    let rules = Rules {
        brands: vec!["Serra".into()],
        ..Rules::default()
    };
    let session = under(Policy {
        rules,
        ..Policy::default()
    });
    let parts = run::changes(None, &session);
    let kept = run::restore(|key| {
        let found = parts.iter().find(|(name, _)| *name == key);
        found.map(|(_, text)| text.clone())
    });
    let session = then(&kept.unwrap().unwrap(), System::ServiceWorkerWake);
    let session = answers(&session, Ok(Reading::Tiles(Box::new(breads()))));
    assert!(!order(&session).contains(&"5001".to_owned()));
}

/// DECISIONS 19: "off by default".
#[test]
fn without_a_model_nothing_is_asked() {
    let session = answers(
        &under(Policy::default()),
        Ok(Reading::Tiles(Box::new(breads()))),
    );
    assert_eq!(at(&session), "RUNNING.SLOTS.READING_SLOTS");
}

#[test]
fn a_models_order_is_taken() {
    let session = consulting();
    assert_eq!(at(&session), "RUNNING.SUBSTITUTION.CONSULTING");
    let mut round = order(&session);
    round.reverse();
    let next = then(&session, said(&session, turned_round(&session)));
    assert_eq!(at(&next), "RUNNING.SLOTS.READING_SLOTS");
    assert_eq!(order(&next), round);
}

/// DECISIONS 19: it "may only re-order what the ranking kept"; whatever fails, the ranking stands.
#[test]
fn a_failure_leaves_the_ranking_as_it_was() {
    let session = consulting();
    let why = NoAdvice::Unreachable;
    let next = then(&session, said(&session, Said::Nothing { why }));
    assert_eq!(at(&next), "RUNNING.SLOTS.READING_SLOTS");
    assert_eq!(order(&next), order(&session));
}

/// DECISIONS 19: it "has 20 s", and the run never waits longer.
#[test]
fn the_run_goes_on_when_the_time_is_up() {
    let session = consulting();
    let up = Moment::utc(NOW.ms + ADVICE_PATIENCE);
    assert!(reduce(&session, NOW, System::KeepAlive.into()).is_err());
    let next = reduce(&session, up, System::KeepAlive.into()).unwrap();
    assert_eq!(at(&next), "RUNNING.SLOTS.READING_SLOTS");
    assert_eq!(order(&next), order(&session));
    // What comes later is not heard.
    let late = said(&session, turned_round(&session));
    assert!(reduce(&next, up, Event::from(late)).is_err());
}

/// A worker that dies while it waits asks again, and the cap stays where it was.
#[test]
fn a_death_does_not_buy_more_time() {
    let session = consulting();
    let (intent, until, asked) = consult(&session);
    assert_eq!((until, asked), (NOW.ms + ADVICE_PATIENCE, 1));
    let later = Moment::utc(NOW.ms + 5_000);
    let woken = reduce(&session, later, System::ServiceWorkerWake.into()).unwrap();
    let (again, still, _) = consult(&woken);
    assert_eq!(still, until);
    assert_ne!(again, intent);
    let stale = said(&session, turned_round(&session));
    assert!(reduce(&woken, later, Event::from(stale)).is_err());
    let next = then(&woken, said(&woken, turned_round(&woken)));
    assert_eq!(at(&next), "RUNNING.SLOTS.READING_SLOTS");
}

#[test]
fn a_pause_is_possible_while_a_model_is_asked() {
    let session = consulting();
    let paused = then(&session, Command::PauseRun);
    let advice = said(&session, turned_round(&session));
    assert!(reduce(&paused, NOW, Event::from(advice)).is_err());
    let resumed = then(&paused, Command::Retry { tab: TAB });
    assert_eq!(at(&resumed), "RUNNING.SUBSTITUTION.CONSULTING");
    let moved = arrives(&resumed, "d9", PageKind::Home, None);
    assert_eq!(at(&moved), "RUNNING.SUBSTITUTION.CONSULTING");
}

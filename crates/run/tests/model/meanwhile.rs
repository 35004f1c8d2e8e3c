//! What sells out while the review is open gets its search, by the rules of the run.

use crate::adding::without_rules;
use crate::every_state::walk;
use crate::shop::*;
use crate::story::{answers, at, pack, proven, reviewing, sees_cart, then};
use ::shop::{Cart, CartLine, Finding, PackId, Pid, ReadError, Reading, Stock};
use run::{Command, Goal, Review, Run, Session, Status, System, reduce};

const MILK: &str = "1001";

fn review(session: &Session) -> &Review {
    match &session.run {
        Run::Review(review) => review,
        other => panic!("{:?}", other.status()),
    }
}

/// The cart of the review, in which the milk sold out.
fn sold_out() -> Cart {
    let lines = after()
        .lines
        .into_iter()
        .map(|line| match line.pid.0.as_str() {
            MILK => CartLine {
                stock: Stock::Unavailable { replacements: None },
                ..line
            },
            _ => line,
        });
    cart_of(lines.collect())
}

fn refreshed(session: &Session) -> Session {
    let (pack, tab) = (pack(session), TAB);
    let session = proven(&then(session, Command::Refresh { pack, tab }));
    sees_cart(&session, sold_out())
}

pub fn searches(session: &Session) -> bool {
    matches!(
        session.task.as_ref().map(|task| &task.goal),
        Some(Goal::Search(_))
    )
}

fn found(session: &Session) -> Option<&Finding> {
    let pack = &review(session).pack;
    pack.proposal(&Pid(MILK.into())).map(|it| &it.finding)
}

#[test]
fn what_sold_out_meanwhile_is_looked_for_and_joins_the_pack() {
    let shown = refreshed(&reviewing());
    assert!(searches(&shown), "{:?}", shown.task);
    let (id, mut session) = (pack(&shown), shown);
    while searches(&session) {
        session = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    }
    assert!(found(&session).is_some());
    assert_eq!(review(&session).pack.unsearched().count(), 0);
    assert_ne!(
        pack(&session),
        id,
        "a click on the pack of before is none on this"
    );
    assert_eq!(at(&session), "REVIEW");
}

/// An approval that finds the cart changed looks as well; nothing is approved while it does.
#[test]
fn nothing_is_approved_while_it_is_looked_for() {
    let session = reviewing();
    let (pack, tab) = (pack(&session), TAB);
    let session = proven(&then(&session, Command::Approve { pack, tab }));
    let session = sees_cart(&session, sold_out());
    assert!(searches(&session));
    let (pack, tab) = (self::pack(&session), TAB);
    let refused = reduce(&session, NOW, Command::Approve { pack, tab }.into());
    assert!(refused.is_err());
}

/// Whatever is in its way, the review stands, and says of the line that nobody could look.
#[test]
fn what_is_in_the_way_of_it_is_said_of_the_line() {
    let session = answers(&refreshed(&reviewing()), Err(ReadError::SignedOut));
    assert!(session.task.is_none());
    assert!(matches!(found(&session), Some(Finding::NotSearched { .. })));
    let closed = then(&refreshed(&reviewing()), System::TabClosed { tab: TAB });
    assert!(closed.task.is_none());
    assert!(matches!(found(&closed), Some(Finding::NotSearched { .. })));
}

#[test]
fn a_worker_that_dies_over_it_takes_it_up_again() {
    let woken = then(&refreshed(&reviewing()), System::ServiceWorkerWake);
    assert!(searches(&woken));
}

/// From every state of such a search the review stands open again, and can be approved.
#[test]
fn every_state_of_such_a_search_is_lawful() {
    let in_review = |session: &Session| session.run.status() == Status::Review;
    let walk = walk(refreshed(&reviewing()), in_review, |_| Vec::new());
    let states = walk.statuses.len();
    let approved = walk.that_reach(|state| walk.statuses[state] == Status::Complete);
    let outside = walk.statuses.iter().filter(|it| **it == Status::Idle);
    assert_eq!(approved + outside.count(), states, "no dead end");
    assert_eq!(states, 9_854);
}

/// Without the rules of the run, nothing is proposed: a review of an older version has none.
#[test]
fn without_the_persons_rules_nothing_is_looked_for() {
    let shown = refreshed(&without_rules(reviewing()));
    assert!(shown.task.is_none());
    assert_eq!(found(&shown), None);
    let stale = Command::Approve {
        pack: PackId(0),
        tab: TAB,
    };
    assert!(reduce(&shown, NOW, stale.into()).is_err());
    let out = reduce(&shown, NOW, signed_out(&shown).into());
    assert!(out.is_ok_and(|it| it.task.is_none()));
}

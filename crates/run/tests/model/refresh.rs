//! The cart read again on the person's word: what is new in it is shown line by line, and nothing of
//! before can be approved.

use crate::shop::*;
use crate::story::{answers, at, pack, proven, reviewing, sees_cart, then};
use ::shop::{Cart, Cents, PackId, ReadError};
use run::{Command, Notice, Refused, Review, Run, Session, Since, reduce};

fn refresh(session: &Session) -> Session {
    let refresh = Command::Refresh {
        pack: pack(session),
        tab: TAB,
    };
    proven(&then(session, refresh))
}

fn review(session: &Session) -> &Review {
    match &session.run {
        Run::Review(review) => review,
        other => panic!("{:?}", other.status()),
    }
}

fn since(session: &Session) -> &Since {
    review(session).since.as_deref().unwrap()
}

fn approve(session: &Session, pack: PackId) -> Result<Session, Refused> {
    reduce(session, NOW, Command::Approve { pack, tab: TAB }.into())
}

#[test]
fn a_cart_as_it_is_shown_stays_the_same_pack() {
    let shown = reviewing();
    let read = sees_cart(&refresh(&shown), after());
    assert_eq!(review(&read).notice, Some(Notice::Current));
    assert_eq!((pack(&read), &review(&read).since), (pack(&shown), &None));
}

#[test]
fn what_is_new_is_shown_and_nothing_of_before_is_approved() {
    let shown = reviewing();
    let read = sees_cart(&refresh(&shown), foreign());
    assert_eq!(at(&read), "REVIEW");
    assert_eq!(review(&read).notice, Some(Notice::Renewed));
    assert_eq!(since(&read).total, after().totals.total);
    assert!(!since(&read).changes.is_empty());
    assert!(approve(&read, pack(&shown)).is_err());
    // Whatever is asked next makes it old news.
    let approving = approve(&read, pack(&read)).unwrap();
    assert_eq!(review(&approving).since, None);
}

/// Two prices that change places leave the total as it was.
#[test]
fn other_prices_with_the_same_total_are_another_cart() {
    let mut other = after();
    other.lines[0].line_price = other.lines[0].line_price + Cents(7);
    other.lines[1].line_price = other.lines[1].line_price - Cents(7);
    assert_eq!(other.totals, after().totals);
    let reread = |cart: Cart| sees_cart(&refresh(&reviewing()), cart);
    assert_eq!(since(&reread(other.clone())).changes.repriced.len(), 2);
    let approving = proven(&approve(&reviewing(), pack(&reviewing())).unwrap());
    assert_eq!(at(&sees_cart(&approving, other)), "REVIEW");
    assert_eq!(at(&sees_cart(&approving, after())), "COMPLETE");
}

#[test]
fn a_cart_that_cannot_be_read_leaves_what_is_shown() {
    let read = answers(&refresh(&reviewing()), Err(ReadError::SignedOut));
    assert!(matches!(review(&read).notice, Some(Notice::Unread(_))));
    assert_eq!(pack(&read), pack(&reviewing()));
}

#[test]
fn one_thing_is_done_at_a_time_and_only_in_a_review() {
    let pack = pack(&reviewing());
    let again = || Command::Refresh { pack, tab: TAB }.into();
    assert!(reduce(&refresh(&reviewing()), NOW, again()).is_err());
    assert!(reduce(&Session::default(), NOW, again()).is_err());
}

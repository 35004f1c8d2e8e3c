//! A run belongs to the account it was started in.

use crate::adding::{add, came, offered, presses};
use crate::every_state::survives_writing;
use crate::shop::*;
use crate::story::*;
use ::shop::{
    Answer, Ask, OrderId, OrderSummary, PageKind, Query, ReadError, Reading, SessionReading,
};
use proptest::prelude::*;
use run::{
    Account, ChangeOutcome, Command, Effect, Fault, Notice, Recoverable, Report, Run, Session,
    System, TabId, Via, reduce,
};

/// The list of orders of somebody else.
fn of_another() -> Answer {
    let orders = ["9", "8"].map(|n| summary(&format!("of-another-{n}")));
    Ok(Reading::Session(Box::new(SessionReading {
        orders: orders.to_vec(),
        ..session_seen()
    })))
}

fn other() -> Fault {
    Recoverable::OtherAccount.into()
}

fn signed_out(session: &Session, tab: TabId) -> Session {
    let document = page("out", PageKind::Home, None, false);
    then(session, Report::PageReady { tab, document })
}

fn looks_at_orders(session: &Session) -> bool {
    let see = |effect: &Effect| {
        matches!(
            effect,
            Effect::Ask {
                ask: Ask::See(Query::Session),
                via: Via::Fetch,
                ..
            }
        )
    };
    deeds(&Session::default(), session).iter().any(see)
}

/// Paused for another account, which counts nothing.
fn refused(session: &Session) {
    let Run::Paused(paused) = &session.run else {
        panic!("{}", at(session))
    };
    assert_eq!(paused.fault, other());
    assert!(paused.can_retry());
    assert!(
        matches!(&paused.resume, run::Resume::From(suspended) if suspended.running.errors == 0),
        "counts nothing"
    );
}

/// Another account in the same browser takes nothing up: signed out in the middle, and signed in as
/// somebody else.
#[test]
fn a_sign_in_as_somebody_else_resumes_nothing() {
    for before in [saving(), searching(), slotting(), finalizing()] {
        let out = signed_out(&before, TAB);
        let back = arrives(&out, "in", PageKind::Home, None);
        assert!(looks_at_orders(&back), "whose account it is comes first");
        let paused = answers(&back, of_another());
        assert_eq!(deeds(&back, &paused), []);
        refused(&paused);
        // The other account's pages do not make it try again and again.
        let more = arrives(&paused, "more", PageKind::Cart, None);
        assert_eq!(more.run, paused.run);
        // The right account goes on where it stood.
        let retried = then(&more, Command::Retry { tab: TAB });
        let home = arrives(&retried, "home", PageKind::Home, None);
        assert_eq!(at(&valid(&home)), at(&before));
    }
}

/// The other account leaves, and the next sign-in is the right one.
#[test]
fn the_right_account_resumes_by_itself_once_the_other_left() {
    let out = signed_out(&saving(), TAB);
    let paused = answers(&arrives(&out, "in", PageKind::Home, None), of_another());
    let left = signed_out(&paused, TAB);
    let back = valid(&arrives(&left, "again", PageKind::Home, None));
    assert_eq!(at(&back), at(&saving()));
}

/// *Continue* after a pause of hours: anybody may have signed in meanwhile.
#[test]
fn going_on_in_another_account_does_nothing() {
    let paused = then(&pressing(), Command::PauseRun);
    let retried = then(&paused, Command::Retry { tab: TAB });
    assert!(looks_at_orders(&retried));
    assert_eq!(presses(&Session::default(), &retried), 0);
    let told = answers(&retried, of_another());
    refused(&told);
    assert_eq!(presses(&retried, &told), 0);
    // In the right one the page that was to be pressed in is asked what it knows of it.
    let proven = valid(&retried);
    assert!(
        deeds(&retried, &proven)
            .iter()
            .any(|it| matches!(it, Effect::Inquire { .. }))
    );
}

/// Nor does it start anything: the list that the run itself reads is another account's.
#[test]
fn a_run_that_begins_in_another_account_stops() {
    refused(&answers(&started(), of_another()));
    let Ok(Reading::Session(seen)) = of_another() else {
        panic!()
    };
    refused(&answers(&listed(), Ok(Reading::Orders(seen.orders.into()))));
}

/// Somebody signs out, and somebody in, in another tab, while the run is at work: it makes sure
/// before its next step.
#[test]
fn a_sign_out_seen_elsewhere_is_looked_into_before_the_next_step() {
    let told = signed_out(&saving(), TabId(8));
    assert_eq!(told.run, saving().run, "what is under way is left alone");
    let told = then(&told, System::ServiceWorkerWake);
    let next = sees_cart(&told, before());
    assert_eq!(presses(&told, &next), 0);
    assert!(looks_at_orders(&next));
    survives_writing(&next);
    refused(&answers(&next, of_another()));
    assert_eq!(presses(&next, &valid(&next)), 1);
}

/// Nobody can say whose account it is: no step is taken, and it is not tried for ever.
#[test]
fn an_account_that_cannot_be_told_is_none() {
    let mut session = then(
        &then(&saving(), Command::PauseRun),
        Command::Retry { tab: TAB },
    );
    for document in ["u1", "u2", "u3"] {
        session = arrives(&session, document, PageKind::Orders, None);
        session = answers(&session, Err(ReadError::Unreachable));
    }
    assert_eq!(at(&session), "PAUSED");
}

/// Neither *Approve* nor *Add*: nothing is approved or pressed in another account; the review
/// stands.
#[test]
fn nothing_is_approved_or_added_in_another_account() {
    assert!(looks_at_orders(&approving()));
    let told = answers(&approving(), of_another());
    let Run::Review(review) = &told.run else {
        panic!("{}", at(&told))
    };
    assert_eq!(told.task, None);
    assert_eq!(review.notice, Some(Notice::Unread(other())));
    assert_eq!(review.pack.id, pack(&reviewing()));
    let adding = then(&offered(), add(&offered()));
    assert!(looks_at_orders(&adding));
    let told = answers(&adding, of_another());
    assert_eq!(
        came(&told),
        Some(ChangeOutcome::NotPressed { fault: other() })
    );
    assert_eq!(presses(&adding, &told), 0);
    // Each click makes sure anew.
    assert!(looks_at_orders(&then(&told, add(&told))));
}

/// Signed out while it is being added: whoever is signed in then is made sure of before the press.
#[test]
fn a_sign_out_during_an_addition_is_looked_into_before_the_press() {
    let opening = signed_out(&crate::adding::opening(), TabId(8));
    let page = crate::adding::product(None);
    let opened = answers(&opening, Ok(Reading::Product(Box::new(page))));
    assert_eq!(presses(&opening, &opened), 0);
    let told = answers(&opened, of_another());
    assert_eq!(
        came(&told),
        Some(ChangeOutcome::NotPressed { fault: other() })
    );
    assert_eq!(presses(&opened, &valid(&opened)), 1);
}

/// The worker dies before it knows: it makes sure all the same.
#[test]
fn what_is_not_made_sure_of_survives_the_worker() {
    for session in [
        then(
            &then(&saving(), Command::PauseRun),
            Command::Retry { tab: TAB },
        ),
        approving(),
    ] {
        let session = match session.tabs.get(TAB) {
            Some(_) => session,
            None => arrives(&session, "w1", PageKind::Home, None),
        };
        survives_writing(&session);
        let woken = reduce(&session, NOW, System::ServiceWorkerWake.into()).unwrap();
        assert!(looks_at_orders(&woken), "{}", at(&session));
    }
}

/// Only hashes are stored.
#[test]
fn of_the_account_only_hashes_are_kept() {
    let account = Account::listing(&summaries(), None);
    let text = serde_json::to_string(&account).unwrap();
    assert!(
        !text.contains("order-1") && !text.contains("0081"),
        "{text}"
    );
}

fn orders(of: &str, numbers: impl IntoIterator<Item = u32>) -> Vec<OrderSummary> {
    let one = |n| summary(&format!("{of}-{n}"));
    numbers.into_iter().map(one).collect()
}

#[test]
fn an_account_without_orders_is_not_one_with_some() {
    let none = Account::listing(&[], None);
    assert!(none.lists(&[]) && !none.lists(&summaries()));
    assert!(!Account::listing(&summaries(), None).lists(&[]));
}

proptest! {
    /// Orders are added on top, and a few may go; nobody else has them.
    #[test]
    fn an_account_is_known_by_its_orders(
        own in 1u32..60,
        more in 0u32..40,
        gone in 0usize..8,
        chosen in 0u32..60,
        others in 0u32..60,
    ) {
        let chosen = chosen % own;
        let before = orders("a", (0..own).rev());
        let id = OrderId(format!("a-{chosen}"));
        let account = Account::listing(&before, Some(&id));
        let mut now = orders("a", (0..own + more).rev());
        prop_assert!(account.lists(&now));
        // Less than half of those that were known.
        let lose = gone.min((before.len().min(24) - 1) / 2);
        let mut lost = 0;
        now.retain(|order| {
            let goes = lost < lose && order.id != id && before.contains(order);
            lost += usize::from(goes);
            !goes
        });
        prop_assert!(account.lists(&now));
        prop_assert!(!account.lists(&orders("b", 0..others)));
        now.retain(|order| order.id != id);
        prop_assert!(!account.lists(&now), "the run's own order is gone");
    }
}

//! A run that ended is decided on once more: nothing is re-ordered, and the way back leads to the cart
//! before it.

use crate::shop::*;
use crate::story::*;
use ::shop::{Cart, OrderId, PageKind, Pid, Plan, Query, Reading};
use run::{
    Account, Command, Effect, Ending, Operation, PastRun, Reopened, Run, RunId, RunOptions,
    Session, Via, effects,
};

fn ended(session: &Session) -> PastRun {
    let left = then(session, Command::Cancel);
    let past = left.past.as_deref().unwrap();
    // As it is read from the list.
    serde_json::from_str(&serde_json::to_string(past).unwrap()).unwrap()
}

fn again(past: &PastRun) -> Session {
    let reopened = past.reopened().unwrap();
    let wish = RunOptions {
        order: Some(reopened.inputs.order.summary.id.clone()),
        mode: reopened.inputs.mode,
        reopens: Some(Box::new(reopened)),
        ..wish()
    };
    let (run, tab) = (RunId("again".into()), TAB);
    let idle = arrives(&Session::default(), "d0", PageKind::Home, None);
    then(&idle, Command::StartRun { run, tab, wish })
}

/// On its way to its review, it reads the cart, and asks for no press.
fn reviewed(past: &PastRun, cart: &Cart) -> Session {
    let session = arrives(&valid(&again(past)), "d1", PageKind::Orders, None);
    let session = answers(&valid(&session), Ok(Reading::Orders(summaries().into())));
    assert_eq!(at(&session), "RUNNING.CART.REOPENING");
    let looks = Operation::Look(Query::Cart, Via::Tab);
    assert_eq!(session.operation(), Some(looks));
    let session = arrives(&session, "d3", PageKind::Cart, None);
    let mut session = answers(&session, Ok(Reading::Cart(Box::new(cart.clone()))));
    while at(&session) == "RUNNING.SUBSTITUTION.SEARCHING" {
        session = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    }
    let session = arrives(&session, "d4", PageKind::Slots, None);
    let session = answers(&session, Ok(Reading::Slots(Box::new(slots()))));
    let session = arrives(&session, "d5", PageKind::Cart, None);
    sees_cart(&session, cart.clone())
}

/// Also after *Cancel*, and from the list of past runs.
#[test]
fn what_a_run_left_is_shown_with_the_way_back() {
    let first = reviewing();
    let Run::Review(review) = &first.run else {
        panic!("in review")
    };
    for past in [ended(&first), ended(&finalizing()), ended(&searching())] {
        let session = reviewed(&past, &after());
        let Run::Review(shown) = &session.run else {
            panic!("in review")
        };
        assert_eq!(shown.pack.inputs(), review.pack.inputs());
        assert_eq!(shown.pack.undo(), review.pack.undo());
        assert_eq!(shown.pack.cart, review.pack.cart);
        let proposals = |of: &run::Review| of.pack.proposals.len();
        assert_eq!(proposals(shown), proposals(review));
    }
}

/// The cart may be another by now: that is what is shown.
#[test]
fn the_cart_is_as_it_is_now() {
    let session = reviewed(&ended(&reviewing()), &before());
    let Run::Review(shown) = &session.run else {
        panic!("in review")
    };
    assert_eq!(shown.pack.cart, before());
    assert_eq!(shown.pack.undo(), []);
}

/// What the person took out and decided the first time holds.
#[test]
fn what_was_decided_is_still() {
    let reviewing = reviewing();
    let (pack, of) = (pack(&reviewing), Pid("1002".into()));
    let plan = Some(Plan::LeaveOut);
    let decide = Command::Decide { pack, of, plan };
    let decided = then(&reviewing, decide);
    let session = reviewed(&ended(&decided), &after());
    let Run::Review(shown) = &session.run else {
        panic!("in review")
    };
    let about = shown.pack.proposal(&Pid("1002".into())).unwrap();
    assert_eq!(about.plan(), plan);
}

/// The shop took out what was sold out since: it is not searched for again, and what was decided about it
/// holds.
#[test]
fn what_was_decided_is_still_once_the_shop_took_it_out() {
    let reviewing = reviewing();
    let (pack, of) = (pack(&reviewing), Pid("1002".into()));
    let plan = Some(Plan::LeaveOut);
    let about = of.clone();
    let decide = Command::Decide { pack, of, plan };
    let past = ended(&then(&reviewing, decide));
    let mut cart = after();
    cart.lines.retain(|line| line.pid != about);
    let session = reviewed(&past, &cart);
    let Run::Review(shown) = &session.run else {
        panic!("in review")
    };
    let decided = shown.pack.proposal(&about).and_then(|it| it.plan());
    assert_eq!(decided, plan);
    assert!(shown.pack.missing().all(|line| line.pid != about));
}

/// A re-order that may still be on its way is told by no later look.
#[test]
fn a_press_in_doubt_is_not_reopened() {
    for session in [pressing(), pressed(), landed()] {
        let left = then(&session, Command::Cancel);
        assert_eq!(left.past.as_deref().unwrap().reopened(), None);
        assert_eq!(idle(&left).left, None);
    }
}

/// Where it is said that a cancelled run left goods, the way back is to that run, whatever happens to the
/// session meanwhile; and to the first, where the one that took it up was cancelled early.
#[test]
fn the_way_back_is_to_the_run_that_left_the_goods() {
    let first = then(&reviewing(), Command::Cancel);
    assert_eq!(idle(&first).left, Some(run_id()));
    let checking = then(&first, Command::CheckSession { tab: TAB });
    assert_eq!(idle(&valid(&checking)).left, Some(run_id()));
    let again = again(first.past.as_deref().unwrap());
    let early = then(&valid(&again), Command::Cancel);
    assert_eq!(idle(&early).left, Some(run_id()));
}

/// One that took it up changes nothing before its own review: what was decided in the first is not lost.
#[test]
fn a_run_that_took_one_up_and_was_cancelled_early_leaves_the_first_to_be_taken_up() {
    let first = then(&reviewing(), Command::Cancel);
    let past = ended(&reviewing());
    assert_eq!(first.past.as_deref(), Some(&past));
    let session = arrives(&valid(&again(&past)), "d1", PageKind::Orders, None);
    let reopening = answers(&valid(&session), Ok(Reading::Orders(summaries().into())));
    let session = arrives(&reopening, "d3", PageKind::Cart, None);
    let searching = answers(&session, Ok(Reading::Cart(Box::new(after()))));
    for (early, place) in [
        (reopening, "RUNNING.CART.REOPENING"),
        (searching, "RUNNING.SUBSTITUTION.SEARCHING"),
    ] {
        assert_eq!(at(&early), place);
        let left = then(&early, Command::Cancel);
        assert_eq!((&left.past, &idle(&left).left), (&None, &Some(run_id())));
    }
}

fn idle(session: &Session) -> &run::Idle {
    match &session.run {
        Run::Idle(idle) => idle,
        other => panic!("{:?}", other.status()),
    }
}

/// What is before the press has nothing to come back to; and what is older than that it was kept whose it
/// was is told from no other account.
#[test]
fn only_what_may_have_filled_a_cart_and_is_known_is_reopened() {
    let gone = Some(OrderId("another".into()));
    let account = Some(Account::listing(&summaries(), gone.as_ref()));
    let past = PastRun {
        account,
        ..ended(&reviewing())
    };
    assert!(matches!(reviewed(&past, &after()).run, Run::Review(_)));
    assert_eq!(then(&saving(), Command::Cancel).past, None);
    let older = PastRun {
        account: None,
        ..past
    };
    assert_eq!(older.reopened(), None);
    let Ending::Cancelled {
        phase,
        lines,
        searched,
        ..
    } = ended(&finalizing()).ending
    else {
        panic!("on its way")
    };
    let ending = Ending::Cancelled {
        phase,
        lines,
        searched,
        inputs: None,
    };
    let older = PastRun {
        ending,
        ..ended(&finalizing())
    };
    assert_eq!(older.reopened(), None);
}

/// In another account nothing goes on: nothing is begun, and it is said why.
#[test]
fn in_another_account_nothing_begins() {
    let past = ended(&reviewing());
    let elses = Reopened {
        account: Account::listing(&[], None),
        ..past.reopened().unwrap()
    };
    let past = PastRun {
        account: Some(elses.account),
        ..past
    };
    let session = valid(&again(&past));
    let Run::Idle(idle) = &session.run else {
        panic!("idle")
    };
    assert!(idle.notice.is_some() && session.task.is_none());
}

/// Cancelled once more it is kept anew; and nothing of it presses.
#[test]
fn it_is_kept_like_any_other() {
    let past = ended(&reviewing());
    let session = reviewed(&past, &after());
    let left = then(&session, Command::Cancel);
    let kept = left.past.as_deref().unwrap();
    assert_eq!(kept.ending, Ending::CancelledInReview);
    assert_ne!(kept.id, past.id);
    let inputs = |of: &PastRun| of.reopened().map(|it| it.inputs);
    assert_eq!(inputs(kept), inputs(&past));
    let wants = effects(&session, &left);
    let run = kept.id.clone();
    assert!(wants.contains(&Effect::KeepRun { run }));
}

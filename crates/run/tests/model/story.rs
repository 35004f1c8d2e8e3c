//! Runs told step by step, as a shop and a person would play them.

use crate::shop::*;
use ::shop::{Answer, Cart, OrderId, PackId, PageKind, ReadError, Reading, Reordered, judge};
use run::{
    Arrival, Command, Document, Effect, Event, Fault, IntentId, Recoverable, Refused, Report, Run,
    RunOptions, Session, Stage, System, reduce,
};

pub fn then(session: &Session, event: impl Into<Event>) -> Session {
    reduce(session, NOW, event.into()).unwrap()
}

pub fn arrives(session: &Session, document: &str, kind: PageKind, key: Option<&str>) -> Session {
    let arrival = Report::PageReady {
        tab: TAB,
        document: page(document, kind, key, true),
    };
    reduce(session, soon(session), arrival.into()).unwrap()
}

pub fn answers(session: &Session, answer: Answer) -> Session {
    let document = session.tabs.get(TAB).unwrap().id.clone();
    let intent = pursued(session).unwrap();
    then(
        session,
        Report::StepComplete {
            document,
            tab: TAB,
            intent,
            answer,
        },
    )
}

/// Where it is first to be made sure whose account it is, the list of orders tells.
pub fn proven(session: &Session) -> Session {
    let first = session.proves_first();
    match (first, session.tabs.get(TAB)) {
        (false, _) => session.clone(),
        (true, Some(_)) => valid(session),
        (true, None) => valid(&arrives(session, "proof", PageKind::Orders, None)),
    }
}

pub fn sees_cart(session: &Session, cart: Cart) -> Session {
    answers(&proven(session), Ok(Reading::Cart(Box::new(cart))))
}

/// The cart is read as often as anybody wants to, and is the same every time.
pub fn keeps_seeing(session: &Session, cart: &Cart) -> Session {
    let mut session = sees_cart(session, cart.clone());
    for _ in 0..5 {
        if at(&session) != "RUNNING.CART.VERIFYING" {
            break;
        }
        session = sees_cart(&session, cart.clone());
    }
    session
}

pub fn at(session: &Session) -> String {
    session.state_path().to_string()
}

/// *Start* was pressed on the front page; the session is checked.
/// The cart before the change of the cart that is under way.
pub fn cart_before(session: &Session) -> &Cart {
    let stage = session.task.as_ref().and_then(|task| task.goal.stage());
    match stage {
        Some(
            Stage::Opening { before, .. }
            | Stage::Pressing { before, .. }
            | Stage::Verifying { before, .. },
        ) => before,
        other => panic!("{other:?}"),
    }
}

pub fn checking() -> Session {
    let session = arrives(&Session::default(), "d0", PageKind::Home, None);
    starts(&session, wish())
}

pub fn starts(session: &Session, wish: RunOptions) -> Session {
    let (run, tab) = (run_id(), TAB);
    then(session, Command::StartRun { run, tab, wish })
}

/// All is well with the session.
pub fn valid(session: &Session) -> Session {
    answers(session, Ok(Reading::Session(Box::new(session_seen()))))
}

/// The check found all well, and the tab is at the list of orders.
pub fn started() -> Session {
    arrives(&valid(&checking()), "d1", PageKind::Orders, None)
}

pub fn listed() -> Session {
    valid(&started())
}

pub fn saving() -> Session {
    let session = answers(&listed(), Ok(Reading::Orders(summaries().into())));
    let session = arrives(&session, "d2", PageKind::Order, Some("order-1"));
    answers(&session, Ok(Reading::Order(Box::new(order()))))
}

pub fn pressing() -> Session {
    sees_cart(&saving(), before())
}

pub fn pressed() -> Session {
    answers(&pressing(), Ok(Reading::Pressed))
}

/// The shop's answer to the press came.
pub fn landed() -> Session {
    let from = Some("/pt/detalhes-encomenda?orderID=order-1".to_owned());
    let came = Arrival {
        redirects: 1,
        from,
        cached: false,
    };
    let cart = page("d3", PageKind::Cart, None, true);
    let document = Document { came, ..cart };
    then(&pressed(), Report::PageReady { tab: TAB, document })
}

pub fn searching() -> Session {
    sees_cart(&landed(), after())
}

/// Every place that is left to look is looked at.
pub fn slotting() -> Session {
    let mut session = searching();
    while at(&session) == "RUNNING.SUBSTITUTION.SEARCHING" {
        session = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    }
    arrives(&session, "d4", PageKind::Slots, None)
}

pub fn finalizing() -> Session {
    let session = answers(&slotting(), Ok(Reading::Slots(Box::new(slots()))));
    arrives(&session, "d5", PageKind::Cart, None)
}

pub fn reviewing() -> Session {
    sees_cart(&finalizing(), after())
}

pub fn pack(session: &Session) -> PackId {
    match &session.run {
        Run::Review(review) => review.pack.id,
        other => panic!("no review: {other:?}"),
    }
}

pub fn approving() -> Session {
    let (pack, tab) = (pack(&reviewing()), TAB);
    then(&reviewing(), Command::Approve { pack, tab })
}

/// A shop may show one product in two lines: the cart is its own, and is approved.
#[test]
fn a_cart_with_a_product_in_two_lines_is_approved() {
    let mut two = after();
    two.lines.push(line("1001", true));
    let review = sees_cart(&finalizing(), two.clone());
    let (pack, tab) = (pack(&review), TAB);
    let approved = sees_cart(&then(&review, Command::Approve { pack, tab }), two);
    assert_eq!(at(&approved), "COMPLETE");
}

#[test]
fn from_start_to_an_approved_pack() {
    let complete = sees_cart(&approving(), after());
    assert_eq!(at(&complete), "COMPLETE");
    let journal: Vec<String> = complete
        .journal
        .transitions()
        .map(|(trigger, to)| format!("{} {to}", trigger.name()))
        .collect();
    let phases: Vec<&str> = journal
        .iter()
        .map(String::as_str)
        .filter(|line| !line.starts_with("STEP_COMPLETE"))
        .collect();
    assert_eq!(
        phases,
        [
            "START_RUN RUNNING.INITIALIZING.CHECKING_LOGIN",
            "PHASE_COMPLETE RUNNING.CART.LOADING_ORDERS",
            "PHASE_COMPLETE RUNNING.SUBSTITUTION.SEARCHING",
            "PHASE_COMPLETE RUNNING.SLOTS.READING_SLOTS",
            "PHASE_COMPLETE RUNNING.FINALIZING.READING_CART",
            "FINALIZE REVIEW",
            "APPROVE COMPLETE",
        ]
    );
}

/// DECISIONS 3: "CANCEL while RUNNING is a pause and a cancel: two logged transitions, one click";
/// nothing is done in a page after it.
#[test]
fn cancel_while_running_is_a_pause_and_a_cancel() {
    let session = then(&pressing(), Command::Cancel);
    let last: Vec<&str> = session
        .journal
        .transitions()
        .rev()
        .take(2)
        .map(|(trigger, _)| trigger.name())
        .collect();
    assert_eq!(last, ["CANCEL", "PAUSE_RUN"]);
    let stop = |session: &Session| {
        let mut effects = deeds(session, &then(session, Command::Cancel));
        effects.retain(|effect| !matches!(effect, Effect::KeepRun { .. }));
        matches!(effects[..], [Effect::Stop { .. }])
    };
    // The hand may be waiting for the shop's dialog: nothing more is to be pressed.
    assert!(stop(&pressing()));
    assert!(!stop(&pressed()), "it is done");
    assert!(!stop(&saving()));
}

/// DECISIONS 5: "A lost sign-in pauses; the next one resumes".
#[test]
fn a_lost_sign_in_pauses_and_a_new_one_resumes() {
    let out = page("d9", PageKind::Home, None, false);
    let paused = then(
        &saving(),
        Report::PageReady {
            tab: TAB,
            document: out,
        },
    );
    assert_eq!(at(&paused), "PAUSED");
    let back = arrives(&paused, "d10", PageKind::Home, None);
    assert_eq!(at(&back), "RUNNING.CART.SAVING_CART");
}

/// Spec §4, canRetry: "fewer than three errors, and the last one can be got over".
#[test]
fn the_third_error_ends_the_run() {
    let mut session = finalizing();
    for error in 1..=3 {
        while at(&session) != "PAUSED" {
            session = arrives(&session, "d6", PageKind::Cart, None);
            session = answers(&session, Err(ReadError::Unreachable));
        }
        let Run::Paused(paused) = &session.run else {
            panic!()
        };
        assert_eq!(paused.can_retry(), error < 3);
        if error < 3 {
            session = then(&session, Command::Retry { tab: TAB });
        }
    }
    let refused = reduce(&session, NOW, Command::Retry { tab: TAB }.into());
    assert!(matches!(refused, Err(Refused::NotNow { .. })));
}

/// DECISIONS 6: "A passing fault is tried again with back-off, three times; then it pauses and
/// counts".
#[test]
fn a_passing_fault_is_tried_again_before_it_counts() {
    let once = answers(
        &finalizing(),
        Err(ReadError::Refused {
            status: 503,
            wait: None,
        }),
    );
    assert_eq!(at(&once), "RUNNING.FINALIZING.READING_CART");
    let again = arrives(&once, "d6", PageKind::Cart, None);
    assert_eq!(at(&sees_cart(&again, after())), "REVIEW");
}

/// DECISIONS 16: "it never fails a run".
#[test]
fn slots_that_cannot_be_read_do_not_fail_the_run() {
    let elsewhere = ReadError::Landed {
        wanted: PageKind::Slots,
        found: PageKind::Cart,
    };
    let session = answers(&slotting(), Err(elsewhere));
    assert_eq!(at(&session), "RUNNING.FINALIZING.READING_CART");
}

/// DECISIONS 11: "Landing elsewhere is tried once more, then said".
#[test]
fn landing_elsewhere_is_tried_once_more_and_then_said() {
    let mut session = valid(&checking());
    for document in ["e1", "e2"] {
        assert_eq!(at(&session), "RUNNING.INITIALIZING.CHECKING_LOGIN");
        session = arrives(&session, document, PageKind::Home, None);
    }
    let Run::Paused(paused) = &session.run else {
        panic!("{}", at(&session))
    };
    let why = ReadError::Landed {
        wanted: PageKind::Orders,
        found: PageKind::Home,
    };
    assert_eq!(
        paused.fault,
        Fault::Recoverable(Recoverable::ReadFailed { why })
    );
}

/// DECISIONS 18: "the cart is read again before it counts". Where it is no longer what the pack
/// says, the pack is renewed and asks again.
#[test]
fn a_changed_cart_renews_the_pack_instead_of_approving_it() {
    let approving = then(
        &reviewing(),
        Command::Approve {
            pack: pack(&reviewing()),
            tab: TAB,
        },
    );
    let renewed = sees_cart(&approving, after_whole());
    assert_eq!(at(&renewed), "REVIEW");
    let stale = reduce(
        &renewed,
        NOW,
        Command::Approve {
            pack: pack(&reviewing()),
            tab: TAB,
        }
        .into(),
    );
    assert!(matches!(stale, Err(Refused::Stale { .. })));
    let again = then(
        &renewed,
        Command::Approve {
            pack: pack(&renewed),
            tab: TAB,
        },
    );
    assert_eq!(at(&sees_cart(&again, after_whole())), "COMPLETE");
}

/// DECISIONS 10: "Closed or led elsewhere, it pauses", and *Go back and continue* leads back.
#[test]
fn a_closed_tab_pauses_without_counting() {
    let paused = then(&searching(), System::TabClosed { tab: TAB });
    let Run::Paused(kept) = &paused.run else {
        panic!()
    };
    assert!(kept.can_retry());
    let other = run::TabId(8);
    let back = then(&paused, Command::Retry { tab: other });
    assert!(
        matches!(&deeds(&paused, &back)[..], [Effect::SetAlarm, Effect::Navigate { tab, .. }] if *tab == other)
    );
}

#[test]
fn an_old_answer_and_a_strange_page_are_refused() {
    let session = listed();
    let tab = TAB;
    let document = session.tabs.get(TAB).unwrap().id.clone();
    let answer = || Ok(Reading::Orders(summaries().into()));
    let old = Report::StepComplete {
        document,
        tab,
        intent: IntentId(1),
        answer: answer(),
    };
    assert!(matches!(
        reduce(&session, NOW, old.into()),
        Err(Refused::Stale { .. })
    ));
    let strange = Report::StepComplete {
        document: run::DocumentId("elsewhere".into()),
        tab,
        intent: pursued(&session).unwrap(),
        answer: answer(),
    };
    assert_eq!(
        reduce(&session, NOW, strange.into()),
        Err(Refused::Stranger)
    );
}

#[test]
fn an_order_that_is_not_in_the_list_is_fatal() {
    let mut session = arrives(&Session::default(), "d0", PageKind::Orders, None);
    let wish = run::RunOptions {
        order: Some(OrderId("order-9".into())),
        ..wish()
    };
    session = valid(&valid(&starts(&session, wish)));
    session = answers(&session, Ok(Reading::Orders(summaries().into())));
    let Run::Paused(paused) = &session.run else {
        panic!()
    };
    assert!(!paused.can_retry());
}

/// DECISIONS 15: "*not done* (`NOT_DONE`) where the shop's own answer to the press had come … and
/// the cart stayed as it was".
#[test]
fn the_cart_proves_what_became_of_a_reorder() {
    let judge = |after: &Cart| judge(&order(), ::shop::Mode::Merge, &before(), after, true);
    assert_eq!(
        judge(&after()),
        Reordered::Done {
            missing: Vec::new()
        }
    );
    assert_eq!(judge(&before()), Reordered::NotDone);
    assert_eq!(judge(&foreign()), Reordered::CannotTell);
    assert_eq!(judge(&cart_of(Vec::new())), Reordered::CannotTell);
}

//! Slots that the person opened by themselves join what the run has (DECISIONS 31).

use crate::every_state::survives_writing;
use crate::shop::*;
use crate::story::*;
use ::shop::slot_choice::Way;
use ::shop::{
    Answer, Ask, Cents, OrderSummary, Pack, PageKind, Query, ReadError, Reading, SessionReading,
    Slot, SlotId, SlotsFound, SlotsPage, SlotsRead, Unreadable, Warning,
};
use jiff::civil::{date, time};
use run::{
    Command, Document, DocumentId, Effect, Event, IntentId, Millis, Moment, Refused, Report, Run,
    Session, System, TabId, Via, effects, reduce,
};

const OTHER: TabId = TabId(8);
const HOME: &str = "home-delivery";
const PICKUP: &str = "click-collect";

/// One free slot, of a name.
fn shows(mode: &str, slot: &str) -> SlotsPage {
    let slot = Slot {
        id: SlotId(slot.into()),
        date: date(2023, 11, 16),
        start: time(10, 0, 0, 0),
        end: time(12, 0, 0, 0),
        fee: Cents::ZERO,
        available: true,
        free: true,
        after_cutoff: false,
        express: false,
    };
    SlotsPage {
        mode: mode.into(),
        slots: vec![slot],
        ..slots()
    }
}

fn bare(mode: &str) -> SlotsPage {
    SlotsPage {
        slots: Vec::new(),
        ..shows(mode, "")
    }
}

fn read(page: SlotsPage) -> Answer {
    Ok(Reading::Slots(Box::new(page)))
}

fn listed_of(orders: Vec<OrderSummary>) -> Answer {
    let seen = SessionReading {
        orders,
        ..session_seen()
    };
    Ok(Reading::Session(Box::new(seen)))
}

fn at_the_moment(session: &Session, ms: Millis, event: impl Into<Event>) -> Session {
    let next = reduce(session, Moment { ms, ..NOW }, event.into()).unwrap();
    survives_writing(&next);
    next
}

fn slots_page(document: &str, mode: Option<&str>) -> Document {
    page(document, PageKind::Slots, mode, true)
}

/// The person opens the slots page in a tab.
fn opens_in(session: &Session, tab: TabId, document: &str) -> Session {
    let document = slots_page(document, Some(HOME));
    at_the_moment(session, NOW.ms, Report::PageReady { tab, document })
}

fn opens(session: &Session) -> Session {
    opens_in(session, OTHER, "slots")
}

fn said(session: &Session, answer: Answer) -> Event {
    let visit = session.visit.clone().unwrap();
    let (tab, document, intent) = (visit.tab, visit.document, visit.intent);
    Report::StepComplete {
        document,
        tab,
        intent,
        answer,
    }
    .into()
}

fn tells(session: &Session, answer: Answer) -> Session {
    tells_at(session, NOW.ms, answer)
}

fn tells_at(session: &Session, ms: Millis, answer: Answer) -> Session {
    at_the_moment(session, ms, said(session, answer))
}

/// What a page of the shop is asked because of a change.
fn asks(before: &Session, after: &Session) -> Vec<(Query, Via)> {
    let all = effects(before, after).into_iter();
    all.filter_map(|effect| match effect {
        Effect::Ask {
            ask: Ask::See(sight),
            via,
            ..
        } => Some((sight, via)),
        Effect::Navigate { .. } | Effect::Ask { .. } => panic!("{effect:?}"),
        _ => None,
    })
    .collect()
}

fn pack_of(session: &Session) -> &Pack {
    match &session.run {
        Run::Review(review) => &review.pack,
        Run::Complete(complete) => &complete.pack,
        other => panic!("no pack: {other:?}"),
    }
}

/// Every slot of the pack: home delivery first.
fn found(session: &Session) -> Vec<String> {
    match &pack_of(session).slots {
        SlotsFound::Unread { why } => panic!("{why:?}"),
        SlotsFound::Read(read) => names(read),
    }
}

fn names(read: &SlotsRead) -> Vec<String> {
    let slots = read.ways().into_iter().flat_map(|it| &it.page.slots);
    slots.map(|slot| slot.id.0.clone()).collect()
}

/// The shop led back to the cart, and the run went on without slots.
fn unread() -> Session {
    let led_back = Err(ReadError::Landed {
        wanted: PageKind::Slots,
        found: PageKind::Cart,
    });
    let session = answers(&slotting(), led_back);
    let session = sees_cart(&arrives(&session, "d5", PageKind::Cart, None), after());
    assert!(pack_of(&session).warnings.contains(&Warning::SlotsUnread));
    session
}

fn complete() -> Session {
    let tab = TAB;
    let approving = then(
        &unread(),
        Command::Approve {
            pack: pack(&unread()),
            tab,
        },
    );
    let complete = sees_cart(&approving, after());
    assert_eq!(at(&complete), "COMPLETE");
    complete
}

/// Sends the usual query to that document and takes its answer, with no navigation and no new
/// request to the shop, in the run's tab and in any other.
#[test]
fn what_the_person_opens_in_a_review_joins_the_pack() {
    for tab in [TAB, OTHER] {
        let before = unread();
        let opened = opens_in(&before, tab, "slots");
        assert_eq!(asks(&before, &opened), [(Query::Slots, Via::Tab)]);
        let joined = tells(&opened, read(shows(HOME, "s1")));
        assert_eq!(asks(&opened, &joined), []);
        assert_eq!(found(&joined), ["s1"]);
        assert_eq!(at(&joined), "REVIEW");
        let SlotsFound::Read(read) = &pack_of(&joined).slots else {
            panic!()
        };
        assert_eq!(read.at, Some(NOW.ms));
        assert!(!pack_of(&joined).warnings.contains(&Warning::SlotsUnread));
        assert!(joined.journal.iter().count() >= before.journal.iter().count() + 2);
    }
}

/// APPROVE is bound to the cart that was shown, and slots are none of it.
#[test]
fn what_was_shown_can_still_be_approved() {
    let (shown, tab) = (pack(&unread()), TAB);
    let approve = Command::Approve { pack: shown, tab };
    let joined = tells(&opens(&unread()), read(shows(HOME, "s1")));
    let approved = sees_cart(&then(&joined, approve.clone()), after());
    assert_eq!(
        (at(&approved).as_str(), found(&approved)),
        ("COMPLETE", vec!["s1".into()])
    );
    // While the cart is read again for it, too.
    let approving = then(&unread(), approve);
    let joined = tells(&opens(&approving), read(shows(HOME, "s1")));
    let approved = sees_cart(&joined, after());
    assert_eq!(
        (at(&approved).as_str(), found(&approved)),
        ("COMPLETE", vec!["s1".into()])
    );
}

#[test]
fn what_the_person_opens_after_the_approval_joins_the_pack() {
    let joined = tells(&opens(&complete()), read(shows(HOME, "s1")));
    assert_eq!(
        (at(&joined).as_str(), found(&joined)),
        ("COMPLETE", vec!["s1".into()])
    );
}

/// What was opened before the run wanted it is not asked for again, unless it is old by then; and
/// then it still is better than nothing.
#[test]
fn what_the_person_opens_during_the_run_is_used() {
    let opened = tells(&opens(&searching()), read(shows(HOME, "s1")));
    let mut session = opened.clone();
    while at(&session) == "RUNNING.SUBSTITUTION.SEARCHING" {
        session = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    }
    assert_eq!(at(&session), "RUNNING.FINALIZING.READING_CART");
    let trail: Vec<_> = session
        .journal
        .transitions()
        .map(|(_, to)| to.to_owned())
        .collect();
    assert!(trail.contains(&"RUNNING.SLOTS.READING_SLOTS".to_owned()));
    let session = sees_cart(&arrives(&session, "d5", PageKind::Cart, None), after());
    assert_eq!(found(&session), ["s1"]);
    // While the run itself looks, and while it reads the cart.
    for (running, page) in [(slotting(), Some("own")), (finalizing(), None)] {
        let mut session = tells(&opens(&running), read(shows(PICKUP, "p1")));
        if let Some(slot) = page {
            session = answers(&session, read(shows(HOME, slot)));
            session = arrives(&session, "d5", PageKind::Cart, None);
        }
        let session = sees_cart(&session, after());
        assert_eq!(found(&session).last().map(String::as_str), Some("p1"));
    }
}

#[test]
fn what_was_opened_long_ago_is_read_again() {
    let long_ago = NOW.ms - 11 * 60_000;
    let mut session = tells_at(&opens(&searching()), long_ago, read(shows(HOME, "s1")));
    while at(&session) == "RUNNING.SUBSTITUTION.SEARCHING" {
        session = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    }
    assert_eq!(at(&session), "RUNNING.SLOTS.READING_SLOTS");
    let session = arrives(&session, "d4", PageKind::Slots, None);
    for (answer, slot) in [
        (read(shows(HOME, "s2")), "s2"),
        (Err(ReadError::Gone), "s1"),
    ] {
        let session = arrives(&answers(&session, answer), "d5", PageKind::Cart, None);
        assert_eq!(found(&sees_cart(&session, after())), [slot]);
    }
}

/// Home delivery and pick-up stand side by side, each as it was read last.
#[test]
fn both_ways_stand_side_by_side() {
    let home = tells(&opens(&unread()), read(shows(HOME, "s1")));
    // The person chooses the other way in the page that is open.
    let document = slots_page("slots", Some(PICKUP));
    let turned = at_the_moment(
        &home,
        NOW.ms,
        Report::PageReady {
            tab: OTHER,
            document,
        },
    );
    assert_eq!(asks(&home, &turned), [(Query::Slots, Via::Tab)]);
    let both = tells(&turned, read(shows(PICKUP, "p1")));
    assert_eq!(found(&both), ["s1", "p1"]);
    let ways = match &pack_of(&both).slots {
        SlotsFound::Read(read) => read.ways().into_iter().map(SlotsRead::way).collect(),
        SlotsFound::Unread { .. } => Vec::new(),
    };
    assert_eq!(ways, [Way::Home, Way::Pickup]);
    let newer = tells_at(
        &opens_in(&both, OTHER, "new"),
        NOW.ms + 1,
        read(shows(HOME, "s2")),
    );
    assert_eq!(found(&newer), ["s2", "p1"]);
}

/// The same page says more than once that it came up.
#[test]
fn a_page_is_asked_once_for_what_it_shows() {
    let again = |session: &Session, mode| {
        let document = slots_page("slots", mode);
        let event = Report::PageReady {
            tab: OTHER,
            document,
        };
        reduce(session, NOW, event.into())
    };
    let opened = opens(&unread());
    assert_eq!(again(&opened, Some(HOME)), Err(Refused::NoNews));
    let joined = tells(&opened, read(shows(HOME, "s1")));
    assert_eq!(again(&joined, Some(HOME)), Err(Refused::NoNews));
    // It is filled while it is asked: the answer is on its way. After it, it is news.
    let document = slots_page("slots", None);
    let empty = at_the_moment(
        &unread(),
        NOW.ms,
        Report::PageReady {
            tab: OTHER,
            document,
        },
    );
    let filled = again(&empty, Some(HOME)).unwrap();
    assert_eq!(asks(&empty, &filled), []);
    let slow = tells(&empty, Err(ReadError::Slow));
    let filled = again(&slow, Some(HOME)).unwrap();
    assert_eq!(asks(&slow, &filled), [(Query::Slots, Via::Tab)]);
}

#[test]
fn what_cannot_be_read_or_is_empty_replaces_nothing() {
    let before = tells(&opens(&unread()), read(shows(HOME, "s1")));
    let unreadable = ReadError::Unreadable {
        kind: PageKind::Slots,
        why: Unreadable::missing("slots", "ul"),
    };
    for answer in [
        Err(unreadable),
        Err(ReadError::Slow),
        Err(ReadError::SignedOut),
        read(bare(HOME)),
        Ok(Reading::Pressed),
    ] {
        let after = tells_at(&opens_in(&before, OTHER, "new"), NOW.ms + 1, answer.clone());
        assert_eq!(pack_of(&after), pack_of(&before), "{answer:?}");
        assert_eq!(after.visit, None);
    }
    // Where nothing was read, that there is nothing is worth knowing.
    assert!(found(&tells(&opens(&unread()), read(bare(HOME)))).is_empty());
}

/// Somebody was signed out since: it is first looked whose account it is now.
#[test]
fn slots_of_another_account_join_nothing() {
    for before in [unread(), complete()] {
        let document = page("out", PageKind::Home, None, false);
        let out = at_the_moment(&before, NOW.ms, Report::PageReady { tab: TAB, document });
        let opened = opens(&out);
        assert_eq!(asks(&out, &opened), [(Query::Session, Via::Fetch)]);
        // Not before that, whatever the page says.
        let pushed = tells(&opened, read(shows(HOME, "s1")));
        assert_eq!((pack_of(&pushed), &pushed.visit), (pack_of(&before), &None));
        let other = tells(&opened, listed_of(vec![summary("of-another")]));
        assert_eq!((pack_of(&other), &other.visit), (pack_of(&before), &None));
        assert_eq!(asks(&opened, &other), []);
        let same = tells(&opened, listed_of(summaries()));
        assert_eq!(asks(&opened, &same), [(Query::Slots, Via::Tab)]);
        assert_eq!(found(&tells(&same, read(shows(HOME, "s1")))), ["s1"]);
    }
}

/// The run makes sure meanwhile, for itself.
#[test]
fn an_account_that_was_made_sure_of_is_not_asked_for_again() {
    let document = page("out", PageKind::Home, None, false);
    let out = at_the_moment(
        &searching(),
        NOW.ms,
        Report::PageReady {
            tab: OTHER,
            document,
        },
    );
    let opened = opens_in(&out, TabId(9), "slots");
    assert_eq!(asks(&out, &opened), [(Query::Session, Via::Fetch)]);
    let late = said(&opened, listed_of(summaries()));
    let next = answers(&opened, Ok(Reading::Tiles(Box::new(tiles()))));
    let sure = valid(&next);
    let asked = |effect: &Effect| match effect {
        Effect::Ask { tab, ask, .. } => (*tab, ask) == (TabId(9), &Ask::See(Query::Slots)),
        _ => false,
    };
    assert!(effects(&next, &sure).iter().any(asked));
    assert_eq!(reduce(&sure, NOW, late), Err(Refused::NoNews));
    let joined = tells(&sure, read(shows(HOME, "s1")));
    assert!(matches!(&joined.run, Run::Running(running) if running.slots.is_some()));
}

#[test]
fn a_sign_out_ends_what_is_asked() {
    let opened = opens(&unread());
    let late = said(&opened, read(shows(HOME, "s1")));
    let out = at_the_moment(&opened, NOW.ms, signed_out(&opened));
    assert_eq!(out.visit, None);
    assert!(matches!(
        reduce(&out, NOW, late),
        Err(Refused::Stale { .. })
    ));
}

/// A page that was left and comes back shows what was so then; one that went says nothing.
#[test]
fn a_page_that_came_back_or_went_is_not_asked() {
    let document = slots_page("thawed", Some(HOME));
    let back = Report::PageReturned {
        tab: OTHER,
        document,
    };
    let back = at_the_moment(&unread(), NOW.ms, back);
    assert_eq!((back.visit.clone(), asks(&unread(), &back)), (None, vec![]));
    let opened = opens(&unread());
    let late = said(&opened, read(shows(HOME, "s1")));
    let (tab, document) = (OTHER, page("cart", PageKind::Cart, None, true));
    let leaves: [Event; 3] = [
        Report::PageReady { tab, document }.into(),
        System::TabClosed { tab }.into(),
        System::TabLeft { tab }.into(),
    ];
    for left in leaves {
        let gone = at_the_moment(&opened, NOW.ms, left);
        assert_eq!(gone.visit, None);
        assert!(reduce(&gone, NOW, late.clone()).is_err());
    }
}

#[test]
fn a_worker_that_dies_asks_again_and_hears_one_answer() {
    let opened = opens(&unread());
    let woken = reduce(&opened, NOW, System::ServiceWorkerWake.into());
    let woken = woken.unwrap_or(opened);
    assert_eq!(
        asks(&Session::default(), &woken),
        [(Query::Slots, Via::Tab)]
    );
    let answer = said(&woken, read(shows(HOME, "s1")));
    let joined = at_the_moment(&woken, NOW.ms, answer.clone());
    assert!(matches!(
        reduce(&joined, NOW, answer),
        Err(Refused::Stale { .. })
    ));
    let intent = woken
        .visit
        .clone()
        .map_or(IntentId(0), |visit| visit.intent);
    let document = Some(DocumentId("slots".into()));
    let deaf = at_the_moment(&woken, NOW.ms, System::Undelivered { intent, document });
    assert_eq!(deaf.visit, None);
}

/// Without a run there is nothing for it to join, and nothing is asked; nor where the run itself is
/// at the page.
#[test]
fn nobody_else_is_asked() {
    let idle = opens(&arrives(&Session::default(), "d0", PageKind::Home, None));
    assert_eq!(idle.visit, None);
    let paused = then(&searching(), Command::PauseRun);
    assert_eq!(opens(&paused).visit, None);
    assert_eq!(slotting().visit, None);
    let opened = opens(&unread());
    assert_eq!(then(&opened, Command::Cancel).visit, None);
}

//! The shop's other tabs: how many there may be, and the person who goes on to pay in the run's own.

use crate::shop::*;
use crate::story::*;
use ::shop::{PageKind, Reading};
use run::{DocumentId, Recoverable, Refused, Report, Run, Session, System, TabId, reduce};

/// So many tabs of the shop, with higher numbers than the run's.
fn with_tabs(session: &Session, count: i32) -> Session {
    (0..count).fold(session.clone(), |session, n| {
        let tab = TabId(TAB.0 + 1 + n);
        let document = page(&format!("t{n}"), PageKind::Home, None, true);
        then(&session, Report::PageReady { tab, document })
    })
}

/// Whoever has many tabs open loses one of the others, not the one that is worked in.
#[test]
fn the_runs_own_tab_is_remembered_among_any_number_of_others() {
    for session in [pressing(), searching(), reviewing()] {
        let crowded = with_tabs(&session, 40);
        assert!(crowded.tabs.get(TAB).is_some(), "{}", at(&session));
        assert!(crowded.tabs.iter().count() <= 16, "they are bounded");
    }
    let answered = answers(&with_tabs(&pressing(), 40), Ok(Reading::Pressed));
    assert_eq!(at(&answered), "RUNNING.CART.REORDERING");
}

/// The tab was sent to a page that is slow, and the person went on to pay in it: that is no sign-in, and
/// no sign-in elsewhere leads them back out of it.
#[test]
fn who_goes_on_to_pay_is_not_called_signed_out() {
    let slow = then(&slotting(), System::PageFailed { tab: TAB });
    for session in [slotting(), slow, finalizing()] {
        let paid = then(&session, System::TabPastCart { tab: TAB });
        let Run::Paused(paused) = &paid.run else {
            panic!("{}", at(&paid))
        };
        assert_eq!(paused.fault, Recoverable::TabLeft.into());
        let (tab, document) = (TabId(99), page("other", PageKind::Home, None, true));
        let other = then(&paid, Report::PageReady { tab, document });
        assert_eq!(at(&other), "PAUSED", "it stays where it is");
    }
}

/// What an older page of the tab still had to say, and was long on its way.
fn late_words() -> [Report; 2] {
    let (document, tab) = (DocumentId("older".into()), TAB);
    [
        Report::LogoutDetected {
            document: document.clone(),
            tab,
        },
        Report::PageBlind { document, tab },
    ]
}

#[test]
fn an_older_page_does_not_speak_for_the_one_that_is_shown() {
    for session in [pressing(), slotting(), reviewing()] {
        for late in late_words() {
            let refused = reduce(&session, NOW, late.into());
            assert_eq!(refused, Err(Refused::Stranger), "{}", at(&session));
        }
    }
}

/// A page that nobody can read cannot announce itself: where the tab was sent for one, it is the one.
#[test]
fn a_page_that_nobody_can_read_is_the_one_that_was_sent_for() {
    let [_, blind] = late_words();
    let (tab, document) = (TAB, page("d9", PageKind::Home, None, true));
    let elsewhere = then(&slotting(), Report::PageReady { tab, document });
    for session in [then(&slotting(), System::PageFailed { tab }), elsewhere] {
        let after = then(&session, blind.clone());
        assert_eq!(
            at(&after),
            "RUNNING.FINALIZING.READING_CART",
            "it goes on without times"
        );
    }
}

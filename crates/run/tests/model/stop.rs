//! Each way out of a press that is not its proof sends *stop*: whatever ends the waiting for it,
//! its document presses nothing more.

use crate::shop::*;
use crate::story::*;
use ::shop::{PageKind, ReadError, Reading, Unreadable};
use run::{Command, Effect, Event, Report, Session, System, reduce};

/// Which document is told to press nothing more, between the two.
fn stops(before: &Session, after: &Session) -> Option<String> {
    let effects = deeds(before, after);
    effects.into_iter().find_map(|effect| match effect {
        Effect::Stop { document, .. } => Some(document.0),
        _ => None,
    })
}

fn late(session: &Session, event: impl Into<Event>) -> Session {
    reduce(session, LATER, event.into()).unwrap()
}

#[test]
fn every_way_out_of_a_press_stops_it() {
    let press = pressing();
    let document = page("elsewhere", PageKind::Home, None, true);
    let ways = [
        then(&press, Command::PauseRun),
        then(&press, Command::Cancel),
        late(&press, System::KeepAlive),
        then(&press, System::TabLeft { tab: TAB }),
        then(&press, System::TabClosed { tab: TAB }),
        then(&press, System::PageFailed { tab: TAB }),
        then(&press, System::StorageRefused),
        then(&press, signed_out(&press)),
        then(&press, Report::PageReady { tab: TAB, document }),
        answers(&press, Err(ReadError::Slow)),
    ];
    for (way, after) in ways.iter().enumerate() {
        assert_eq!(stops(&press, after).as_deref(), Some("d2"), "way {way}");
    }
    assert_eq!(
        press.stop().map(|stop| matches!(stop, Effect::Stop { .. })),
        Some(true)
    );
}

/// What goes on, or is done, is not stopped.
#[test]
fn a_press_that_is_waited_for_is_not_stopped() {
    let press = pressing();
    assert_eq!(stops(&press, &pressed()), None, "it was made");
    let woken = then(&press, System::ServiceWorkerWake);
    assert_eq!(stops(&press, &woken), None, "it is asked after");
    let paused = then(&press, Command::PauseRun);
    let back = then(&paused, Command::Retry { tab: TAB });
    assert_eq!(stops(&paused, &back), None, "it is asked after");
}

/// A worker that dies right after the pause is on record may not have said so.
#[test]
fn a_worker_that_wakes_to_a_pause_says_so_again() {
    let paused = then(&pressing(), Command::PauseRun);
    let woken = reduce(&paused, NOW, System::ServiceWorkerWake.into()).unwrap_or(paused);
    assert_eq!(stops(&Session::default(), &woken).as_deref(), Some("d2"));
}

/// Paused between the two presses, and gone on: the page says that it did not press. The person may have
/// put something into the cart meanwhile: it is looked at, and then a fresh page may press.
#[test]
fn what_was_stopped_before_it_pressed_is_pressed_on_a_fresh_page() {
    let paused = then(&pressing(), Command::PauseRun);
    // Whose account it is, is made sure of first.
    let asked = valid(&then(&paused, Command::Retry { tab: TAB }));
    assert_eq!(at(&asked), "RUNNING.CART.REORDERING");
    let why = Unreadable::missing("run", "CANCEL");
    let stopped = answers(&asked, Err(ReadError::NotPressed { why }));
    assert_eq!(at(&stopped), "RUNNING.CART.SAVING_CART");
    let more = cart_of(vec![line("3001", true)]);
    let seen = sees_cart(&stopped, more.clone());
    assert_eq!(at(&seen), "RUNNING.CART.RETURNING");
    assert_eq!(cart_before(&seen), &more);
    // It had pressed already: the page that follows tells.
    let pressed = answers(&asked, Ok(Reading::Pressed));
    assert_eq!(at(&pressed), "RUNNING.CART.REORDERING");
}

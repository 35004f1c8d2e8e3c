//! The activity log says of each thing that happened what it was, and of none of them another.
#![cfg(not(target_arch = "wasm32"))]

#[expect(clippy::expect_used, reason = "made-up values are tests, too")]
#[path = "made_up/language.rs"]
mod language;

use language::{EN, PT, words};
use panel::words::Key;
use run::{Happening, Verdict};
use shop::{Action, Amount, Mode, OrderId, PageKind, Pid, Plan, ReadError, Unit, Unreadable};
use std::collections::BTreeSet;

/// The actions one after the other: the compiler asks for a new one here.
fn next(after: Option<&Action>) -> Option<Action> {
    let pid = Pid("100001".into());
    let (order, mode) = (OrderId("a1".into()), Mode::Merge);
    let through = vec![Amount::whole(2)];
    match after {
        None => Some(Action::Reorder { order, mode }),
        Some(Action::Reorder { .. }) => Some(Action::Add {
            pid,
            unit: Unit::Piece,
            from: None,
            through,
        }),
        Some(Action::Add { .. }) => Some(Action::Adjust {
            pid,
            from: Amount::whole(1),
            through,
        }),
        Some(Action::Adjust { .. }) => Some(Action::Remove { pid }),
        Some(Action::Remove { .. }) => None,
    }
}

fn asked(language: &str, action: &str) -> String {
    let action = action.to_owned();
    words(language).happening(&Happening::Pressed { intent: 1, action })
}

/// To take a line out is not "we asked Auchan.pt to repeat the order".
#[test]
fn each_action_has_a_sentence_of_its_own() {
    for language in [PT, EN] {
        let first = next(None);
        let all = std::iter::successors(first, |action| next(Some(action)));
        let said: Vec<String> = all.map(|it| asked(language, it.name())).collect();
        let other = words(language).say(Key::JournalPressedOther);
        assert!(!said.contains(&other), "{said:?}");
        let apart: BTreeSet<&String> = said.iter().collect();
        assert_eq!(apart.len(), said.len(), "{said:?}");
    }
    assert!(asked(PT, "REMOVE").contains("tirasse"));
    assert!(asked(EN, "ADJUST").contains("amount"));
    assert!(asked(EN, "REORDER").contains("repeat the order"));
}

/// Kept by a version that knew more.
#[test]
fn an_action_that_is_not_known_is_no_repeated_order() {
    let said = asked(EN, "ANOTHER");
    assert_eq!(said, "We asked Auchan.pt for a change of the cart.");
}

/// All that can be in the way, one after the other: the compiler asks for a new one here.
fn another(after: Option<&ReadError>) -> Option<ReadError> {
    let kind = PageKind::Cart;
    let why = Unreadable::Translated;
    match after? {
        ReadError::Unreadable { .. } => Some(ReadError::Landed {
            wanted: kind,
            found: PageKind::Home,
        }),
        ReadError::Landed { .. } => Some(ReadError::SignedOut),
        ReadError::SignedOut => Some(ReadError::Expired),
        ReadError::Expired => Some(ReadError::NoDelivery),
        ReadError::NoDelivery => Some(ReadError::BotCheck),
        ReadError::BotCheck => Some(ReadError::Refused {
            status: 503,
            wait: None,
        }),
        ReadError::Refused { .. } => Some(ReadError::Unreachable),
        ReadError::Unreachable => Some(ReadError::RedirectLoop),
        ReadError::RedirectLoop => Some(ReadError::Gone),
        ReadError::Gone => Some(ReadError::Interrupted),
        ReadError::Interrupted => Some(ReadError::Slow),
        ReadError::Slow => Some(ReadError::NotPressed { why }),
        ReadError::NotPressed { .. } => Some(ReadError::NeverAsked),
        ReadError::NeverAsked => None,
    }
}

/// A sentence begins with a capital, ends with a full stop, has nothing left to be filled in, and no name
/// of the wire.
fn is_said(said: &str) {
    let whole = said.starts_with(char::is_uppercase) && said.ends_with('.');
    assert!(whole && !said.contains(['$', '_']), "{said}");
    let shouts = |word: &str| word.len() > 2 && word.chars().all(char::is_uppercase);
    assert!(!said.split(' ').any(shouts), "{said}");
}

/// Sentences are not glued from pieces, and none of them is a name of the wire.
#[test]
fn whatever_was_in_the_way_is_a_sentence() {
    let first = Some(ReadError::Unreadable {
        kind: PageKind::Cart,
        why: Unreadable::Translated,
    });
    let all = || std::iter::successors(first.clone(), |it| another(Some(it)));
    for words in [PT, EN].map(words) {
        for why in all() {
            is_said(&words.happening(&Happening::Answered {
                intent: 1,
                answer: why.name().to_owned(),
                well: false,
            }));
            let checked = Happening::Checked {
                verdict: Verdict::from(why).name().to_owned(),
                took: 1,
            };
            is_said(&words.happening(&checked));
        }
    }
}

#[test]
fn each_decision_is_a_sentence_of_its_own() {
    let plans = [
        None,
        Some(Plan::Another),
        Some(Plan::LeaveOut),
        Some(Plan::AtShop),
        Some(Plan::Keep),
    ];
    for words in [PT, EN].map(words) {
        let said = plans.map(|plan| words.happening(&Happening::Decided { plan }));
        said.iter().for_each(|said| is_said(said));
        assert_eq!(BTreeSet::from(said).len(), 5);
    }
}

/// A line that is changed meets only some of what a new product can.
#[test]
fn whatever_came_of_a_change_is_said_in_words() {
    let names = [
        "DONE",
        "MOVED",
        "SOLD_OUT",
        "OTHER_AMOUNT",
        "CHANGED",
        "NOT_PRESSED",
        "REFUSED",
        "OTHERWISE",
        "UNSURE",
    ];
    for words in [PT, EN].map(words) {
        for came in names.map(str::to_owned) {
            for what in [
                Happening::Added { came: came.clone() },
                Happening::Adjusted { came: came.clone() },
                Happening::Removed { came: came.clone() },
            ] {
                let said = words.happening(&what);
                assert!(said.ends_with('.') && !said.contains('_'), "{said}");
            }
        }
    }
}

//! The activity log says of each thing that happened what it was, and of none of them another.
#![cfg(not(target_arch = "wasm32"))]

#[expect(clippy::expect_used, reason = "made-up values are tests, too")]
#[path = "made_up/language.rs"]
mod language;

use language::{EN, PT, words};
use panel::words::Key;
use run::Happening;
use shop::{Action, Amount, Mode, OrderId, Pid, Unit};
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

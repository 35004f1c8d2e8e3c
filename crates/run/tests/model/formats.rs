//! Every format of the record that ever was is read: a session of each state, as it was written.

use crate::story::at;
use run::{Certainty, Goal, Run, Session, Stage, changes, restore};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

type Records = BTreeMap<String, Map<String, Value>>;

fn format_1() -> Records {
    serde_json::from_str(include_str!("../records/format-1.json")).unwrap()
}

fn read(parts: &Map<String, Value>) -> Session {
    let session = restore(|key| parts.get(key).map(Value::to_string));
    session.unwrap().unwrap()
}

fn found(name: &str) -> Session {
    read(&format_1()[name])
}

/// Format 1 held what is under way in the run itself.
#[test]
fn format_1_is_read() {
    let rows = [
        ("checking", "IDLE"),
        ("started", "RUNNING.INITIALIZING.CHECKING_LOGIN"),
        ("listed", "RUNNING.CART.LOADING_ORDERS"),
        ("saving", "RUNNING.CART.SAVING_CART"),
        ("pressing", "RUNNING.CART.REORDERING"),
        ("pressed", "RUNNING.CART.REORDERING"),
        ("in_doubt", "RUNNING.CART.REORDERING"),
        ("landed", "RUNNING.CART.VERIFYING"),
        ("returning", "RUNNING.CART.RETURNING"),
        ("searching", "RUNNING.SUBSTITUTION.SEARCHING"),
        ("slotting", "RUNNING.SLOTS.READING_SLOTS"),
        ("finalizing", "RUNNING.FINALIZING.READING_CART"),
        ("reviewing", "REVIEW"),
        ("approving", "REVIEW"),
        ("adding_saving", "REVIEW"),
        ("adding_opening", "REVIEW"),
        ("adding_pressing", "REVIEW"),
        ("adding_verifying", "REVIEW"),
        ("paused_pressing", "PAUSED"),
        ("paused_pressed", "PAUSED"),
        ("paused_searching", "PAUSED"),
        ("complete", "COMPLETE"),
    ];
    let records = format_1();
    assert_eq!(records.len(), rows.len(), "each has a row");
    for (name, station) in rows {
        let session = read(&records[name]);
        assert_eq!(at(&session), station, "{name}");
        let intent = records[name]["session.run"]["intent"]["id"].as_u64();
        let kept = session.task.as_ref().map(|task| task.intent.id.0);
        assert!(intent.is_none() || intent == kept, "{name}: {kept:?}");
        // What is written of it now is read as the same.
        let parts: BTreeMap<_, _> = changes(None, &session).into_iter().collect();
        let again = restore(|key| parts.get(key).cloned()).unwrap().unwrap();
        assert_eq!(again, session, "{name}");
    }
}

fn press_of(session: &Session) -> Option<&run::Press> {
    match session.task.as_ref()?.goal.stage()? {
        Stage::Pressing { press, .. } => Some(press),
        _ => None,
    }
}

/// What may have been pressed before an update is looked after all the same.
#[test]
fn a_press_of_format_1_keeps_what_is_known_of_it() {
    let certainty = |name: &str| press_of(&found(name)).map(|press| press.certainty.clone());
    assert_eq!(certainty("pressing"), Some(Certainty::Fresh));
    assert!(matches!(certainty("pressed"), Some(Certainty::Pressed { by }) if by.0 == 6));
    assert!(matches!(certainty("in_doubt"), Some(Certainty::InDoubt { of }) if of.0 == 6));
    for name in ["paused_pressing", "paused_pressed"] {
        let session = found(name);
        let Run::Paused(paused) = &session.run else {
            panic!()
        };
        let stage = paused.suspended().and_then(|it| it.phase.stage());
        let Some(Stage::Pressing { press, .. }) = stage else {
            panic!("{name}")
        };
        assert!(
            matches!(press.certainty, Certainty::InDoubt { of } if of.0 == 6),
            "{name}"
        );
    }
    let added = found("adding_pressing");
    let stage = added.task.as_ref().and_then(|task| task.goal.stage());
    assert!(matches!(stage, Some(Stage::Verifying { .. })));
    let approving = found("approving").task.map(|task| task.goal);
    assert_eq!(approving, Some(Goal::Approval));
}

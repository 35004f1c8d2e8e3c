//! Whatever is kept under our keys: a session or a refusal, and never a panic (DECISIONS 9).

use crate::shop::NOW;
use crate::shop::deeds;
use crate::story::{approving, finalizing, pressing, reviewing, saving, searching};
use proptest::prelude::*;
use run::{KEYS, Session, System, changes, reduce, restore};
use std::collections::BTreeMap;

type Record = BTreeMap<&'static str, String>;

fn records() -> Vec<Record> {
    let told = [
        saving(),
        pressing(),
        searching(),
        finalizing(),
        reviewing(),
        approving(),
    ];
    told.iter()
        .map(|session| changes(None, session).into_iter().collect())
        .collect()
}

/// Reads a record back. What is read can be taken up by a worker that wakes, and written again.
fn taken_up(record: &Record) -> bool {
    let Ok(Some(session)) = restore(|key| record.get(key).cloned()) else {
        return false;
    };
    let again: Record = changes(None, &session).into_iter().collect();
    assert_eq!(
        restore(|key| again.get(key).cloned()),
        Ok(Some(session.clone()))
    );
    for session in [session.clone(), session.interrupted()] {
        if let Ok(woken) = reduce(&session, NOW, System::ServiceWorkerWake.into()) {
            let _ = deeds(&Session::default(), &woken);
        }
    }
    true
}

/// One character of a part replaced or left out, or the part cut short.
#[derive(Debug, Clone)]
enum Damage {
    Replace(char),
    Remove,
    Cut,
}

fn any_damage() -> impl Strategy<Value = Damage> {
    let figure = prop::char::range('0', '9').prop_map(Damage::Replace);
    prop_oneof![4 => figure, 2 => any::<char>().prop_map(Damage::Replace), 2 => Just(Damage::Remove), 1 => Just(Damage::Cut)]
}

fn damaged(text: &str, at: prop::sample::Index, how: &Damage) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = at.index(letters.len());
    match how {
        Damage::Replace(letter) => letters[at] = *letter,
        Damage::Remove => _ = letters.remove(at),
        Damage::Cut => letters.truncate(at),
    }
    letters.into_iter().collect()
}

#[test]
fn every_told_session_is_taken_up() {
    assert!(records().iter().all(taken_up));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_a_session_or_none(parts in prop::collection::vec(".{0,80}", 4)) {
        taken_up(&KEYS.into_iter().zip(parts).collect());
    }

    #[test]
    fn a_damaged_record_is_a_session_or_none(
        which in any::<prop::sample::Index>(),
        key in prop::sample::select(KEYS.as_slice()),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any_damage()), 1..4),
    ) {
        let records = records();
        let mut record = records[which.index(records.len())].clone();
        for (at, how) in damage {
            let text = record[key].clone();
            if !text.is_empty() {
                record.insert(key, damaged(&text, at, &how));
            }
        }
        taken_up(&record);
    }

    /// Parts of different moments are still a session or none.
    #[test]
    fn a_record_of_two_moments_is_a_session_or_none(one in 0usize..6, other in 0usize..6, key in prop::sample::select(KEYS.as_slice())) {
        let records = records();
        let mut record = records[one].clone();
        record.insert(key, records[other][key].clone());
        prop_assert!(taken_up(&record));
    }

    #[test]
    fn a_record_that_lacks_a_part_is_none(which in 0usize..6, key in prop::sample::select(KEYS.as_slice())) {
        let mut record = records()[which].clone();
        record.remove(key);
        // Older records lack the run that ended and is not kept yet.
        prop_assert_eq!(taken_up(&record), key == "session.past");
    }
}

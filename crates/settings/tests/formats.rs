//! What is kept is read in every format that ever was; what is of a newer one, or makes no sense, is left as
//! it is, and keeps nobody from the rest.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use settings::{
    Change, FormatError, HISTORY_FORMAT, KEYS, Opened, Settings, What, Wrong, history_format,
    opens_history,
};
use shop::slot_choice::Urgency;
use std::collections::BTreeMap;

type Kept = BTreeMap<String, String>;

/// As the first version wrote them: the pace is a bare number.
fn format_1() -> Kept {
    serde_json::from_str(include_str!("formats/settings-1.json")).unwrap()
}

fn opened(kept: &Kept) -> Opened {
    Opened::read(|key| kept.get(key).cloned())
}

/// What stands there once `next` was written over it.
fn written(kept: &Kept, next: &Settings) -> Kept {
    let mut after = kept.clone();
    let parts = opened(kept).to(next).unwrap();
    after.extend(parts.into_iter().map(|(key, text)| (key.to_owned(), text)));
    after
}

#[test]
fn format_1_is_read_and_written_anew() {
    let first = format_1();
    assert!(KEYS.iter().all(|key| first.contains_key(*key)));
    let read = opened(&first);
    assert_eq!((&read.odd, &read.sealed), (&Vec::new(), &Vec::new()));
    let settings = read.settings;
    assert_eq!((settings.pace, settings.history.0), (900, 5));
    assert_eq!(settings.budget.map(|most| most.0), Some(8_000));
    assert_eq!(settings.slots.urgency, Urgency::Whenever);
    assert_eq!(settings.choices.0[0].took.pid.0, "7");
    assert_eq!(settings.host().as_deref(), Some("http://localhost/*"));
    let rules = &settings.rules;
    assert_eq!(
        (
            rules.never[0].pid.0.as_str(),
            rules.must_have[0].pid.0.as_str()
        ),
        ("1", "8")
    );
    assert_eq!(
        (
            rules.brands[0].as_str(),
            rules.diets.len(),
            rules.same[0].len()
        ),
        ("Serra", 1, 2)
    );
    assert_eq!(rules.instead[0].take.pid.0, "3");
    let anew = written(&first, &settings);
    assert_eq!(opened(&anew).settings, settings);
    for text in anew.values() {
        assert!(text.starts_with(r#"{"version":1,"#), "{text}");
    }
}

/// Rules that cannot be read are not no rules: an allergy may be among them.
#[test]
fn no_run_goes_without_rules_that_cannot_be_read() {
    let usual = |key: &str, text: &str| {
        let kept = Kept::from([(key.to_owned(), text.to_owned())]);
        opened(&kept).for_run()
    };
    for (text, newer) in [
        ("", false),
        ("{}", false),
        (r#"{"version":0,"value":{}}"#, false),
        (r#"{"version":9,"value":{}}"#, true),
        (r#"{"version":9,"of":"a form that nobody knows yet"}"#, true),
        (r#"{"version":1,"value":{"nope":1}}"#, false),
    ] {
        let sealed = usual("settings.rules", text).unwrap_err();
        assert_eq!(sealed.key, "settings.rules", "{text}");
        assert_eq!(
            sealed.why == FormatError::Newer { found: 9 },
            newer,
            "{text}"
        );
        // Whatever else cannot be read, is as usual.
        for key in KEYS.iter().filter(|key| **key != "settings.rules") {
            assert_eq!(usual(key, text), Ok(Settings::default()), "{key} {text}");
        }
    }
}

/// Each of the parts in turn is of a newer version: the others are read and changed, and it stays.
#[test]
fn what_is_newer_is_not_written_over() {
    let first = format_1();
    let all = opened(&first).settings;
    for key in KEYS {
        let mut kept = first.clone();
        let newer = r#"{"version":2,"value":"otherwise"}"#;
        kept.insert(key.to_owned(), newer.to_owned());
        let read = opened(&kept);
        assert!(read.is_sealed(key) && read.sealed.len() == 1, "{key}");
        let change = match key {
            "settings.pace" => Change::Budget { budget: None },
            _ => Change::Pace { pace: 700 },
        };
        let next = read.settings.clone().with(change).unwrap();
        let after = written(&kept, &next);
        assert_eq!(after[key], newer);
        assert_eq!(opened(&after).settings, next, "{key}");
        // What the person had before would change it.
        let why = Wrong::from(read.to(&all).unwrap_err());
        assert_eq!(why, Wrong::at(key, What::OtherVersion { found: 2 }));
    }
}

#[test]
fn the_list_of_past_runs_has_a_format() {
    let (key, number) = history_format();
    assert_eq!(key, HISTORY_FORMAT);
    assert_eq!(opens_history("[]", Some(&number)), Ok(()));
    // Before it had a number, which is as good as the first.
    assert_eq!(opens_history("[7]", None), Ok(()));
    assert_eq!(opens_history("[7]", Some("1")), Ok(()));
    assert_eq!(
        opens_history("[]", Some("3")),
        Err(FormatError::Newer { found: 3 })
    );
    for (list, format) in [
        ("{}", None),
        ("", Some("2")),
        ("[]", Some("two")),
        ("[]", Some("0")),
    ] {
        let why = opens_history(list, format).unwrap_err();
        assert!(matches!(why, FormatError::Broken(_)), "{list} {format:?}");
    }
}

//! What becomes of a record that is damaged, and how large one may get (PITFALLS 2, 16).

use crate::shop::*;
use crate::story::*;
use ::shop::{Cart, Reading};
use run::{
    Command, Damaged, KEYS, Quarantine, Run, Salvaged, Session, System, changes, restore, salvage,
};
use std::collections::BTreeMap;

type Texts = BTreeMap<&'static str, String>;

fn texts(session: &Session) -> Texts {
    changes(None, session).into_iter().collect()
}

fn rescued(record: &Texts, copy: &Texts) -> Session {
    salvaged(record, copy).session
}

fn salvaged(record: &Texts, copy: &Texts) -> Salvaged {
    let (record, copy) = (
        |key: &str| record.get(key).cloned(),
        |key: &str| copy.get(key).cloned(),
    );
    salvage(&[&record, &copy], 1_000_000)
}

/// Whatever one part is like, the others are kept, and the run goes on from a pause.
#[test]
fn each_part_stands_for_itself() {
    let whole = texts(&searching());
    for key in KEYS {
        for damage in [None, Some("{\"half"), Some("[1]"), Some("")] {
            // Older records lack the run that ended and is not kept yet: that is no damage.
            if key == "session.past" && damage.is_none() {
                continue;
            }
            let mut record = whole.clone();
            match damage {
                Some(text) => record.insert(key, text.to_owned()),
                None => record.remove(key),
            };
            assert!(
                restore(|key| record.get(key).cloned()).is_err(),
                "{key} {damage:?}"
            );
            let session = rescued(&record, &whole);
            assert_eq!(at(&session), "PAUSED");
            assert!(session.journal.iter().next().is_some());
            assert!(session.orders.is_some());
            let alone = rescued(&record, &Texts::new());
            // Without either there is nothing to go on with, and that is said.
            let lost = key == "session.run" || key == "session.task";
            let station = if lost { "IDLE" } else { "PAUSED" };
            assert_eq!(at(&alone), station, "{key} {damage:?}");
            assert_eq!(salvaged(&record, &Texts::new()).run_lost, lost, "{key}");
        }
    }
}

/// ARCHITECTURE: an intent has "a number that only rises", also when nobody knows the last one.
#[test]
fn a_rescued_run_gives_no_number_twice() {
    let mut record = texts(&searching());
    record.remove("session.head");
    let session = rescued(&record, &Texts::new());
    let back = then(&session, run::Command::Retry { tab: TAB });
    assert!(pursued(&back).unwrap().0 > 1_000_000);
}

/// A stored session of another version is not taken up.
#[test]
fn another_versions_run_is_left() {
    let mut record = texts(&searching());
    let head = record["session.head"].replace("\"version\":2", "\"version\":0");
    record.insert("session.head", head);
    let read = restore(|key| record.get(key).cloned());
    assert_eq!(read, Err(Damaged::Version { found: 0 }));
    assert_eq!(at(&rescued(&record, &Texts::new())), "IDLE");
}

fn of_another_version(session: &Session) -> Texts {
    let mut record = texts(session);
    let head = record["session.head"].replace("\"version\":2", "\"version\":3");
    record.insert("session.head", head);
    record
}

/// A run of another version may have re-ordered: it must not look like none.
#[test]
fn another_versions_run_is_said() {
    let none = Texts::new();
    for session in [searching(), saving(), reviewing()] {
        let record = of_another_version(&session);
        assert!(salvaged(&none, &record).run_lost, "{}", at(&session));
        assert!(salvaged(&record, &none).run_lost, "{}", at(&session));
    }
    let idle = of_another_version(&Session::default());
    assert!(!salvaged(&idle, &none).run_lost);
    // In words that this version does not know.
    let mut record = of_another_version(&searching());
    record.insert(
        "session.run",
        r#"{"of":"the future","status":"PRESSING"}"#.into(),
    );
    assert!(salvaged(&none, &record).run_lost);
    record.insert("session.run", r#"{"more":1,"status":"IDLE"}"#.into());
    assert!(!salvaged(&none, &record).run_lost);
}

/// Neither must one that cannot be read, nor is one that a copy still holds lost.
#[test]
fn a_run_that_cannot_be_read_is_said() {
    let (whole, none) = (texts(&searching()), Texts::new());
    for damage in ["", "[1]", "{\"status\":\"RUNN"] {
        let mut record = whole.clone();
        record.insert("session.run", damage.to_owned());
        assert!(salvaged(&record, &none).run_lost, "{damage}");
        assert!(!salvaged(&record, &whole).run_lost, "{damage}");
    }
}

/// DECISIONS 21: names on pages are not kept; the greeting of a check lives in the session alone.
#[test]
fn what_is_set_aside_names_nobody() {
    for text in [
        r#"{"checked":{"greeting":"Ana \"Maria\" Silva","delivery":true}}"#,
        r#"{"checked":{"greeting" : "Ana","delivery":true}}"#,
        r#"{"checked":{"greeting":"Ana Sil"#,
        r#"{"checked":"{\"greeting\":\"Ana\"}"#,
    ] {
        let aside = Quarantine::of(
            7,
            text.into(),
            [("session.run".to_owned(), text.to_owned())],
        );
        let kept = aside.text();
        assert!(!kept.contains("Ana") && !kept.contains("Silva"), "{kept}");
        assert!(kept.contains("greeting"), "{kept}");
    }
    let text = r#"{"checked":{"greeting":null,"delivery":true}}"#;
    let aside = Quarantine::of(7, String::new(), [("a".to_owned(), text.to_owned())]);
    assert_eq!(aside.texts["a"], text);
}

#[test]
fn what_is_set_aside_is_bounded_and_can_be_read_back() {
    let texts = KEYS.map(|key| (key.to_owned(), "ã".repeat(1_000_000)));
    let aside = Quarantine::of(7, "why".repeat(1_000_000), texts);
    assert!(aside.cut && aside.text().len() < 1_500_000);
    assert_eq!(Quarantine::read(&aside.text()), aside);
    assert!(Quarantine::read("no such thing").texts["quarantine"].contains("no such"));
}

fn largest() -> Session {
    let many = |first: usize, available: bool| {
        (first..first + 220).map(move |n| {
            let mut line = line(&format!("{n}"), available);
            line.name = "um produto de nome bastante comprido, com marca e tamanho 1,5 kg".into();
            line.url = format!(
                "/pt/alimentacao/mercearia/arroz-massa-e-pure/{}/{n}.html",
                line.name
            );
            line
        })
    };
    let before: Cart = cart_of(many(1_000_000, true).collect());
    let after = cart_of(many(1_000_000, true).chain(many(2_000_000, true)).collect());
    let mut session = sees_cart(&saving(), before);
    session = answers(&session, Ok(Reading::Pressed));
    session = arrives(&session, "d3", ::shop::PageKind::Cart, None);
    session.orders = Some(
        (0..47)
            .map(|n| summary(&format!("order-{n:036}")))
            .collect(),
    );
    for _ in 0..250 {
        session = then(&session, Command::PauseRun);
        session = then(&session, Command::Retry { tab: TAB });
    }
    keeps_seeing(&session, &after)
}

/// PITFALLS 16, the quota: the largest run stays below a megabyte. Two carts of 220 and 440 lines,
/// both in a doubt and in what it goes on from, 47 orders and a journal that is full.
#[test]
fn the_largest_run_stays_below_a_megabyte() {
    let session = largest();
    assert!(matches!(session.run, Run::Paused(_)), "{}", at(&session));
    let size = |session: &Session| texts(session).values().map(String::len).sum::<usize>();
    assert!(size(&session) < 1_000_000, "{}", size(&session));
    let light = session.clone().lightened();
    assert!(size(&light) < size(&session));
    assert_eq!(light.run, session.run);
}

/// PITFALLS 2: a refused write is told to whoever waits, wherever the run stands.
#[test]
fn a_refused_write_is_said() {
    let told = |session: &Session| {
        let after = then(session, System::StorageRefused);
        serde_json::to_string(&after.run).unwrap()
    };
    for session in [Session::default(), searching(), reviewing()] {
        assert!(told(&session).contains("STORAGE_REFUSED"));
    }
}

/// What was set aside stays until the person throws it away, whatever is set aside after it.
#[test]
fn what_is_set_aside_later_stands_beside_it() {
    let aside = |at, why: &str, key: &str, text: &str| {
        let texts = [(key.to_owned(), text.to_owned())];
        Quarantine::of(at, why.to_owned(), texts)
    };
    let rule = aside(7, "a rule", "settings", "old").with_run(true);
    let past = aside(8, "a past run", "runs", "odd");
    let other = aside(9, "a rule", "settings", "other");
    let both = other
        .clone()
        .beside(past.clone().beside(rule))
        .beside(Quarantine::default());
    assert_eq!(
        (both.at, both.run_lost, both.cut, both.why.as_str()),
        (9, true, false, "a rule\na past run")
    );
    let texts: Vec<_> = both
        .texts
        .iter()
        .map(|(key, text)| (&**key, &**text))
        .collect();
    let kept = [
        ("runs", "odd"),
        ("settings", "old"),
        ("settings (2)", "other"),
    ];
    assert_eq!(texts, kept);
    assert_eq!(other.beside(both.clone()).texts, both.texts, "it is there");
    // What is damaged again and again fills nothing.
    let mut many = past;
    for at in 0..1_000 {
        many = aside(at, "again", "runs", &at.to_string()).beside(many);
    }
    assert!(many.cut && many.texts.len() < 100);
}

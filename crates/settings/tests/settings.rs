//! Settings change one by one, are kept as text, and travel as a file.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use llm::{Endpoint, Model};
use settings::{Change, HISTORY_MAX, HistoryMost, Opened, Settings, What, Wrong, export, import};
use shop::rules::{Care, Known};
use shop::slot_choice::{Preferences, Urgency, WeekDay};
use shop::substitute::Diet;
use shop::{Cents, Pid};

fn known(pid: &str) -> Known {
    Known {
        pid: Pid(pid.into()),
        name: format!("Leite {pid}"),
    }
}

/// Something of everything.
fn full() -> Settings {
    let model = Model::OpenAi {
        endpoint: Endpoint::read("http://localhost:11434/v1").unwrap(),
        name: "small".into(),
    };
    let slots = Preferences {
        preferred_days: vec![WeekDay::Sat],
        urgency: Urgency::Whenever,
        ..Preferences::default()
    };
    [
        Change::Pace { pace: 900 },
        Change::Slots { slots },
        Change::Never {
            product: known("1"),
        },
        Change::MustHave {
            product: known("8"),
        },
        Change::Instead {
            of: known("2"),
            take: known("3"),
        },
        Change::Brand {
            brand: " Serra ".into(),
        },
        Change::NeverPropose {
            product: known("9"),
        },
        Change::Diet {
            diet: Diet::Nuts,
            care: Some(Care::Strict),
        },
        Change::Same {
            one: known("4"),
            other: known("5"),
        },
        Change::Remember {
            of: known("6"),
            took: known("7"),
        },
        Change::Model { model },
        Change::Budget {
            budget: Some(Cents(8_000)),
        },
        Change::History {
            most: HistoryMost(5),
        },
    ]
    .into_iter()
    .try_fold(Settings::default(), Settings::with)
    .unwrap()
}

/// They go out into a file and come back out of it: JSON, with a version, checked.
#[test]
fn a_file_brings_back_what_was_exported() {
    assert_eq!(import(&export(&full())), Ok(full()));
    assert_eq!(
        import(&export(&Settings::default())),
        Ok(Settings::default())
    );
}

#[test]
fn what_is_kept_is_read_back() {
    let kept = kept(&full());
    let get = |key: &str| {
        let found = kept.iter().find(|(name, _)| *name == key);
        found.map(|(_, text)| text.clone())
    };
    assert_eq!(whole(get), full());
    assert_eq!(whole(|_| None), Settings::default());
}

/// What is written down of settings where none were kept.
fn kept(settings: &Settings) -> Vec<(&'static str, String)> {
    Opened::default().to(settings).unwrap()
}

/// The settings that are kept, all of which can be read.
fn whole(get: impl Fn(&str) -> Option<String>) -> Settings {
    let opened = Opened::read(get);
    assert_eq!(
        (opened.odd.as_slice(), opened.sealed.as_slice()),
        (&[][..], &[][..])
    );
    opened.settings
}

/// Settings are read entry by entry, leniently: one odd entry never spoils the rest.
#[test]
fn an_odd_entry_is_left_out_and_told() {
    let kept = kept(&full());
    let odd = |key: &str, from: &str, to: &str| {
        let get = |asked: &str| {
            let found = kept.iter().find(|(name, _)| *name == asked);
            found.map(|(name, text)| match *name == key {
                true => text.replacen(from, to, 1),
                false => text.clone(),
            })
        };
        assert_ne!(
            get(key),
            kept.iter()
                .find(|(name, _)| *name == key)
                .map(|it| it.1.clone())
        );
        Opened::read(get)
    };
    let read = |opened: Opened| {
        assert_eq!(opened.sealed, []);
        assert_eq!(opened.settings, full());
        opened.odd
    };
    let left = read(odd("settings.rules", "\"brands\":[", "\"brands\":[7,"));
    assert_eq!(
        (left[0].key, left[0].text.as_str()),
        ("settings.rules", "[7]")
    );
    let never = r#""never":[{"pid":9},"#;
    let left = read(odd("settings.rules", "\"never\":[", never));
    assert_eq!(left.len(), 1);
    let left = read(odd("settings.choices", "[", "[{},"));
    assert_eq!(left[0].text, "[{}]");
    let left = read(odd("settings.slots", "[\"sat\"]", "[\"sat\",\"someday\"]"));
    assert_eq!(left[0].text, "[\"someday\"]");
    // How strict a diet is, is no entry that could be left out.
    assert!(odd("settings.rules", "\"strict\"", "\"rather\"").is_sealed("settings.rules"));
}

/// A key that was typed for one address is not kept for another.
#[test]
fn a_key_is_for_the_address_it_was_typed_for() {
    let address = |text: &str| Endpoint::read(text).unwrap();
    assert!(full().asks_at(&address("http://localhost:11434/v1/")));
    assert!(!full().asks_at(&address("http://localhost:11434/v2")));
    assert!(!Settings::default().asks_at(&address("http://localhost:11434/v1")));
    assert_eq!(full().host().as_deref(), Some("http://localhost/*"));
}

/// A bad file gets a clear error that says what and where.
#[test]
fn a_bad_file_is_refused_with_what_and_where() {
    let file = export(&full());
    let bad = |from: &str, to: &str| {
        assert!(file.contains(from), "{from}");
        let wrong = import(&file.replacen(from, to, 1)).unwrap_err();
        (wrong.at, wrong.what)
    };
    let (at, what) = bad("\"product\":", "\"product\"");
    assert_eq!(at, "");
    assert!(matches!(what, What::NotJson { line: 1.., .. }));
    assert_eq!(
        bad("carrinho-pronto-settings", "another"),
        ("product".into(), What::OtherFile)
    );
    assert_eq!(
        bad("\"version\": 1", "\"version\": 2"),
        ("version".into(), What::OtherVersion { found: 2 })
    );
    let (at, what) = bad("\"strict\"", "\"rather\"");
    assert!(at.starts_with("settings.rules.diets"), "{at}");
    assert!(matches!(what, What::Odd { said } if said.contains("rather")));
    let (at, _) = bad("\"brands\"", "\"marcas\"");
    assert_eq!(at, "settings.rules.marcas");
    assert_eq!(
        bad("\"Serra\"", "\" \""),
        ("settings.rules.brands[0]".into(), What::Blank)
    );
    assert_eq!(
        bad("\"pid\": \"2\"", "\"pid\": \"two\""),
        ("settings.rules.instead[0].of.pid".into(), What::NotAProduct)
    );
    assert_eq!(
        bad("\"pid\": \"2\"", "\"pid\": \"3\""),
        ("settings.rules.instead[0].take".into(), What::Itself)
    );
    assert_eq!(
        bad("\"pace\": 900", "\"pace\": 90000"),
        ("settings.pace".into(), What::TooHigh { max: 10_000 })
    );
    let (at, what) = bad("http://localhost:11434/v1", "http://models.example/v1");
    assert_eq!(at, "settings.model");
    assert!(matches!(what, What::Odd { .. }));
}

/// No key reaches an export: the type has no place for one.
#[test]
fn a_file_cannot_hold_a_key() {
    let file = export(&full()).replacen(
        "\"name\": \"small\"",
        "\"name\": \"small\", \"key\": \"k\"",
        1,
    );
    assert_eq!(import(&file).unwrap_err().at, "settings.model");
}

/// The page shows a name without what cannot be seen in it, and takes it back under that name.
#[test]
fn what_is_shown_can_be_taken_back() {
    let hidden = Change::Brand {
        brand: "Ser\u{200b}ra".into(),
    };
    let kept = Settings::default().with(hidden).unwrap();
    let shown = Change::NotBrand {
        brand: "Serra".into(),
    };
    assert!(kept.with(shown).unwrap().rules.brands.is_empty());
}

#[test]
fn a_limit_of_what_to_spend_is_kept_within_reason() {
    let limit = |cents: i64| {
        let budget = Some(Cents(cents));
        Settings::default().with(Change::Budget { budget })
    };
    assert_eq!(limit(8_000).unwrap().budget, Some(Cents(8_000)));
    for (cents, what) in [
        (0, What::Blank),
        (-1, What::Blank),
        (1_000_001, What::TooHigh { max: 10_000 }),
    ] {
        assert_eq!(limit(cents).unwrap_err().what, what, "{cents}");
    }
    let none = Change::Budget { budget: None };
    assert_eq!(limit(8_000).unwrap().with(none).unwrap().budget, None);
    // The file of a version that knew no limit.
    let old = export(&Settings::default()).replacen("\"budget\": null,", "", 1);
    assert!(!old.contains("budget"));
    assert_eq!(import(&old).unwrap(), Settings::default());
}

#[test]
fn groups_join_and_part() {
    let joined = full()
        .with(Change::Same {
            one: known("5"),
            other: known("8"),
        })
        .unwrap();
    assert_eq!(joined.rules.same.len(), 1);
    assert_eq!(joined.rules.same[0].len(), 3);
    let less = joined
        .with(Change::NotSame {
            pid: Pid("4".into()),
        })
        .unwrap();
    assert_eq!(less.rules.same[0].len(), 2);
    let none = less
        .with(Change::NotSame {
            pid: Pid("5".into()),
        })
        .unwrap();
    assert!(none.rules.same.is_empty());
}

#[test]
fn a_change_that_makes_no_sense_changes_nothing() {
    for change in [
        Change::Brand { brand: "  ".into() },
        Change::Instead {
            of: known("1"),
            take: known("1"),
        },
        Change::Same {
            one: known("1"),
            other: known("1"),
        },
        Change::Never {
            product: known("abc"),
        },
        Change::Pace { pace: 10_001 },
    ] {
        assert!(
            Settings::default().with(change.clone()).is_err(),
            "{change:?}"
        );
    }
}

/// Twenty at first, with 0 none is kept, and what was kept before there was a choice is read.
#[test]
fn how_many_past_runs_are_kept_is_a_choice() {
    let most = |n| {
        Settings::default().with(Change::History {
            most: HistoryMost(n),
        })
    };
    assert_eq!(Settings::default().history, HistoryMost(20));
    let never_set = |key: &str| (key == "settings.pace").then(|| "900".to_owned());
    assert_eq!(whole(never_set).history, HistoryMost(20));
    for n in [0, HISTORY_MAX] {
        let set = most(n).unwrap();
        let kept = kept(&set);
        let get = |key: &str| {
            kept.iter()
                .find(|(name, _)| *name == key)
                .map(|(_, text)| text.clone())
        };
        assert_eq!(whole(get).history, HistoryMost(n));
        assert_eq!(import(&export(&set)).unwrap().history, HistoryMost(n));
    }
    let max = HISTORY_MAX;
    let wrong = Wrong::at("settings.history", What::TooHigh { max });
    assert_eq!(most(HISTORY_MAX + 1), Err(wrong.clone()));
    let file = export(&Settings::default());
    let of_before = file.replace(",\n    \"history\": 20", "");
    assert_ne!(of_before, file);
    assert_eq!(import(&of_before).unwrap().history, HistoryMost(20));
    let too_many = file.replace("\"history\": 20", "\"history\": 101");
    assert_eq!(import(&too_many), Err(wrong));
}

/// SITE §18: goods of the marketplace have letters in their number.
#[test]
fn a_rule_may_name_what_a_seller_of_the_marketplace_offers() {
    let long = "1".repeat(21);
    for (pid, fine) in [
        ("2917530", true),
        ("893601-XYZ", true),
        ("XYZ-893601", false),
        ("893601-", false),
        ("", false),
        (&long, false),
    ] {
        let mut settings = Settings::default();
        settings.rules.never.push(known(pid));
        let read = import(&export(&settings));
        assert_eq!(read.is_ok(), fine, "{pid}");
    }
}

/// Two rules that contradict each other: the last word counts, and either can be taken back.
#[test]
fn never_to_propose_and_always_to_take_are_not_kept_side_by_side() {
    let with = |settings: Settings, change| settings.with(change).unwrap();
    let (of, take) = (known("2"), known("3"));
    let never = Change::NeverPropose {
        product: take.clone(),
    };
    let always = Change::Instead { of, take };
    let first = with(with(Settings::default(), always.clone()), never.clone());
    assert!(first.rules.instead.is_empty());
    assert!(first.rules.never_propose(&Pid("3".into()), "Leite 3"));
    let again = with(first.clone(), always);
    assert!(again.rules.never_propose.is_empty());
    assert_eq!(again.rules.instead.len(), 1);
    assert_eq!(with(first.clone(), never), first, "given twice, it is one");
    let pid = Pid("3".into());
    assert_eq!(
        with(first, Change::NotNeverPropose { pid }),
        Settings::default()
    );
}

/// What was kept and saved before there was such a rule is read as before, and is written as before.
#[test]
fn settings_without_that_rule_are_as_they_were() {
    let file = export(&Settings::default());
    assert!(!file.contains("never_propose"), "{file}");
    let bad = export(&full()).replacen("\"name\": \"Leite 9\"", "\"name\": \"\"", 1);
    let wrong = import(&bad).unwrap_err();
    assert_eq!(wrong.at, "settings.rules.never_propose[0].name");
}

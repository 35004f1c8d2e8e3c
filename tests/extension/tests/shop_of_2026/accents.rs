//! A search that takes accents for other letters, and proposes other words for one that it does not know.

use super::proposed;
use extension_tests::{Day, Result};
use serde_json::Value;
use std::collections::BTreeSet;
use store::{Event, Searching};

/// A bread of Ana's newest order, and a like one.
const BREAD: [&str; 2] = ["338846", "39892"];

/// A coffee of it, which is sold out, and a like one.
const COFFEE: [&str; 2] = ["84014", "2906458"];

/// The word that the shop proposes in place of *café*.
const HINT: &str = "moagem";

#[test]
fn what_accents_and_unknown_words_hide_is_found_in_other_words_each_asked_for_once() -> Result<()> {
    let day = Day::of("ana", "MERGE", |switches| {
        switches.sold_out = [BREAD[0].to_owned()].into();
        // Their shelves are gone, so that only searches are left.
        switches.gone.paths = ["/pao-de-forma/", "/cafe-moido/"].map(str::to_owned).into();
        switches.searching = Searching {
            strict_accents: true,
            unknown_words: [("cafe".to_owned(), HINT.to_owned())].into(),
        };
    })?;
    let review = day.reviews(&[])?;
    for [wanted, like] in [BREAD, COFFEE] {
        let found = proposed(&review["pack"], wanted);
        let first = found.first().map(|it| &it["tile"]["pid"]);
        assert_eq!(first, Some(&Value::from(like)), "{wanted}: {found:?}");
    }
    let asked = searches(&day);
    let once: BTreeSet<&String> = asked.iter().collect();
    assert_eq!(once.len(), asked.len(), "{asked:?}");
    let plain = asked.iter().filter(|it| it.starts_with("pao"));
    assert_eq!(plain.count(), 1, "{asked:?}");
    assert!(asked.iter().any(|it| it == HINT), "{asked:?}");
    day.reordered(1)
}

/// The words of the searches that the shop was asked for, as their addresses have them.
fn searches(day: &Day) -> Vec<String> {
    let journal = day.trial.store.journal();
    let words = journal.events().filter_map(|event| match event {
        Event::Request { path, .. } => path.strip_prefix("/pt/pesquisa?q="),
        _ => None,
    });
    words.map(str::to_owned).collect()
}

extension_tests::strictly!(
    what_accents_and_unknown_words_hide_is_found_in_other_words_each_asked_for_once
);

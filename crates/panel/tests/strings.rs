//! The two languages hold the same strings with the same placeholders, and all that are used.
#![cfg(not(target_arch = "wasm32"))]

use panel::words::Key;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const PT: &str = include_str!("../../../extension/_locales/pt_PT/messages.json");
const EN: &str = include_str!("../../../extension/_locales/en/messages.json");

/// Strings of the manifest and of the extension's button, which the panel does not say.
const MANIFEST: [&str; 4] = [
    "extension_description",
    "action_title",
    "action_open_one",
    "action_open_many",
];

#[expect(clippy::expect_used, reason = "what is not there fails the test")]
fn messages(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).expect("messages are a JSON object")
}

#[test]
fn both_languages_hold_every_string_and_no_other() {
    let wanted: BTreeSet<&str> = Key::ALL
        .iter()
        .map(|key| key.name())
        .chain(MANIFEST)
        .collect();
    for text in [PT, EN] {
        let messages = messages(text);
        let held: BTreeSet<&str> = messages.keys().map(String::as_str).collect();
        assert_eq!(held, wanted);
    }
}

#[test]
fn both_languages_have_the_same_placeholders_and_use_them_all() {
    let (pt, en) = (messages(PT), messages(EN));
    for (key, entry) in &pt {
        assert_eq!(entry["placeholders"], en[key]["placeholders"], "{key}");
        for entry in [entry, &en[key]] {
            let text = entry["message"].as_str().expect("a message");
            assert!(!text.trim().is_empty(), "{key}");
            let mut used: Vec<&str> = text.split('$').skip(1).step_by(2).collect();
            used.sort_unstable();
            used.dedup();
            let named = entry["placeholders"].as_object().into_iter().flatten();
            let named: BTreeSet<String> = named.map(|(name, _)| name.to_uppercase()).collect();
            assert_eq!(
                used,
                named.iter().map(String::as_str).collect::<Vec<_>>(),
                "{key}"
            );
        }
    }
}

#[test]
fn every_name_of_the_design_has_words() {
    for status in run::Status::ALL {
        assert!(Key::named(&format!("status_{}", status.name().to_lowercase())).is_some());
    }
    for trigger in run::Trigger::ALL {
        let key = format!("trigger_{}", trigger.name().to_lowercase());
        assert!(Key::named(&key).is_some(), "{key}");
    }
    for phase in run::PhaseName::ALL {
        let key = format!("phase_{}", phase.name().to_lowercase());
        assert!(Key::named(&key).is_some(), "{key}");
    }
}

/// One hand wrote them: the site is called by its name in both, a press is a click, and English has one
/// apostrophe.
#[test]
fn the_words_are_of_one_style() {
    let text = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_owned();
    for (key, entry) in &messages(PT) {
        let said = text(entry).to_lowercase();
        // A store is one that the goods are fetched at.
        for site in ["na loja,", "na loja nada", "a loja cobra", "da loja:"] {
            assert!(!said.contains(site), "{key}: {said}");
        }
        assert!(!said.contains("carregue"), "{key}: {said}");
    }
    for (key, entry) in &messages(EN) {
        let said = text(entry);
        assert!(!said.contains('’'), "{key}: {said}");
        for site in ["the shop charges", "the shop has it", "at the shop."] {
            assert!(!said.to_lowercase().contains(site), "{key}: {said}");
        }
    }
}

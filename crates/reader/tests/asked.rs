//! What a page that may not judge for itself is told to press.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

mod made;

use made::Document;
use run::{FromPage, IntentId};
use serde_json::{Value, json};
use shop::{Answer, ReadError, Reading};

const PRODUCT: &str = include_str!("../../../tests/pages/product.html");
const BUTTON: &str = "<button type=\"button\" class=\"auc-button__rounded auc-button__rounded--primary auc-js-add-to-cart\"";
const ACTION: u64 = 5;

/// How long a press is waited for, in milliseconds.
const PATIENCE: f64 = 12_000.0;

/// The page as it is sent, with these facts of its button.
fn sent(facts: &Value) -> String {
    let escaped = facts.to_string().replace('"', "&quot;");
    PRODUCT.replacen(
        BUTTON,
        &format!("{BUTTON} data-live-seen=\"true\" data-live=\"{escaped}\""),
        1,
    )
}

fn facts() -> Value {
    json!({ "kind": "button", "form": null, "also": [], "disabled": false, "connected": true,
        "shadow": false, "mirrored": false, "at": [1, 0] })
}

/// A document that took an action on, and was told to show its buttons.
fn acting() -> Document {
    let mut document = Document::up(PRODUCT);
    document.add(ACTION);
    assert_eq!(document.turn(PRODUCT), []);
    assert_eq!(document.told["show"], "BUTTONS");
    assert_eq!(document.waits(), Some(0.0));
    document
}

fn answer(intent: u64, reports: &[FromPage]) -> Answer {
    let of = IntentId(intent);
    let found = reports.iter().find_map(|report| match report {
        FromPage::StepComplete { intent, answer } if *intent == of => Some(answer.clone()),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("{reports:?}"))
}

fn is_refusal(answer: &Answer) -> bool {
    matches!(answer, Err(ReadError::NotPressed { .. }))
}

#[test]
fn the_very_button_is_named_by_its_facts_and_the_tags_that_lead_to_it() {
    let mut document = acting();
    assert_eq!(document.turn(&sent(&facts())), []);
    let told = &document.told["press"];
    assert_eq!(told["intent"], ACTION);
    assert_eq!(told["facts"], json!(facts().to_string()));
    let tags = told["tags"].as_array().unwrap();
    assert_eq!(tags[0][0], "html");
    let button = tags.last().unwrap();
    assert_eq!(button[0], "button");
    assert_eq!(
        button[1], "aria-label",
        "in the order of their names, without ours"
    );
    assert!(!button.to_string().contains("data-live"));
}

#[test]
fn whatever_the_browser_says_is_odd_is_waited_out() {
    for (fact, odd) in [
        ("kind", json!("submit")),
        ("form", json!("https://www.auchan.pt/pt/alimentacao/")),
        ("also", json!(["popovertarget"])),
        ("disabled", json!(true)),
        ("connected", json!(false)),
        ("shadow", json!(true)),
        ("mirrored", json!(true)),
        ("mirrored", json!("nonsense")),
    ] {
        let mut facts = facts();
        facts[fact] = odd;
        let mut document = acting();
        assert_eq!(document.turn(&sent(&facts)), [], "{facts}");
        assert_eq!(document.told["press"], json!(null), "{facts}");
        document.now += PATIENCE;
        let said = document.turn(&sent(&facts));
        assert!(is_refusal(&answer(ACTION, &said)), "{said:?}");
        assert_eq!(document.told["press"], json!(null), "{facts}");
    }
}

#[test]
fn a_button_without_its_facts_is_not_pressed() {
    let hidden = sent(&facts()).replacen("data-live-seen=\"true\"", "data-live-seen=\"false\"", 1);
    for html in [PRODUCT, &hidden] {
        let mut document = acting();
        assert_eq!(document.turn(html), []);
        assert_eq!(document.told["press"], json!(null));
        document.now += PATIENCE;
        assert!(is_refusal(&answer(ACTION, &document.turn(html))));
    }
}

#[test]
fn what_was_pressed_is_waited_for_and_not_pressed_again() {
    // Without a word of whether it pressed, it may have.
    for said in [Some(true), None] {
        let mut document = acting();
        document.turn(&sent(&facts()));
        if let Some(done) = said {
            document.pressed(ACTION, done);
        }
        assert_eq!(document.turn(&sent(&facts())), []);
        assert_eq!(document.told["press"], json!(null));
        document.now += PATIENCE;
        let over = document.turn(&sent(&facts()));
        assert_eq!(answer(ACTION, &over), Ok(Reading::Pressed));
    }
}

/// It changed between the judgement and the press: it is judged anew, and not for ever.
#[test]
fn what_could_not_be_pressed_is_judged_again() {
    let mut document = acting();
    document.turn(&sent(&facts()));
    document.pressed(ACTION, false);
    document.turn(&sent(&facts()));
    assert_eq!(document.told["press"]["intent"], ACTION);
    document.pressed(ACTION, false);
    document.now += PATIENCE;
    document.turn(&sent(&facts()));
    assert_eq!(document.told["press"]["intent"], ACTION, "the last time");
    document.pressed(ACTION, false);
    let said = document.turn(&sent(&facts()));
    assert!(is_refusal(&answer(ACTION, &said)), "{said:?}");
}

#[test]
fn once_it_was_stopped_or_left_nothing_is_pressed() {
    for stopped in [true, false] {
        let mut document = acting();
        match stopped {
            true => document.stop(ACTION),
            false => document.left = true,
        }
        let said = document.turn(&sent(&facts()));
        assert!(is_refusal(&answer(ACTION, &said)), "{said:?}");
        assert_eq!(document.told["press"], json!(null));
    }
}

/// The cart is read next, and must not be read between two presses.
#[test]
fn what_became_of_an_action_is_said_when_the_hand_is_at_rest() {
    let mut document = acting();
    document.inquire(6, ACTION);
    assert_eq!(document.turn(PRODUCT), []);
    document.now += PATIENCE;
    let said = document.turn(PRODUCT);
    assert!(is_refusal(&answer(6, &said)), "{said:?}");
    assert_eq!(answer(6, &said), answer(ACTION, &said));
}

/// What was pressed was pressed, whatever becomes of the page or of its reader afterwards.
#[test]
fn a_page_that_nobody_can_read_after_the_press_has_pressed() {
    let mut document = acting();
    document.turn(&sent(&facts()));
    document.pressed(ACTION, true);
    let said = document.unread();
    assert_eq!(answer(ACTION, &said), Ok(Reading::Pressed));
}

#[test]
fn a_page_that_nobody_can_read_ends_what_it_was_to_do() {
    let mut document = acting();
    document.inquire(6, ACTION);
    let said = document.unread();
    assert_eq!(said[0], FromPage::PageBlind);
    assert!(is_refusal(&answer(ACTION, &said)) && is_refusal(&answer(6, &said)));
}

//! What a page that may not judge for itself is told to press.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use serde_json::{Value, json};

const PRODUCT: &str = include_str!("../../../tests/pages/product.html");
const BUTTON: &str = "<button type=\"button\" class=\"auc-button__rounded auc-button__rounded--primary auc-js-add-to-cart\"";

fn asked(presses: usize) -> String {
    let action =
        json!({ "action": "ADD", "pid": "3010001", "unit": "UN", "from": null, "through": ["1"] });
    json!({ "action": action, "presses": presses }).to_string()
}

fn judged(html: &str, presses: usize) -> Value {
    serde_json::from_str(&reader::judge(&asked(presses), html).unwrap()).unwrap()
}

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

#[test]
fn the_very_button_is_named_by_its_facts_and_the_tags_that_lead_to_it() {
    let told = judged(&sent(&facts()), 0);
    assert_eq!(told["next"], "PRESS");
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
    assert_eq!(
        told["answer"]["Err"]["unseen"], "NOT_PRESSED",
        "should it be gone by then"
    );
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
        let told = judged(&sent(&facts), 0);
        assert_eq!(told["next"], "WAIT", "{facts}");
        assert_eq!(told["answer"]["Err"]["unseen"], "NOT_PRESSED");
    }
}

#[test]
fn a_button_without_its_facts_is_not_pressed() {
    assert_eq!(judged(PRODUCT, 0)["next"], "WAIT");
    let hidden = sent(&facts()).replacen("data-live-seen=\"true\"", "data-live-seen=\"false\"", 1);
    assert_eq!(judged(&hidden, 0)["next"], "WAIT");
}

#[test]
fn what_was_pressed_is_waited_for() {
    let told = judged(&sent(&facts()), 1);
    assert_eq!(told["next"], "WAIT");
    assert_eq!(told["answer"]["Ok"]["seen"], "PRESSED");
    assert!(reader::judge("{}", PRODUCT).is_err());
}

//! What each message makes of what a document remembers, and when it says what by itself.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

mod made;

use made::Document;
use run::FromPage;
use serde_json::{Value, json};
use shop::PageKind;

const ORDERS: &str = include_str!("../../../tests/pages/orders.html");
const SLOTS: &str = include_str!("../../../tests/pages/slots.html");
const CART: &str = include_str!("../../../tests/pages/cart.html");

const PRESSED: &str = r#"{"Ok":{"seen":"PRESSED"}}"#;
const NEVER: &str = r#"{"Err":{"unseen":"NEVER_ASKED"}}"#;
const LEFT: &str = r#"{"Err":{"unseen":"NOT_PRESSED","why":{"is":"MISSING","what":"document","selector":"pagehide"}}}"#;
const SLOW: &str = r#"{"Err":{"unseen":"SLOW"}}"#;

/// Number and answer of all that was answered.
fn answers(said: &[FromPage]) -> Vec<(u64, String)> {
    let answer = |said: &FromPage| match said {
        FromPage::StepComplete { intent, answer } => {
            Some((intent.0, serde_json::to_string(answer).unwrap()))
        }
        _ => None,
    };
    said.iter().filter_map(answer).collect()
}

fn said(answers: &[(u64, &str)]) -> Vec<(u64, String)> {
    let own = |(intent, text): &(u64, &str)| (*intent, (*text).to_owned());
    answers.iter().map(own).collect()
}

/// A page that came up, was asked that, and may have been left before.
fn after(left: bool, ask: impl Fn(&mut Document)) -> Vec<(u64, String)> {
    let mut document = Document::up(ORDERS);
    document.left = left;
    ask(&mut document);
    answers(&document.turn(ORDERS))
}

#[test]
fn what_a_message_makes_of_what_is_remembered() {
    assert_eq!(after(false, |page| page.inquire(5, 4)), said(&[(5, NEVER)]));
    // What was said never to have come is not done when it comes.
    let late = |page: &mut Document| {
        page.inquire(5, 4);
        page.add(4);
    };
    assert_eq!(after(false, late), said(&[(5, NEVER)]));
    assert_eq!(after(true, |page| page.add(4)), said(&[(4, LEFT)]));
    assert_eq!(
        after(true, |page| page.see(4, "ORDERS", "TAB")),
        said(&[(4, SLOW)])
    );
    let stopped = |page: &mut Document| {
        page.stop(4);
        page.add(4);
    };
    assert_eq!(after(false, stopped), []);
    let nonsense = |page: &mut Document| page.asked(&json!({ "type": "ASK", "intent": "x" }));
    assert_eq!(after(false, nonsense), []);
}

/// Told twice, because the worker died over it, it comes to the same.
#[test]
fn to_tell_it_twice_does_no_harm() {
    let mut document = Document::up(ORDERS);
    let before = document.told.clone();
    for _ in 0..2 {
        document.told = before.clone();
        document.inquire(5, 4);
        document.add(4);
        assert_eq!(answers(&document.turn("")), said(&[(5, NEVER)]));
        assert_eq!(document.told["show"], "NOTHING");
    }
}

fn inherits(messages: &[Value]) -> Document {
    let mut document = Document::new();
    let mut texts: Vec<_> = messages.iter().map(Value::to_string).collect();
    texts.push("no message".to_owned());
    document.happens(json!({ "news": "INHERITED", "texts": texts }));
    document
}

fn ask(intent: u64, ask: &Value) -> Value {
    json!({ "type": "ASK", "intent": intent, "ask": ask, "via": "TAB" })
}

/// ARCHITECTURE, invariant 3: what broken wasm may have pressed counts as pressed.
#[test]
fn what_broken_wasm_was_asked_is_remembered_first() {
    let action = json!({ "ask": "DO", "action": "ADD", "pid": "1", "unit": "UN", "from": null, "through": ["1"] });
    let orders = json!({ "ask": "SEE", "sight": "ORDERS" });
    let question = json!({ "type": "INQUIRE", "intent": 3, "of": 2 });
    let mut document = inherits(&[ask(1, &orders), ask(2, &action), question, ask(4, &orders)]);
    document.add(2);
    let mut all = answers(&document.turn(ORDERS));
    all.sort();
    // Of the looks the last one is answered.
    assert_eq!(all.pop().map(|(intent, _)| intent), Some(4));
    assert_eq!(all, said(&[(2, PRESSED), (3, PRESSED)]));
}

/// There is no other way that the worker learns of a page.
#[test]
fn an_announcement_that_is_refused_is_said_again() {
    let refused = json!({ "refused": "a stranger" });
    let mut document = Document::new();
    let mut waited = Vec::new();
    for _ in 0..8 {
        assert_eq!(document.tell(None, Some(ORDERS), &refused).len(), 1);
        waited.push(document.waits().unwrap());
        document.now += document.waits().unwrap();
        assert_eq!(
            document.turn("").len(),
            0,
            "now it knows that it was refused"
        );
    }
    assert_eq!(waited[..3], [250.0, 500.0, 1_000.0]);
    assert_eq!(document.waits(), None, "patience ends");
}

/// Refused, or told to a worker that died over it: what was so before would overtake newer word.
#[test]
fn what_is_announced_again_is_the_page_as_it_is_then() {
    let announced = |said: &[FromPage]| match said {
        [FromPage::PageReady { seen, .. }] => seen.kind,
        other => panic!("{other:?}"),
    };
    let refused = json!({ "refused": "a stranger" });
    let mut document = Document::new();
    let first = document.tell(None, Some(ORDERS), &refused);
    assert_eq!(announced(&first), PageKind::Orders);
    document.now += document.waits().unwrap();
    document.turn("");
    assert_eq!(announced(&document.turn(CART)), PageKind::Cart);

    let mut document = Document::new();
    let kept = document.told.clone();
    assert_eq!(announced(&document.turn(ORDERS)), PageKind::Orders);
    document.told = kept;
    assert_eq!(announced(&document.turn(CART)), PageKind::Cart);
}

/// The header is filled after the page came up; that the session has expired is said once.
#[test]
fn what_a_page_says_later_is_news() {
    let header = ORDERS.replace("data-has-context=\"true\"", "data-has-context=\"false\"");
    assert_ne!(header, ORDERS);
    let mut document = Document::up(&header);
    assert_eq!(
        document.told["watch"],
        json!(<auchan::Auchan as site::Site>::LATER)
    );
    assert_eq!(document.turn(&header), []);
    let news = document.turn(ORDERS);
    assert!(matches!(news[..], [FromPage::PageReady { .. }]), "{news:?}");
    let shown = "id=\"expired-session-modal\" class=\"show ";
    let expired = ORDERS.replacen("<body", &format!("<body><div {shown}\"></div><body"), 1);
    document.now += 300.0;
    document.turn("");
    assert_eq!(document.waits(), None);
    // Something changed: it is told to show itself.
    assert_eq!(document.turn(""), []);
    assert_eq!(document.waits(), Some(0.0));
    assert_eq!(document.turn(&expired), [FromPage::LogoutDetected]);
    document.turn("");
    assert_eq!(document.turn(&expired), []);
}

fn fetch(document: &Document) -> Value {
    document.told["fetch"].clone()
}

/// A cart that may not be of now is fetched anew; why no page came is found out step by step.
#[test]
fn what_may_not_be_of_now_is_fetched_anew() {
    let mut document = Document::up(CART);
    document.loading["deliveryType"] = json!("cache");
    document.see(4, "CART", "TAB");
    assert_eq!(document.turn(""), []);
    let asked = fetch(&document);
    assert_eq!(asked[0]["url"], "https://www.auchan.pt/pt/carrinho-compras");
    assert_eq!(
        (&asked[0]["redirect"], &asked[0]["mode"]),
        (&json!("follow"), &json!("cors"))
    );
    assert_eq!(
        (document.waits(), &document.told["show"]),
        (None, &json!("NOTHING"))
    );
    assert_eq!(document.fetched(&json!({ "intent": 4 }), ""), []);
    assert_eq!(fetch(&document)[0]["redirect"], "manual");
    let led = json!({ "intent": 4, "kind": "opaqueredirect", "status": 0, "whole": true });
    assert_eq!(document.fetched(&led, ""), []);
    assert_eq!(fetch(&document)[0]["mode"], "no-cors");
    let away = json!({ "intent": 4, "kind": "opaque", "status": 0, "whole": true });
    let signed_out = r#"{"Err":{"unseen":"SIGNED_OUT"}}"#;
    assert_eq!(
        answers(&document.fetched(&away, "")),
        said(&[(4, signed_out)])
    );
    assert_eq!(
        document.fetched(&away, ""),
        [],
        "nobody waits for it any more"
    );
}

#[test]
fn a_page_that_comes_back_says_so_and_is_over() {
    let mut document = Document::up(ORDERS);
    document.left = true;
    document.happens(json!({ "news": "RETURNED" }));
    assert_eq!(document.turn(""), []);
    let news = document.turn(ORDERS);
    assert!(
        matches!(news[..], [FromPage::PageReturned { .. }]),
        "{news:?}"
    );
}

/// DECISIONS 31: the other way of getting the goods, chosen in a page that stays, is news once its slots
/// are there.
#[test]
fn what_the_person_chooses_in_a_page_is_news() {
    let shows = |said: &[FromPage], way: &str| {
        let way = |said: &FromPage| matches!(said, FromPage::PageReady { seen, .. } if seen.key.as_deref() == Some(way));
        said.iter().any(way)
    };
    let chosen = SLOTS.replace(
        "data-delivery-option=\"home-delivery\"",
        "data-delivery-option=\"click-collect\"",
    );
    let mut document = Document::new();
    assert!(shows(&document.turn(SLOTS), "home-delivery"));
    document.now += 300.0;
    assert_eq!(document.turn(SLOTS), []);
    let filling = chosen.replace("data-loaded=\"true\"", "data-loaded=\"false\"");
    assert_eq!(document.turn(&filling), []);
    assert!(shows(&document.turn(&chosen), "click-collect"));
    document.now += 300.0;
    assert_eq!(document.turn(&chosen), []);
}

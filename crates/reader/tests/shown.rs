//! What the reader makes of a page is what the page's own wasm would have sent.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use run::{Arrival, FromPage, IntentId, ReadBy};
use serde_json::{Value, json};
use shop::{Query, ReadError};

const ORDERS: &str = include_str!("../../../tests/pages/orders.html");
const FILLING: &str = include_str!("../../../tests/pages/orders_filling.html");
const CART: &str = include_str!("../../../tests/pages/cart.html");
const LOST: &str = include_str!("../../../tests/pages/orders_signed_out.html");

fn report(shown: &Value, html: &str) -> Option<FromPage> {
    let text = reader::report(&shown.to_string(), html).unwrap()?;
    Some(serde_json::from_str(&text).unwrap())
}

fn sight(sight: &Query, last: bool) -> Value {
    json!({ "type": "QUERY", "intent": 7, "sight": sight, "last": last })
}

/// As `auchan` sees it.
fn answered(sight: &Query, html: &str) -> Option<FromPage> {
    let answer = auchan::see(sight, &page::parse(html).root());
    let intent = IntentId(7);
    Some(FromPage::StepComplete { intent, answer })
}

#[test]
fn a_page_is_announced_as_by_itself() {
    for html in [ORDERS, FILLING, CART, LOST] {
        let shown = json!({ "type": "PAGE", "path": "/pt/x", "coming": "NEW", "came": { "redirects": 1, "from": "/pt/y", "cached": true } });
        let announced = FromPage::PageReady {
            seen: auchan::identify(&page::parse(html).root()),
            path: "/pt/x".into(),
            read_by: ReadBy::Worker,
            came: Arrival {
                redirects: 1,
                from: Some("/pt/y".into()),
                cached: true,
            },
        };
        assert_eq!(report(&shown, html), Some(announced));
    }
}

#[test]
fn a_settled_page_is_answered_at_once() {
    assert_eq!(
        report(&sight(&Query::Orders, false), ORDERS),
        answered(&Query::Orders, ORDERS)
    );
    assert_eq!(
        report(&sight(&Query::Cart, false), CART),
        answered(&Query::Cart, CART)
    );
}

/// A page that lost the sign-in, or is another one, will not become what was asked for.
#[test]
fn what_waiting_cannot_mend_is_said_at_once() {
    let signed_out = report(&sight(&Query::Orders, false), LOST);
    assert_eq!(signed_out, answered(&Query::Orders, LOST));
    let Some(FromPage::StepComplete { answer, .. }) = report(&sight(&Query::Cart, false), ORDERS)
    else {
        panic!("an answer");
    };
    assert!(
        matches!(answer, Err(ReadError::Landed { .. })),
        "{answer:?}"
    );
}

/// Invariant 7: a page that cannot be read yet is not an empty one.
#[test]
fn a_page_that_is_being_filled_is_waited_for_until_the_last() {
    assert_eq!(report(&sight(&Query::Orders, false), FILLING), None);
    let last = report(&sight(&Query::Orders, true), FILLING);
    assert_eq!(last, answered(&Query::Orders, FILLING));
    let Some(FromPage::StepComplete { answer, .. }) = last else {
        panic!("an answer");
    };
    assert!(answer.is_err());
}

/// What a cart's input holds now may differ from what it was made with: then the shop may or may
/// not have recorded a change.
#[test]
fn an_input_that_holds_something_else_unsettles_the_cart() {
    let input = r#"type="number""#;
    let changed = CART.replacen(input, r#"data-live-value="9" type="number""#, 1);
    assert_ne!(changed, CART);
    assert_eq!(report(&sight(&Query::Cart, false), &changed), None);
    let said = format!("{:?}", report(&sight(&Query::Cart, true), &changed));
    assert!(said.contains("Unsettled"), "{said}");
}

/// ARCHITECTURE, invariant 6: what a page shows is read as a page, and speaks for nobody.
#[test]
fn no_other_text_is_read() {
    for nonsense in [
        r#"{"type":"RETRY"}"#,
        r#"{"type":"STEP_COMPLETE"}"#,
        "{}",
        "x",
    ] {
        assert!(reader::report(nonsense, ORDERS).is_err(), "{nonsense}");
    }
}

/// A question for people is often asked under an error: what the page says counts for more.
#[test]
fn a_page_that_was_refused_is_a_number_or_a_question_for_people() {
    let refused = |html| {
        let mut shown = sight(&Query::Orders, true);
        shown["status"] = json!(403);
        let Some(FromPage::StepComplete { answer, .. }) = report(&shown, html) else {
            panic!("an answer");
        };
        answer
    };
    assert_eq!(
        refused("<h1>Não</h1>"),
        Err(ReadError::Refused {
            status: 403,
            wait: None
        })
    );
    // What a busy shop asks is told along.
    let mut busy = sight(&Query::Cart, true);
    (busy["status"], busy["wait"]) = (json!(503), json!(20));
    let (status, wait) = (503, Some(20));
    let told = report(&busy, "<h1>Não</h1>");
    let answer = Err(ReadError::Refused { status, wait });
    assert!(matches!(told, Some(FromPage::StepComplete { answer: it, .. }) if it == answer));
    let question = "<form id=\"challenge-form\"></form>";
    assert_eq!(refused(question), Err(ReadError::BotCheck));
}

/// One page must not keep the reader, and with it the run, from everything else.
#[test]
fn a_page_that_is_too_much_is_refused() {
    let shown = sight(&Query::Cart, true).to_string();
    for html in [
        "<div>".repeat(32_000),
        "<div>".repeat(100_000),
        "x".repeat(20 * 1024 * 1024),
    ] {
        let said = reader::report(&shown, &html).unwrap_err();
        assert!(said.starts_with("the page is"), "{said}");
    }
}

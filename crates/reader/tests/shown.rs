//! What the reader makes of a page is what the page's own wasm would have sent.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

mod made;

use made::Document;
use run::{Arrival, FromPage, IntentId, ReadBy};
use serde_json::json;
use shop::{Answer, Query, ReadError};

const ORDERS: &str = include_str!("../../../tests/pages/orders.html");
const FILLING: &str = include_str!("../../../tests/pages/orders_filling.html");
const CART: &str = include_str!("../../../tests/pages/cart.html");
const LOST: &str = include_str!("../../../tests/pages/orders_signed_out.html");

/// As `auchan` sees it.
fn seen(sight: &Query, html: &str) -> Vec<FromPage> {
    let answer = auchan::see(sight, &page::parse(html).root());
    let intent = IntentId(7);
    vec![FromPage::StepComplete { intent, answer }]
}

/// A document that was asked to look, and what it said to that.
fn asked(sight: &str, html: &str) -> (Document, Vec<FromPage>) {
    let mut document = Document::up(html);
    document.see(7, sight, "TAB");
    let reports = document.turns(html);
    (document, reports)
}

fn report(sight: &str, html: &str) -> Vec<FromPage> {
    asked(sight, html).1
}

fn answer(reports: Vec<FromPage>) -> Answer {
    match reports.as_slice() {
        [FromPage::StepComplete { answer, .. }] => answer.clone(),
        other => panic!("{other:?}"),
    }
}

/// What is said to a list of orders that was fetched.
fn fetched(came: &serde_json::Value, html: &str) -> Answer {
    let mut document = Document::up(ORDERS);
    document.see(7, "ORDERS", "FETCH");
    document.turn("");
    answer(document.fetched(came, html))
}

#[test]
fn a_page_is_announced_as_by_itself() {
    for html in [ORDERS, FILLING, CART, LOST] {
        let announced = FromPage::PageReady {
            seen: auchan::identify(&page::parse(html).root()),
            path: "/pt/x".into(),
            read_by: ReadBy::Worker,
            came: Arrival {
                redirects: 1,
                from: Some("/pt/y".into()),
                cached: false,
            },
        };
        assert_eq!(Document::new().turn(html), [announced]);
    }
}

#[test]
fn a_settled_page_is_answered_at_once() {
    assert_eq!(report("ORDERS", ORDERS), seen(&Query::Orders, ORDERS));
    assert_eq!(report("CART", CART), seen(&Query::Cart, CART));
}

/// A page that lost the sign-in, or is another one, will not become what was asked for.
#[test]
fn what_waiting_cannot_mend_is_said_at_once() {
    assert_eq!(report("ORDERS", LOST), seen(&Query::Orders, LOST));
    let landed = answer(report("CART", ORDERS));
    assert!(
        matches!(landed, Err(ReadError::Landed { .. })),
        "{landed:?}"
    );
}

/// Invariant 7: a page that cannot be read yet is not an empty one.
#[test]
fn a_page_that_is_being_filled_is_waited_for_until_the_last() {
    let (mut document, reports) = asked("ORDERS", FILLING);
    assert_eq!(reports, []);
    assert_eq!(document.told["show"], "PAGE");
    assert_eq!(document.told["watch"], json!(null), "whatever changes");
    document.now += 24_000.0;
    document.turn(FILLING);
    document.now += 1_000.0;
    let last = document.turn(FILLING);
    assert_eq!(last, seen(&Query::Orders, FILLING));
    assert!(answer(last).is_err());
}

/// What a cart's input holds now may differ from what it was made with: then the shop may or may
/// not have recorded a change.
#[test]
fn an_input_that_holds_something_else_unsettles_the_cart() {
    let input = r#"type="number""#;
    let changed = CART.replacen(input, r#"data-live-value="9" type="number""#, 1);
    assert_ne!(changed, CART);
    let (mut document, reports) = asked("CART", &changed);
    assert_eq!(reports, []);
    document.now += 1_000.0;
    assert_eq!(document.turn(&changed), []);
    document.now += 30_000.0;
    let said = format!("{:?}", document.turn(&changed));
    assert!(said.contains("Unsettled"), "{said}");
}

/// ARCHITECTURE, invariant 6: what a page shows is read as a page, and speaks for nobody.
#[test]
fn no_other_text_is_read() {
    for nonsense in [r#"{"type":"RETRY"}"#, r#"{"news":[]}"#, "{}", "x"] {
        let said = reader::turn(nonsense, Some(ORDERS.to_owned()));
        assert!(said.is_err(), "{nonsense}");
    }
}

/// A question for people is often asked under an error: what the page says counts for more.
#[test]
fn a_page_that_was_refused_is_a_number_or_a_question_for_people() {
    let refused = |html| {
        let came = json!({ "intent": 7, "kind": "basic", "status": 403, "whole": true });
        fetched(&came, html)
    };
    let number = |status, wait| Err(ReadError::Refused { status, wait });
    assert_eq!(refused("<h1>Não</h1>"), number(403, None));
    let question = "<form id=\"challenge-form\"></form>";
    assert_eq!(refused(question), Err(ReadError::BotCheck));
}

/// A busy shop says how long, or until when, it wants to be left alone; the run keeps to it.
#[test]
fn what_a_busy_shop_asks_is_told_along() {
    let busy = |status: u16, after: Option<&str>, until: Option<f64>, whole: bool| {
        let came = json!({ "intent": 7, "kind": "basic", "status": status, "whole": whole,
            "after": after, "until": until });
        fetched(&came, "<h1>Ocupado</h1>")
    };
    let refused = |status, wait| Err(ReadError::Refused { status, wait });
    let date = Some("Wed, 21 Oct 2026 07:28:00 GMT");
    assert_eq!(busy(503, Some("20"), None, true), refused(503, Some(20)));
    assert_eq!(busy(503, Some("20"), None, false), refused(503, Some(20)));
    assert_eq!(busy(429, date, Some(1_500.0), true), refused(429, Some(2)));
    assert_eq!(busy(429, None, None, true), refused(429, None));
    assert_eq!(busy(403, Some("20"), None, true), refused(403, None));
}

/// One page must not keep the reader, and with it the run, from everything else.
#[test]
fn a_page_that_is_too_much_is_blind() {
    for html in [
        "<div>".repeat(32_000),
        "<div>".repeat(100_000),
        "x".repeat(20 * 1024 * 1024),
    ] {
        let mut document = Document::up(CART);
        document.see(7, "CART", "TAB");
        document.turn("");
        assert_eq!(document.turn(&html), [FromPage::PageBlind]);
        assert_eq!(document.waits(), None, "it is not looked at again");
    }
}

//! What is asked for, and what is answered when another page came.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use auchan::see;
use shop::{OrderId, PageKind, Query, ReadError, Reading, Unreadable};

const ORDER: &str = "5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50";

macro_rules! page {
    ($name:literal) => {
        include_str!(concat!("../../../tests/pages/", $name, ".html"))
    };
}

fn asked(sight: &Query, html: &str) -> Result<Reading, ReadError> {
    see(sight, &page::parse(html).root())
}

fn order(id: &str) -> Query {
    Query::Order {
        id: OrderId(id.into()),
    }
}

fn search(words: &str) -> Query {
    Query::Search {
        words: words.into(),
    }
}

#[test]
fn every_sight_is_seen_on_its_page() {
    let path = "/pt/natas/".to_owned();
    assert!(
        matches!(asked(&Query::Orders, page!("orders")), Ok(Reading::Orders(all)) if all.orders.len() == 3)
    );
    assert!(matches!(
        asked(&order(ORDER), page!("order")),
        Ok(Reading::Order(_))
    ));
    assert!(matches!(
        asked(&Query::Cart, page!("cart")),
        Ok(Reading::Cart(_))
    ));
    assert!(matches!(
        asked(&search(" Leite "), page!("search")),
        Ok(Reading::Tiles(_))
    ));
    assert!(matches!(
        asked(&Query::Replacements { path }, page!("category")),
        Ok(Reading::Tiles(_))
    ));
    assert!(matches!(
        asked(&Query::Slots, page!("slots")),
        Ok(Reading::Slots(_))
    ));
}

#[test]
fn a_lost_session_is_told_from_another_page() {
    for (html, lost) in [
        (page!("home_signed_out"), ReadError::SignedOut),
        (page!("orders_signed_out"), ReadError::SignedOut),
        (page!("login"), ReadError::SignedOut),
        (page!("expired"), ReadError::Expired),
        (page!("home_session_lost"), ReadError::Expired),
    ] {
        for sight in [Query::Session, Query::Orders, Query::Cart] {
            assert_eq!(asked(&sight, html), Err(lost.clone()));
        }
    }
}

#[test]
fn another_page_is_named() {
    let landed = |wanted, found| Err(ReadError::Landed { wanted, found });
    let home = landed(PageKind::Orders, PageKind::Home);
    assert_eq!(asked(&Query::Orders, page!("home")), home);
    assert_eq!(
        asked(&Query::Slots, page!("cart")),
        landed(PageKind::Slots, PageKind::Cart)
    );
    let other = landed(PageKind::Cart, PageKind::Other);
    assert_eq!(asked(&Query::Cart, page!("checkout")), other);
    assert_eq!(asked(&Query::Cart, page!("elsewhere")), other);
}

#[test]
fn another_of_its_kind_is_not_taken_for_the_one() {
    let why = asked(&order("another"), page!("order"))
        .unwrap_err()
        .to_string();
    assert!(why.contains("order_id: another against 5d1f0c1e"), "{why}");
    let why = asked(&search("queijo"), page!("search"))
        .unwrap_err()
        .to_string();
    assert!(why.contains("query: queijo against leite"), "{why}");
}

#[test]
fn an_unfinished_page_names_what_is_missing() {
    let why = asked(&Query::Cart, page!("cart_filling"))
        .unwrap_err()
        .to_string();
    assert_eq!(
        why,
        "could not read the Cart page: line_count: 66 against 5"
    );
    let why = asked(&Query::Orders, page!("orders_filling"))
        .unwrap_err()
        .to_string();
    assert!(why.contains("no word that there are none"), "{why}");
    // All pieces are there, and yet it is not the page that was made.
    assert_eq!(
        asked(&search("leite"), page!("search_other_words")),
        Err(ReadError::Slow)
    );
}

/// 404, 410, or the shop's own page that says so: an answer, and no fault that passes.
#[test]
fn a_page_that_is_not_there_is_said_to_be_gone() {
    let soft = r#"<body><div class="page" data-action="Product-Show"><div class="auc-404error">Não temos o que procura</div></div></body>"#;
    assert_eq!(asked(&search("leite"), soft), Err(ReadError::Gone));
    let nothing = page::parse("<body></body>");
    let by_status = |status| auchan::refused(status, Some(20), &nothing.root());
    assert_eq!(
        (by_status(404), by_status(410)),
        (ReadError::Gone, ReadError::Gone)
    );
    for (status, wait) in [(429, Some(20)), (500, None), (503, Some(20))] {
        assert_eq!(by_status(status), ReadError::Refused { status, wait });
    }
}

/// DECISIONS 36: a translated page "is told as such". Who is signed out of it is told that first.
#[test]
fn a_page_that_the_browser_translated_is_told_as_such() {
    for mark in ["translated-ltr", "translated-rtl js"] {
        let html = page!("cart").replacen("<html", &format!("<html class=\"{mark}\""), 1);
        assert_eq!(
            asked(&Query::Cart, &html),
            Err(ReadError::Unreadable {
                kind: PageKind::Cart,
                why: Unreadable::Translated,
            }),
            "{mark}"
        );
    }
    let other = page!("cart").replacen("<html", "<html class=\"translated\"", 1);
    assert!(asked(&Query::Cart, &other).is_ok());
}

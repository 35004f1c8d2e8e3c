//! Nothing can be pressed but the six controls, each on its own page.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use auchan::{controls, denied};
use page::Element;
use shop::{OrderId, PageKind};

/// Everything on a page that a person could press.
const PRESSABLE: &str = "button, a, input, form, [role=button], li.auc-book-slot__slot";
const PAGES: [&str; 7] = [
    include_str!("../../../tests/pages/cart.html"),
    include_str!("../../../tests/pages/order.html"),
    include_str!("../../../tests/pages/slots.html"),
    include_str!("../../../tests/pages/dialog_merge.html"),
    include_str!("../../../tests/pages/dialog_fresh.html"),
    include_str!("../../../tests/pages/product.html"),
    include_str!("../../../tests/pages/product_in_cart.html"),
];

#[test]
fn every_known_danger_is_denied() {
    let dangers = [
        ".checkout-btn",
        ".auc-cart__remove-all",
        ".auc-cart__remove-product",
        ".auc-js-action__cancel",
        ".auc-js-action__edit",
        ".mergeorder-form input",
        ".auc-button--merge",
        ".auc-button--merge span",
        ".auc-js-discard-basket-merge",
        ".auc-book-slot__slot",
        ".auc-slot__time",
        ".auc-js-confirm-shipments",
        ".auc-js-click-collect a",
        ".auc-js-minicart",
        ".auc-header__delivery",
        "#auc-account-menu-modal a",
    ];
    for danger in dangers {
        let mut found = 0;
        for html in PAGES {
            let html = page::parse(html);
            for element in html.root().all(danger) {
                assert!(denied(&element, &[]).is_some(), "{danger}");
                found += 1;
            }
        }
        assert!(found > 0, "{danger} is on no page");
    }
}

#[test]
fn an_address_is_a_danger_wherever_it_stands() {
    let html = |attribute: &str| format!("<!DOCTYPE html><div {attribute}><b>Ok</b></div>");
    let dangers = [
        r#"data-url="https://www.auchan.pt/pt/aproveite-ainda""#,
        r#"data-action="/on/x/Cart-Empty""#,
        r#"formaction="/on/x/order%2Dcancel""#,
        r#"data-url-validation="/on/x/CART-VALIDATE""#,
        r#"href="https://www.auchan.pt/pt/Inicio-Check-Out?x""#,
    ];
    for attribute in dangers {
        let page = page::parse(&html(attribute));
        let inside = page.root().first("b").unwrap();
        assert!(denied(&inside, &[]).is_some(), "{attribute}");
    }
    let page = page::parse(&html(
        r#"href="/pt/alimentacao/" data-action="Order-Details""#,
    ));
    assert_eq!(denied(&page.root().first("b").unwrap(), &[]), None);
}

#[test]
fn no_control_may_be_pressed_on_any_other_kind_of_page() {
    let kinds = [
        PageKind::Home,
        PageKind::Orders,
        PageKind::Order,
        PageKind::Cart,
        PageKind::Search,
        PageKind::Product,
        PageKind::Slots,
        PageKind::Login,
        PageKind::Other,
    ];
    for control in &controls::ALL {
        assert!(matches!(control.on, PageKind::Order | PageKind::Product));
        for kind in kinds {
            assert_eq!(
                controls::permits(kind, control).is_ok(),
                kind == control.on,
                "{} on {kind:?}",
                control.name
            );
        }
    }
}

#[test]
fn a_control_of_ones_own_making_is_refused() {
    let made_up = controls::Control {
        selector: ".auc-js-action__cancel",
        ..controls::REORDER
    };
    assert!(controls::permits(PageKind::Order, &made_up).is_err());
    let slots = controls::Control {
        on: PageKind::Slots,
        ..controls::REORDER
    };
    assert!(controls::permits(PageKind::Slots, &slots).is_err());
}

#[test]
fn what_is_found_is_the_control_itself() {
    let order = OrderId("5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50".into());
    let html = page::parse(PAGES[3]);
    let join = controls::find(&html.root(), &controls::JOIN, &order.0).unwrap();
    assert!(join.has_class("auc-button--merge"));
    let discard = controls::find(&html.root(), &controls::DISCARD, &order.0).unwrap();
    assert!(discard.has_class("auc-js-discard-basket-merge"));
    let another = OrderId("another".into());
    assert!(controls::find(&html.root(), &controls::JOIN, &another.0).is_err());
}

/// SITE §9: "The page also holds about twenty recommendation tiles with their own prices and add
/// buttons": only the button of the product that the page is about may be pressed.
#[test]
fn only_the_page_s_own_product_can_be_added() {
    let whole = PAGES[5];
    let may = |html: &str, pid| {
        let html = page::parse(html);
        controls::find(&html.root(), &controls::ADD, pid).is_ok()
    };
    assert!(may(whole, "3010001"));
    assert!(!may(whole, "2490001"));
    let body = r#"auc-js-pdp-body" data-pid="3010001""#;
    let button = r#"auc-js-add-to-cart" data-pid="3010001""#;
    for named in [body, button, "pid=3010001"] {
        let other = whole.replace(named, &named.replace("3010001", "2490001"));
        assert_ne!(other, whole);
        let of_button = named != body;
        assert_eq!(may(&other, "3010001"), !of_button, "{named}");
        assert!(!may(&other, "2490001"), "{named}");
    }
}

#[test]
fn of_all_that_could_be_pressed_six_things_can() {
    let order = "5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50";
    let (mut pressable, mut pressed) = (0, Vec::new());
    for html in PAGES {
        let html = page::parse(html);
        pressable += html.root().all(PRESSABLE).len();
        for control in &controls::ALL {
            for about in [order, "3010001"] {
                let found = controls::find(&html.root(), control, about);
                pressed.extend(found.map(|_| control.name));
            }
        }
    }
    assert!(pressable > 80, "{pressable}");
    assert_eq!(
        pressed,
        ["reorder", "join", "discard", "go_on", "add", "more"]
    );
}

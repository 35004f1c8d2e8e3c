//! Every page of `tests/pages` is read alike by the parser and by the browser: the answers are
//! in the file of the same name that ends in `.json`.
//!
//! `UPDATE_EXPECT=1 cargo test -p auchan` writes the answers anew.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use auchan::{controls, dialog, identify};
use page::Element;
use serde_json::{Value, json};
use shop::{PageKind, Unreadable};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const ORDER: &str = "5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50";
const PRODUCT: &str = "3010001";
const LINE: &str = "2490001";

/// All that a page tells: what it is, what can be read of it, and what may be pressed.
fn told<E: Element>(root: &E) -> String {
    let page = identify(root);
    let read = match page.kind {
        PageKind::Orders => answer(auchan::orders(root)),
        PageKind::Order => answer(auchan::order(root)),
        PageKind::Cart => answer(auchan::cart(root)),
        PageKind::Search => answer(auchan::search(root)),
        PageKind::Product => answer(auchan::product(root)),
        PageKind::Slots => answer(auchan::slots(root)),
        PageKind::Home | PageKind::Login | PageKind::BotCheck | PageKind::Other => Value::Null,
    };
    let told = json!({
        "page": page,
        "read": read,
        "dialog": format!("{:?}", dialog(root)),
        "press": controls::ALL.map(|control| pressed(root, &control)),
    });
    format!("{told:#}\n")
}

fn answer<T: serde::Serialize>(read: Result<T, Unreadable>) -> Value {
    match read {
        Ok(noun) => json!(noun),
        Err(why) => json!({ "unreadable": why.to_string() }),
    }
}

fn pressed<E: Element>(root: &E, control: &controls::Control) -> String {
    let about = match control.on {
        PageKind::Product => PRODUCT,
        PageKind::Cart => LINE,
        _ => ORDER,
    };
    match controls::find(root, control, about) {
        Ok(_) => format!("{}: may be pressed", control.name),
        Err(why) => format!("{}: {why}", control.name),
    }
}

/// A page that was fetched is read by the browser's tree as by ours; pressed is nothing in it: nobody
/// says of its buttons what the browser would make of them.
#[cfg(target_arch = "wasm32")]
fn read_alike_and_not_pressed(live: &str, native: &str) {
    let [mut live, mut native] =
        [live, native].map(|text| serde_json::from_str::<Value>(text).unwrap());
    let pressed = live["press"].take();
    native["press"].take();
    assert_eq!(live, native);
    let may = |row: &Value| row.as_str().unwrap().ends_with("may be pressed");
    assert!(!pressed.as_array().unwrap().iter().any(may), "{pressed}");
}

macro_rules! pages {
    ($($name:ident)*) => { $(
        #[cfg(not(target_arch = "wasm32"))]
        #[test]
        fn $name() {
            let html = include_str!(concat!("../../../tests/pages/", stringify!($name), ".html"));
            let file = concat!("../../../tests/pages/", stringify!($name), ".json");
            expect_test::expect_file![file].assert_eq(&told(&page::parse(html).root()));
        }

        #[cfg(target_arch = "wasm32")]
        #[wasm_bindgen_test::wasm_bindgen_test]
        fn $name() {
            let html = include_str!(concat!("../../../tests/pages/", stringify!($name), ".html"));
            let told_natively = include_str!(concat!("../../../tests/pages/", stringify!($name), ".json"));
            assert_eq!(told(&page::parse(html).root()), told_natively);
            read_alike_and_not_pressed(&told(&page::Live::parse(html).unwrap()), told_natively);
        }
    )* };
}

pages! {
    bot_check
    cart
    cart_bare_header
    cart_below_minimum
    cart_disagreeing
    cart_disagreeing_goods
    cart_disagreeing_weight
    cart_empty
    cart_filling
    cart_half_unavailable
    cart_of_2026
    cart_two_pids
    cart_unavailable
    cart_unavailable_with_quantity
    cart_undecided_unit
    cart_without_price
    category
    category_without_grid
    checkout
    dialog_cancel
    dialog_edit
    dialog_fresh
    dialog_merge
    dialog_two
    dialog_undecided
    elsewhere
    expired
    home
    home_of_two_minds
    home_session_lost
    home_signed_out
    login
    order
    order_filling
    order_in_two_deliveries
    order_odd_quantity
    order_of_2026
    order_of_another
    order_without_state
    order_without_totals
    orders
    orders_filling
    orders_none
    orders_odd_total
    orders_signed_out
    product
    product_in_cart
    product_of_another
    product_unavailable
    search
    search_filling
    search_hints
    search_nothing
    search_odd_pid
    search_of_two_words
    search_other_words
    search_without_price
    slots
    slots_loading
    slots_odd_time
    slots_of_a_store
    trigger_disabled
    trigger_in_a_bad_place
}

#[cfg(target_arch = "wasm32")]
include!(concat!(env!("OUT_DIR"), "/saved_pages.rs"));

/// The saved pages of the real shop, where they are at hand: the browser reads them as the
/// parser does.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen_test::wasm_bindgen_test]
fn saved_pages_are_read_alike() {
    for (name, html) in SAVED {
        let live = told(&page::Live::parse(html).unwrap());
        assert_eq!(live, told(&page::parse(html).root()), "{name}");
    }
}

//! A drawn part of all copies is read in the browser's own tree as in ours: what `every_page.rs` shows of
//! the one holds for the other.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use mutants::{copies, kind, read};
use page::{Live, parse};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// One of so many copies is read: two trees are built of each.
const NTH: usize = 10;

fn alike(at: usize, html: &str) {
    let kind = kind(html).unwrap();
    let copies = copies(html, at % NTH, NTH);
    assert!(copies.len() > 10, "{} copies", copies.len());
    for (html, what) in copies {
        let ours = read(kind, &parse(&html).root());
        assert_eq!(read(kind, &Live::parse(&html).unwrap()), ours, "{what}");
    }
}

macro_rules! pages {
    ($($at:literal $name:ident)*) => { $(
        #[wasm_bindgen_test]
        fn $name() {
            alike($at, include_str!(concat!("../../../tests/pages/", stringify!($name), ".html")));
        }
    )* };
}

pages! {
    7 orders
    11 order
    13 order_in_two_deliveries
    14 order_of_2026
    17 cart
    18 cart_of_2026
    19 cart_unavailable
    23 search
    25 search_hints
    29 category
    31 product
    37 slots
}

//! Whatever a page holds, reading it ends in what is there or in what is missing, and never in a
//! panic (ARCHITECTURE, invariant 7).

#![cfg(not(target_arch = "wasm32"))]

use auchan::{
    Place, cents, count, denied, dialog, expired, forbidden, header_cart, identify, money, see,
    signed_in, unit_price,
};
use page::Element;
use proptest::prelude::*;
use shop::{OrderId, Query, Reading};
use std::path::Path;
use std::sync::LazyLock;

/// Every page of `tests/pages`.
static PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/pages");
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let pages = files.map(|file| file.path());
    let pages = pages.filter(|path| path.extension().is_some_and(|end| end == "html"));
    pages
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .collect()
});

/// Classes, tags and figures as the shop uses them, and some it does not.
const WORDS: [&str; 24] = [
    "auc-cart__container",
    "auc-cart__product-cards",
    "auc-js-cart-item",
    "number-of-items",
    "auc-cart--empty",
    "page",
    "product",
    "tile",
    "auc-orders",
    "auc-order",
    "modal show",
    "auc-button__re-order",
    "auc-js-action__reorder",
    "auc-slots",
    "d-none",
    "Cart-Show",
    "Order-Details",
    "Search-Show",
    "2,99 €",
    "1.234,56 €",
    "x0",
    "-0,00",
    "Juntar",
    "🛒",
];

/// A page of nested elements with the shop's own words in all the wrong places.
fn any_tree() -> impl Strategy<Value = String> {
    let word = || prop_oneof![4 => prop::sample::select(WORDS.as_slice()).prop_map(str::to_owned), 1 => "\\PC{0,12}"];
    let leaf = word();
    let tree = leaf.prop_recursive(6, 64, 6, move |inner| {
        let tag = prop::sample::select(["div", "span", "a", "p", "button", "input", "script"].as_slice());
        (tag, word(), word(), prop::collection::vec(inner, 0..6)).prop_map(|(tag, class, value, inner)| {
            format!("<{tag} class=\"{class}\" data-action=\"{value}\" data-pid=\"{value}\" href=\"{value}\" value=\"{value}\">{}</{tag}>", inner.concat())
        })
    });
    tree.prop_map(|body| format!("<!doctype html><body>{body}"))
}

/// A page of the shop, cut short, and with some characters replaced or left out.
fn any_damaged_page() -> impl Strategy<Value = String> {
    let spots = prop::collection::vec(
        (
            any::<prop::sample::Index>(),
            prop::option::of(any::<char>()),
        ),
        0..8,
    );
    let end = prop_oneof![any::<prop::sample::Index>().prop_map(Some), Just(None)];
    (prop::sample::select(PAGES.clone()), spots, end).prop_map(|(page, spots, end)| {
        let mut letters: Vec<char> = page.chars().collect();
        for (spot, letter) in spots {
            let at = spot.index(letters.len());
            match letter {
                Some(letter) => letters[at] = letter,
                None => _ = letters.remove(at),
            }
        }
        let keep = end.map_or(letters.len(), |end| end.index(letters.len()));
        letters.into_iter().take(keep).collect()
    })
}

/// Reads all there is to read. Says whether an empty cart was seen.
fn read(html: &str) -> bool {
    let page = page::parse(html);
    let root = page.root();
    let seen = identify(&root);
    let _ = (
        dialog(&root),
        header_cart(&root),
        signed_in(&root),
        expired(&root),
    );
    let _ = (auchan::product(&root), auchan::is_login_page(&root));
    for button in root.all("button, a, input") {
        let _ = denied(&button, &[]);
    }
    let words = seen.key.unwrap_or_default();
    let path = "/pt/natas/".to_owned();
    let id = OrderId(words.clone());
    let sights = [
        Query::Orders,
        Query::Order { id },
        Query::Slots,
        Query::Search { words },
        Query::Replacements { path },
    ];
    for sight in sights {
        let _ = see(&sight, &root);
    }
    matches!(see(&Query::Cart, &root), Ok(Reading::Cart(cart)) if cart.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(!read(&String::from_utf8_lossy(&bytes)));
    }

    #[test]
    fn any_tree_is_read_or_refused(html in any_tree()) {
        read(&html);
    }

    #[test]
    fn a_damaged_page_is_read_or_refused(html in any_damaged_page()) {
        read(&html);
    }

    /// A page that cannot be read is never taken for an empty one.
    #[test]
    fn a_full_cart_cut_short_is_never_an_empty_one(end in 0usize..20_000) {
        let page = include_str!("../../../tests/pages/cart.html");
        let page: String = page.chars().take(end).collect();
        prop_assert!(!read(&page));
        // Also where nobody asks first whether the page is ready.
        let read = auchan::cart(&page::parse(&page).root());
        prop_assert!(read.is_err() || read.is_ok_and(|cart| !cart.is_empty()));
    }

    #[test]
    fn any_address_is_allowed_or_not(address in ".*", word in "\\PC*") {
        let _ = (forbidden(&address), cents(&word), money(&word), count(&word), unit_price(&word));
        let place = Place::of(&Query::Replacements { path: address });
        prop_assert!(place.is_none_or(|place| !forbidden(&place.url())));
    }
}

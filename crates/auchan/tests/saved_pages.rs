//! Every figure is held against another figure of the same page: on the pages of `tests/pages`
//! always, and on the saved pages of the real shop where they are at hand. Those are not ours to
//! ship: without them, their tests are ignored, and said to be so.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use page::Element;
use shop::{Amount, Cart, Cents, Unit};

/// Reads a saved page of the real shop, and looks into it.
fn with(name: &str, look: impl FnOnce(page::Parsed<'_>)) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/auchan/pages");
    look(page::parse(&read(&format!("{folder}/{name}.html"))).root());
}

/// Reads a page of `tests/pages`, and looks into it.
fn with_ours(name: &str, look: impl FnOnce(page::Parsed<'_>)) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/pages");
    look(page::parse(&read(&format!("{folder}/{name}.html"))).root());
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// SITE §7: what held on both non-empty carts.
fn sums_hold(cart: &Cart) {
    let totals = cart.totals;
    let lines: Cents = cart.lines.iter().map(|line| line.line_price).sum();
    assert_eq!(totals.subtotal, lines - totals.discount);
    assert_eq!(
        totals.total,
        totals.subtotal + totals.bags + totals.discount
    );
    assert_eq!(cart.cross_check, Some(true));
    assert_eq!(cart.line_count as usize, cart.lines.len());
}

#[test]
fn the_sums_hold_on_our_own_carts() {
    let full = ["cart", "cart_below_minimum", "cart_unavailable"];
    for name in full {
        with_ours(name, |root| {
            let cart = auchan::cart(&root).unwrap();
            assert!(!cart.is_empty(), "{name}");
            sums_hold(&cart);
        });
    }
    with_ours("cart", |root| {
        let (cart, header) = (auchan::cart(&root), auchan::header_cart(&root));
        assert_eq!(header.unwrap().total, cart.unwrap().totals.total);
    });
    with_ours("cart_empty", |root| {
        let cart = auchan::cart(&root).unwrap();
        assert!(cart.is_empty() && auchan::is_ready(&root));
    });
}

#[test]
fn the_sums_hold_on_our_own_order() {
    with_ours("order", |root| {
        let order = auchan::order(&root).unwrap();
        assert_eq!(order.goods + order.delivery, order.summary.total);
        assert!(!order.lines.is_empty() && order.reorder);
    });
}

/// To the cent, with deposits, a gift, a discount and a fee in it (SITE §18).
#[test]
fn the_sums_hold_on_our_own_pages_of_2026() {
    with_ours("cart_of_2026", |root| {
        let cart = auchan::cart(&root).unwrap();
        assert!(auchan::is_ready(&root));
        let (lines, totals) = (cart.sum().unwrap(), cart.totals);
        assert_eq!((lines, totals.subtotal), (Cents(2_225), Cents(2_225)));
        let (deposit, discount, fee) = (Cents(120), Cents(-100), Cents(450));
        assert_eq!(totals.lines(), lines + deposit + discount + fee);
        assert!(shop::explained(&cart.rows, totals.lines() - lines));
        let amounts: Vec<_> = cart.rows.iter().filter_map(|row| row.amount).collect();
        assert_eq!(amounts, [deposit, discount, fee, deposit]);
        assert_eq!(auchan::header_cart(&root).unwrap().total, totals.total);
    });
    with_ours("order_of_2026", |root| {
        let order = auchan::order(&root).unwrap();
        assert!(order.aside.is_empty());
        assert_eq!(order.goods + order.delivery, order.summary.total);
        let cost = |line: &shop::OrderLine| match line.quantity.unit {
            Unit::Piece => line.price.times(line.quantity.amount),
            Unit::Kilo => line.price,
        };
        let goods: Cents = order.lines.iter().map(cost).sum();
        assert!(shop::explained(&order.rows, order.goods - goods));
    });
}

/// The tile's own data has the price that is shown.
#[test]
fn our_own_tiles_cost_what_they_say() {
    with_ours("search", |root| {
        let tiles = root.all(".auc-js-product-tile[data-gtm]");
        assert!(tiles.len() > 2);
        tiles.iter().for_each(says_its_price);
    });
}

fn says_its_price(element: &page::Parsed<'_>) {
    let gtm: serde_json::Value = serde_json::from_str(&element.attr("data-gtm").unwrap()).unwrap();
    let said = auchan::cents(gtm["price"].as_str().unwrap());
    assert_eq!(said, Some(auchan::tile(element).unwrap().price));
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn cart_with_items() {
    with("cart-with-items", |root| {
        let cart = auchan::cart(&root).unwrap();
        sums_hold(&cart);
        assert_eq!(auchan::header_cart(&root).unwrap().total, cart.totals.total);
        assert_eq!(cart.totals.total, Cents(6878));
        assert_eq!(cart.totals.discount, Cents(-277));
        assert!(!cart.minimum_missing);
        let amounts = cart
            .lines
            .iter()
            .map(|line| line.quantity().unwrap().to_string());
        assert_eq!(
            amounts.collect::<Vec<_>>(),
            [
                "2 un", "6 un", "2 un", "12 un", "0.15 kg", "1.3 kg", "2 un", "1 un", "1 un",
                "3 un"
            ]
        );
        let weighed = cart.lines.iter().filter(|line| line.min_grams.is_some());
        assert_eq!(weighed.count(), 4);
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn cart_unavailable() {
    with("cart-unavailable", |root| {
        let cart = auchan::cart(&root).unwrap();
        sums_hold(&cart);
        let (there, gone): (Vec<_>, Vec<_>) = cart.lines.iter().partition(|l| l.available());
        assert_eq!((there.len(), gone.len()), (5, 7));
        for line in gone {
            let shop::Stock::Unavailable { replacements } = &line.stock else {
                panic!("{line:?}");
            };
            let path = replacements.as_deref().and_then(auchan::ShopPath::new);
            assert!(path.is_some(), "{replacements:?}");
        }
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn cart_one_item_and_empty() {
    with("cart-one-item", |root| {
        let cart = auchan::cart(&root).unwrap();
        sums_hold(&cart);
        assert!(cart.minimum_missing);
    });
    with("cart-empty", |root| {
        let cart = auchan::cart(&root).unwrap();
        assert!(cart.is_empty() && auchan::is_ready(&root));
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn order_history() {
    with("order-history", |root| {
        let list = auchan::orders(&root).unwrap();
        assert!(list.aside.is_empty());
        let orders = list.orders;
        assert_eq!(orders.len(), 16);
        assert!(
            orders
                .iter()
                .all(|order| order.id.0.len() == 36 && order.number.len() == 9)
        );
        let dates: Vec<_> = orders.iter().map(|order| &order.placed_at).collect();
        assert!(dates.is_sorted_by(|a, b| a > b), "{dates:?}");
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn order_detail() {
    with("order-detail", |root| {
        let order = auchan::order(&root).unwrap();
        assert_eq!(order.goods + order.delivery, order.summary.total);
        assert_eq!(order.summary.total, Cents(16_251));
        assert_eq!(order.lines.len(), 41);
        assert_eq!(order.lines.iter().filter(|line| !line.delivered).count(), 2);
        assert_eq!(order.lines.iter().filter(|line| line.bag).count(), 1);
        assert_eq!(order.status.as_deref(), Some("Entregue"));
        assert!(order.reorder && order.window.is_some());
        let chicken = order.lines.last().unwrap().quantity;
        assert_eq!(
            (chicken.amount, chicken.unit),
            (Amount::thousandths(1300), Unit::Kilo)
        );
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn searches() {
    with("search-leite", |root| {
        let search = auchan::search(&root).unwrap();
        assert_eq!((search.total, search.tiles.len()), (Some(1059), 12));
        let in_cart: Vec<_> = search
            .tiles
            .iter()
            .filter(|t| t.in_cart)
            .map(|t| &*t.pid.0)
            .collect();
        assert_eq!(in_cart, ["2490395"]);
        assert!(search.more_url.unwrap().contains("start=24"));
    });
    with("search-leite-anon", |root| {
        let search = auchan::search(&root).unwrap();
        assert_eq!(search.tiles.len(), 12);
        assert_eq!(
            search
                .tiles
                .iter()
                .filter(|t| t.list_price.is_some())
                .count(),
            2
        );
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn tiles_outside_of_a_grid() {
    with("tiles-variety", |root| {
        let tiles = root.all(".fixture-tiles .auc-js-product-tile");
        let tiles: Vec<_> = tiles.iter().map(|t| auchan::tile(t).unwrap()).collect();
        assert!(tiles.len() > 6);
        let elements = root.all(".fixture-tiles .auc-js-product-tile");
        elements.iter().for_each(says_its_price);
        let onion = tiles.iter().find(|tile| tile.pid.0 == "21946").unwrap();
        assert_eq!(
            (onion.price, onion.list_price),
            (Cents(99), Some(Cents(139)))
        );
        assert_eq!(onion.priced_per.as_deref(), Some("Kg"));
        assert_eq!(onion.min_grams, Some(250));
        assert_eq!(tiles.iter().filter(|tile| !tile.available).count(), 3);
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn slots_and_product() {
    with("delivery-slots", |root| {
        let page = auchan::slots(&root).unwrap();
        assert_eq!((page.days.len(), page.slots.len()), (5, 14));
        assert_eq!(page.cart_total, Some(Cents(8740)));
        assert_eq!(page.cart_products, Some(23));
    });
    with("product-detail", |root| {
        let product = auchan::product(&root).unwrap();
        assert_eq!(product.brand.as_deref(), Some("AUCHAN"));
        assert_eq!(product.breadcrumbs.len(), 4);
        assert_eq!(product.portion, Some(shop::Portion::PIECE));
        assert_eq!(product.in_cart, None);
        let (add, more) = (auchan::controls::ADD, auchan::controls::MORE);
        let may = |control, pid| auchan::controls::find(&root, control, pid).is_ok();
        assert!(may(&add, "3010403") && !may(&add, "11885") && !may(&more, "3010403"));
    });
}

#[test]
#[cfg_attr(not(saved_pages), ignore = "the saved pages are not here")]
fn dialogs() {
    let order = shop::OrderId("82c1b4e2-7ebb-bae4-b5c1-0e30c1520aa9".into());
    let may = |root: &page::Parsed<'_>| {
        auchan::controls::ALL
            .map(|control| auchan::controls::find(root, &control, &order.0).is_ok())
    };
    with("reorder-modal", |root| {
        assert_eq!(
            may(&root),
            [true, false, false, false, false, false, false, false, false]
        )
    });
    with("reorder-modal-merge-shown", |root| {
        assert_eq!(
            may(&root),
            [false, false, true, true, false, false, false, false, false]
        );
    });
}

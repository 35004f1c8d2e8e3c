//! `inspect page`, as it is run.

#![allow(clippy::unwrap_used, reason = "that is how a test fails")]

use serde_json::Value;
use std::process::{Command, Output};

fn path(page: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    format!("{root}/../../tests/pages/{page}.html")
}

fn run(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_inspect"));
    command.args(words).output().unwrap()
}

fn inspect(page: &str) -> Output {
    run(&["page", &path(page)])
}

/// What it prints for a page that it can read.
fn read(page: &str) -> Value {
    let output = inspect(page);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{page}: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What it says of a page that it cannot.
fn refused(page: &str) -> String {
    let output = inspect(page);
    assert_eq!(output.status.code(), Some(1), "{page}");
    // A page that cannot be read is never told as an empty one.
    let told: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    for list in ["lines", "orders", "tiles", "slots"] {
        assert!(told[list].is_null(), "{page}: {list}");
    }
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    error["error"].as_str().unwrap().to_owned()
}

fn keys(value: &Value) -> Vec<&str> {
    let keys = value.as_object().into_iter().flatten();
    keys.map(|(key, _)| key.as_str()).collect()
}

/// The keys of `value`, in any order, beside those that every page has.
fn has_keys(value: &Value, own: &[&str]) {
    let mut wanted = vec!["action", "header_cart", "kind", "ready", "signed_in"];
    wanted.extend(own);
    wanted.sort_unstable();
    assert_eq!(keys(value), wanted);
}

#[test]
fn orders() {
    let page = read("orders");
    has_keys(&page, &["orders", "aside"]);
    let first = &page["orders"][0];
    assert_eq!(
        keys(first),
        [
            "cancelled",
            "number",
            "placed_at",
            "product_count",
            "total_cents",
            "uuid"
        ]
    );
    assert_eq!(first["total_cents"], 4137);
    assert_eq!(
        page["orders"][1]["placed_at"],
        "2025-08-01T22:40:05.123+01:00"
    );
    assert_eq!(page["orders"][1]["total_cents"], 123_456);
}

#[test]
fn order() {
    let page = read("order");
    let head = [
        "uuid",
        "number",
        "placed_at",
        "product_count",
        "total_cents",
        "cancelled",
    ];
    let own = [
        "goods_cents",
        "delivery_cents",
        "status",
        "window",
        "deliveries",
        "lines",
        "reorder",
        "rows",
        "aside",
    ];
    has_keys(&page, &[&head[..], &own[..]].concat());
    assert_eq!(keys(&page["window"]), ["end", "start"]);
    let line = &page["lines"][3];
    let own = [
        "bag",
        "delivered",
        "name",
        "pid",
        "price_cents",
        "quantity",
        "unit",
        "url",
    ];
    assert_eq!(keys(line), own);
    assert_eq!(
        (&line["quantity"], &line["unit"]),
        (&"1.3".into(), &"KG".into())
    );
    assert_eq!(page["lines"][0]["delivered"], false);
}

#[test]
fn cart() {
    let page = read("cart");
    let own = [
        "empty",
        "line_count",
        "lines",
        "totals_cents",
        "minimum_missing",
        "cross_check",
        "rows",
        "aside",
    ];
    has_keys(&page, &own);
    assert_eq!(page["header_cart"]["total_cents"], 1903);
    assert_eq!(
        keys(&page["totals_cents"]),
        ["bags", "discount", "subtotal", "total"]
    );
    let banana = &page["lines"][2];
    assert_eq!(
        (&banana["quantity"], &banana["unit"]),
        (&"12".into(), &"UN".into())
    );
    assert_eq!(banana["kilos"], "3.6");
    assert_eq!(banana["unit_price"]["amount"], "1.29");
}

#[test]
fn a_sold_out_line_has_no_quantity_and_keeps_its_price() {
    let page = read("cart_unavailable");
    let line = &page["lines"][0];
    assert_eq!(line["available"], false);
    assert_eq!(line["line_price_cents"], 199);
    for key in ["quantity", "unit", "unit_price", "kilos"] {
        assert!(line[key].is_null() && keys(line).contains(&key), "{key}");
    }
}

#[test]
fn an_empty_cart_has_no_totals() {
    let page = read("cart_empty");
    assert_eq!(page["empty"], true);
    assert!(page["totals_cents"]["total"].is_null());
    assert!(page["header_cart"].is_null());
}

#[test]
fn search_product_and_slots() {
    let page = read("search");
    has_keys(
        &page,
        &["query", "total", "tiles", "more_url", "aside", "hints"],
    );
    assert_eq!(keys(&page["tiles"][0]).len(), 16);
    let page = read("product");
    let own = [
        "pid",
        "ean",
        "name",
        "brand",
        "price_cents",
        "unit_price",
        "available",
        "deposit_cents",
        "labels",
    ];
    has_keys(&page, &[&own[..], &["breadcrumbs"]].concat());
    let page = read("slots");
    has_keys(
        &page,
        &[
            "mode",
            "cart_total_cents",
            "cart_products",
            "days",
            "slots",
            "aside",
        ],
    );
    let slot = &page["slots"][2];
    assert_eq!(
        (&slot["start"], &slot["end"]),
        (&"08:00".into(), &"10:30".into())
    );
    assert_eq!(
        (&slot["fee_cents"], &slot["free"]),
        (&0.into(), &true.into())
    );
}

#[test]
fn pages_without_anything_to_read() {
    for (page, kind) in [("home", "home"), ("login", "login"), ("checkout", "other")] {
        let page = read(page);
        has_keys(&page, &[]);
        assert_eq!(page["kind"], kind);
    }
    assert!(read("login")["signed_in"].is_null());
}

#[test]
fn an_error_says_what_was_missing() {
    assert!(refused("elsewhere").contains("not a page of the shop"));
    assert!(refused("orders_filling").contains("orders"));
    assert!(refused("cart_without_price").contains(".auc-js-cart-item-price"));
    assert!(refused("order_filling").contains("product_count: 5 against 3"));
    assert!(refused("no_such_page").contains("no_such_page.html"));
}

/// Issue: "`inspect page` prints what was set aside (`[{"what", "text"}]`, new key)".
#[test]
fn what_was_set_aside_is_printed_with_what_is_missing() {
    let whole = read("cart");
    assert_eq!(whole["aside"], Value::Array(Vec::new()));
    let html = std::fs::read_to_string(path("cart")).unwrap();
    let odd = html.replacen(
        "auc-js-cart-item-price\">",
        "auc-js-cart-item-price\">dois ",
        1,
    );
    let file = std::env::temp_dir().join(format!("inspect-aside-{}.html", std::process::id()));
    std::fs::write(&file, odd).unwrap();
    let output = run(&["page", file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    let page: Value = serde_json::from_slice(&output.stdout).unwrap();
    let aside = page["aside"].as_array().unwrap();
    assert_eq!(aside.len(), 1, "{page}");
    assert_eq!(keys(&aside[0]), ["text", "what"]);
    assert_eq!(aside[0]["what"], "line_price");
    let lines = |page: &Value| page["lines"].as_array().map_or(0, Vec::len);
    assert_eq!(lines(&page) + 1, lines(&whole));
}

#[test]
fn what_a_page_can_bear_is_printed() {
    let output = run(&["mutants", &path("slots")]);
    assert!(output.status.success());
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let count = |key: &str| told[key].as_u64().unwrap();
    // As many are told as somebody reads at once.
    let faults = told["faults"].as_array().map_or(0, Vec::len);
    assert_eq!(faults as u64, count("wrong").min(20), "{told}");
    let all = count("right") + count("aside") + count("unreadable") + count("wrong");
    assert!(all > 100 && all == count("copies"), "{told}");
    let none = run(&["mutants", &path("login")]);
    assert_eq!(none.status.code(), Some(1));
}

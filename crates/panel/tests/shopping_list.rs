//! The list to take along: as text, as a table, as data, and its delivery time for a calendar.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is not there fails the test"
)]

mod made_up;

use made_up::{EN, PT, words};
use panel::{Recorded, shopping_list};
use run::{Moment, Run};
use serde_json::{Value, json};
use shop::{Pack, SlotsFound, SlotsRead};

fn pack(view: &str) -> Pack {
    let Recorded::Session(session) = made_up::kept(view) else {
        panic!("{view} has no session");
    };
    match &session.run {
        Run::Review(review) => review.pack.clone(),
        _ => panic!("{view} is no review"),
    }
}

fn table(language: &str, pack: &Pack) -> Vec<String> {
    let text = shopping_list::csv(&words(language), pack);
    let text = text.strip_prefix('\u{feff}').expect("its mark");
    assert!(text.ends_with("\r\n"));
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_table_has_a_row_a_line_and_commas_in_its_figures() {
    let pack = pack("review");
    let rows = table(PT, &pack);
    assert_eq!(rows[0], "Artigo;Quantidade;Unidade;Preço (€);Situação");
    assert_eq!(rows.len(), 1 + pack.cart.lines.len());
    let has = |ending: &str| assert!(rows.iter().any(|row| row.ends_with(ending)), "{rows:#?}");
    has(";1,2;kg;2,27;Como na encomenda");
    has(";1;un.;3,49;Já estava no carrinho");
    assert!(table(EN, &pack)[0].starts_with("Item;Quantity;"));
}

#[test]
fn the_prices_of_a_table_add_up_to_what_the_goods_cost() {
    let pack = pack("review");
    let rows = table(PT, &pack);
    let prices = rows[1..].iter().filter_map(|row| {
        let euros = row.rsplit(';').nth(1)?.replace(',', "");
        euros.parse::<i64>().ok()
    });
    let there = pack.cart.lines.iter().filter(|line| line.available());
    assert_eq!(
        prices.sum::<i64>(),
        there.map(|line| line.line_price.0).sum::<i64>()
    );
    assert!(rows.iter().any(|row| row.ends_with(";;;;Esgotado")));
}

#[test]
fn a_cell_is_text_whatever_it_begins_with_and_whatever_it_holds() {
    let mut pack = pack("review");
    for (name, cell) in [
        ("=SOMA(A1); \"x\"", "\"'=SOMA(A1); \"\"x\"\"\";"),
        ("+351 Vinho", "'+351 Vinho;"),
        ("-10% Leite", "'-10% Leite;"),
        ("@A1", "'@A1;"),
        ("Ovos; 12", "\"Ovos; 12\";"),
    ] {
        pack.cart.lines[0].name = name.into();
        let row = table(PT, &pack).swap_remove(1);
        assert!(row.starts_with(cell), "{row}");
    }
    let aside = self::pack("review-odd");
    let last = table(PT, &aside).pop().unwrap_or_default();
    assert!(last.ends_with(";;;3,30;Por ler"), "{last}");
}

#[test]
fn the_text_names_each_line_and_what_will_be_paid() {
    let pack = pack("review-odd");
    let opening = ["Da encomenda 1".to_owned()];
    let text = shopping_list::text(&words(PT), &pack, &opening);
    assert!(text.starts_with("Da encomenda 1\n\n• "), "{text}");
    for line in &pack.cart.lines {
        assert!(text.contains(&line.name), "{text}");
    }
    assert!(text.contains("6 × 0,89\u{a0}€ = 5,34\u{a0}€"), "{text}");
    assert!(
        text.contains("\n\nEsgotados:\n• ") && text.contains(&pack.cart.aside[0].text),
        "{text}"
    );
    let pays = words(PT).to_pay(&pack);
    assert!(text.ends_with(&format!("sem a entrega: {pays}")), "{text}");
}

/// The example of docs/SHOPPING_LIST.md, and that nothing else is in it.
#[test]
fn the_data_is_as_it_is_documented() {
    let list: Value = serde_json::from_str(&shopping_list::json(&pack("review"))).expect("JSON");
    assert_eq!(list["format"], 1);
    assert_eq!(list["currency"], "EUR");
    let items = list["items"].as_array().expect("items");
    let of = |product: &str| items.iter().find(|it| it["product"] == product);
    assert_eq!(
        of("100001"),
        Some(&json!({
            "product": "100001", "name": "Leite Meio Gordo Quinta da Serra 1 L", "price_cents": 534,
            "quantity": {"amount": "6", "unit": "piece"}, "state": "as_ordered",
        }))
    );
    let gone = items.iter().find(|it| it["state"] == "sold_out");
    assert!(gone.is_some_and(|it| it["quantity"].is_null()));
    assert_eq!(list["totals"]["to_pay_cents"], 2_944);
    assert_eq!(
        list["proposed_delivery"],
        json!({
            "starts_at": "2026-11-23T18:00:00Z", "ends_at": "2026-11-23T20:00:00Z",
            "way": "home", "fee_cents": 0,
        })
    );
    let documented = include_str!("../../../docs/SHOPPING_LIST.md");
    for name in names(&list) {
        assert!(documented.contains(&format!("`{name}`")), "{name}");
    }
}

/// docs/shopping-list.schema.json has each name of a written list, of the kind that it says, and no other.
#[test]
fn the_data_is_as_its_schema_says() {
    let schema = include_str!("../../../docs/shopping-list.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    // The odd one has rows and an unread line; the replaced one has no delivery.
    for view in [
        "review",
        "review-odd",
        "review-replaced",
        "review-settled-gone",
    ] {
        let text = shopping_list::json(&pack(view));
        fits(&schema, &serde_json::from_str(&text).expect("JSON"), view);
    }
    let odd: Value = serde_json::from_str(&shopping_list::json(&pack("review-odd"))).expect("JSON");
    let deposit = json!({ "kind": "deposit", "label": "Depósito", "cents": 60 });
    assert_eq!(odd["rows"][0], deposit);
    assert!(odd["rows"][1]["cents"].is_null() && !odd["unread"][0].is_null());
}

/// As far as this schema goes: names, kinds, and what may be said.
fn fits(schema: &Value, value: &Value, at: &str) {
    if let Some(only) = schema.get("const") {
        assert_eq!(value, only, "{at}");
    }
    if let Some(all) = schema["enum"].as_array() {
        assert!(all.contains(value), "{at}: {value}");
    }
    let kinds = match &schema["type"] {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        one => Vec::from_iter(one.as_str()),
    };
    assert!(
        kinds.is_empty() || kinds.contains(&kind(value)),
        "{at}: {value}"
    );
    if let Some(all) = value.as_array() {
        all.iter().for_each(|it| fits(&schema["items"], it, at));
    }
    let Some(held) = value.as_object() else {
        return;
    };
    let properties = schema["properties"].as_object().expect("properties");
    let required = schema["required"].as_array().expect("required");
    let mut required: Vec<&str> = required.iter().filter_map(Value::as_str).collect();
    required.sort_unstable();
    let sorted = |of: &serde_json::Map<String, Value>| {
        let mut names: Vec<String> = of.keys().cloned().collect();
        names.sort_unstable();
        names
    };
    assert_eq!(sorted(held), sorted(properties), "{at}");
    assert_eq!(sorted(held), required, "{at}");
    for (name, value) in held {
        fits(&properties[name], value, &format!("{at}.{name}"));
    }
}

fn kind(of: &Value) -> &'static str {
    match of {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Every name in it, once for each place.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Object(all) => all
            .iter()
            .flat_map(|(name, value)| std::iter::once(name.clone()).chain(names(value)))
            .collect(),
        Value::Array(all) => all.iter().flat_map(names).collect(),
        _ => Vec::new(),
    }
}

/// Half past eight on 21 November 2026.
const NOW: Moment = Moment::utc(1_795_249_800_000);

fn entry(language: &str, pack: &Pack) -> String {
    let text = shopping_list::calendar(&words(language), pack, NOW).expect("a time");
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
    text.replace("\r\n ", "")
}

#[test]
fn a_calendar_is_given_the_time_that_is_proposed() {
    let entry = entry(PT, &pack("review"));
    for line in [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
        "\r\nDTSTAMP:20261121T083000Z\r\n",
        "\r\nDTSTART:20261123T180000Z\r\n",
        "\r\nDTEND:20261123T200000Z\r\n",
        "\r\nSUMMARY:Entrega do Auchan.pt (por reservar)\r\n",
        "\r\nSTATUS:TENTATIVE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "@carrinho-pronto\r\n",
    ] {
        assert!(entry.contains(line), "{line}: {entry}");
    }
    assert!(self::entry(EN, &pack("review")).contains("SUMMARY:Auchan.pt delivery"));
}

#[test]
fn in_summer_an_hour_at_the_shop_is_another_in_utc() {
    let mut pack = pack("review");
    let SlotsFound::Read(SlotsRead { page, .. }) = &mut pack.slots else {
        panic!("no slots");
    };
    for slot in &mut page.slots {
        slot.date = "2026-07-11".parse().expect("a day");
        // Midnight is the end of the day: the shop writes 24:00.
        slot.end = "00:00".parse().expect("an hour");
    }
    let entry = entry(PT, &pack);
    assert!(entry.contains("DTSTART:20260711T170000Z\r\nDTEND:20260711T230000Z"));
}

#[test]
fn what_means_something_in_a_calendar_is_escaped_and_a_pick_up_is_called_one() {
    let mut pack = pack("review");
    pack.order.summary.number = "ção;1,2\\3\n".repeat(12);
    let SlotsFound::Read(SlotsRead { page, .. }) = &mut pack.slots else {
        panic!("no slots");
    };
    page.mode = "click-collect".into();
    let entry = entry(PT, &pack);
    assert!(entry.contains(&"ção\\;1\\,2\\\\3\\n".repeat(12)), "{entry}");
    assert!(entry.contains("SUMMARY:Recolha no Auchan.pt"));
}

#[test]
fn without_a_time_there_is_none_to_save() {
    let pack = pack("review-replaced");
    assert_eq!(shopping_list::calendar(&words(PT), &pack, NOW), None);
    let list: Value = serde_json::from_str(&shopping_list::json(&pack)).expect("JSON");
    assert!(list["proposed_delivery"].is_null());
}

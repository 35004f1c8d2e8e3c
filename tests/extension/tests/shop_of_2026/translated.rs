//! A whole run over the shop as it is in 2026: goods that were coded anew for the deposit, a deposit
//! and a fee among the totals, promotions, and one line that cannot be read (SITE §18).

use extension_tests::{Day, Failure, Result};
use serde_json::{Value, json};
use store::{Bill, Rewrite, Switches};

/// Drinks of Ana's newest order: a litre of milk with chocolate, and two more.
const DRINKS: [&str; 3] = ["2836719", "2935032", "29491"];

/// A line of the same order, which shows one of the four signs of a sold-out one.
const ODD: &str = "99008";

fn in_2026(switches: &mut Switches) {
    switches.recoded = DRINKS.map(str::to_owned).into();
    let place = format!("<div class=\"promotions\" data-pid=\"{ODD}\">");
    let odd = format!("<a class=\"auc-find-replacement\"></a>{place}");
    switches.rewrites = vec![
        Rewrite::on("Cart-Show", &place, &odd),
        Rewrite::on("Cart-Show", "shipping-cost\">-", "shipping-cost\">4,50 €"),
    ];
}

#[test]
fn a_review_is_right_to_the_cent_and_says_what_was_set_aside() -> Result<()> {
    let day = Day::of("ana", "MERGE", in_2026)?;
    let review = day.trial.reaches("REVIEW")?;
    let (pack, bill) = (&review["pack"], day.trial.store.bill("ana"));
    assert_eq!(pack["cart"]["totals"]["total"], bill.total.0);
    let rows = &pack["cart"]["rows"];
    assert_eq!(amounts(rows, "DEPOSIT"), [deposit(&bill)]);
    assert_eq!(amounts(rows, "DELIVERY"), [450]);
    let aside = pack["cart"]["aside"].as_array().map(Vec::len);
    assert_eq!(aside, Some(1));
    assert_eq!(fates(pack, "MISSING"), 0);
    assert_eq!(fates(pack, "UNREAD"), 1);
    let again = all(&pack["against_order"]["lines"]).filter(|it| it["came_as"].is_string());
    assert_eq!(again.count(), DRINKS.len());
    assert_eq!(pack["against_order"]["extra"], json!([]));
    for said in ["TOTALS", "CROSS_CHECK", "MISSING"] {
        let warned = all(&pack["warnings"]).any(|it| it["warning"] == said);
        assert!(!warned, "{said}: {}", pack["warnings"]);
    }
    day.panel
        .wait_for_text("1 artigo do carrinho não pôde ser lido")?;
    let paid = pays(&bill);
    day.panel
        .wait_for_text(&format!("{},{:02}\u{a0}€", paid / 100, paid % 100))?;
    day.reordered(1)
}

/// Nobody pays for what is sold out, though the shop counts it.
fn pays(bill: &Bill) -> i64 {
    let gone = bill.lines.iter().filter(|(line, _)| !line.available);
    bill.total.0 - gone.map(|(_, price)| price.0).sum::<i64>()
}

/// What the shop's total has besides its lines and bags.
fn deposit(bill: &Bill) -> i64 {
    let lines: i64 = bill.lines.iter().map(|(_, price)| price.0).sum();
    let deposit = bill.total.0 - bill.bags.0 - lines;
    assert!(deposit > 0, "the store asks for a deposit");
    deposit
}

fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn amounts(rows: &Value, kind: &str) -> Vec<i64> {
    let of = all(rows).filter(|row| row["kind"] == kind);
    of.filter_map(|row| row["amount"].as_i64()).collect()
}

fn fates(pack: &Value, fate: &str) -> usize {
    let lines = all(&pack["against_order"]["lines"]);
    lines.filter(|line| line["fate"]["fate"] == fate).count()
}

/// DECISIONS 36: the browser translates the order's page, and the run says so and presses nothing.
#[test]
fn a_page_that_the_browser_translates_is_told_and_not_pressed_in() -> Result<()> {
    let translated = "<html class=\"translated-ltr\" lang";
    let day = Day::of("ana", "MERGE", |switches| {
        switches.rewrites = vec![Rewrite::on("Order-Details", "<html lang", translated)];
    })?;
    let paused = day.trial.reaches("PAUSED")?;
    let why = &paused["fault"]["fault"]["why"];
    let is = [&why["is"], &why["why"]["is"]];
    if !is.contains(&&json!("TRANSLATED")) {
        return Err(Failure::Unexpected {
            expected: "a page that is told to be translated",
            got: paused.to_string(),
        });
    }
    day.panel
        .wait_for_text("O browser está a mostrar a página traduzida")?;
    day.panel
        .wait_for_text("Mostre a página no idioma original")?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

extension_tests::strictly!(
    a_review_is_right_to_the_cent_and_says_what_was_set_aside,
    a_page_that_the_browser_translates_is_told_and_not_pressed_in,
);

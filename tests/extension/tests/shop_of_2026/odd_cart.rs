//! A cart with deposits, promotions, a gift, a discount card, a line that cannot be read, and a fee.

use super::{all, proposed};
use extension_tests::{Day, Result};
use serde_json::{Value, json};
use store::{Bill, Cents, OddCart, Switches};

/// Drinks of Ana's newest order that come under another number: milk with chocolate, and without lactose.
const DRINKS: [&str; 2] = ["2836719", "67415"];

/// A nectar of the same order, which comes sold out under its old number.
const TWIN: &str = "3583036";

/// A wine of it, which shows one of the four signs of a sold-out line.
const ODD: &str = "99008";

/// A yogurt of it that is cheaper than it was.
const REDUCED: &str = "29491";

fn in_2026(switches: &mut Switches) {
    let own = |pid: &str| pid.to_owned();
    switches.recoded = DRINKS.map(own).into();
    switches.twins = [own(TWIN)].into();
    switches.odd_cart = OddCart {
        gift: Some("Grátis".to_owned()),
        discount_card: Some(Cents(100)),
        odd_lines: [own(ODD)].into(),
        delivery_fee: true,
    };
    switches.past_orders.deposit_cards = [own(TWIN)].into();
}

#[test]
fn a_review_is_right_to_the_cent_and_says_what_was_set_aside() -> Result<()> {
    let day = Day::begin("ana")?;
    day.trial.store.switch(in_2026);
    day.trial.store.reserve("ana");
    day.trial.start("MERGE")?;
    let review = day.trial.reaches("REVIEW")?;
    let (pack, bill) = (&review["pack"], day.trial.store.bill("ana"));
    is_the_stores(&pack["cart"], &bill);
    sets_aside(pack);
    knows_what_was_coded_anew(pack);
    for said in ["TOTALS", "CROSS_CHECK", "MISSING", "EXTRAS"] {
        let warned = all(&pack["warnings"]).any(|it| it["warning"] == said);
        assert!(!warned, "{said}: {}", pack["warnings"]);
    }
    let reduced = all(&pack["cart"]["lines"]).find(|it| it["pid"] == REDUCED);
    assert!(reduced.is_some_and(|it| it["line_price_before"].is_i64()));
    let labelled = all(&pack["proposals"]).flat_map(|it| all(&it["finding"]["ranked"]));
    let labels: usize = labelled.map(|it| all(&it["tile"]["labels"]).count()).sum();
    assert!(labels > 0, "{}", pack["proposals"]);
    day.panel
        .wait_for_text("2 artigos do carrinho não puderam ser lidos")?;
    day.panel.wait_for_text("Oferta: saco de pano")?;
    let paid = pays(&bill);
    day.panel
        .wait_for_text(&format!("{},{:02}\u{a0}€", paid / 100, paid % 100))?;
    day.trial.approve()?;
    day.trial.reaches("COMPLETE")?;
    day.reordered(1)
}

/// Every sum of the cart, and each row among them, is the store's own.
fn is_the_stores(cart: &Value, bill: &Bill) {
    let totals = json!({
        "subtotal": bill.sub_total.0,
        "bags": bill.bags.0,
        "discount": -bill.discount.0,
        "total": bill.total.0,
    });
    assert_eq!(cart["totals"], totals);
    assert!(bill.deposit > Cents(0) && bill.delivery > Cents(0));
    assert_eq!(amounts(&cart["rows"], "DEPOSIT"), [bill.deposit.0]);
    assert_eq!(amounts(&cart["rows"], "DELIVERY"), [bill.delivery.0]);
    assert_eq!(amounts(&cart["rows"], "DISCOUNT"), [-100]);
    assert_eq!(cart["line_count"], bill.lines.len());
    let read = all(&cart["lines"]).filter_map(|it| it["line_price"].as_i64());
    let aside = all(&cart["aside"]).filter_map(|it| it["amount"].as_i64());
    let sum: i64 = bill.lines.iter().map(|(_, price)| price.0).sum();
    assert_eq!(read.sum::<i64>() + aside.sum::<i64>(), sum);
}

/// The odd line is known by its product, the gift by its words, and nothing is missing.
fn sets_aside(pack: &Value) {
    let aside: Vec<&Value> = all(&pack["cart"]["aside"]).collect();
    assert_eq!(aside.len(), 2, "{aside:?}");
    assert_eq!(aside[0]["about"], ODD);
    let gift = aside[1]["text"].as_str().unwrap_or_default();
    assert!(gift.contains("Oferta: saco de pano"), "{gift}");
    assert_eq!((fates(pack, "MISSING"), fates(pack, "UNREAD")), (0, 1));
    assert_eq!(pack["against_order"]["extra"], json!([]));
    assert_eq!(amounts(&pack["order"]["rows"], "DEPOSIT"), [10]);
}

/// What came under another number is the same; and so is what did not, and stands first among what is
/// proposed for it.
fn knows_what_was_coded_anew(pack: &Value) {
    let lines = all(&pack["against_order"]["lines"]);
    let again: Vec<&Value> = lines.filter(|it| it["came_as"].is_string()).collect();
    assert_eq!(again.len(), DRINKS.len(), "{again:?}");
    let twin = proposed(pack, TWIN);
    let first = twin.first().copied().unwrap_or(&Value::Null);
    let name = first["tile"]["name"].as_str().unwrap_or_default();
    assert!(name.to_lowercase().ends_with("(sdr)"), "{twin:?}");
    assert_eq!(first["tile"]["deposit"], 10);
    let reasons = first["ranked"]["reasons"].to_string();
    assert!(reasons.to_lowercase().contains("same_product"), "{reasons}");
}

/// Nobody pays for what is sold out, though the shop counts it; and the delivery is said by itself.
fn pays(bill: &Bill) -> i64 {
    let gone = bill.lines.iter().filter(|(line, _)| !line.available);
    bill.total.0 - bill.delivery.0 - gone.map(|(_, price)| price.0).sum::<i64>()
}

fn amounts(rows: &Value, kind: &str) -> Vec<i64> {
    let of = all(rows).filter(|row| row["kind"] == kind);
    of.filter_map(|row| row["amount"].as_i64()).collect()
}

fn fates(pack: &Value, fate: &str) -> usize {
    let lines = all(&pack["against_order"]["lines"]);
    lines.filter(|line| line["fate"]["fate"] == fate).count()
}

extension_tests::strictly!(a_review_is_right_to_the_cent_and_says_what_was_set_aside);

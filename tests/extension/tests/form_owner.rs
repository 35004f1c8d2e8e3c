//! A form that stands elsewhere owns the button: markup without any script would lead a press to
//! checkout. The whole run, with what the store counted.

use std::time::Duration;

use extension_tests::{Day, Failure, Result, Trial, until_for};
use serde_json::json;
use store::Rewrite;

extension_tests::strictly!(
    a_re_order_of_a_form_elsewhere_is_not_pressed,
    an_addition_of_a_form_elsewhere_is_not_pressed,
);

const PATIENCE: Duration = Duration::from_secs(90);

/// A table lets no form in: it is closed at once, and owns the next button all the same.
const OWNER: &str = "<table><form action=\"/pt/inicio-check-out\"></table>";

/// The button, which submits now.
fn owned(route: &str, button: &str) -> Rewrite {
    let forged = button.replace(" type=\"button\"", "");
    Rewrite::on(route, button, &format!("{OWNER}{forged}"))
}

#[test]
fn a_re_order_of_a_form_elsewhere_is_not_pressed() -> Result<()> {
    let button =
        "<button type=\"button\" class=\"auc-button__rounded--primary auc-button__re-order\"";
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.rewrites = vec![owned("Order-Details", button)];
    })?;
    day.pauses(
        "NOT_PRESSED",
        "O Auchan.pt não mostrou o botão esperado, por isso não clicámos em nada.",
    )?;
    assert_eq!(day.trial.store.journal().counts.checkout_visits, 0);
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn an_addition_of_a_form_elsewhere_is_not_pressed() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    let (of, take) = offer(&run["pack"])?;
    let before = trial.cart("ana");
    let class = "class=\"auc-button__rounded auc-button__rounded--primary auc-js-add-to-cart\"";
    trial.store.switch(|switches| {
        let button = format!("<button type=\"button\" {class}");
        switches.rewrites = vec![owned("Product-IncludeProductShow", &button)];
    });
    let pack = &run["pack"]["id"];
    trial.say(&json!({ "type": "ADD", "pack": pack, "of": of, "take": take }))?;
    let came = until_for(PATIENCE, "the addition to end", || {
        let run = trial.run()?;
        let came = run["notice"]["fault"]["came"]["came"]
            .as_str()
            .map(str::to_owned);
        Ok(came.filter(|_| run["task"].is_null()))
    });
    let counts = trial.store.journal().counts;
    assert_eq!((counts.checkout_visits, counts.adds), (0, 0));
    assert_eq!(came?, "NOT_PRESSED");
    assert_eq!(trial.cart("ana"), before);
    Ok(())
}

/// The first sold-out product with a substitute that is not in the cart, and that substitute.
fn offer(pack: &serde_json::Value) -> Result<(shop::Pid, shop::Pid)> {
    let pack: shop::Pack = serde_json::from_value(pack.clone())?;
    let offers = pack.proposals.iter().filter_map(|proposal| {
        let shop::Finding::Substitutes { ranked } = &proposal.finding else {
            return None;
        };
        let found = ranked.iter().find(|found| !found.tile.in_cart)?;
        Some((proposal.pid.clone(), found.tile.pid.clone()))
    });
    offers
        .into_iter()
        .next()
        .ok_or_else(|| Failure::Unexpected {
            expected: "something to add",
            got: "nothing".into(),
        })
}

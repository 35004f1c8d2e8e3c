//! *Put the cart back as it was* and *Put back*: goods come back into the cart by the person's own click,
//! once each, and what does not come back is told.

use std::time::Duration;

use extension_tests::{Failure, Result, Trial, until_for};
use serde_json::{Value, json};
use shop::{Pack, Pid};
use store::Rewrite;

extension_tests::strictly!(
    a_replaced_cart_comes_back_whole,
    a_run_of_the_list_is_put_back,
    a_worker_that_dies_over_it_changes_nothing_twice,
    what_the_shop_dropped_is_put_back,
);

const PATIENCE: Duration = Duration::from_secs(240);

/// Whose cart holds pieces and goods by weight.
const FULL: &str = "bruno";

fn reviewing(account: &str) -> Result<(Trial, Pack)> {
    let trial = Trial::of(account)?;
    trial.start("MERGE")?;
    let pack = pack(&trial.reaches("REVIEW")?)?;
    Ok((trial, pack))
}

fn pack(run: &Value) -> Result<Pack> {
    Ok(serde_json::from_value(run["pack"].clone())?)
}

/// Waits until the review stands open again with a report of the undo, and gives it.
fn undone(trial: &Trial) -> Result<Value> {
    until_for(PATIENCE, "the undo to end", || {
        let run = trial.run()?;
        let over = run["task"].is_null() && run["undo"].is_object();
        Ok(over.then(|| run["undo"].clone()))
    })
}

/// Waits until an addition is over, and gives what came of it.
fn came(trial: &Trial) -> Result<(Pack, String)> {
    let run = until_for(PATIENCE, "the addition to end", || {
        let run = trial.run()?;
        let over = run["task"].is_null() && run["notice"]["notice"] == "ADDED";
        Ok(over.then_some(run))
    })?;
    let came = run["notice"]["fault"]["came"]["came"].as_str();
    Ok((pack(&run)?, came.unwrap_or_default().to_owned()))
}

/// What can be bought, as [`Trial::cart`] writes it, whatever the order of the lines: how much there was
/// of what is sold out, no page says.
fn goods(trial: &Trial, account: &str) -> Vec<String> {
    let mut goods = trial.cart(account);
    goods.retain(|line| !line.ends_with('!'));
    goods.sort();
    goods
}

/// The whole of it from the panel: what was in the cart is in it again, and nothing else.
fn a_replaced_cart_comes_back_whole() -> Result<()> {
    let trial = Trial::of(FULL)?;
    let before = goods(&trial, FULL);
    assert!(!before.is_empty(), "a cart to come back to");
    trial.start("REPLACE")?;
    trial.reaches("REVIEW")?;
    assert_ne!(goods(&trial, FULL), before);
    let panel = trial.browser.panel_as_tab()?;
    panel.click_control("Repor o carrinho como estava")?;
    panel.wait_for_text("Faz-se artigo a artigo")?;
    panel.click("#undo .asking .other:last-child")?;
    panel.wait_for_text("A repor o carrinho:")?;
    let undo = undone(&trial)?;
    assert_eq!(undo["left"], json!([]), "{undo}");
    assert_eq!(goods(&trial, FULL), before);
    panel.wait_for_text("Nada ficou por repor")?;
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
    assert_eq!((counts.cart_empties, counts.dangers), (0, 0));
    Ok(())
}

#[test]
fn the_cart_of_before_comes_back_whole() -> Result<()> {
    a_replaced_cart_comes_back_whole()
}

/// Never twice whatever dies: the worker is ended after each of the first presses.
fn a_worker_that_dies_over_it_changes_nothing_twice() -> Result<()> {
    let (trial, pack) = reviewing("eva")?;
    let steps = pack.undo().len();
    let before = pack.before.lines.len();
    trial.store.switch(|shop| shop.latency_ms = 150);
    trial.say(&json!({ "type": "UNDO", "pack": pack.id }))?;
    let changes = |trial: &Trial| {
        let counts = trial.store.journal().counts;
        counts.removes + counts.quantity_changes + counts.adds
    };
    for deaths in 1..=2 {
        until_for(PATIENCE, "a press to reach the shop", || {
            Ok((changes(&trial) >= deaths).then_some(()))
        })?;
        trial.kill_worker()?;
    }
    let undo = undone(&trial)?;
    assert_eq!(undo["left"], json!([]), "{undo}");
    assert_eq!(undo["done"], json!(steps));
    assert_eq!(trial.cart("eva").len(), before);
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
    Ok(())
}

#[test]
fn a_worker_that_dies_over_an_undo_changes_nothing_twice() -> Result<()> {
    a_worker_that_dies_over_it_changes_nothing_twice()
}

/// After *Cancel* the goods stay, and can still be put back: from where that is said, or from the list of
/// runs that ended.
fn cancelled_and_put_back(account: &str, door: &str) -> Result<()> {
    let trial = Trial::of(account)?;
    let before = goods(&trial, account);
    let panel = trial.browser.panel_as_tab()?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    panel.click_control("Cancelar")?;
    panel.click_control("Parar")?;
    trial.reaches("IDLE")?;
    trial.kill_worker()?;
    panel.reload()?;
    panel.wait_for("details.checked")?;
    if door.starts_with("#history") {
        panel.click("#history > summary")?;
        panel.wait_for_text("Cancelada em")?;
        panel.click("#history > .group > summary")?;
    }
    panel.click(door)?;
    trial.reaches("REVIEW")?;
    panel.click_control("Repor o carrinho como estava")?;
    panel.click("#undo .asking .other:last-child")?;
    let undo = undone(&trial)?;
    assert_eq!(undo["left"], json!([]), "{undo}");
    assert_eq!(goods(&trial, account), before);
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
    Ok(())
}

#[test]
fn what_a_cancelled_run_left_is_put_back() -> Result<()> {
    cancelled_and_put_back(FULL, ".left button")
}

fn a_run_of_the_list_is_put_back() -> Result<()> {
    cancelled_and_put_back("eva", "#history .group > button.other")
}

#[test]
fn what_a_run_of_the_list_left_is_put_back() -> Result<()> {
    a_run_of_the_list_is_put_back()
}

/// In another account it is said, and nothing begun.
#[test]
fn a_run_of_another_account_is_put_back_nowhere() -> Result<()> {
    let trial = Trial::of(FULL)?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    trial.say(&json!({ "type": "CANCEL" }))?;
    trial.reaches("IDLE")?;
    let (own, others) = (goods(&trial, FULL), goods(&trial, "eva"));
    let panel = trial.browser.panel_as_tab()?;
    trial
        .shop
        .navigate("https://www.auchan.pt/practice/sign-in?account=eva")?;
    let left = trial.run()?["left"].clone();
    trial.say(&json!({ "type": "REOPEN", "run": left, "tab": null }))?;
    let run = until_for(PATIENCE, "the check of the account to end", || {
        let run = trial.run()?;
        Ok((run["task"].is_null() && !run["notice"].is_null()).then_some(run))
    })?;
    assert_eq!(run["status"], "IDLE", "{run}");
    assert_eq!(run["notice"]["fault"]["is"], "OTHER_ACCOUNT", "{run}");
    panel.wait_for_text("começou noutra conta")?;
    assert_eq!((goods(&trial, FULL), goods(&trial, "eva")), (own, others));
    assert_eq!(trial.store.journal().counts.reorders, 1);
    Ok(())
}

/// A stop finishes the change that is under way; what is left is told by name.
#[test]
fn the_person_may_stop_it() -> Result<()> {
    let (trial, _) = reviewing("eva")?;
    let panel = trial.browser.panel_as_tab()?;
    panel.click_control("Repor o carrinho como estava")?;
    panel.click("#undo .asking .other:last-child")?;
    panel.click_control("Parar aqui")?;
    let undo = undone(&trial)?;
    let left = undo["left"].as_array().map_or(0, Vec::len);
    assert!(left > 0, "{undo}");
    panel.wait_for_text("não chegámos a este")
}

/// The order's line that the shop did not bring, at the price that its page shows.
fn what_the_shop_dropped_is_put_back() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.store.switch(|shop| shop.reorder_drops = 1);
    trial.start("MERGE")?;
    let shown = pack(&trial.reaches("REVIEW")?)?;
    let missing: Option<Pid> = shown.missing().map(|line| line.pid.clone()).next();
    let Some(pid) = missing else {
        return Err(Failure::Unexpected {
            expected: "a line that the shop dropped",
            got: format!("{:?}", shown.warnings),
        });
    };
    let wanted = shown.put_back(&pid).map(|it| it.quantity);
    let press = |pack: &Pack| json!({ "type": "ADD", "pack": pack.id, "of": pid, "take": pid });
    trial.say(&press(&shown))?;
    let (mut now, mut said) = came(&trial)?;
    // Where the page's price is not the order's, it is said first, and the second click means it.
    if said == "CHANGED" {
        assert_eq!(trial.store.journal().counts.adds, 0);
        assert!(now.offer(&pid).is_some());
        trial.say(&press(&now))?;
        (now, said) = came(&trial)?;
    }
    assert_eq!(said, "DONE");
    assert_eq!(now.cart.quantity(&pid), wanted);
    assert_eq!(now.missing().count(), 0);
    Ok(())
}

#[test]
fn what_was_dropped_is_put_back() -> Result<()> {
    what_the_shop_dropped_is_put_back()
}

/// Taken out and wanted again, from the panel; meanwhile it became dearer, and that is said first.
#[test]
fn what_was_taken_out_comes_back_at_the_price_that_is_said() -> Result<()> {
    let (trial, shown) = reviewing("ana")?;
    let counted = |line: &&shop::CartLine| line.each().is_some() && line.kilos().is_none();
    let Some(line) = shown.cart.lines.iter().find(counted) else {
        return Err(Failure::Unexpected {
            expected: "a line of pieces",
            got: format!("{} lines", shown.cart.lines.len()),
        });
    };
    let (pid, whole) = (line.pid.clone(), goods(&trial, "ana"));
    trial.say(&json!({ "type": "REMOVE", "pack": shown.id, "pid": pid }))?;
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for_text("Tirou do carrinho")?;
    let each = line.each().map_or(0, |it| it.0);
    let (euros, cents) = (each / 100, each % 100);
    let prices = [
        (
            format!("content=\"{euros}.{cents:02}\""),
            "content=\"98.76\"",
        ),
        (format!("{euros},{cents:02} €"), "98,76 €"),
    ];
    let dearer = prices.map(|(was, now)| Rewrite::on("Product-IncludeProductShow", &was, now));
    trial.store.switch(|shop| shop.rewrites.extend(dearer));
    panel.click("#taken-out button")?;
    panel.wait_for_text("98,76")?;
    assert_eq!(came(&trial)?.1, "CHANGED");
    assert_eq!(trial.store.journal().counts.adds, 0);
    panel.click("#taken-out button")?;
    until_for(PATIENCE, "it to be back", || {
        Ok((goods(&trial, "ana") == whole).then_some(()))
    })
}

/// A line that sells out while the review is open gets its substitutes.
#[test]
fn what_sells_out_meanwhile_is_looked_for() -> Result<()> {
    let (trial, shown) = reviewing("ana")?;
    let ordered = |line: &&shop::CartLine| line.available() && shown.ordered(&line.pid).is_some();
    let line = shown.cart.lines.iter().find(ordered);
    let pid = line.map(|line| line.pid.clone());
    let Some(pid) = pid else {
        return Err(Failure::Unexpected {
            expected: "a line of the order",
            got: format!("{} lines", shown.cart.lines.len()),
        });
    };
    trial
        .store
        .switch(|shop| _ = shop.sold_out.insert(pid.0.clone()));
    trial.say(&json!({ "type": "REFRESH", "pack": shown.id }))?;
    until_for(PATIENCE, "a proposal for it", || {
        let run = trial.run()?;
        let found = pack(&run)?.proposal(&pid).is_some();
        Ok((run["task"].is_null() && found).then_some(()))
    })?;
    assert_eq!(trial.station()?, "REVIEW");
    Ok(())
}

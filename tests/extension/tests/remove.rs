//! *Take it out* (DECISIONS 30): the person's own click takes one line out of the cart, once, and
//! the review shows the new cart.

use std::time::Duration;

use extension_tests::{Failure, Result, Trial, until_for};
use serde_json::{Value, json};
use shop::{CartLine, Pack, Pid, Plan};
use store::{Fault, FaultKind, Meddling};

extension_tests::strictly!(
    a_click_takes_exactly_that_out,
    a_worker_that_dies_over_it_takes_out_once,
    a_shop_that_asks_back_is_answered_by_the_person,
);

const PATIENCE: Duration = Duration::from_secs(90);

/// A run in review.
fn reviewing() -> Result<(Trial, Pack)> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    let pack = serde_json::from_value(run["pack"].clone())?;
    Ok((trial, pack))
}

/// A line that is sold out, or is not.
fn line(pack: &Pack, sold_out: bool) -> Result<&CartLine> {
    let is = |it: &&CartLine| it.available() != sold_out;
    let found = pack.cart.lines.iter().find(is);
    found.ok_or_else(|| Failure::Unexpected {
        expected: "such a line",
        got: format!("{} lines", pack.cart.lines.len()),
    })
}

/// The click, as the panel sends it.
fn remove(pack: &Pack, pid: &Pid) -> Value {
    json!({ "type": "REMOVE", "pack": pack.id, "pid": pid })
}

/// Waits until the review stands open again, and gives its pack and what came of it.
fn came(trial: &Trial) -> Result<(Pack, String)> {
    let run = until_for(PATIENCE, "the removal to end", || {
        let run = trial.run()?;
        let over = run["task"].is_null() && run["notice"]["notice"] == "LINE";
        Ok(over.then_some(run))
    })?;
    let came = &run["notice"]["fault"]["came"]["came"];
    let pack = serde_json::from_value(run["pack"].clone())?;
    Ok((pack, came.as_str().unwrap_or_default().to_owned()))
}

/// The account's cart without a product, as [`Trial::cart`] writes it.
fn without(trial: &Trial, pid: &Pid) -> Vec<String> {
    let mut cart = trial.cart("ana");
    cart.retain(|line| !line.starts_with(&format!("{pid}=")));
    cart
}

fn until_removed(trial: &Trial) -> Result<()> {
    until_for(PATIENCE, "the press to reach the shop", || {
        Ok((trial.store.journal().counts.removes > 0).then_some(()))
    })
}

/// Sold-out lines can be taken out of the shop's cart in one click, bound to what was shown.
fn a_click_takes_exactly_that_out() -> Result<()> {
    let (trial, pack) = reviewing()?;
    let out = line(&pack, true)?.clone();
    let wanted = without(&trial, &out.pid);
    assert_eq!(trial.say(&remove(&pack, &out.pid))?, json!({ "ok": true }));
    let (now, said) = came(&trial)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    assert_eq!(now.taken_out, std::slice::from_ref(&out));
    let proposal = now.proposal(&out.pid).and_then(shop::Proposal::plan);
    assert_eq!(proposal, Some(Plan::LeaveOut));
    assert_eq!(
        now.cart.totals.total,
        pack.cart.totals.total - out.line_price
    );
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for_text("já não está no carrinho")?;
    panel.wait_for_text("Fora do carrinho")?;
    // The old pack can be approved no more; the new one can.
    let old = trial.say(&json!({ "type": "APPROVE", "pack": pack.id }))?;
    assert!(old["refused"].is_string(), "{old}");
    assert_eq!(trial.approve()?, json!({ "ok": true }));
    trial.reaches("COMPLETE")?;
    let counts = trial.store.journal().counts;
    assert_eq!((counts.removes, counts.checkout_visits), (1, 0));
    assert_eq!((counts.csrf_failures, counts.dangers), (0, 0));
    assert_eq!((counts.cart_empties, counts.unavailable_removed), (0, 0));
    Ok(())
}

#[test]
fn one_line_goes_and_no_other() -> Result<()> {
    a_click_takes_exactly_that_out()
}

/// From the panel itself, and of a line that can be bought; the page loads anew after it.
#[test]
fn a_line_of_the_list_is_taken_out_from_the_panel() -> Result<()> {
    let (trial, pack) = reviewing()?;
    trial.store.switch(|shop| shop.cart_reloads = true);
    let out = line(&pack, false)?.clone();
    let wanted = without(&trial, &out.pid);
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for_text("O carrinho, artigo a artigo")?;
    let press = format!(
        "[...document.querySelectorAll('.listing .short')]
            .find((it) => it.textContent.includes({})).click()",
        json!(out.name)
    );
    panel.eval(&press)?;
    let (now, said) = came(&trial)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    assert!(now.took_out(&out.pid));
    assert_eq!(trial.store.journal().counts.removes, 1);
    panel.wait_for_text("Tirou do carrinho")
}

/// Never twice whatever dies: the worker is ended as soon as the shop has heard of the press.
fn a_worker_that_dies_over_it_takes_out_once() -> Result<()> {
    let (trial, pack) = reviewing()?;
    let out = line(&pack, true)?.pid.clone();
    let wanted = without(&trial, &out);
    trial.store.switch(|shop| shop.latency_ms = 300);
    trial.say(&remove(&pack, &out))?;
    until_removed(&trial)?;
    trial.kill_worker()?;
    let (_, said) = came(&trial)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    assert_eq!(trial.store.journal().counts.removes, 1);
    Ok(())
}

#[test]
fn a_worker_that_dies_after_the_press_takes_out_once() -> Result<()> {
    a_worker_that_dies_over_it_takes_out_once()
}

/// The page goes in the middle of it: the cart tells.
#[test]
fn a_page_that_goes_over_it_is_looked_after() -> Result<()> {
    let (trial, pack) = reviewing()?;
    let out = line(&pack, true)?.pid.clone();
    trial.store.switch(|shop| shop.latency_ms = 300);
    trial.say(&remove(&pack, &out))?;
    until_removed(&trial)?;
    trial.shop.navigate("https://www.auchan.pt/pt/")?;
    let (now, said) = came(&trial)?;
    assert_eq!(said, "DONE");
    assert!(now.took_out(&out));
    assert_eq!(trial.store.journal().counts.removes, 1);
    Ok(())
}

/// Whether the shop asks is not known (SITE §7): its dialog is never answered by the program.
fn a_shop_that_asks_back_is_answered_by_the_person() -> Result<()> {
    let (trial, pack) = reviewing()?;
    trial.store.switch(|shop| shop.removal_asks = true);
    let out = line(&pack, true)?.pid.clone();
    let (whole, wanted) = (trial.cart("ana"), without(&trial, &out));
    trial.say(&remove(&pack, &out))?;
    until_for(PATIENCE, "the shop to ask", || {
        let shown = trial
            .shop
            .eval("!!document.querySelector('#removeProductModal.show')")?;
        Ok((shown == true).then_some(()))
    })?;
    assert_eq!(trial.cart("ana"), whole);
    trial
        .shop
        .eval("document.querySelector('.cart-delete-confirmation-btn').click()")?;
    let (_, said) = came(&trial)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    assert_eq!(trial.store.journal().counts.removes, 1);
    Ok(())
}

#[test]
fn a_shop_that_asks_is_answered_by_the_person() -> Result<()> {
    a_shop_that_asks_back_is_answered_by_the_person()
}

/// The shop takes the press, and does nothing: it is said, and the person may click again.
#[test]
fn a_shop_that_refuses_is_believed() -> Result<()> {
    let (trial, pack) = reviewing()?;
    let out = line(&pack, true)?.pid.clone();
    let wanted = without(&trial, &out);
    let fault = Fault::before("Cart-RemoveProductLineItem", 1, FaultKind::Status(500));
    trial.store.switch(|shop| shop.fault = Some(fault));
    trial.say(&remove(&pack, &out))?;
    let (now, said) = came(&trial)?;
    assert_eq!((said.as_str(), now.taken_out.len()), ("REFUSED", 0));
    trial.say(&remove(&now, &out))?;
    until_for(PATIENCE, "the second click to take it out", || {
        let run = trial.run()?;
        Ok((run["notice"]["fault"]["came"]["came"] == "DONE").then_some(()))
    })?;
    assert_eq!(trial.cart("ana"), wanted);
    assert_eq!(trial.store.journal().counts.removes, 1);
    Ok(())
}

/// The line was changed on another device since it was shown: nothing is taken out.
#[test]
fn a_line_that_moved_is_shown_anew() -> Result<()> {
    let (trial, pack) = reviewing()?;
    let out = line(&pack, false)?.pid.clone();
    let meddling = Meddling {
        path: "carrinho-compras".into(),
        puts: vec![out.0.clone()],
        ..Meddling::default()
    };
    trial.store.switch(|shop| shop.meddlings = vec![meddling]);
    trial.say(&remove(&pack, &out))?;
    let (_, said) = came(&trial)?;
    assert_eq!(said, "MOVED");
    assert_eq!(trial.store.journal().counts.removes, 0);
    Ok(())
}

//! A run belongs to the account it was started in, and a sign-in to the tab it was accepted for
//! (DECISIONS 4, 5): two made-up people at one browser.

use std::time::Duration;

use extension_tests::{Page, Result, Trial, fault_of, until, until_for};
use serde_json::{Value, json};

extension_tests::strictly!(
    nobody_elses_sign_in_goes_on_with_it,
    nobody_elses_cart_is_added_to_or_approved,
    nobody_elses_tab_begins_it,
);

const PATIENCE: Duration = Duration::from_secs(90);

/// Somebody is signed in in a tab from now on, and its page says so.
fn signs_in(trial: &Trial, page: &Page, account: &str) -> Result<()> {
    let here = trial.head()?["tabs"].to_string();
    page.navigate(&format!(
        "https://www.auchan.pt/practice/sign-in?account={account}"
    ))?;
    until("the page of who signed in to be known", || {
        let head = trial.head()?;
        let tabs = head["tabs"].to_string();
        let known = head["signed_in"] == true && tabs != here;
        Ok(known.then_some(()))
    })
}

/// The run stops for another account.
fn stops(trial: &Trial) -> Result<Value> {
    until_for(PATIENCE, "the run to stop for another account", || {
        let run = trial.run()?;
        Ok((run["status"] == "PAUSED" && fault_of(&run) == "OTHER_ACCOUNT").then_some(run))
    })
}

/// Another account in the same browser takes nothing up, and nothing is changed in it.
fn nobody_elses_sign_in_goes_on_with_it() -> Result<()> {
    let trial = Trial::of("bruno")?;
    let (own, others) = (trial.cart("bruno"), trial.cart("ana"));
    trial.store.switch(|switches| switches.slow_pages_ms = 400);
    trial.start("MERGE")?;
    trial.reaches("RUNNING.CART")?;
    trial.store.sign_everybody_out();
    trial.reaches("PAUSED")?;
    let panel = trial.browser.side_panel(&trial.shop)?;
    signs_in(&trial, &trial.shop, "ana")?;
    let stopped = stops(&trial)?;
    assert_eq!(
        stopped["resume"]["from"]["running"]["errors"],
        json!(0),
        "{stopped}"
    );
    panel.wait_for_text("começou noutra conta")?;
    // Nor by the person's word.
    trial.say(&json!({ "type": "RETRY" }))?;
    until_for(PATIENCE, "the run to make sure once more", || {
        let retried = trial.journal()?;
        let last = retried.iter().rev().take(2).cloned().collect::<Vec<_>>();
        Ok((last.iter().any(|it| it.starts_with("RETRY "))).then_some(()))
    })?;
    stops(&trial)?;
    assert_eq!((trial.cart("bruno"), trial.cart("ana")), (own, others));
    assert_eq!(trial.store.journal().counts.reorders, 0);
    signs_in(&trial, &trial.shop, "bruno")?;
    trial.say(&json!({ "type": "RETRY" }))?;
    trial.reaches("REVIEW")?;
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
    Ok(())
}

#[test]
fn a_sign_in_as_somebody_else_goes_on_with_nothing() -> Result<()> {
    nobody_elses_sign_in_goes_on_with_it()
}

/// The first substitute that the review offers: what is sold out, and what is for it.
fn offer(run: &Value) -> Value {
    let proposals = run["pack"]["proposals"].as_array().cloned();
    let mut offers = proposals.unwrap_or_default().into_iter().filter_map(|it| {
        let take = &it["finding"]["ranked"][0]["tile"]["pid"];
        take.is_string().then(|| (it["pid"].clone(), take.clone()))
    });
    let (of, take) = offers.next().unwrap_or_default();
    json!({ "type": "ADD", "pack": run["pack"]["id"], "of": of, "take": take })
}

/// The review stands open, and says what came of the last click.
fn told(trial: &Trial, of: &str) -> Result<Value> {
    until_for(PATIENCE, "the review to stand open with a notice", || {
        let run = trial.run()?;
        let open = run["status"] == "REVIEW" && run["task"].is_null();
        Ok((open && run["notice"]["notice"] == of).then_some(run))
    })
}

/// *Add* never fires in an account other than the run's, and nothing is approved there.
fn nobody_elses_cart_is_added_to_or_approved() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    let (own, others) = (trial.cart("ana"), trial.cart("bruno"));
    signs_in(&trial, &trial.shop, "bruno")?;
    trial.say(&offer(&run))?;
    let added = told(&trial, "ADDED")?;
    let why = &added["notice"]["fault"]["came"]["fault"]["fault"]["is"];
    assert_eq!(why, "OTHER_ACCOUNT", "{}", added["notice"]);
    trial.approve()?;
    let unread = told(&trial, "UNREAD")?;
    let why = &unread["notice"]["fault"]["fault"]["is"];
    assert_eq!(why, "OTHER_ACCOUNT", "{}", unread["notice"]);
    assert_eq!(trial.store.journal().counts.adds, 0);
    assert_eq!((trial.cart("ana"), trial.cart("bruno")), (own, others));
    signs_in(&trial, &trial.shop, "ana")?;
    trial.approve()?;
    trial.reaches("COMPLETE").map(drop)
}

#[test]
fn nothing_is_added_or_approved_in_another_account() -> Result<()> {
    nobody_elses_cart_is_added_to_or_approved()
}

fn prompt(trial: &Trial) -> Result<Value> {
    Ok(trial.run()?["sign_in"]["prompt"].clone())
}

fn asked(trial: &Trial, wanted: &str) -> Result<()> {
    until(&format!("the prompt to be {wanted}"), || {
        Ok((prompt(trial)? == wanted).then_some(()))
    })
}

/// An accepted sign-in is bound to its tab: another tab's sign-in begins nothing, and a tab that
/// came back from the sign-in without one has lost it.
fn nobody_elses_tab_begins_it() -> Result<()> {
    let trial = Trial::signed_out()?;
    trial.start("MERGE")?;
    asked(&trial, "OFFERED")?;
    trial.say(&json!({ "type": "SIGN_IN" }))?;
    trial.shop.wait_for("#uname1")?;
    asked(&trial, "OPENED")?;
    let other = trial.browser.open("https://www.auchan.pt/pt/")?;
    signs_in(&trial, &other, "bruno")?;
    let run = trial.run()?;
    assert_eq!(run["status"], "IDLE", "{run}");
    assert!(run["task"].is_null(), "{run}");
    assert_eq!(run["sign_in"]["prompt"], "OPENED", "{run}");
    trial.store.sign_everybody_out();
    trial.shop.navigate("https://www.auchan.pt/pt/")?;
    asked(&trial, "OFFERED")?;
    signs_in(&trial, &trial.shop, "ana")?;
    let run = trial.run()?;
    assert!(run["task"].is_null() && run["status"] == "IDLE", "{run}");
    trial.start("MERGE")?;
    trial.reaches("REVIEW").map(drop)
}

#[test]
fn a_sign_in_in_another_tab_begins_nothing() -> Result<()> {
    nobody_elses_tab_begins_it()
}

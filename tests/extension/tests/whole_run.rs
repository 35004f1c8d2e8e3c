//! A whole run in Chromium: the real manifest, the real host name, the practice store. What was
//! done is asked of the store's journal, not of the extension.

use extension_tests::{Result, Trial};
use serde_json::{Value, json};

/// The goods of Ana's newest order, in thousandths, as the store's own list of orders has them:
/// without its x0 lines and its bags (SITE §6). `!` marks what the catalogue says is sold out.
const ANA: &[&str] = &[
    "114123=2000 Piece",
    "2042114=3000 Piece",
    "2120713=800 Kilo",
    "2488356=2000 Piece",
    "27158=5000 Piece",
    "2810580=2000 Piece",
    "2836719=1000 Piece",
    "2935032=6000 Piece",
    "29491=1000 Piece",
    "3070859=4000 Piece",
    "338846=6000 Piece",
    "356943=1000 Piece",
    "3583036=1000 Piece",
    "411116=2000 Piece",
    "67415=2000 Piece",
    "680058=1000 Piece",
    "742181=6000 Piece",
    "761903=6000 Piece",
    "84014=1000 Piece!",
    "92461=2000 Piece!",
    "958898=6000 Piece",
    "98630=1000 Piece!",
    "99008=1000 Piece",
];

#[test]
fn from_start_to_an_approved_pack() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    assert_eq!(trial.cart("ana"), ANA);
    let sold_out = ANA.iter().filter(|line| line.ends_with('!')).count();
    assert_eq!(
        run["pack"]["proposals"].as_array().map(Vec::len),
        Some(sold_out)
    );
    assert_eq!(run["pack"]["slots"]["slots"], "READ");
    assert_eq!(run["pack"]["cart"]["cross_check"], true);
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    touched_once(&trial);
    assert_eq!(
        trial.say(&json!({ "type": "RESET" }))?,
        json!({ "ok": true })
    );
    trial.reaches("IDLE")?;
    Ok(())
}

/// The first promise: one re-order, and nothing at checkout, no slot booked, no order changed.
fn touched_once(trial: &Trial) {
    let counts = trial.store.journal().counts;
    assert_eq!(counts.reorders, 1);
    untouched(trial);
}

fn untouched(trial: &Trial) {
    let counts = trial.store.journal().counts;
    assert_eq!(counts.checkout_visits, 0);
    assert_eq!(counts.slots_booked, 0);
    assert_eq!(counts.order_edits + counts.order_cancels, 0);
    assert_eq!(counts.dangers + counts.csrf_failures + counts.sign_outs, 0);
    assert_eq!(counts.adds + counts.removes + counts.quantity_changes, 0);
}

/// DECISIONS 14: "*Merge* unless the person chose *replace*".
#[test]
fn a_merge_keeps_what_was_in_the_cart() -> Result<()> {
    let trial = Trial::of("bruno")?;
    let before = trial.cart("bruno");
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    let after = trial.cart("bruno");
    assert!(!before.is_empty(), "there was something to keep");
    assert!(
        before.iter().all(|line| after.contains(line)),
        "{before:?} → {after:?}"
    );
    assert!(after.len() > before.len());
    assert_eq!(run["pack"]["against_before"]["removed"], json!([]));
    assert_eq!(trial.store.journal().counts.cart_discards, 0);
    touched_once(&trial);
    Ok(())
}

/// DECISIONS 14: "the person chose *replace* for this run … the cart is kept on record first".
#[test]
fn a_replacement_throws_the_cart_away_but_keeps_its_list() -> Result<()> {
    let trial = Trial::of("bruno")?;
    let before = trial.cart("bruno").len();
    trial.start("REPLACE")?;
    let run = trial.reaches("REVIEW")?;
    assert_eq!(trial.store.journal().counts.cart_discards, 1);
    assert_eq!(
        run["pack"]["before"]["lines"].as_array().map(Vec::len),
        Some(before)
    );
    assert_eq!(run["pack"]["against_order"]["extra"], json!([]));
    touched_once(&trial);
    Ok(())
}

/// DECISIONS 16: "Where the shop leads back to the cart, the way there is the person's".
#[test]
fn slots_that_the_shop_does_not_show_are_said_to_be_unread() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial
        .store
        .switch(|switches| switches.slots_redirect_to_cart = true);
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    assert_eq!(run["pack"]["slots"]["slots"], "UNREAD");
    touched_once(&trial);
    Ok(())
}

/// DECISIONS 18: "the cart is read again before it counts". Where it is no longer what the pack
/// says, the pack is renewed and asks again.
#[test]
fn a_cart_that_changed_meanwhile_is_not_approved() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    let shown = trial.reaches("REVIEW")?["pack"]["id"].clone();
    trial.shop.click("#onetrust-accept-btn-handler")?;
    trial.shop.click(".auc-js-cart-item .btn-plus")?;
    extension_tests::until("the store to know the change", || {
        Ok((trial.store.journal().counts.quantity_changes > 0).then_some(()))
    })?;
    trial.approve()?;
    extension_tests::until("a renewed pack", || {
        let run = trial.run()?;
        Ok((run["pack"]["id"] != shown && run["status"] == "REVIEW").then_some(()))
    })?;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    Ok(())
}

/// DECISIONS 4: "Who is not signed in is asked to; the run starts when the shop knows them".
#[test]
fn a_start_waits_for_the_sign_in() -> Result<()> {
    let trial = Trial::signed_out()?;
    trial.start("MERGE")?;
    extension_tests::until("the sign-in to be offered", || {
        let run = trial.run()?;
        Ok((run["sign_in"]["prompt"] == "OFFERED" && run["status"] == "IDLE").then_some(()))
    })?;
    trial.say(&json!({ "type": "SIGN_IN" }))?;
    trial.shop.wait_for("#uname1")?;
    // The button is deaf until the page's script has run.
    trial.shop.loaded()?;
    trial.shop.focus("#uname1")?;
    trial.shop.type_text("ana@exemplo.pt")?;
    trial.shop.focus("#pwd1")?;
    trial.shop.type_text("treino")?;
    trial.shop.click("#btnSubmit_login")?;
    trial.reaches("REVIEW")?;
    touched_once(&trial);
    Ok(())
}

/// DECISIONS 5: "A lost sign-in pauses; the next one resumes".
#[test]
fn a_lost_sign_in_pauses_the_run_until_the_next() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.store.switch(|switches| switches.slow_pages_ms = 400);
    trial.start("MERGE")?;
    trial.reaches("RUNNING.SUBSTITUTION")?;
    trial.store.sign_everybody_out();
    let paused = trial.reaches("PAUSED")?;
    assert_eq!(
        paused["fault"]["fault"]["is"], "SIGNED_OUT",
        "{}",
        paused["fault"]
    );
    trial
        .shop
        .navigate("https://www.auchan.pt/practice/sign-in?account=ana")?;
    trial.reaches("REVIEW")?;
    touched_once(&trial);
    Ok(())
}

/// DECISIONS 3 and 10.
#[test]
fn the_person_can_pause_go_on_and_cancel() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.store.switch(|switches| switches.slow_pages_ms = 300);
    trial.start("MERGE")?;
    trial.reaches("RUNNING.CART")?;
    trial.say(&json!({ "type": "PAUSE_RUN" }))?;
    trial.reaches("PAUSED")?;
    trial.say(&json!({ "type": "RETRY" }))?;
    trial.reaches("RUNNING.SUBSTITUTION")?;
    trial.say(&json!({ "type": "CANCEL" }))?;
    trial.reaches("IDLE")?;
    let journal = trial.journal()?;
    assert_eq!(
        journal[journal.len() - 2..],
        ["PAUSE_RUN PAUSED", "CANCEL IDLE"]
    );
    touched_once(&trial);
    Ok(())
}

/// DECISIONS 10: "Closed or led elsewhere, it pauses", and *Go back and continue* leads back.
#[test]
fn a_closed_tab_can_be_left_behind() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.store.switch(|switches| switches.slow_pages_ms = 300);
    trial.start("MERGE")?;
    trial.reaches("RUNNING.SUBSTITUTION")?;
    let Trial { shop, .. } = &trial;
    shop.eval("window.close()").ok();
    let _ = shop.ask("Page.close", Value::Null);
    trial.reaches("PAUSED")?;
    trial.say(&json!({ "type": "RETRY" }))?;
    trial.reaches("REVIEW")?;
    touched_once(&trial);
    Ok(())
}

/// DECISIONS 21: nothing is asked of anyone but the shop, and the page gets no address of ours.
#[test]
fn a_start_without_a_tab_of_the_shop_opens_one() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.shop.navigate("about:blank")?;
    trial.say(
        &json!({ "type": "START_RUN", "tab": null, "wish": { "order": null, "mode": "MERGE" } }),
    )?;
    trial.reaches("REVIEW")?;
    touched_once(&trial);
    Ok(())
}

extension_tests::strictly!(
    from_start_to_an_approved_pack,
    a_merge_keeps_what_was_in_the_cart,
    a_replacement_throws_the_cart_away_but_keeps_its_list,
    slots_that_the_shop_does_not_show_are_said_to_be_unread,
    a_cart_that_changed_meanwhile_is_not_approved,
    a_start_waits_for_the_sign_in,
    a_lost_sign_in_pauses_the_run_until_the_next,
    the_person_can_pause_go_on_and_cancel,
    a_closed_tab_can_be_left_behind,
    a_start_without_a_tab_of_the_shop_opens_one,
);

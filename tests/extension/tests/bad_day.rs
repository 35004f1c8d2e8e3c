//! Bad days of the shop: each ends in a review with a warning that says what happened, or in a
//! pause that says what to do, after which the run goes on once the shop is well again.

use extension_tests::{Result, Trial};
use serde_json::{Value, json};
use store::{Fault, FaultKind, Switches};

fn day(account: &str, bad: impl FnOnce(&mut Switches)) -> Result<Trial> {
    let trial = Trial::of(account)?;
    trial.store.switch(bad);
    trial.start("MERGE")?;
    Ok(trial)
}

fn fault(path: &str, times: u32, kind: FaultKind, after: bool) -> Option<Fault> {
    let path = path.to_owned();
    Some(Fault {
        path,
        times,
        kind,
        after,
    })
}

/// The shop is well again, and the person goes on.
fn well_again(trial: &Trial) -> Result<Value> {
    trial.store.switch(|switches| {
        let content_security_policy = switches.content_security_policy.take();
        *switches = Switches {
            content_security_policy,
            ..Switches::default()
        };
    });
    trial.say(&json!({ "type": "RETRY" }))?;
    trial.reaches("REVIEW")
}

fn fault_of(paused: &Value) -> &str {
    paused["fault"]["fault"]["is"].as_str().unwrap_or("?")
}

fn warned(review: &Value, of: &str) -> bool {
    let warnings = review["pack"]["warnings"].as_array();
    warnings.is_some_and(|all| all.iter().any(|warning| warning["warning"] == of))
}

fn reordered(trial: &Trial, times: usize) {
    let counts = trial.store.journal().counts;
    assert_eq!(counts.reorders, times);
    let harm = counts.checkout_visits + counts.slots_booked + counts.order_edits;
    assert_eq!(
        harm + counts.order_cancels + counts.cart_discards + counts.dangers,
        0
    );
}

/// SITE §6: "`#merge-order-modal` serves **both** reorder and edit."
#[test]
fn the_edit_dialog_is_not_pressed() -> Result<()> {
    let trial = day("bruno", |switches| switches.edit_dialog = true)?;
    let paused = trial.reaches("PAUSED")?;
    assert_eq!(fault_of(&paused), "NOT_PRESSED");
    reordered(&trial, 0);
    well_again(&trial)?;
    reordered(&trial, 1);
    Ok(())
}

#[test]
fn goods_that_the_shop_leaves_out_are_said_to_be_missing() -> Result<()> {
    let trial = day("ana", |switches| switches.reorder_drops = 2)?;
    let review = trial.reaches("REVIEW")?;
    assert!(warned(&review, "MISSING"), "{}", review["pack"]["warnings"]);
    reordered(&trial, 1);
    Ok(())
}

/// DECISIONS 15: "*not done* only on a settled cart page that still equals the cart before".
#[test]
fn a_reorder_that_does_nothing_pauses_and_can_be_tried_again() -> Result<()> {
    let trial = day("ana", |switches| switches.reorder_fails = true)?;
    assert_eq!(fault_of(&trial.reaches("PAUSED")?), "NOT_DONE");
    let tried = trial.store.journal().counts.reorders;
    well_again(&trial)?;
    assert_eq!(trial.store.journal().counts.reorders, tried + 1);
    Ok(())
}

/// The order was added, but the page that should say so was an error.
#[test]
fn a_lost_answer_to_the_reorder_is_not_repeated() -> Result<()> {
    let lost = fault("Order-ReOrder", 1, FaultKind::Status(500), true);
    let trial = day("ana", |switches| switches.fault = lost)?;
    trial.reaches("REVIEW")?;
    reordered(&trial, 1);
    Ok(())
}

/// The order was not added, and nobody can tell: the person is asked, and nothing is repeated
/// before that.
#[test]
fn a_refused_reorder_pauses_before_it_is_tried_again() -> Result<()> {
    let refused = fault("Order-ReOrder", 1, FaultKind::Status(500), false);
    let trial = day("ana", |switches| switches.fault = refused)?;
    assert_eq!(fault_of(&trial.reaches("PAUSED")?), "CANNOT_TELL");
    reordered(&trial, 0);
    well_again(&trial)?;
    reordered(&trial, 1);
    Ok(())
}

/// DECISIONS 6: "Transient faults … are tried again inside the phase, with back-off".
#[test]
fn a_passing_error_of_the_shop_is_waited_out() -> Result<()> {
    let trial = day("ana", |switches| {
        switches.fault = fault("carrinho-compras", 1, FaultKind::Status(503), false);
    })?;
    trial.reaches("REVIEW")?;
    reordered(&trial, 1);
    Ok(())
}

#[test]
fn searches_that_fail_do_not_fail_the_run() -> Result<()> {
    let trial = day("ana", |switches| {
        switches.fault = fault("/pt/pesquisa", 1000, FaultKind::Status(500), false);
    })?;
    trial.reaches("REVIEW")?;
    reordered(&trial, 1);
    Ok(())
}

#[test]
fn a_page_cut_off_in_the_middle_is_read_again() -> Result<()> {
    let trial = day("ana", |switches| {
        switches.fault = fault("detalhes-encomenda", 1, FaultKind::CutOff, false);
    })?;
    trial.reaches("REVIEW")?;
    reordered(&trial, 1);
    Ok(())
}

#[test]
fn a_question_for_people_pauses_the_run() -> Result<()> {
    let trial = day("ana", |switches| switches.bot_check = true)?;
    trial.reaches("PAUSED")?;
    well_again(&trial)?;
    reordered(&trial, 1);
    Ok(())
}

/// PITFALLS, invariant 7: a page that cannot be read is never taken for an empty one.
#[test]
fn pages_with_other_class_names_are_said_to_be_unreadable() -> Result<()> {
    let trial = day("ana", |switches| {
        switches.class_prefix = Some("neu-".into())
    })?;
    let paused = trial.reaches("PAUSED")?;
    assert_eq!(fault_of(&paused), "UNSEEN", "{}", paused["fault"]);
    well_again(&trial)?;
    reordered(&trial, 1);
    Ok(())
}

#[test]
fn an_account_without_orders_is_told_so() -> Result<()> {
    let trial = day("clara", |_| {})?;
    let paused = trial.reaches("PAUSED")?;
    assert_eq!(fault_of(&paused), "NO_ORDERS");
    assert_eq!(paused["resume"]["resume"], "NEVER");
    Ok(())
}

#[test]
fn an_order_of_two_hundred_lines_is_carried_through() -> Result<()> {
    let trial = day("helena", |_| {})?;
    let review = trial.reaches("REVIEW")?;
    let lines = review["pack"]["cart"]["lines"].as_array().map(Vec::len);
    assert_eq!(lines, Some(trial.store.cart("helena").len()));
    assert!(lines > Some(190));
    reordered(&trial, 1);
    Ok(())
}

#[test]
fn banners_and_prompts_are_not_in_the_way() -> Result<()> {
    let trial = day("bruno", |switches| {
        switches.cookie_banner_always = true;
        switches.push_prompt = true;
    })?;
    trial.reaches("REVIEW")?;
    reordered(&trial, 1);
    Ok(())
}

extension_tests::strictly!(
    the_edit_dialog_is_not_pressed,
    a_reorder_that_does_nothing_pauses_and_can_be_tried_again,
    a_lost_answer_to_the_reorder_is_not_repeated,
    searches_that_fail_do_not_fail_the_run,
    a_page_cut_off_in_the_middle_is_read_again,
    pages_with_other_class_names_are_said_to_be_unreadable,
    an_order_of_two_hundred_lines_is_carried_through,
);

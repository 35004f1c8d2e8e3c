//! *Cancel* while the hand is at work: what is cancelled is pressed no more.

use std::time::Duration;

use extension_tests::{Result, Trial, until_for};
use serde_json::json;
use store::Rewrite;

extension_tests::strictly!(a_reorder_that_waits_for_its_dialog_is_not_confirmed);

const PATIENCE: Duration = Duration::from_secs(60);

/// Keeps the dialog's buttons from being seen, as while it moves in.
const VEIL: &str = "<style id=\"veil\">.modal button { visibility: hidden }</style>";

/// It presses nothing more: the shop's dialog is open and the hand waits for its button, when
/// *Cancel* comes.
fn a_reorder_that_waits_for_its_dialog_is_not_confirmed() -> Result<()> {
    let trial = Trial::of("ana")?;
    let veiled = Rewrite::on("Order-Details", "</head>", &format!("{VEIL}</head>"));
    trial.store.switch(|shop| shop.rewrites = vec![veiled]);
    trial.start("MERGE")?;
    until_for(PATIENCE, "the dialog to be open", || {
        let open = "!!document.querySelector('#veil') && !!document.querySelector('.modal.show')";
        Ok((trial.shop.eval(open)? == true).then_some(()))
    })?;
    trial.say(&json!({ "type": "CANCEL" }))?;
    trial.reaches("IDLE")?;
    trial
        .shop
        .eval("document.querySelector('#veil').remove()")?;
    // The same page answers so often that its button would have been pressed long ago.
    for _ in 0..5 {
        trial.checked()?;
    }
    assert_eq!(trial.store.journal().counts.reorders, 0);
    assert!(trial.cart("ana").is_empty());
    Ok(())
}

#[test]
fn a_reorder_is_not_confirmed() -> Result<()> {
    a_reorder_that_waits_for_its_dialog_is_not_confirmed()
}

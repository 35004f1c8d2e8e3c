//! *Pause*, *Delete everything* and an update between the two presses: nothing is pressed after.

use extension_tests::{Result, Trial};
use serde_json::json;

use crate::person::{
    WHO, at_shop, ends_well, lives, stands_between_presses, untouched, unveils, veil,
};

extension_tests::strictly!(
    paused_between_two_presses,
    paused_while_the_page_is_frozen,
    deleted_between_two_presses,
    updated_between_two_presses,
);

/// The hand stands between its two presses; the cart as it is then.
fn between() -> Result<(Trial, Vec<String>)> {
    let trial = at_shop(veil)?;
    let before = trial.cart(WHO);
    trial.start("MERGE")?;
    stands_between_presses(&trial)?;
    Ok((trial, before))
}

/// Nothing is pressed while it is paused; *Continue* repeats the order, once.
#[test]
fn paused_between_two_presses() -> Result<()> {
    let (trial, before) = between()?;
    trial.say(&json!({ "type": "PAUSE_RUN" }))?;
    trial.reaches("PAUSED")?;
    unveils(&trial)?;
    untouched(&trial, &before)?;
    trial.say(&json!({ "type": "RETRY" }))?;
    ends_well(&trial).map(drop)
}

/// The word to stop reaches the page when it is thawed, if it does.
#[test]
fn paused_while_the_page_is_frozen() -> Result<()> {
    let (trial, before) = between()?;
    lives(&trial, "frozen")?;
    trial.say(&json!({ "type": "PAUSE_RUN" }))?;
    trial.reaches("PAUSED")?;
    lives(&trial, "active")?;
    unveils(&trial)?;
    untouched(&trial, &before)
}

/// There is no run any more that anything could be pressed for.
#[test]
fn deleted_between_two_presses() -> Result<()> {
    let (trial, before) = between()?;
    trial.say(&json!({ "type": "DELETE_EVERYTHING" }))?;
    unveils(&trial)?;
    untouched(&trial, &before)
}

/// The script that the old version left behind presses nothing: nobody keeps its word.
#[test]
fn updated_between_two_presses() -> Result<()> {
    let (mut trial, before) = between()?;
    trial.update()?;
    unveils(&trial)?;
    untouched(&trial, &before)
}

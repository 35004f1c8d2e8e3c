//! The browser may keep the page that something is to be pressed in: a line that came since is not in it,
//! so it is loaded anew before anybody presses there.

use extension_tests::{Result, Trial, until_for};
use serde_json::{Value, json};
use shop::{Pack, Pid};
use store::{Caching, Kept};

use crate::person::{HOME, RUN, WHO, at_shop, ends_well, same};

extension_tests::strictly!(a_line_that_the_kept_cart_does_not_have_is_taken_out);

/// The worker led the tab to the cart before, so that the browser has that one for it.
fn seen() -> Result<Trial> {
    let kept = Kept::of("carrinho-compras", Caching::MaxAge(300));
    let trial = at_shop(|shop| shop.kept = vec![kept])?;
    trial.led_to("/pt/carrinho-compras")?;
    trial.shop.navigate(HOME)?;
    Ok(trial)
}

/// A line that the order brought.
fn new(pack: &Pack) -> Option<&Pid> {
    let mut lines = pack.cart.lines.iter();
    let new = lines.find(|line| line.available() && !pack.before.names(&line.pid));
    new.map(|line| &line.pid)
}

fn a_line_that_the_kept_cart_does_not_have_is_taken_out() -> Result<()> {
    let trial = seen()?;
    trial.start("MERGE")?;
    let pack: Pack = serde_json::from_value(ends_well(&trial)?["pack"].clone())?;
    let out = new(&pack).map(ToString::to_string).unwrap_or_default();
    trial.say(&json!({ "type": "REMOVE", "pack": pack.id, "pid": out }))?;
    let run: Value = until_for(RUN, "the removal to end", || {
        let run = trial.run()?;
        Ok((run["task"].is_null() && run["notice"]["notice"] == "LINE").then_some(run))
    })?;
    same(
        "\"DONE\"",
        &run["notice"]["fault"]["came"]["came"].to_string(),
    )?;
    let left = trial.cart(WHO);
    assert!(
        left.iter()
            .all(|line| !line.starts_with(&format!("{out}="))),
        "{left:?}"
    );
    same("1", &trial.store.journal().counts.removes.to_string())
}

#[test]
fn a_line_that_came_since_the_kept_cart_is_taken_out() -> Result<()> {
    a_line_that_the_kept_cart_does_not_have_is_taken_out()
}

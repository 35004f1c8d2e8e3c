//! What all of them have in common: an order that is repeated, and the person in front of it.

use std::time::Duration;

use extension_tests::{Failure, Result, Trial, fault_of, until_for};
use serde_json::{Value, json};
use store::{Event, Rewrite, Switches};

/// Whose cart is not empty, so that *Juntar* is pressed.
pub const WHO: &str = "bruno";

/// Milk, which is in nothing of Bruno's.
pub const MILK: &str = "26328";

pub const CART: &str = "https://www.auchan.pt/pt/carrinho-compras";
pub const HOME: &str = "https://www.auchan.pt/";
pub const SEARCH: &str = "https://www.auchan.pt/pt/pesquisa?q=leite";

/// As long as a run may take, with every wait of the shop in it.
pub const RUN: Duration = Duration::from_secs(150);

/// Keeps the dialog's buttons from being seen, as while it moves in: the hand stands between its
/// two presses.
const VEIL: &str = "<style id=\"veil\">.modal button { visibility: hidden }</style>";

/// Bruno is signed in, at a shop that is as `unlike` makes it.
pub fn at_shop(unlike: impl FnOnce(&mut Switches)) -> Result<Trial> {
    let trial = Trial::of(WHO)?;
    trial.store.switch(unlike);
    Ok(trial)
}

/// How often the order was repeated, by the store's count.
pub fn reorders(trial: &Trial) -> usize {
    trial.store.journal().counts.reorders
}

/// The store was asked to repeat the order; it need not have done it.
pub fn is_asked(trial: &Trial) -> Result<()> {
    until_for(RUN, "the store to be asked", || {
        let posted = |event: &Event| matches!(event, Event::Request { method, path } if method == "POST" && path.contains("Order-ReOrder"));
        Ok(trial.store.journal().events().any(posted).then_some(()))
    })
}

/// The run comes to a review of the store's own cart, after one re-order and nothing else. Nobody
/// was asked anything.
pub fn ends_well(trial: &Trial) -> Result<Value> {
    let review = trial.reaches("REVIEW")?;
    proven(trial, &review)
}

/// The same; where nobody can tell what came of the press, the run may ask. The person goes on as
/// soon as the shop shows what it did.
pub fn ends_well_or_asks(trial: &Trial) -> Result<Value> {
    if stops(trial)? == "PAUSED" {
        let paused = trial.run()?;
        same("CANNOT_TELL", &told(trial, &paused))?;
        shows_what_it_did(trial)?;
        trial.say(&json!({ "type": "RETRY" }))?;
    }
    ends_well(trial)
}

/// Where a run stops by itself.
fn stops(trial: &Trial) -> Result<String> {
    until_for(RUN, "the run to stop", || {
        let station = trial.station()?;
        match ["PAUSED", "REVIEW"].contains(&station.as_str()) {
            true => Ok(Some(station)),
            false => Err(Failure::Unexpected {
                expected: "a run that stops",
                got: station,
            }),
        }
    })
}

/// The shop has done all that it was asked, and its cart says so.
fn shows_what_it_did(trial: &Trial) -> Result<()> {
    const SHOWN: &str = "fetch('/on/demandware.store/Sites-AuchanPT-Site/pt_PT/Cart-MiniCart', { cache: 'no-store' })
        .then((answer) => answer.json()).then((cart) => cart.quantity)";
    until_for(RUN, "the shop to show what it did", || {
        let shown = trial.shop.eval(SHOWN)?;
        Ok((trial.store.at_rest() && shown == json!(trial.store.cart(WHO).len())).then_some(()))
    })
}

/// What the run asks, if the order was not repeated twice by then.
fn told(trial: &Trial, paused: &Value) -> String {
    match reorders(trial) {
        0 | 1 => fault_of(paused).to_owned(),
        more => format!("{} after {more} re-orders", fault_of(paused)),
    }
}

fn proven(trial: &Trial, review: &Value) -> Result<Value> {
    same("1", &reorders(trial).to_string())?;
    trial.proves(WHO, &review["pack"])?;
    trial.harmless()?;
    Ok(review.clone())
}

/// The shop's dialog comes up without buttons that can be seen.
pub fn veil(switches: &mut Switches) {
    let veiled = Rewrite::on("Order-Details", "</head>", &format!("{VEIL}</head>"));
    switches.rewrites = vec![veiled];
}

/// The dialog is open, and the hand waits for its button. Pages that come later are as usual.
pub fn stands_between_presses(trial: &Trial) -> Result<()> {
    until_for(RUN, "the dialog to be open", || {
        let open = "!!document.querySelector('#veil') && !!document.querySelector('.modal.show')";
        Ok((trial.shop.eval(open)? == true).then_some(()))
    })?;
    trial.store.switch(|switches| switches.rewrites.clear());
    trial.reaches("RUNNING.CART").map(drop)
}

/// The buttons can be seen, and the page changes so often that whoever waits for one would have
/// pressed it long ago: it is looked at after every change, five times a second.
pub fn unveils(trial: &Trial) -> Result<()> {
    const CHANGES: &str = "(async () => {
        document.querySelector('#veil')?.remove();
        for (let change = 0; change < 12; change += 1) {
            document.body.toggleAttribute('data-changed');
            await new Promise((resolve) => setTimeout(resolve, 250));
        }
    })()";
    // A page that is left over it, by a press, answers no more.
    match trial.shop.eval(CHANGES) {
        Ok(_) | Err(Failure::Refused { .. }) => Ok(()),
        Err(failure) => Err(failure),
    }
}

/// The browser freezes the page (`frozen`), as it does with pages that nobody looks at, or thaws
/// it (`active`).
pub fn lives(trial: &Trial, state: &str) -> Result<()> {
    let params = json!({ "state": state });
    trial
        .shop
        .ask("Page.setWebLifecycleState", params)
        .map(drop)
}

/// Nothing was pressed that changes anything.
pub fn untouched(trial: &Trial, before: &[String]) -> Result<()> {
    same("0", &reorders(trial).to_string())?;
    same(&format!("{before:?}"), &format!("{:?}", trial.cart(WHO)))?;
    trial.harmless()
}

pub fn same(expected: &str, got: &str) -> Result<()> {
    match expected == got {
        true => Ok(()),
        false => Err(Failure::Unexpected {
            expected: "another value",
            got: format!("{got}, not {expected}"),
        }),
    }
}

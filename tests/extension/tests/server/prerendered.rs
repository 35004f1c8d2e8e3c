//! Pages that the browser had made ready before the person went there.

use std::time::Duration;

use extension_tests::{Page, Result, Trial, until_for};
use serde_json::{Value, json};
use store::{Event, Rewrite, Speculation};

use crate::person::{HOME, at_shop, ends_well};

extension_tests::strictly!(
    a_run_starts_at_orders_that_were_made_ready,
    a_check_at_orders_that_were_made_ready,
    a_run_starts_at_a_cart_that_was_made_ready,
);

const ORDERS: &str = "/pt/historico-encomendas";
const CART: &str = "/pt/carrinho-compras";

/// No page of the shop: the extension reads nothing there.
const JOURNAL: &str = "https://www.auchan.pt/practice/journal";

/// How long a page of the shop may take to be known, and a check of the session to its verdict.
const PROMPTLY: Duration = Duration::from_secs(10);

/// Follows a link when the test says so: DevTools may not be there, where it is, browsers make no
/// page ready.
const FOLLOWS: &str = "<script src=\"/on/demandware.static/follow.js\"></script></body>";

/// The person is at a page that was made ready while they were at home.
fn at_ready(path: &str) -> Result<(Trial, Page)> {
    let by_header = extension_tests::Way::current().policy.is_some();
    let addresses = vec![path.to_owned()];
    let trial = at_shop(|shop| {
        shop.rewrites = vec![Rewrite::on("Sites-AuchanPT-Site", "</body>", FOLLOWS)];
        shop.speculation = Speculation {
            addresses,
            by_header,
        };
    })?;
    trial.shop.navigate(JOURNAL)?;
    trial.store.clear_journal();
    trial.quiet(&format!(
        "chrome.tabs.create({{ url: '{HOME}' }}).then(() => 0)"
    ))?;
    until_for(PROMPTLY, "the page to be made ready", || {
        let seen =
            |event: &Event| matches!(event, Event::Request { path: asked, .. } if asked == path);
        Ok((trial.store.journal().events().any(seen) && trial.store.at_rest()).then_some(()))
    })?;
    let page = follows(&trial, path)?;
    Ok((trial, page))
}

/// By a link, as rules are for links.
fn follows(trial: &Trial, path: &str) -> Result<Page> {
    let page = until_for(PROMPTLY, "the link to be followed", || {
        // Said again: the page may not have listened yet.
        let say = format!("localStorage.clear(); localStorage.setItem('follow', '{path}')");
        trial.shop.eval(&say)?;
        let there = trial.browser.pages()?.iter().any(|url| url.ends_with(path));
        match there {
            true => trial.browser.page(path).map(Some),
            false => Ok(None),
        }
    })?;
    let ready = "performance.getEntriesByType('navigation')[0].activationStart > 0";
    let shown = until_for(PROMPTLY, "the page to be shown", || {
        let hidden = page.eval("document.prerendering")? == json!(true);
        Ok((!hidden).then_some(page.eval(ready)?))
    })?;
    assert_eq!(shown, json!(true), "the page was made ready before");
    // The only tab of the shop is the person's from here on.
    trial.shop.navigate("about:blank")?;
    Ok(page)
}

#[test]
fn a_run_starts_at_orders_that_were_made_ready() -> Result<()> {
    starts(ORDERS)
}

/// Every page has the cart made ready, the order's too: that one is from before the press, and it
/// was never shown.
#[test]
fn a_run_starts_at_a_cart_that_was_made_ready() -> Result<()> {
    starts(CART)
}

fn starts(path: &str) -> Result<()> {
    let (trial, _page) = at_ready(path)?;
    trial.start("MERGE")?;
    until_for(PROMPTLY, "the run to begin", || {
        Ok((trial.station()? != "IDLE").then_some(()))
    })?;
    ends_well(&trial).map(drop)
}

/// *Check session* says at once that all is well.
#[test]
fn a_check_at_orders_that_were_made_ready() -> Result<()> {
    let (trial, _page) = at_ready(ORDERS)?;
    trial.say(&json!({ "type": "CHECK_SESSION", "tab": trial.tab()? }))?;
    let verdict = until_for(PROMPTLY, "a verdict", || {
        let checked: Value = trial.run()?["checked"].clone();
        Ok((!checked.is_null()).then_some(checked["verdict"]["verdict"].clone()))
    })?;
    assert_eq!(verdict, "VALID");
    trial.reaches("IDLE").map(drop)
}

//! The shop ends the session in the middle of a run, in each of the ways it may (DECISIONS 5, SITE
//! §2): the run pauses, the panel says so, and the next sign-in takes it up.

use extension_tests::{Day, Result};
use serde_json::{Value, json};
use store::{Ending, Landing};

const SIGN_IN: &str = "https://www.auchan.pt/practice/sign-in?account=bruno";

/// The shop's own notice comes up on an order's page, as it does when a post comes too late. The
/// driver's scripts run where a page's policy forbids those in its markup.
const EXPIRES: &str = "if (location.pathname.includes('detalhes-encomenda'))
    addEventListener('load', () => showModal('expired-session-modal'))";

/// How a run is told of the end: the shop just asks to sign in, or says that it took too long.
type Told = fn(&Day) -> Result<Value>;

/// The session ends at the first request for an order.
fn signed_out_at_an_order(landing: Landing, told: Told) -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.signed_out_landing = landing;
        switches.ending = Some(Ending::at("detalhes-encomenda", 0));
    })?;
    goes_on_after_the_next_sign_in(&day, told)
}

fn goes_on_after_the_next_sign_in(day: &Day, told: Told) -> Result<()> {
    told(day)?;
    day.trial.shop.navigate(SIGN_IN)?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// SITE §2: "A session that ended shows `#expired-session-modal` … or leads home"; here, to the
/// sign-in.
#[test]
fn on_the_sign_in_page() -> Result<()> {
    signed_out_at_an_order(Landing::Login, Day::is_signed_out)
}

#[test]
fn on_the_home_page_with_a_lost_session() -> Result<()> {
    signed_out_at_an_order(Landing::Home, Day::expires)
}

/// A public page just greets nobody any more.
#[test]
fn in_the_middle_of_the_search() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.slow_pages_ms = 400;
        switches.signed_out_landing = Landing::Home;
    })?;
    day.trial.reaches("RUNNING.SUBSTITUTION")?;
    day.trial.store.sign_everybody_out();
    goes_on_after_the_next_sign_in(&day, Day::is_signed_out)
}

/// SITE §2: *Sessão Expirada* comes up on the page that is there. Nothing is pressed over it.
#[test]
fn by_the_shops_own_notice() -> Result<()> {
    let day = Day::begin("bruno")?;
    let shop = &day.trial.shop;
    let script = json!({ "source": EXPIRES });
    let script = shop.ask("Page.addScriptToEvaluateOnNewDocument", script)?;
    day.trial.start("MERGE")?;
    day.expires()?;
    day.reordered(0)?;
    shop.ask("Page.removeScriptToEvaluateOnNewDocument", script)?;
    shop.navigate(SIGN_IN)?;
    day.reviews(&[])?;
    day.reordered(1)
}

extension_tests::strictly!(
    on_the_sign_in_page,
    on_the_home_page_with_a_lost_session,
    in_the_middle_of_the_search,
    by_the_shops_own_notice,
);

//! The shop ends the session in the middle of a run, in each of the ways it may (DECISIONS 5,
//! SITE §17): the run pauses, the panel says so, and the next sign-in takes it up.

use extension_tests::{Day, Result};
use store::{Landing, Rewrite};

const SIGN_IN: &str = "https://www.auchan.pt/practice/sign-in?account=bruno";

/// The script of a page that shows the shop's own notice, as it does when a post comes too late.
const EXPIRES: &str =
    "<script>addEventListener('load', () => showModal('expired-session-modal'))</script></body>";

fn signed_out_in(step: &str, landing: Landing) -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.slow_pages_ms = 400;
        switches.signed_out_landing = landing;
    })?;
    day.trial.reaches(step)?;
    day.trial.store.sign_everybody_out();
    day.loses_session()?;
    day.trial.shop.navigate(SIGN_IN)?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// SITE §17: "What signed-out visits … show: login redirect, home page or a shell."
#[test]
fn on_the_sign_in_page() -> Result<()> {
    signed_out_in("RUNNING.CART", Landing::Login)
}

#[test]
fn on_the_home_page_with_a_lost_session() -> Result<()> {
    signed_out_in("RUNNING.CART", Landing::Home)
}

#[test]
fn in_the_middle_of_the_search() -> Result<()> {
    signed_out_in("RUNNING.SUBSTITUTION", Landing::Home)
}

/// SITE §2: *Sessão Expirada* comes up on the page that is there. Nothing is pressed over it.
#[test]
fn by_the_shops_own_notice() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.rewrites = vec![Rewrite::on("Order-Details", "</body>", EXPIRES)];
    })?;
    day.loses_session()?;
    day.reordered(0)?;
    day.trial.store.switch(|switches| switches.rewrites.clear());
    day.trial.shop.navigate(SIGN_IN)?;
    day.reviews(&[])?;
    day.reordered(1)
}

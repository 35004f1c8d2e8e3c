//! Page, content script, worker, storage and panel hold one truth about the session: LOGIN_DETECTED
//! and LOGOUT_DETECTED come from any page of the shop that the person opens, also outside a run,
//! and the panel shows it within a second. A test holds all five side by side after every step of
//! the journey.

use extension_tests::{
    Page, Result, Way,
    session::{CART, Ground, HOME, ORDERS, PRODUCT, SEARCH, SLOTS},
    until,
};

struct Side {
    ground: Ground,
    panel: Page,
}

impl Side {
    fn begin() -> Result<Self> {
        let mut ground = Ground::new()?;
        let panel = ground.trial.browser.side_panel(&ground.trial.shop)?;
        ground.clear()?;
        if let Some(policy) = Way::current().policy {
            ground.shop(|shop| shop.content_security_policy = Some(policy.to_owned()));
        }
        Ok(Self { ground, panel })
    }

    fn goes_to(&mut self, path: &str) -> Result<()> {
        self.ground.open(path)
    }

    fn all_say(&self, signed_in: bool) -> Result<()> {
        let Ground { trial, .. } = &self.ground;
        trial.all_say(signed_in, &trial.shop, &self.ground.front()?, &self.panel)
    }
}

/// The journey by hand: out, in by the form, through all pages, out and in again.
#[test]
fn at_every_stop_of_the_journey() -> Result<()> {
    let mut side = Side::begin()?;
    side.goes_to(HOME)?;
    side.all_say(false)?;
    side.ground.sign_in_form(store::PASSWORD)?;
    side.ground.settled()?;
    side.all_say(true)?;
    let order = side.ground.trial.store.orders("ana").remove(0);
    let order = format!("/pt/detalhes-encomenda?orderID={order}");
    for path in [ORDERS, &order, CART, SEARCH, PRODUCT, SLOTS, CART, HOME] {
        side.goes_to(path)?;
        side.all_say(true)?;
    }
    side.ground.forgotten();
    side.goes_to(ORDERS)?;
    side.all_say(false)
}

/// Also where nothing is loaded: the shop's notice comes up over a page that stays.
#[test]
fn when_the_shops_notice_comes_up() -> Result<()> {
    let mut side = Side::begin()?;
    side.ground.signed_in_at(CART)?;
    side.all_say(true)?;
    // A check that began before would be answered after it: the notice is the page's alone, and the
    // practice store still knows the person.
    until("no check to be under way", || {
        Ok(side.ground.trial.run()?["task"].is_null().then_some(()))
    })?;
    side.ground.notice()?;
    side.all_say(false)?;
    side.ground.signed_in_at(HOME)?;
    side.all_say(true)
}

/// The newest word is the one that counts, whichever tab it comes from.
#[test]
fn when_another_tab_signs_in_or_out() -> Result<()> {
    let mut side = Side::begin()?;
    side.goes_to(HOME)?;
    side.all_say(false)?;
    side.ground.open_beside("/practice/sign-in?account=ana")?;
    all_say_beside(&side, true)?;
    side.ground.forgotten();
    side.ground.open_beside(ORDERS)?;
    all_say_beside(&side, false)
}

fn all_say_beside(side: &Side, signed_in: bool) -> Result<()> {
    let (page, tab) = (side.ground.beside()?, side.ground.beside_tab()?);
    side.ground
        .trial
        .all_say(signed_in, page, &tab, &side.panel)
}

extension_tests::strictly!(at_every_stop_of_the_journey, when_the_shops_notice_comes_up);

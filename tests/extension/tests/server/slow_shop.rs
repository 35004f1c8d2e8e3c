//! *Juntar* is pressed, the shop takes its time, and the person does not wait: what they look at
//! meanwhile is no answer to the press. The browser cuts the connection by it; the shop goes on.

use extension_tests::{Failure, Result, Trial, until};
use store::{Delay, Event, Pace};

use crate::person::{
    CART, HOME, SEARCH, at_shop, ends_well, ends_well_or_asks, is_asked, reorders, same,
};

extension_tests::strictly!(
    the_cart_is_opened_meanwhile,
    the_cart_is_opened_long_before_it_is_done,
    the_person_goes_back_meanwhile,
    another_link_is_followed_meanwhile,
    home_is_opened_meanwhile,
    the_cart_is_opened_in_another_tab_meanwhile,
    the_page_is_loaded_again_meanwhile,
    it_is_done_at_once_and_answered_late,
    nobody_touches_anything,
    bodies_come_in_halves,
    a_cart_trickles,
);

/// It takes so many milliseconds until the order is repeated; meanwhile the person does that.
fn meanwhile(delay: Delay, person: impl FnOnce(&Trial) -> Result<()>) -> Result<()> {
    let trial = at_shop(|shop| shop.delays = vec![delay])?;
    trial.start("MERGE")?;
    is_asked(&trial)?;
    person(&trial)?;
    ends_well_or_asks(&trial).map(drop)
}

/// A shop that is slow is slow each time.
fn slowly(ms: u64) -> Delay {
    Delay::before("Order-ReOrder", u32::MAX, ms)
}

fn opens(address: &'static str) -> impl FnOnce(&Trial) -> Result<()> {
    move |trial| goes_to(trial, address)
}

/// The person goes to an address in the very tab, as by its address line: what the tab is waiting
/// for is given up at once.
fn goes_to(trial: &Trial, address: &str) -> Result<()> {
    by_the_browser(trial, &format!("update(tab, {{ url: '{address}' }})"))
}

/// Has the browser do something with the person's tab. DevTools holds back what it is told about a
/// tab that waits for its next page, so the tab itself is asked nothing.
fn by_the_browser(trial: &Trial, call: &str) -> Result<()> {
    let tab = trial.tab()?;
    let call = format!("(async (tab) => {{ await chrome.tabs.{call}; return 0; }})({tab})");
    trial.quiet(&call).map(drop)
}

/// The person's page was asked for between the press and the re-order, by the store's journal:
/// what they saw is from before.
fn before_it_was_done(trial: &Trial, page: &str) -> Result<()> {
    until("the page to be asked for", || {
        let asked = |event: &Event| asks(event, "GET", page);
        let journal = trial.store.journal();
        let mut after = journal
            .events()
            .skip_while(|event| !asks(event, "POST", "Order-ReOrder"));
        Ok(after.any(asked).then_some(()))
    })?;
    let journal = trial.store.journal();
    let place = |from: usize, wanted: &dyn Fn(&Event) -> bool| {
        let found = journal.events().skip(from).position(wanted);
        found.map(|at| at + from)
    };
    let pressed = place(0, &|event| asks(event, "POST", "Order-ReOrder")).unwrap_or_default();
    let seen = place(pressed, &|event| asks(event, "GET", page));
    let done = place(pressed, &|event| matches!(event, Event::Reorder { .. }));
    match (seen, done) {
        (Some(seen), Some(done)) if seen < done => Ok(()),
        (Some(_), None) => Ok(()),
        _ => Err(Failure::Unexpected {
            expected: "a page that was asked for before the re-order was done",
            got: format!("{:#?}", journal.entries.get(pressed..)),
        }),
    }
}

fn asks(event: &Event, with: &str, part: &str) -> bool {
    let fits = |path: &str| path == part || (part != "/" && path.contains(part));
    matches!(event, Event::Request { method, path } if method == with && fits(path))
}

#[test]
fn the_cart_is_opened_meanwhile() -> Result<()> {
    meanwhile(slowly(1_500), opens(CART))
}

#[test]
fn the_cart_is_opened_long_before_it_is_done() -> Result<()> {
    meanwhile(slowly(8_000), |trial| {
        goes_to(trial, CART)?;
        before_it_was_done(trial, "carrinho-compras")
    })
}

/// The page before may come out of the browser's memory, without a word to the store.
#[test]
fn the_person_goes_back_meanwhile() -> Result<()> {
    meanwhile(slowly(8_000), |trial| by_the_browser(trial, "goBack(tab)"))
}

#[test]
fn another_link_is_followed_meanwhile() -> Result<()> {
    meanwhile(slowly(8_000), |trial| {
        goes_to(trial, SEARCH)?;
        before_it_was_done(trial, "/pt/pesquisa")
    })
}

#[test]
fn home_is_opened_meanwhile() -> Result<()> {
    meanwhile(slowly(8_000), |trial| {
        goes_to(trial, HOME)?;
        before_it_was_done(trial, "/")
    })
}

#[test]
fn the_cart_is_opened_in_another_tab_meanwhile() -> Result<()> {
    meanwhile(slowly(8_000), |trial| {
        trial.browser.open(CART)?;
        before_it_was_done(trial, "carrinho-compras")
    })
}

#[test]
fn the_page_is_loaded_again_meanwhile() -> Result<()> {
    meanwhile(slowly(8_000), |trial| {
        by_the_browser(trial, "reload(tab)")?;
        before_it_was_done(trial, "detalhes-encomenda")
    })
}

/// The goods are in the cart, and nobody has said so yet.
#[test]
fn it_is_done_at_once_and_answered_late() -> Result<()> {
    meanwhile(Delay::after("Order-ReOrder", 1, 8_000), opens(CART))
}

/// The person waits, and so does the run.
#[test]
fn nobody_touches_anything() -> Result<()> {
    let trial = at_shop(|shop| shop.delays = vec![slowly(8_000)])?;
    trial.start("MERGE")?;
    ends_well(&trial).map(drop)
}

/// Every page comes in two halves. Half a cart is no cart.
#[test]
fn bodies_come_in_halves() -> Result<()> {
    let halves = Delay::paced("/", u32::MAX, Pace::Halves(400));
    let trial = at_shop(|shop| shop.delays = vec![halves])?;
    trial.start("MERGE")?;
    ends_well(&trial).map(drop)
}

/// The cart comes bit by bit, in the tab and fetched; it is approved in the end.
#[test]
fn a_cart_trickles() -> Result<()> {
    let trickle = Delay::paced("carrinho-compras", u32::MAX, Pace::Trickle(12, 250));
    let trial = at_shop(|shop| shop.delays = vec![trickle])?;
    trial.start("MERGE")?;
    ends_well(&trial)?;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    same("1", &reorders(&trial).to_string())
}

//! The browser may keep the list of orders, too: what is fetched in its place has no header that a
//! script filled, so that it names no address says nothing.

use extension_tests::{Result, Trial};
use store::{Caching, Delivery, Fault, FaultKind, Kept};

use crate::person::{HOME, at_shop, ends_well};

extension_tests::strictly!(an_address_that_comes_late_is_not_missed_on_a_kept_list);

const ORDERS: &str = "/pt/historico-encomendas";

/// The list was open before, the address is known by script alone, and the plain look at the list is
/// cut off, so that the tab goes there, and shows the kept one.
fn kept_list() -> Result<Trial> {
    let trial = at_shop(|shop| {
        shop.kept = vec![Kept::of("historico-encomendas", Caching::MaxAge(300))];
        shop.delivery = Delivery::Late(400);
    })?;
    trial.led_to(ORDERS)?;
    trial.shop.navigate(HOME)?;
    trial.store.switch(|shop| {
        shop.more_faults = vec![Fault::before("historico-encomendas", 1, FaultKind::CutOff)];
    });
    Ok(trial)
}

fn an_address_that_comes_late_is_not_missed_on_a_kept_list() -> Result<()> {
    let trial = kept_list()?;
    trial.start("MERGE")?;
    ends_well(&trial).map(drop)
}

#[test]
fn an_address_that_comes_late_is_waited_for() -> Result<()> {
    an_address_that_comes_late_is_not_missed_on_a_kept_list()
}

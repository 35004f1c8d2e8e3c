//! What leads elsewhere, whose session ends, and an address that is known late or never.

use crate::shop::{Outcome, Shop};
use store::{Delivery, Detour, Elsewhere, Ending};

const ORDERS: &str = "/pt/historico-encomendas";
const THERE: &str = "data-action=\"Order-History\"";

#[test]
fn a_detour_is_over_after_so_many_requests() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let leads = |times, to| {
        let detour = Detour::of("historico", times, to);
        shop.store
            .switch(|switches| switches.detours = vec![detour]);
    };
    leads(3, Elsewhere::Round);
    assert!(shop.get(ORDERS)?.has(THERE), "a chain ends at the list");
    leads(1, Elsewhere::To("/pt/carrinho-compras".into()));
    assert!(shop.get(ORDERS)?.has("data-action=\"Cart-Show\""));
    assert!(shop.get(ORDERS)?.has(THERE));
    leads(1, Elsewhere::Interim(500));
    let interim = shop.get(ORDERS)?;
    assert!(interim.has("location.replace") && !interim.has("class=\"page\""));
    leads(
        1,
        Elsewhere::StandIn(403, "<div id=\"challenge\"></div>".into()),
    );
    assert_eq!(shop.get(ORDERS)?.status, 403);
    assert!(shop.get(ORDERS)?.has(THERE));
    Ok(())
}

#[test]
fn a_session_ends_at_the_request_it_is_said_of() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.store
        .switch(|switches| switches.ending = Some(Ending::at("historico", 1)));
    assert!(shop.get(ORDERS)?.has(THERE));
    assert!(shop.get("/")?.has("data-authenticated=\"true\""));
    assert!(shop.get(ORDERS)?.url.ends_with("/?sessionLost=true"));
    assert!(shop.get("/")?.has("data-authenticated=\"false\""));
    Ok(())
}

#[test]
fn the_header_knows_of_an_address_at_once_late_or_never() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let says = |delivery, context: bool, late: bool| -> Outcome {
        shop.store.switch(|switches| switches.delivery = delivery);
        let home = shop.get("/")?;
        assert!(home.has(&format!("data-has-context=\"{context}\"")));
        assert_eq!(home.has("data-delivery-delay=\"700\""), late);
        Ok(())
    };
    says(Delivery::Chosen, true, false)?;
    says(Delivery::Late(700), false, true)?;
    says(Delivery::Missing, false, false)
}

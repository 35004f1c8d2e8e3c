//! The ways from a re-order to the cart.

use crate::shop::{Outcome, Shop};
use store::Arrival;

const SHOWS_CART: &str = "data-action=\"Cart-Show\"";

/// A re-order of Ana's that ends so: the page it comes to.
fn ends(arrival: Arrival) -> Outcome<crate::shop::Page> {
    let shop = Shop::open_as("ana")?;
    shop.store.switch(|switches| switches.arrival = arrival);
    let page = shop.reorder("ana", 0, "")?;
    assert_eq!(shop.store.journal().counts.reorders, 1);
    assert!(!shop.store.cart("ana").is_empty());
    Ok(page)
}

#[test]
fn a_re_order_ends_at_the_cart_by_redirects() -> Outcome {
    for arrival in [
        Arrival::default(),
        Arrival::Redirected(302),
        Arrival::Chain(1),
        Arrival::Chain(4),
    ] {
        let page = ends(arrival)?;
        assert!(
            page.url.ends_with("/pt/carrinho-compras"),
            "{arrival:?}: {}",
            page.url
        );
        assert!(page.has(SHOWS_CART));
    }
    Ok(())
}

#[test]
fn a_redirect_may_post_once_more() -> Outcome {
    let shop = Shop::open_as("ana")?;
    assert!(shop.post("/pt/carrinho-compras", &[])?.has(SHOWS_CART));
    shop.store
        .switch(|switches| switches.arrival = Arrival::Redirected(307));
    // The client refuses to post twice by itself; the goods are in the cart by then.
    assert!(shop.reorder("ana", 0, "").is_err());
    assert_eq!(shop.store.journal().counts.reorders, 1);
    Ok(())
}

#[test]
fn a_re_order_ends_under_its_own_address() -> Outcome {
    let page = ends(Arrival::Inline)?;
    assert!(page.url.ends_with("Order-ReOrder") && page.has(SHOWS_CART));
    Ok(())
}

#[test]
fn a_re_order_ends_at_a_page_that_leads_on() -> Outcome {
    let page = ends(Arrival::Script(500))?;
    assert!(page.has("data-after=\"500\"") && !page.has("class=\"page\""));
    let page = ends(Arrival::Refresh(1))?;
    assert!(page.has("content=\"1; url=/pt/carrinho-compras\""));
    Ok(())
}

//! What browsers may keep, and are told about what they kept.

use crate::shop::{Outcome, Shop};
use store::{Caching, Kept, Speculation};

const CART: &str = "/pt/carrinho-compras";
const MILK: &str = "26328";

fn kept(how: Caching) -> Outcome<Shop> {
    let shop = Shop::open_as("ana")?;
    let kept = vec![Kept::of("carrinho-compras", how)];
    shop.store.switch(|switches| switches.kept = kept);
    Ok(shop)
}

#[test]
fn nothing_is_kept_unless_it_is_said() -> Outcome {
    let shop = kept(Caching::MaxAge(300))?;
    assert_eq!(shop.raw("/", &[])?.header("cache-control"), "no-store");
    let cart = shop.raw(CART, &[])?;
    assert_eq!(cart.header("cache-control"), "private, max-age=300");
    assert_eq!(
        (cart.header("etag"), cart.header("last-modified")),
        ("", "")
    );
    shop.store.switch(|switches| switches.pages_are_kept = true);
    assert_eq!(shop.raw("/", &[])?.header("cache-control"), "no-cache");
    Ok(())
}

/// Asks with what was said before, then changes the cart and asks again.
fn conditional(how: Caching, said: &str, asks: &str) -> Outcome {
    let shop = kept(how)?;
    let first = shop.raw(CART, &[])?;
    assert_eq!((first.status, first.header("cache-control")), (200, ""));
    let known = first.header(said).to_owned();
    assert!(!known.is_empty(), "{said} is sent");
    let same = shop.raw(CART, &[(asks, &known)])?;
    assert_eq!((same.status, same.body.len()), (304, 0));
    assert_eq!(same.header(said), known, "tokens make no other page");
    shop.act("Cart-AddProduct", CART, &[("pid", MILK)])?;
    let other = shop.raw(CART, &[(asks, &known)])?;
    assert_eq!(other.status, 200);
    assert_ne!(other.header(said), known);
    let still = shop.raw(CART, &[(asks, other.header(said))])?;
    assert_eq!(still.status, 304);
    Ok(())
}

#[test]
fn a_page_is_recognised_by_its_tag() -> Outcome {
    conditional(Caching::ETag, "etag", "if-none-match")
}

#[test]
fn a_page_is_recognised_by_when_it_changed() -> Outcome {
    conditional(Caching::LastModified, "last-modified", "if-modified-since")
}

#[test]
fn pages_are_made_ready_by_a_script_or_by_a_header() -> Outcome {
    let shop = Shop::open_as("ana")?;
    assert_eq!(shop.raw("/", &[])?.header("speculation-rules"), "");
    let addresses = vec![CART.to_owned()];
    let rules = Speculation {
        addresses,
        by_header: false,
    };
    shop.store.switch(|switches| switches.speculation = rules);
    assert!(
        shop.get("/")?
            .has("<script type=\"speculationrules\">{\"prerender\":[{")
    );
    shop.store
        .switch(|switches| switches.speculation.by_header = true);
    assert!(!shop.get("/")?.has("speculationrules"));
    let named = shop.raw("/", &[])?.header("speculation-rules").to_owned();
    let file = shop.raw(named.trim_matches('"'), &[])?;
    assert_eq!(
        file.header("content-type"),
        "application/speculationrules+json"
    );
    assert!(String::from_utf8(file.body)?.contains(CART));
    Ok(())
}

//! The cart page and what changes it (SITE §7).

use crate::shop::{Outcome, Shop, between};
use store::{CartLine, Event, Thousandths, Unit};

const CART: &str = "/pt/carrinho-compras";

/// Milk, sold by the piece.
const MILK: &str = "26328";

#[test]
fn an_empty_cart_says_error_without_meaning_it() -> Outcome {
    let page = Shop::open_as("clara")?.get(CART)?;
    assert!(page.has("auc-cart--empty__title"));
    assert!(page.has("{&quot;error&quot;:true,&quot;message&quot;:null}"));
    Ok(())
}

#[test]
fn the_blob_adds_up_to_the_total() -> Outcome {
    let shop = Shop::open_as("gil")?;
    let page = shop.get(CART)?;
    let blob = between(&page.text, "name=\"gtmOnLoad\" value=\"", "\"").ok_or("no blob")?;
    let blob: serde_json::Value = serde_json::from_str(
        &blob
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replace("&#39;", "'"),
    )?;
    let items = blob["ecommerce"]["items"].as_array().ok_or("no items")?;
    assert_eq!(items.len(), shop.store.cart("gil").len() + 1);
    let mut cents = 0;
    for item in items {
        let price = Thousandths::read(&item["price"].to_string()).ok_or("price")?;
        cents += price.0 / 10;
    }
    let total = between(&page.text, "basket-total\">", " €").ok_or("no total")?;
    assert_eq!(total.replace(',', "").parse::<i64>()?, cents);
    Ok(())
}

#[test]
fn lines_are_added_changed_and_removed() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.act(
        "Cart-AddProduct",
        CART,
        &[("pid", MILK), ("quantity", "1.0")],
    )?;
    let line = CartLine {
        pid: MILK.to_owned(),
        quantity: Thousandths(1000),
        unit: Unit::Piece,
        available: true,
    };
    assert_eq!(shop.store.cart("ana"), [line]);
    let page = shop.get(CART)?;
    let uuid = between(&page.text, "data-uuid=\"", "\"")
        .ok_or("no uuid")?
        .to_owned();
    assert_eq!(uuid.len(), 26);
    shop.act(
        "Cart-UpdateQuantity",
        CART,
        &[("uuid", &uuid), ("quantity", "6")],
    )?;
    assert_eq!(
        shop.store.cart("ana").first().map(|l| l.quantity),
        Some(Thousandths(6000))
    );
    shop.act("Cart-RemoveProductLineItem", CART, &[("uuid", &uuid)])?;
    assert!(shop.store.cart("ana").is_empty());
    let counts = shop.store.journal().counts;
    assert_eq!(
        (counts.adds, counts.quantity_changes, counts.removes),
        (1, 1, 1)
    );
    Ok(())
}

#[test]
fn switchable_goods_change_between_kilos_and_pieces() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let found = shop.get("/pt/pesquisa?q=banana+auchan+kg")?;
    let pid = between(&found.text, "class=\"product\" data-pid=\"", "\"")
        .ok_or("none")?
        .to_owned();
    shop.act("Cart-AddProduct", CART, &[("pid", &pid)])?;
    assert!(shop.get(CART)?.has("data-is-unit-switched=\"false\""));
    shop.act(
        "Product-ChangeSelectedUnit",
        CART,
        &[("pid", &pid), ("unit", "un")],
    )?;
    let page = shop.get(CART)?;
    assert!(page.has("data-is-unit-switched=\"true\""));
    assert!(page.has("data-unit-measure=\"KG\""));
    assert!(
        shop.store
            .cart("ana")
            .iter()
            .all(|line| line.unit == Unit::Piece)
    );
    Ok(())
}

#[test]
fn sold_out_goods_cannot_be_added_and_show_as_unavailable() -> Outcome {
    let shop = Shop::open_as("eva")?;
    shop.store
        .switch(|switches| _ = switches.sold_out.insert(MILK.to_owned()));
    let answer = shop.act("Cart-AddProduct", CART, &[("pid", MILK)])?;
    assert_eq!(answer.status, 400);
    let page = shop.get(CART)?;
    assert!(page.has("Produto indisponível"));
    assert!(page.has("href=\"https://www.auchan.pt/pt/alimentacao/produtos-lacteos/leites/leite-uht/\">Substituir"));
    assert!(!page.has("data-context=\"tile\""));
    Ok(())
}

#[test]
fn checkout_is_counted_and_slots_are_not_booked_by_looking() -> Outcome {
    let shop = Shop::open_as("gil")?;
    let slots = shop.get("/pt/escolher-horario-entrega")?;
    assert!(slots.has("data-action=\"Delivery-BookDelivery\""));
    assert!(slots.has("data-loaded=\"true\" data-delivery-option=\"home-delivery\""));
    let counts = shop.store.journal().counts;
    assert_eq!(
        (
            counts.slots_views,
            counts.slots_booked,
            counts.checkout_visits
        ),
        (1, 0, 0)
    );
    let free = slots
        .text
        .split("<li class=\"auc-book-slot__slot")
        .find(|s| s.contains("data-has-slots-to-book=\"true\""));
    let slot = between(free.ok_or("no slot")?, "data-slot-id=\"", "\"").ok_or("no id")?;
    shop.act(
        "Delivery-BookSlot",
        "/pt/escolher-horario-entrega",
        &[("slotId", slot)],
    )?;
    shop.act("Cart-Validate", CART, &[])?;
    shop.get("/pt/aproveite-ainda")?;
    shop.get("/pt/inicio-check-out")?;
    let counts = shop.store.journal().counts;
    assert_eq!((counts.slots_booked, counts.checkout_visits), (1, 3));
    Ok(())
}

#[test]
fn slots_can_send_the_visitor_back_to_the_cart() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.store
        .switch(|switches| switches.slots_redirect_to_cart = true);
    let page = shop.get("/pt/escolher-horario-entrega")?;
    assert!(page.has("data-action=\"Cart-Show\""));
    Ok(())
}

/// *Validar* is the way there, once nothing is in its way.
#[test]
fn slots_open_to_those_who_came_past_the_cart() -> Outcome {
    let shop = Shop::open_as("bruno")?;
    shop.store
        .switch(|switches| switches.slots_redirect_to_cart = true);
    let slots = |shop: &Shop| shop.get("/pt/escolher-horario-entrega");
    shop.act("Cart-Validate", CART, &[])?;
    assert!(slots(&shop)?.has("data-action=\"Cart-Show\""), "sold out");
    shop.act("Cart-RemoveNotMerchantableProducts", CART, &[])?;
    assert!(slots(&shop)?.has("data-action=\"Delivery-BookDelivery\""));
    Ok(())
}

#[test]
fn other_dangers_are_written_down() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.post(
        &format!("{}Delivery-ClearSelections", crate::shop::CONTROLLERS),
        &[],
    )?;
    let journal = shop.store.journal();
    assert_eq!(journal.counts.dangers, 1);
    assert!(
        journal
            .events()
            .any(|event| matches!(event, Event::Danger { .. }))
    );
    Ok(())
}

/// Above the stock the server answers 500 and says why; the page shows that, and puts the old value
/// back.
#[test]
fn no_more_is_to_be_had_than_there_is_and_the_line_says_so() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.store
        .switch(|switches| _ = switches.limited.insert(MILK.to_owned(), 2));
    shop.act("Cart-AddProduct", CART, &[("pid", MILK)])?;
    let page = shop.get(CART)?;
    assert!(page.has("Só restam 2 unidades") && page.has("data-max=\"2.0\""));
    let uuid = between(&page.text, "data-uuid=\"", "\"")
        .ok_or("no uuid")?
        .to_owned();
    let to = |n: &'static str| {
        shop.act(
            "Cart-UpdateQuantity",
            CART,
            &[("uuid", &uuid), ("quantity", n)],
        )
    };
    assert_eq!(to("2")?.status, 200);
    assert_eq!(to("3")?.status, 400);
    let held = shop.store.cart("ana").first().map(|it| it.quantity);
    assert_eq!(held, Some(Thousandths(2000)));
    Ok(())
}

//! Order list, order pages and re-ordering (SITE §4 to §6).

use crate::shop::{Outcome, Shop, between};
use store::{CartLine, Event, MergeRule};

#[test]
fn the_list_holds_every_order_on_one_page() -> Outcome {
    let shop = Shop::open_as("duarte")?;
    let list = shop.get("/pt/historico-encomendas")?;
    assert_eq!(list.count("auc-orders__order-summary\""), 47);
    assert!(list.has("name=\"failedOrder\" value=\"true\""));
    assert!(list.has("Encomendar de novo"));
    let none = Shop::open_as("clara")?.get("/pt/historico-encomendas")?;
    assert_eq!(none.count("auc-orders__order-summary\""), 0);
    assert!(none.has("data-action=\"Order-History\""));
    Ok(())
}

#[test]
fn an_order_s_count_leaves_out_what_was_not_delivered_and_the_bag() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let uuid = shop.store.orders("ana").remove(0);
    let page = shop.get(&format!("/pt/detalhes-encomenda?orderID={uuid}"))?;
    assert!(page.has(&format!("data-querystring=\"orderID={uuid}\"")));
    assert!(page.has(&format!("auc-button__re-order\" data-order=\"{uuid}\"")));
    let lines = page.count("auc-orders__product-card\"");
    let gone = page.count("\n  x0\n");
    let shown: usize = between(&page.text, "auc-orders__order-products\">", "Produtos")
        .ok_or("no count")?
        .trim()
        .parse()?;
    assert!(gone > 0);
    assert_eq!(shown, lines - gone - 1);
    assert!(page.has("/3029532.html"));
    assert_eq!(
        page.count("class=\"modal fade auc-modal\" id=\"cancel-order-modal\""),
        1
    );
    assert!(page.has("<span>Juntar</span>\n  <span>Editar</span>"));
    Ok(())
}

#[test]
fn a_re_order_lands_on_the_cart_with_the_goods() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let cart = shop.reorder("ana", 0, "")?;
    assert!(cart.url.ends_with("/pt/carrinho-compras"));
    let lines = shop.store.cart("ana");
    assert_eq!(cart.count(" auc-js-cart-item "), lines.len());
    assert!(cart.has(&format!(
        "class=\"number-of-items\">{} produtos",
        lines.len()
    )));
    let unavailable = lines.iter().filter(|line| !line.available).count();
    assert!(unavailable > 0, "sold-out goods come as unavailable lines");
    assert_eq!(cart.count("auc-find-replacement"), unavailable);
    assert!(
        lines
            .iter()
            .all(|line| line.quantity.0 > 0 && line.pid != "3029532")
    );
    assert_eq!(shop.store.journal().counts.reorders, 1);
    Ok(())
}

#[test]
fn merging_is_a_union_without_adding_up() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.reorder("ana", 0, "")?;
    let first = shop.store.cart("ana");
    shop.reorder("ana", 1, "MERGE")?;
    let union = shop.store.cart("ana");
    assert!(union.len() > first.len());
    let find = |lines: &[CartLine], pid: &str| lines.iter().find(|l| l.pid == pid).cloned();
    assert!(
        first
            .iter()
            .all(|line| find(&union, &line.pid).as_ref() == Some(line))
    );
    shop.reorder("ana", 1, "MERGE")?;
    assert_eq!(shop.store.cart("ana"), union, "merging again adds nothing");
    shop.store
        .switch(|switches| switches.merge_rule = MergeRule::Add);
    shop.reorder("ana", 1, "MERGE")?;
    assert_ne!(shop.store.cart("ana"), union);
    Ok(())
}

#[test]
fn discarding_first_replaces_the_cart() -> Outcome {
    let shop = Shop::open_as("bruno")?;
    let before = shop.store.cart("bruno");
    shop.act("BasketMerge-Discard", "/pt/historico-encomendas", &[])?;
    assert!(shop.store.cart("bruno").is_empty());
    shop.reorder("bruno", 0, "")?;
    assert_ne!(shop.store.cart("bruno"), before);
    let journal = shop.store.journal();
    assert_eq!(journal.counts.cart_discards, 1);
    assert!(journal.events().any(|event| *event
        == Event::CartDiscard {
            lines: before.len()
        }));
    Ok(())
}

#[test]
fn a_post_without_its_token_is_refused() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let uuid = shop.store.orders("ana").remove(0);
    let url = format!("{}Order-ReOrder", crate::shop::CONTROLLERS);
    let answer = shop.post(&url, &[("ID", &uuid), ("csrf_token", "1.wrong")])?;
    assert_eq!(answer.status, 403);
    assert!(shop.store.cart("ana").is_empty());
    let counts = shop.store.journal().counts;
    assert_eq!((counts.csrf_failures, counts.reorders), (1, 0));
    Ok(())
}

#[test]
fn editing_and_cancelling_are_written_down() -> Outcome {
    let shop = Shop::open_as("eva")?;
    let uuid = shop.store.orders("eva").remove(0);
    let page = format!("/pt/detalhes-encomenda?orderID={uuid}");
    assert!(shop.get(&page)?.has("Em expedição"));
    shop.act("Order-Edit", &page, &[("ID", &uuid), ("mode", "MERGE")])?;
    shop.act("Order-Cancel", &page, &[("ID", &uuid)])?;
    let counts = shop.store.journal().counts;
    assert_eq!(
        (counts.order_edits, counts.order_cancels, counts.reorders),
        (1, 1, 0)
    );
    Ok(())
}

#[test]
fn a_re_order_can_go_wrong_in_silence() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.store.switch(|switches| switches.reorder_fails = true);
    shop.reorder("ana", 0, "")?;
    assert!(shop.store.cart("ana").is_empty());
    shop.store
        .switch(|switches| (switches.reorder_fails, switches.reorder_drops) = (false, 2));
    shop.reorder("ana", 0, "")?;
    let fewer = shop.store.cart("ana").len();
    shop.store.switch(|switches| switches.reorder_drops = 0);
    shop.reorder("ana", 0, "MERGE")?;
    assert_eq!(shop.store.cart("ana").len(), fewer + 2);
    Ok(())
}

/// SITE §18: goods with a deposit have other numbers, and `(SDR)` in their names.
#[test]
fn goods_that_were_coded_anew_come_back_under_another_number_with_a_deposit() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let milk = "2836719";
    shop.store
        .switch(|switches| _ = switches.recoded.insert(milk.to_owned()));
    let cart = shop.reorder("ana", 0, "")?;
    assert!(cart.has("leite auchan com chocolate 1l (sdr)"));
    assert!(cart.has("<p>Depósito</p>") && cart.has("deposit-total\">0,10 €"));
    let lines = shop.store.cart("ana");
    assert!(lines.iter().all(|line| line.pid != milk));
    let new = lines.iter().find(|line| line.pid.starts_with("9000"));
    let new = new.ok_or("no line with a new number")?;
    let page = shop.get(&format!("/pt/x/{}.html", new.pid))?;
    assert!(page.has("container-pricing__text\">+0,10 € Depósito"));
    let bill = shop.store.bill("ana");
    let paid: i64 = bill.lines.iter().map(|(_, price)| price.0).sum();
    assert_eq!(bill.total.0, paid + bill.bags.0 + 10);
    Ok(())
}

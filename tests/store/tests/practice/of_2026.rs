//! What the shop may show since 2026, and what was never seen of it (SITE §17 to §19).

use crate::shop::{Outcome, Shop, between};
use std::collections::BTreeSet;
use store::{Cents, OddCart, PastOrders, Searching, Thousandths};

const CART: &str = "/pt/carrinho-compras";

/// Bread rolls, of which Ana's newest order has five.
const ROLLS: &str = "27158";

/// A bottle of that order.
const NECTAR: &str = "3583036";

fn count(text: &str, before: &str, after: &str) -> Outcome<usize> {
    let found = between(text, before, after).ok_or("no count")?;
    Ok(found.trim().parse()?)
}

#[test]
fn gifts_and_discounts_stand_among_the_lines_and_are_not_counted() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.reorder("ana", 0, "")?;
    let plain = shop.store.bill("ana");
    for price in ["Grátis", "0,00 €"] {
        shop.store.switch(|switches| {
            switches.odd_cart = OddCart {
                gift: Some(price.to_owned()),
                discount_card: Some(Cents(100)),
                ..OddCart::default()
            };
        });
        let page = shop.get(CART)?;
        let lines = shop.store.cart("ana").len();
        assert_eq!(count(&page.text, "number-of-items\">", "produtos")?, lines);
        assert_eq!(page.count(" auc-js-cart-item "), lines);
        let cards: Vec<&str> = page.text.split(" auc-js-cart-item\">").skip(1).collect();
        assert_eq!(cards.len(), 2, "without a product's number");
        assert!(cards[0].contains(price) && cards[1].contains("-1,00 €"));
        let link = between(cards[0], "", "</div>").unwrap_or_default();
        assert!(!link.contains("<a"), "{link}");
        let bill = shop.store.bill("ana");
        assert_eq!(bill.total.0, plain.total.0 - 100);
        assert!(page.has(&format!("basket-total\">{}", bill.total.shown())));
    }
    shop.store.empty("ana");
    assert!(!shop.get(CART)?.has("Oferta"), "an empty cart is empty");
    assert_eq!(shop.store.bill("ana").total, Cents(0));
    Ok(())
}

#[test]
fn an_odd_line_shows_one_sign_of_a_sold_out_one() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.reorder("ana", 0, "")?;
    let signs = |shop: &Shop| {
        Ok::<_, Box<dyn std::error::Error>>(shop.get(CART)?.count("auc-find-replacement"))
    };
    let before = signs(&shop)?;
    shop.store
        .switch(|switches| _ = switches.odd_cart.odd_lines.insert(ROLLS.to_owned()));
    assert_eq!(signs(&shop)?, before + 1);
    let lines = shop.store.cart("ana");
    assert!(lines.iter().any(|line| line.pid == ROLLS && line.available));
    Ok(())
}

#[test]
fn the_delivery_is_in_the_totals_once_a_time_is_reserved() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.reorder("ana", 0, "")?;
    shop.store
        .switch(|switches| switches.odd_cart.delivery_fee = true);
    assert!(shop.get(CART)?.has("shipping-cost\">-"));
    let before = shop.store.bill("ana");
    shop.store.reserve("ana");
    let (page, bill) = (shop.get(CART)?, shop.store.bill("ana"));
    assert!(bill.delivery > Cents(0));
    assert_eq!(bill.total, before.total + bill.delivery);
    assert!(page.has(&format!("shipping-cost\">{}", bill.delivery.shown())));
    assert!(page.has(&format!("products-total\">{}", before.total.shown())));
    assert!(page.has(&format!("basket-total\">{}", bill.total.shown())));
    let header = shop.get(&format!("{}Cart-MiniCart", crate::shop::CONTROLLERS))?;
    assert!(header.has(&bill.total.shown()));
    shop.store
        .switch(|switches| switches.odd_cart.delivery_fee = false);
    assert!(shop.get(CART)?.has("shipping-cost\">-"), "told by a switch");
    assert_eq!(shop.store.bill("ana"), before);
    Ok(())
}

#[test]
fn an_order_comes_in_two_deliveries_with_one_product_in_both() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let page = format!(
        "/pt/detalhes-encomenda?orderID={}",
        shop.store.orders("ana")[0]
    );
    let said = |text: &str| count(text, "auc-orders__order-products\">", "Produtos");
    let one = shop.get(&page)?;
    shop.store.switch(|switches| {
        let later = [(ROLLS, 2), (NECTAR, 1)];
        switches.past_orders.second_delivery =
            later.map(|(pid, pieces)| (pid.to_owned(), pieces)).into();
    });
    let two = shop.get(&page)?;
    assert_eq!((one.count("Entrega 1<"), one.count("Entrega 2<")), (1, 0));
    assert_eq!((two.count("Entrega 1<"), two.count("Entrega 2<")), (1, 1));
    assert_eq!(
        two.count(&format!("/{ROLLS}.html\" aria")),
        2 * one.count(&format!("/{ROLLS}.html\" aria"))
    );
    let (first, second) = two.text.split_once("Entrega 2<").ok_or("no second")?;
    assert!(first.contains("\n  x3\n") && second.contains("\n  x2\n"));
    assert!(!first.contains(NECTAR) && second.contains(NECTAR));
    assert_eq!(said(&two.text)?, said(&one.text)? + 1);
    let sum = |text: &str| between(text, "grand-total-sum\">", "€").map(str::to_owned);
    assert_eq!(sum(&two.text), sum(&one.text));
    assert_eq!(
        two.count("/3029532.html\" aria"),
        one.count("/3029532.html\" aria")
    );
    shop.reorder("ana", 0, "")?;
    let lines = shop.store.cart("ana");
    let rolls: Vec<_> = lines.iter().filter(|line| line.pid == ROLLS).collect();
    assert_eq!(rolls.len(), 1);
    assert_eq!(rolls[0].quantity, Thousandths::pieces(5));
    Ok(())
}

#[test]
fn an_order_tells_its_deposit_by_a_card_without_a_link() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let page = format!(
        "/pt/detalhes-encomenda?orderID={}",
        shop.store.orders("ana")[0]
    );
    let sum = |text: &str| -> Outcome<i64> {
        let sum = between(text, "grand-total-sum\">", "€").ok_or("no sum")?;
        Ok(sum.trim().replace(',', "").parse()?)
    };
    let plain = shop.get(&page)?;
    shop.store
        .switch(|switches| _ = switches.past_orders.deposit_cards.insert(ROLLS.to_owned()));
    let told = shop.get(&page)?;
    let (_, card) = told
        .text
        .split_once("text-capitalize\">depósito")
        .ok_or("no card")?;
    let card = between(card, "", "auc-orders__accordion").ok_or("no end")?;
    assert!(card.contains("x5") && card.contains("0,50 €") && !card.contains("<a"));
    assert_eq!(sum(&told.text)?, sum(&plain.text)? + 50);
    let said = |text: &str| count(text, "auc-orders__order-products\">", "Produtos");
    assert_eq!(said(&told.text)?, said(&plain.text)?);
    let list = shop.get("/pt/historico-encomendas")?;
    let first = between(&list.text, "order-price auc-orders--price\">", "€").ok_or("no price")?;
    assert_eq!(
        first.trim().replace(',', "").parse::<i64>()?,
        sum(&told.text)?
    );
    Ok(())
}

#[test]
fn a_cancelled_order_says_so_on_its_page_and_where_it_is_told_in_the_list() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let uuid = shop.store.orders("ana").remove(0);
    shop.store.switch(|switches| {
        switches.past_orders = PastOrders {
            cancelled: BTreeSet::from([uuid.clone()]),
            ..PastOrders::default()
        };
    });
    let page = shop.get(&format!("/pt/detalhes-encomenda?orderID={uuid}"))?;
    assert_eq!(page.count("auc-order-status\">Cancelada"), 1);
    assert!(!page.has("auc-button__cancel-order"));
    let list = |shop: &Shop| shop.get("/pt/historico-encomendas");
    assert_eq!(list(&shop)?.count("auc-order-status"), 0, "as it was seen");
    shop.store
        .switch(|switches| switches.past_orders.list_tells_state = true);
    let told = list(&shop)?;
    assert_eq!(told.count("auc-order-status\">Cancelada"), 1);
    assert_eq!(
        told.count("auc-order-status\">Entregue"),
        shop.store.orders("ana").len() - 1
    );
    Ok(())
}

#[test]
fn what_is_gone_is_told_by_404_or_by_a_page_under_200() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let shelf = "/pt/alimentacao/produtos-lacteos/leites/leite-uht/";
    assert_eq!(shop.get(shelf)?.status, 200);
    shop.store
        .switch(|switches| _ = switches.gone.paths.insert("leite-uht".to_owned()));
    let lost = ["/pt/x/1234.html", shelf, "/pt/detalhes-encomenda?orderID=0"];
    for path in lost {
        assert_eq!(shop.get(path)?.status, 404, "{path}");
    }
    shop.store.switch(|switches| switches.gone.under_200 = true);
    for path in lost {
        let page = shop.get(path)?;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.has("class=\"auc-404error") && page.has("Não temos o que procura"));
        assert!(!page.has("product-grid") && page.has("data-authenticated=\"true\""));
    }
    Ok(())
}

#[test]
fn a_search_may_be_strict_about_accents_and_propose_other_words() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let tiles = |words: &str| -> Outcome<usize> {
        let page = shop.get(&format!("/pt/pesquisa?q={words}"))?;
        Ok(page.count("class=\"product-tile "))
    };
    let bread = tiles("p%C3%A3o")?;
    assert!(bread > 0);
    shop.store.switch(|switches| {
        switches.searching = Searching {
            strict_accents: true,
            unknown_words: [("cafe".to_owned(), "rossio".to_owned())].into(),
        };
    });
    assert_eq!((tiles("p%C3%A3o")?, tiles("pao")?), (0, bread));
    assert!(
        shop.get("/pt/pesquisa?q=p%C3%A3o")?
            .has("0 resultados para:")
    );
    let hinting = shop.get("/pt/pesquisa?q=cafe+moido")?;
    assert!(
        hinting
            .has("href=\"https://www.auchan.pt/pt/pesquisa?q=rossio&amp;lang=pt_PT\">rossio</a>")
    );
    assert!(!hinting.has("product-grid") && !hinting.has("search-results-total"));
    assert!(tiles("rossio")? > 0, "what it proposes, it finds");
    Ok(())
}

#[test]
fn a_twin_with_the_deposit_stands_beside_the_old_number_that_is_sold_out() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.store
        .switch(|switches| _ = switches.twins.insert(NECTAR.to_owned()));
    shop.reorder("ana", 0, "")?;
    let lines = shop.store.cart("ana");
    let old = lines.iter().find(|line| line.pid == NECTAR);
    assert!(old.is_some_and(|line| !line.available));
    for shelf in [
        "/pt/pesquisa?q=nectar+pessego+auchan",
        "/pt/bebidas-e-garrafeira/sumos-e-nectares/nectares/",
    ] {
        let page = shop.get(shelf)?;
        let (_, after) = page.text.split_once(NECTAR).ok_or("not there")?;
        assert!(after.contains("auchan 1l (sdr)"), "{shelf}");
        assert!(after.contains("container-pricing__text\">+0,10 € Depósito"));
    }
    Ok(())
}

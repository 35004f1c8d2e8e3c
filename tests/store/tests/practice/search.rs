//! Search, categories, product pages and the parts that come late (SITE §2, §8, §9).

use crate::shop::{CONTROLLERS, Outcome, Shop, between};
use store::{Fault, FaultKind};

#[test]
fn all_words_must_match() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let page = shop.get("/pt/pesquisa?q=leite+magro+lactose")?;
    let tiles = page.count("class=\"product-tile ");
    assert!(tiles > 0);
    assert_eq!(page.count(".html\">leite "), tiles);
    assert!(page.has("name=\"auc-js-search-input-search-term\" value=\"leite magro lactose\""));
    assert!(page.has("data-querystring=\"q=leite%2520magro%2520lactose\""));
    assert!(
        shop.get("/pt/pesquisa?q=leite+gravata")?
            .has("0 resultados para:")
    );
    Ok(())
}

#[test]
fn results_come_twenty_four_a_step() -> Outcome {
    let shop = Shop::open()?;
    let page = shop.get("/pt/pesquisa?q=leite")?;
    assert_eq!(page.count("class=\"product-tile "), 24);
    let total: usize = between(&page.text, "auc-js-search-results-total\" value=\"", "\"")
        .ok_or("none")?
        .parse()?;
    assert!(page.has(&format!("1 - 24 de {total} resultados")));
    let mut seen = 24;
    let mut next =
        between(&page.text, "show-more-next-button\" data-url=\"", "\"").map(str::to_owned);
    while let Some(url) = next {
        let step = shop.get(&url.replace("&amp;", "&"))?;
        seen += step.count("class=\"product-tile ");
        next = between(&step.text, "show-more-next-button\" data-url=\"", "\"").map(str::to_owned);
    }
    assert_eq!(seen, total);
    Ok(())
}

#[test]
fn tiles_come_unloaded_with_an_enabled_placeholder() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let page = shop.get("/pt/pesquisa?q=leite")?;
    assert_eq!(
        page.count("auc-js-quantity-selector-include auc-unloaded"),
        24
    );
    assert_eq!(
        page.count("auc-js-add-to-cart auc-qty-placeholder-item"),
        24
    );
    assert!(page.has("auc-product-tile auc-js-product-tile auc-product-unavailable\""));
    let part = shop.get(&format!(
        "{CONTROLLERS}Product-IncludeQuantitySelectors?pid=26328"
    ))?;
    assert!(part.has("auc-button__circle auc-js-add-to-cart\" data-pid=\"26328\""));
    Ok(())
}

#[test]
fn a_category_page_is_a_grid() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let page = shop.get("/pt/alimentacao/produtos-lacteos/leites/leite-uht/")?;
    assert!(page.has("data-action=\"Search-Show\""));
    assert!(page.count("class=\"product-tile ") > 10);
    Ok(())
}

#[test]
fn a_product_page_tells_its_stock() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let found = shop.get("/pt/pesquisa?q=leite")?;
    let path = between(&found.text, "class=\"link\" href=\"", "\"")
        .ok_or("no link")?
        .to_owned();
    let page = shop.get(&path)?;
    assert!(page.has("data-action=\"Product-IncludeProductShow\""));
    assert!(page.has("auc-js-pdp-body\" data-pid="));
    assert!(page.has("data-ready-to-order=\"true\" data-available=\"true\""));
    Ok(())
}

#[test]
fn the_header_cart_comes_late() -> Outcome {
    let shop = Shop::open_as("gil")?;
    let page = shop.get("/")?;
    let badge =
        between(&page.text, "class=\"minicart-quantity d-none\">", "<").ok_or("no badge")?;
    assert_eq!(badge.trim(), "");
    let cart = shop.get(&format!("{CONTROLLERS}Cart-MiniCart"))?;
    let lines = shop.store.cart("gil").len();
    assert!(cart.has(&format!("\"quantity\":{lines}")));
    Ok(())
}

#[test]
fn pages_carry_the_cookie_banner_and_the_hidden_loaders() -> Outcome {
    let shop = Shop::open()?;
    assert!(shop.get("/")?.has("id=\"onetrust-accept-btn-handler\""));
    // Always there, hidden: a trap for selectors without a scope (SITE §2).
    assert!(shop.get("/")?.has("auc-unavailable-text\">Está quase!"));
    Ok(())
}

#[test]
fn faults_hit_as_often_as_told() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let fault = |kind| Fault {
        path: "pesquisa".to_owned(),
        times: 1,
        kind,
        after: false,
    };
    shop.store
        .switch(|switches| switches.fault = Some(fault(FaultKind::Status(503))));
    assert_eq!(shop.get("/pt/pesquisa?q=leite")?.status, 503);
    assert_eq!(shop.get("/pt/pesquisa?q=leite")?.status, 200);
    shop.store
        .switch(|switches| switches.fault = Some(fault(FaultKind::CutOff)));
    assert!(shop.get("/pt/pesquisa?q=leite").is_err());
    assert_eq!(shop.store.journal().counts.faults, 2);
    Ok(())
}

#[test]
fn pages_can_carry_a_policy_and_other_class_names() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.store
        .switch(|switches| switches.class_prefix = Some("lp-".to_owned()));
    let page = shop.get("/pt/carrinho-compras")?;
    assert!(!page.has("auc-"));
    assert!(page.has("lp-cart--empty"));
    Ok(())
}

/// SITE §18: "`.auc-product-labels__icon` carry the shop's own promises in `alt`".
#[test]
fn tiles_and_product_pages_have_the_shops_labels() -> Outcome {
    let shop = Shop::open_as("ana")?;
    let icon = "auc-product-labels__icon";
    let found = shop.get("/pt/pesquisa?q=leite+sem+lactose")?;
    assert!(found.has("alt=\"Sem lactose\" title=\"Sem lactose\""));
    // Half of those that were saved wait for the tile to come near.
    assert!(found.count(icon) > found.count("auc-product-labels__icon lazyload-unloaded"));
    let path = between(&found.text, "class=\"link\" href=\"", "\"").ok_or("none")?;
    assert!(shop.get(path)?.count(icon) > 0);
    let file = between(&found.text, "auc-product-labels__icon\" src=\"", "\"").ok_or("none")?;
    assert_eq!(shop.get(file)?.status, 200);
    Ok(())
}

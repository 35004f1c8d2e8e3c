//! Parts of pages that the script fetches after load (SITE §2, §8).

use axum::{
    Json,
    extract::{Extension, Query, State},
    response::{Html, IntoResponse},
};
use minijinja::context;
use serde_json::json;

use crate::{
    product::Product,
    view::{CONTROLLERS, quantity::Quantity, tile::Tile},
    web::answer::{Answer, Asked, Refusal, Shared, Who, field, part},
};

/// `Cart-MiniCart`: the number counts lines, not units.
pub async fn mini_cart(State(world): Shared, Extension(visitor): Who) -> Answer {
    let (cart, slot) = world
        .account(&visitor)
        .map(|account| (account.cart, account.slot))
        .unwrap_or_default();
    let lines = cart.lines().len();
    let total = world.totals(&cart, slot.as_deref()).total.shown();
    let answer = json!({"quantity": lines, "total": total, "grocery": lines > 0});
    Ok(Json(answer).into_response())
}

/// `Product-IncludeQuantitySelectors?pid=…`
pub async fn quantity(
    State(world): Shared,
    Extension(visitor): Who,
    Query(asked): Asked,
) -> Answer {
    let product = world
        .catalogue
        .get(field(&asked, "pid"))
        .ok_or(Refusal::Missing)?;
    let account = world.account(&visitor);
    let line = account
        .as_ref()
        .and_then(|account| account.cart.line(&product.pid));
    let q = Quantity::of(product, line, world.available(product), account.is_some());
    let context = if field(&asked, "context") == "pdp" {
        "pdp"
    } else {
        "tile"
    };
    part(
        &world,
        &visitor,
        "include_quantity.html",
        context! { q, context },
    )
}

/// `Product-IncludePromotions?pid=…`
pub async fn promotion(State(world): Shared, Query(asked): Asked) -> Answer {
    let product = world
        .catalogue
        .get(field(&asked, "pid"))
        .ok_or(Refusal::Missing)?;
    let label = product.promotion.as_deref().map(|label| {
        format!(
            r#"<div class="auc-promo--comarch__label"><div class="auc-promo--comarch__label--text auc-js-promotion-label" data-has-modal="false" data-url="{CONTROLLERS}Promo-ShowModal?promotionId=treino10%25" role="">
  {label}
  </div></div>"#
        )
    });
    let label = label.unwrap_or_default();
    let html = format!(
        r#"<div class="auc-product-tile__promo-badges--promotions-container">{label}
  </div>"#
    );
    Ok(Html(html).into_response())
}

/// `Product-IncludeWishlists?pid=…`
pub async fn wishlist(
    State(world): Shared,
    Extension(visitor): Who,
    Query(asked): Asked,
) -> Answer {
    let product = world
        .catalogue
        .get(field(&asked, "pid"))
        .ok_or(Refusal::Missing)?;
    part(
        &world,
        &visitor,
        "include_wishlist.html",
        context! { pid => product.pid },
    )
}

/// The carousel "Também poderá gostar…", with the slides that its script would have cloned.
pub async fn carousel(State(world): Shared, Extension(visitor): Who) -> Answer {
    let mut pick: Vec<&Product> = world.catalogue.all().iter().step_by(23).take(12).collect();
    let account = world.account(&visitor);
    // Some of what is in the cart is shown here again, as the shop does.
    let cart = account.iter().flat_map(|a| a.cart.lines().iter().take(2));
    pick.extend(cart.filter_map(|line| world.catalogue.get(&line.pid)));
    let tile = |product: &&Product| Tile::of(&world, &visitor, product, 0);
    let tiles: Vec<Tile> = pick.iter().map(tile).collect();
    let clones: Vec<Tile> = pick.iter().rev().take(4).rev().map(tile).collect();
    part(
        &world,
        &visitor,
        "carousel.html",
        context! { tiles, clones },
    )
}

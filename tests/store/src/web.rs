//! The server: which address leads where.

mod answer;
mod arrival;
mod basket;
mod carry;
mod checkout;
mod compression;
mod delivery;
mod detour;
mod fault;
mod freshness;
mod gate;
mod login;
pub mod meddle;
mod missing;
mod orders;
mod pace;
mod pages;
mod parts;
mod passing;
mod practice;
mod search;
mod speculation;
mod still;

use std::sync::Arc;

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{MethodRouter, get, post},
};

use crate::{
    view::{CONTROLLERS, label},
    world::World,
};

/// The store's whole service.
pub fn router(world: Arc<World>) -> Router {
    let router = shop()
        .merge(controllers())
        .merge(login())
        .merge(practice::router());
    router
        .fallback(pages::other)
        .layer(from_fn_with_state(Arc::clone(&world), gate::gate))
        .layer(from_fn(carry::out))
        .with_state(world)
}

fn shop() -> Router<Arc<World>> {
    Router::new()
        .route("/", get(pages::home))
        .route("/pt/", get(pages::home))
        .route("/pt/historico-encomendas", get(orders::list))
        .route("/pt/detalhes-encomenda", get(orders::detail))
        // By post after a redirect that says so (`Arrival::Redirected(307)`).
        .route("/pt/carrinho-compras", get(pages::cart).post(pages::cart))
        .route("/pt/pesquisa", get(search::page))
        .route("/pt/escolher-horario-entrega", get(delivery::slots))
        .route("/pt/aproveite-ainda", get(checkout::upsell))
        .route("/pt/inicio-check-out", get(checkout::begin))
        .route("/on/demandware.static/store.css", get(still::css))
        .route("/on/demandware.static/store.js", get(still::js))
        .route("/on/demandware.static/onward.js", get(still::onward))
        .route("/on/demandware.static/follow.js", get(still::follow))
        .route("/on/demandware.static/rules.json", get(speculation::rules))
        .route(&format!("{}{{*path}}", label::FOLDER), get(still::label))
        .route("/dw/image/{*path}", get(still::picture))
}

fn controllers() -> Router<Arc<World>> {
    let to = |router: Router<Arc<World>>, name: &str, method: MethodRouter<Arc<World>>| {
        router.route(&format!("{CONTROLLERS}{name}"), method)
    };
    let reading = [
        ("Login-OAuthLogin", get(login::begin)),
        ("Login-OAuthReentry", get(login::reenter)),
        ("Login-Logout", get(login::logout)),
        ("Cart-MiniCart", get(parts::mini_cart)),
        ("Cart-Onward", get(arrival::onward)),
        ("Product-IncludeQuantitySelectors", get(parts::quantity)),
        ("Product-IncludePromotions", get(parts::promotion)),
        ("Product-IncludeWishlists", get(parts::wishlist)),
        ("CQRecomm-Start", get(parts::carousel)),
        ("Search-UpdateGrid", get(search::grid)),
        ("Search-ShowAjax", get(search::grid)),
        ("BeforeYouGo-Show", get(checkout::upsell)),
        ("Delivery-BookDelivery", get(delivery::slots)),
        ("Delivery-Slots", get(delivery::at_a_store)),
    ];
    let changing = [
        ("Order-ReOrder", post(orders::reorder)),
        ("Order-Edit", post(orders::edit)),
        ("Order-Cancel", post(orders::cancel)),
        ("BasketMerge-Discard", post(basket::discard)),
        ("Cart-AddProduct", post(basket::add)),
        ("Cart-UpdateQuantity", post(basket::update)),
        ("Cart-RemoveProductLineItem", post(basket::remove)),
        ("Cart-Empty", post(basket::empty)),
        (
            "Cart-RemoveNotMerchantableProducts",
            post(basket::remove_unavailable),
        ),
        ("Product-ChangeSelectedUnit", post(basket::switch)),
        ("Cart-Validate", post(checkout::validate)),
        ("Delivery-BookSlot", post(delivery::book)),
        ("Delivery-ValidShipments", post(checkout::confirm)),
    ];
    let all = reading.into_iter().chain(changing);
    all.fold(Router::new(), |router, (name, method)| {
        to(router, name, method)
    })
}

fn login() -> Router<Arc<World>> {
    Router::new()
        .route("/authorization", get(login::form))
        .route("/ARCD_CIAM_Login", post(login::submit))
        .route("/resource/login.css", get(still::login_css))
        .route("/resource/login.js", get(still::login_js))
}

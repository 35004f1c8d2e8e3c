//! Past the cart: everything an extension must keep away from (SITE §11, §14).

use std::sync::Arc;

use axum::{
    Json,
    extract::{Extension, Form, State},
    response::IntoResponse,
};
use minijinja::context;
use serde_json::json;

use crate::{
    event::Event,
    session::Visitor,
    totals::Totals,
    view::page::About,
    web::answer::{Answer, Sent, Shared, Who, page, resident, seen, trusted},
    world::World,
};

/// Parts of addresses that lead to paying (SITE §14); after the first few they are guesses.
const STEPS: [&str; 8] = [
    "inicio-check-out",
    "checkout",
    "Checkout-",
    "CheckoutServices-",
    "COPlaceOrder",
    "Payment",
    "pagamento",
    "Order-Submit",
];

/// Whether the address is a step of checkout.
pub fn is_step(path: &str) -> bool {
    STEPS.iter().any(|step| path.contains(step))
}

/// `Cart-Validate`
pub async fn validate(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Cart-Validate")?;
    world.record(
        Some(&account),
        Event::CheckoutVisit {
            path: "Cart-Validate".to_owned(),
        },
    );
    let unavailable = world.cart(&account).iter().any(|line| !line.available);
    let below = world
        .account(&visitor)
        .is_none_or(|a| Totals::of(&a.cart, &world.catalogue).below);
    if !unavailable && !below {
        world.state().validated.insert(visitor.session);
    }
    Ok(Json(json!({"error": unavailable || below, "unavailable": unavailable})).into_response())
}

/// `Delivery-ValidShipments`
pub async fn confirm(State(world): Shared, Extension(visitor): Who) -> Answer {
    visit(&world, &visitor, "Delivery-ValidShipments")
}

/// `/pt/aproveite-ainda`, an upsell page.
pub async fn upsell(State(world): Shared, Extension(visitor): Who) -> Answer {
    let next = Some("/pt/escolher-horario-entrega");
    shown(
        &world,
        &visitor,
        "/pt/aproveite-ainda",
        "BeforeYouGo-Show",
        "Aproveite ainda",
        next,
    )
}

/// `/pt/inicio-check-out`
pub async fn begin(State(world): Shared, Extension(visitor): Who) -> Answer {
    visit(&world, &visitor, "/pt/inicio-check-out")
}

/// Any other step of checkout.
pub fn visit(world: &Arc<World>, visitor: &Visitor, path: &str) -> Answer {
    shown(
        world,
        visitor,
        path,
        "Checkout-Begin",
        "Finalizar compra",
        None,
    )
}

/// A post to another control of the danger list: written down, and nothing else.
pub fn danger(world: &World, visitor: &Visitor, path: &str) -> Answer {
    let account = visitor.account.as_deref();
    world.record(
        account,
        Event::Danger {
            path: path.to_owned(),
        },
    );
    Ok(Json(json!({"error": false})).into_response())
}

fn shown(
    world: &Arc<World>,
    visitor: &Visitor,
    path: &str,
    action: &str,
    heading: &str,
    next: Option<&str>,
) -> Answer {
    let account = visitor.account.as_deref();
    world.record(
        account,
        Event::CheckoutVisit {
            path: path.to_owned(),
        },
    );
    resident(world, visitor)?;
    seen(world, visitor, action, path);
    let about = About {
        simplified: true,
        ..About::new(action, "Finalizar Compra | Auchan")
    };
    let text = "Na loja de treino nada se compra.";
    page(
        world,
        visitor,
        &about,
        "checkout.html",
        context! { heading, text, next },
    )
}

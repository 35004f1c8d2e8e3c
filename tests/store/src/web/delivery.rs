//! Delivery slots: looking at them by address, and booking one (SITE §10, DECISIONS 16).

use axum::{
    Json,
    extract::{Extension, Form, State},
    response::{IntoResponse, Redirect},
};
use minijinja::{Value, context};
use serde_json::json;

use crate::{
    account::Account,
    event::Event,
    slots::{Day, Way, days},
    totals::Totals,
    view::{page::About, picture},
    web::answer::{Answer, Refusal, Sent, Shared, Who, field, page, part, resident, seen, trusted},
    world::World,
};

/// `/pt/escolher-horario-entrega`, also called `Delivery-BookDelivery`.
pub async fn slots(State(world): Shared, Extension(visitor): Who) -> Answer {
    resident(&world, &visitor)?;
    let account = world.account(&visitor).ok_or(Refusal::SignedOut)?;
    world.record(Some(&account.id), Event::SlotsView);
    let validated = world.state().validated.contains(&visitor.session);
    if world.switches().slots_redirect_to_cart && !validated {
        return Ok(Redirect::to("/pt/carrinho-compras").into_response());
    }
    seen(
        &world,
        &visitor,
        "Delivery-BookDelivery",
        "/pt/escolher-horario-entrega",
    );
    let about = About {
        querystring: None,
        simplified: true,
        ..About::new(
            "Delivery-BookDelivery",
            "Escolher Horário Entrega da Encomenda Auchan",
        )
    };
    page(
        &world,
        &visitor,
        &about,
        "slots.html",
        slot_values(&world, &account, Way::Home),
    )
}

/// `Delivery-Slots`: those of the other way, for the script that fills its tab (SITE §10).
pub async fn at_a_store(State(world): Shared, Extension(visitor): Who) -> Answer {
    let account = world.account(&visitor).ok_or(Refusal::SignedOut)?;
    let values = slot_values(&world, &account, Way::Store);
    part(&world, &visitor, "slots_days.html", values)
}

/// `Delivery-BookSlot`: reserves.
pub async fn book(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Delivery-BookSlot")?;
    let slot = field(&sent, "slotId").to_owned();
    let known = [Way::Home, Way::Store]
        .into_iter()
        .flat_map(days)
        .flat_map(|day| day.slots)
        .any(|s| s.id == slot && s.room);
    if !known {
        return Err(Refusal::Wrong("Horário indisponível"));
    }
    if let Some(account) = world.state().accounts.get_mut(&account) {
        account.slot = Some(slot.clone());
    }
    world.record(Some(&account), Event::SlotBooked { slot });
    Ok(Json(json!({"error": false})).into_response())
}

fn slot_values(world: &World, account: &Account, way: Way) -> Value {
    let totals = Totals::of(&account.cart, &world.catalogue);
    let lines = account.cart.lines();
    let images: Vec<_> = lines
        .iter()
        .take(3)
        .map(|l| picture::path(&l.pid))
        .collect();
    context! {
        slots => context! {
            total => totals.total.shown(),
            products => lines.len(),
            images,
            random => "t7k2m",
            days => days(way).iter().map(day).collect::<Vec<_>>(),
        }
    }
}

fn day(day: &Day) -> Value {
    let slots = day.slots.iter().map(|slot| {
        context! {
            id => slot.id,
            time => slot.time,
            price => slot.price.shown(),
            room => slot.room,
            free => slot.price.0 == 0,
            after_cutoff => slot.after_cutoff,
        }
    });
    context! {
        date => day.date,
        name => day.name,
        day_month => day.day_month,
        limited => day.limited,
        slots => slots.collect::<Vec<_>>(),
    }
}

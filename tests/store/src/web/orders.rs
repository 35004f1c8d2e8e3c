//! Past orders: list, detail, re-order, and the edit and cancel that must never happen.

use std::collections::BTreeSet;

use axum::{
    extract::{Extension, Form, Query, State},
    response::{IntoResponse, Redirect},
};
use minijinja::context;

use crate::{
    deception::{self, Deception},
    event::Event,
    merge::merge,
    order::Order,
    switches::MergeRule,
    view::{order, page::About},
    web::{
        answer::{
            Answer, Asked, Fields, Refusal, Sent, Shared, Who, field, page, resident, seen, trusted,
        },
        arrival::{self, CART},
        missing,
    },
    world::World,
};

/// `/pt/historico-encomendas`: all orders on one page (SITE §4).
pub async fn list(State(world): Shared, Extension(visitor): Who) -> Answer {
    resident(&world, &visitor)?;
    seen(
        &world,
        &visitor,
        "Order-History",
        "/pt/historico-encomendas",
    );
    let orders = world
        .account(&visitor)
        .map(|account| account.orders)
        .unwrap_or_default();
    let past = world.switches().past_orders;
    let orders: Vec<_> = orders
        .iter()
        .map(|o| order::head(o, &past, &world.catalogue))
        .collect();
    let about = About::new("Order-History", "Histórico de Encomendas | Auchan");
    page(&world, &visitor, &about, "orders.html", context! { orders })
}

/// `/pt/detalhes-encomenda?orderID=…` (SITE §5).
pub async fn detail(State(world): Shared, Extension(visitor): Who, Query(asked): Asked) -> Answer {
    resident(&world, &visitor)?;
    let account = world.account(&visitor).ok_or(Refusal::SignedOut)?;
    let path = "/pt/detalhes-encomenda";
    let found = account.order(field(&asked, "orderID"));
    let Some(found) = found.filter(|_| !world.switches().gone.has(path)) else {
        return missing::answer(&world, &visitor, path);
    };
    seen(&world, &visitor, "Order-Details", path);
    let view = order::page(found, &world.switches().past_orders, &world.catalogue);
    let query = format!("orderID={}", found.uuid);
    let about = About {
        querystring: Some(&query),
        ..About::new("Order-Details", "Detalhes da sua Encomenda | Auchan")
    };
    page(
        &world,
        &visitor,
        &about,
        "order.html",
        context! { order => view },
    )
}

/// `Order-ReOrder`: the goods go into the cart, and the cart appears (SITE §6).
pub async fn reorder(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Order-ReOrder")?;
    let found = find(&world, &account, &sent)?;
    let (order, mode) = (found.uuid.clone(), field(&sent, "mode").to_owned());
    world.record(Some(&account), Event::Reorder { order, mode });
    let switches = world.switches();
    if !switches.reorder_fails {
        put(
            &world,
            &account,
            &found,
            switches.merge_rule,
            switches.reorder_drops,
        );
        deceive(&world, &account, &found, &switches.deceptions);
    }
    arrival::lead(State(world), Extension(visitor)).await
}

/// `Order-Edit`: cancels the order and puts its goods into the cart.
pub async fn edit(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Order-Edit")?;
    let found = find(&world, &account, &sent)?;
    let (order, mode) = (found.uuid.clone(), field(&sent, "mode").to_owned());
    world.record(Some(&account), Event::OrderEdit { order, mode });
    put(&world, &account, &found, MergeRule::KeepCart, 0);
    set_status(&world, &account, &found.uuid, "Cancelada");
    Ok(Redirect::to(CART).into_response())
}

/// `Order-Cancel`
pub async fn cancel(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Order-Cancel")?;
    let found = find(&world, &account, &sent)?;
    world.record(
        Some(&account),
        Event::OrderCancel {
            order: found.uuid.clone(),
        },
    );
    set_status(&world, &account, &found.uuid, "Cancelada");
    Ok(Redirect::to("/pt/historico-encomendas").into_response())
}

fn find(world: &World, account: &str, sent: &Fields) -> Result<Order, Refusal> {
    let state = world.state();
    let account = state.accounts.get(account).ok_or(Refusal::Missing)?;
    account
        .order(field(sent, "ID"))
        .cloned()
        .ok_or(Refusal::Missing)
}

fn put(world: &World, account: &str, order: &Order, rule: MergeRule, drops: usize) {
    let order = world.recoded(order);
    if let Some(account) = world.state().accounts.get_mut(account) {
        merge(&mut account.cart, &order, rule, drops);
    }
}

fn deceive(world: &World, account: &str, order: &Order, deceptions: &BTreeSet<Deception>) {
    if let Some(account) = world.state().accounts.get_mut(account) {
        deception::meddle(&mut account.cart, order, &world.catalogue, deceptions);
    }
}

fn set_status(world: &World, account: &str, uuid: &str, status: &str) {
    let mut state = world.state();
    let orders = state.accounts.get_mut(account).map(|a| a.orders.iter_mut());
    if let Some(order) = orders.and_then(|mut orders| orders.find(|o| o.uuid == uuid)) {
        order.status = status.to_owned();
    }
}

//! What changes the cart, all by XHR (SITE §12).

use axum::{
    Json,
    extract::{Extension, Form, State},
    response::IntoResponse,
};
use serde_json::json;

use crate::{
    cart::Cart,
    event::Event,
    measure::{Thousandths, Unit},
    web::answer::{Answer, Fields, Refusal, Sent, Shared, Who, field, trusted},
    world::World,
};

/// `Cart-AddProduct`
pub async fn add(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Cart-AddProduct")?;
    let product = world
        .catalogue
        .get(field(&sent, "pid"))
        .ok_or(Refusal::Missing)?;
    if !world.available(product) {
        return Err(Refusal::Wrong("Produto indisponível"));
    }
    let (least, unit) = product.least();
    let quantity = Thousandths::read(field(&sent, "quantity")).unwrap_or(least);
    if !product.allows(quantity, unit) {
        return Err(Refusal::Wrong("Quantidade inválida"));
    }
    let uuid = world.fresh("line").chars().take(26).collect();
    change(&world, &account, |cart| {
        cart.add(&product.pid, quantity, unit, uuid)
    });
    world.record(
        Some(&account),
        Event::Add {
            pid: product.pid.clone(),
            quantity,
            unit,
        },
    );
    told(&world, &account, "Adicionado ao carrinho")
}

/// `Cart-UpdateQuantity`; nought takes the line out.
pub async fn update(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Cart-UpdateQuantity")?;
    let to = Thousandths::read(field(&sent, "quantity"));
    let to = to.ok_or(Refusal::Wrong("Quantidade inválida"))?;
    if to == Thousandths(0) {
        return take(&world, &account, &sent);
    }
    let (pid, from) = {
        let mut state = world.state();
        let limited = state.switches.limited.clone();
        let owner = state.accounts.get_mut(&account).ok_or(Refusal::Missing)?;
        let line = owner
            .cart
            .by_uuid(field(&sent, "uuid"))
            .ok_or(Refusal::Missing)?;
        let product = world.catalogue.get(&line.pid).ok_or(Refusal::Missing)?;
        if !product.allows(to, line.unit) {
            return Err(Refusal::Wrong("Quantidade inválida"));
        }
        let limit = limited.get(&line.pid).copied();
        if limit.is_some_and(|most| to > Thousandths::pieces(most)) {
            return Err(Refusal::Wrong("Não há tantas unidades"));
        }
        (line.pid.clone(), std::mem::replace(&mut line.quantity, to))
    };
    world.record(Some(&account), Event::QuantityChange { pid, from, to });
    told(&world, &account, "Carrinho atualizado")
}

/// `Cart-RemoveProductLineItem`
pub async fn remove(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Cart-RemoveProductLineItem")?;
    take(&world, &account, &sent)
}

/// `Product-ChangeSelectedUnit`
pub async fn switch(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Product-ChangeSelectedUnit")?;
    let pid = field(&sent, "pid").to_owned();
    let product = world.catalogue.get(&pid).ok_or(Refusal::Missing)?;
    let unit = if field(&sent, "unit") == "un" {
        Unit::Piece
    } else {
        Unit::Kilo
    };
    change(&world, &account, |cart| {
        if let Some(line) = cart.by_pid(&pid) {
            line.switch(product, unit);
        }
    });
    world.record(Some(&account), Event::UnitChange { pid, unit });
    told(&world, &account, "Carrinho atualizado")
}

/// `BasketMerge-Discard`: the present cart is thrown away before a re-order.
pub async fn discard(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "BasketMerge-Discard")?;
    let lines = change(&world, &account, Cart::clear);
    world.record(Some(&account), Event::CartDiscard { lines });
    told(&world, &account, "")
}

/// `Cart-Empty`
pub async fn empty(State(world): Shared, Extension(visitor): Who, Form(sent): Sent) -> Answer {
    let account = trusted(&world, &visitor, &sent, "Cart-Empty")?;
    let lines = change(&world, &account, Cart::clear);
    world.record(Some(&account), Event::CartEmpty { lines });
    told(&world, &account, "")
}

/// `Cart-RemoveNotMerchantableProducts`: deletes lines; the script then goes on to checkout.
pub async fn remove_unavailable(
    State(world): Shared,
    Extension(visitor): Who,
    Form(sent): Sent,
) -> Answer {
    let account = trusted(
        &world,
        &visitor,
        &sent,
        "Cart-RemoveNotMerchantableProducts",
    )?;
    let gone: Vec<String> = world
        .cart(&account)
        .into_iter()
        .filter(|l| !l.available)
        .map(|l| l.pid)
        .collect();
    change(&world, &account, |cart| {
        cart.retain(|line| !gone.contains(&line.pid))
    });
    world.state().validated.insert(visitor.session);
    world.record(
        Some(&account),
        Event::UnavailableRemoved { lines: gone.len() },
    );
    told(&world, &account, "")
}

fn take(world: &World, account: &str, sent: &Fields) -> Answer {
    let removed = {
        let mut state = world.state();
        let owner = state.accounts.get_mut(account).ok_or(Refusal::Missing)?;
        owner
            .cart
            .remove(field(sent, "uuid"))
            .ok_or(Refusal::Missing)?
    };
    world.record(Some(account), Event::Remove { pid: removed.pid });
    told(world, account, "Produto removido")
}

/// Changes an account's cart and gives how many lines it had before.
fn change(world: &World, account: &str, change: impl FnOnce(&mut Cart)) -> usize {
    let mut state = world.state();
    let Some(owner) = state.accounts.get_mut(account) else {
        return 0;
    };
    let before = owner.cart.lines().len();
    change(&mut owner.cart);
    before
}

fn told(world: &World, account: &str, message: &str) -> Answer {
    let known = world.state().accounts.get(account).cloned();
    let (cart, slot) = known.map(|it| (it.cart, it.slot)).unwrap_or_default();
    let totals = world.totals(&cart, slot.as_deref());
    let answer = json!({
        "error": false,
        "message": message,
        "quantityTotal": cart.lines().len(),
        "total": totals.total.shown(),
    });
    Ok(Json(answer).into_response())
}

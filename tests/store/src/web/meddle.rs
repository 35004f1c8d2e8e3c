//! Another device of the same person, which changes the cart at a bad moment.

use crate::{
    account::{Account, line_uuid},
    cart::Line,
    measure::Thousandths,
    product::Product,
    session::Visitor,
    switches::Meddling,
    world::World,
};

/// What is due before a request to `path` is carried out.
pub fn before(world: &World, visitor: &Visitor, path: &str) {
    meddle(world, visitor, path, false);
}

/// What is due after it was.
pub fn after(world: &World, visitor: &Visitor, path: &str) {
    meddle(world, visitor, path, true);
}

/// What another device does now.
pub fn now(world: &World, account: &str, meddling: &Meddling) {
    if let Some(account) = world.state().accounts.get_mut(account) {
        change(world, account, meddling);
    }
}

fn meddle(world: &World, visitor: &Visitor, path: &str, after: bool) {
    let Some(id) = visitor.account.as_ref() else {
        return;
    };
    let mut state = world.state();
    let due = |meddling: &Meddling| meddling.after == after && path.contains(&meddling.path);
    let Some(index) = state.switches.meddlings.iter().position(due) else {
        return;
    };
    let meddling = state.switches.meddlings.remove(index);
    if let Some(account) = state.accounts.get_mut(id) {
        change(world, account, &meddling);
    }
}

fn change(world: &World, account: &mut Account, meddling: &Meddling) {
    let Account { id, cart, .. } = account;
    cart.retain(|line| !meddling.takes.contains(&line.pid));
    for pid in &meddling.doubles {
        if let Some(line) = cart.by_pid(pid) {
            line.quantity.0 *= 2;
        }
    }
    let known = meddling
        .puts
        .iter()
        .filter_map(|pid| world.catalogue.get(pid));
    for product in known {
        cart.push(least(id, product));
    }
}

fn least(account: &str, product: &Product) -> Line {
    let (quantity, unit): (Thousandths, _) = product.least();
    Line {
        uuid: line_uuid(account, &product.pid),
        pid: product.pid.clone(),
        quantity,
        unit,
    }
}

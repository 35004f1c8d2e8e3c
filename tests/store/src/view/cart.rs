//! The cart page (SITE §7).

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::json;

use crate::{
    cart::{Cart, Line},
    catalogue::Catalogue,
    deception::{self, Deception, Extra},
    measure::Cents,
    odd_cart::Card,
    product::Product,
    switches::Switches,
    totals::{LinePrice, Totals},
    view::{data, quantity::Quantity, tile::Tile},
    world::World,
};

/// What `cart.html` is filled in with.
#[derive(Debug, Serialize)]
pub struct View {
    /// How many lines.
    lines: usize,
    groups: Vec<Group>,
    /// Those that are no goods, behind them.
    cards: Vec<Card>,
    totals: Amounts,
    /// Whether the checkout button looks disabled.
    blocked: bool,
    gtm: String,
    validation: String,
    /// Whether each line says that it is the last one.
    scarce: bool,
}

#[derive(Debug, Serialize)]
struct Group {
    title: String,
    lines: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    #[serde(flatten)]
    tile: Tile,
    uuid: String,
    /// The line's price before discounts, if higher.
    before: Option<String>,
    paid: String,
    /// That there are only so many pieces of it.
    limit: Option<String>,
    /// Whether it shows one sign of a sold-out line.
    odd: bool,
    q: Quantity,
}

#[derive(Debug, Serialize)]
struct Amounts {
    sub_total: String,
    bags: String,
    discount: String,
    discounted: bool,
    /// `None` leaves the row out.
    deposit: Option<String>,
    /// Without the delivery.
    products: String,
    /// `-` before a time is reserved.
    delivery: String,
    total: String,
    below: bool,
    extras: Vec<Extra>,
}

/// The page of a cart, with the time that is reserved for it.
pub fn view(world: &World, cart: &Cart, slot: Option<&str>) -> View {
    let Switches {
        deceptions,
        odd_cart,
        ..
    } = world.switches();
    let totals = world.totals(cart, slot);
    let lines: Vec<(&Product, &Line)> = cart
        .lines()
        .iter()
        .filter_map(|line| Some((world.shelf().get(&line.pid)?, line)))
        .collect();
    let unavailable = lines.iter().any(|(product, _)| !world.available(product));
    View {
        lines: lines.len(),
        groups: groups(world, &lines),
        cards: odd_cart.cards(),
        blocked: totals.below || unavailable,
        gtm: gtm(&lines, &totals),
        validation: validation(lines.is_empty(), unavailable),
        totals: amounts(&totals, &deceptions),
        scarce: deceptions.contains(&Deception::FalseScarcity),
    }
}

fn groups(world: &World, lines: &[(&Product, &Line)]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, (product, line)) in lines.iter().enumerate() {
        let title = product.category.get(1).cloned().unwrap_or_default();
        let row = row(world, product, line, index + 1);
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.lines.push(row),
            None => groups.push(Group {
                title,
                lines: vec![row],
            }),
        }
    }
    groups
}

fn row(world: &World, product: &Product, line: &Line, position: usize) -> Row {
    let price = LinePrice::of(product, line);
    let most = world.limit(&product.pid);
    Row {
        tile: Tile::priced(world, product, position, &price),
        uuid: line.uuid.clone(),
        before: (price.price < price.before).then(|| price.before.shown()),
        paid: price.price.shown(),
        limit: most.map(|most| format!("Só restam {most} unidades")),
        odd: world.is_odd(&product.pid),
        q: Quantity::of(product, Some(line), world.available(product), true).up_to(most),
    }
}

fn amounts(totals: &Totals, deceptions: &BTreeSet<Deception>) -> Amounts {
    let (extras, adds) = deception::extras(deceptions);
    Amounts {
        extras,
        sub_total: totals.sub_total.shown(),
        bags: totals.bags.shown(),
        discount: totals.discount.shown(),
        discounted: totals.discount.0 > 0,
        deposit: (totals.deposit.0 > 0).then(|| totals.deposit.shown()),
        products: (totals.products() + adds).shown(),
        delivery: totals.delivery.map_or_else(|| "-".to_owned(), Cents::shown),
        total: (totals.total + adds).shown(),
        below: totals.below,
    }
}

/// `gtmOnLoad`: every line and the bag; the prices add up to the total.
fn gtm(lines: &[(&Product, &Line)], totals: &Totals) -> String {
    let mut items: Vec<_> = lines
        .iter()
        .map(|(product, line)| {
            let price = LinePrice::of(product, line);
            data::item(product, price.price, &price.base.to_string())
        })
        .collect();
    if !lines.is_empty() {
        items.push(data::item(
            &Catalogue::bag(),
            totals.bags,
            &totals.bag_count.to_string(),
        ));
    }
    json!({"event": "view_cart", "ecommerce": {"items": items}}).to_string()
}

/// The validation input; for an empty cart too it says `error` (SITE §7).
fn validation(empty: bool, unavailable: bool) -> String {
    let value = if unavailable {
        json!({
            "error": true,
            "message": "Tem alguns produtos indisponíveis no seu carrinho.",
            "hasInventory": false,
            "unavailableProducts": false,
        })
    } else {
        json!({"error": empty, "message": null})
    };
    value.to_string()
}

use crate::failure::Failure;
use auchan::{identify, is_ready};
use page::Element;
use serde_json::{Map, Value, json};
use shop::{Aside, Cart, CartLine, Cents, Order, OrderSummary, PageKind, PageSeen, Product, Row};
use shop::{SearchPage, Slot, SlotsPage, Stock, Tile, UnitPrice, Unreadable};

/// What a saved page says, as one JSON object: the keys that every page has, and those of
/// its kind.
pub fn inspect(file: &str, text: &str) -> Result<String, Failure> {
    let failed = |why: String| Failure::Content {
        file: file.to_owned(),
        why,
    };
    let html = page::parse(text);
    let root = html.root();
    let seen = identify(&root);
    if seen.kind == PageKind::BotCheck {
        return Err(failed(
            "not a page of the shop: it asks whether the visitor is a person".into(),
        ));
    }
    if seen.kind == PageKind::Other && seen.action.is_none() {
        return Err(failed(
            "not a page of the shop: no .page[data-action] and no sign-in form".into(),
        ));
    }
    let text = |all| serde_json::to_string_pretty(&all).map_err(|e| failed(e.to_string()));
    let mut all = common(&seen, &root);
    match of_its_kind(&seen, &root) {
        Ok(own) => {
            all.extend(own);
            text(all)
        }
        // What every page has is told all the same; it may be what somebody looks for.
        Err(why) => Err(Failure::Partial {
            told: text(all)?,
            file: file.to_owned(),
            why: format!("could not read the {} page: {why}", name(seen.kind)),
        }),
    }
}

fn of_its_kind<E: Element>(seen: &PageSeen, root: &E) -> Result<Map<String, Value>, Unreadable> {
    let value = match seen.kind {
        PageKind::Orders => {
            let list = auchan::orders(root)?;
            json!({
                "orders": list.orders.iter().map(summary).collect::<Vec<_>>(),
                "aside": aside(&list.aside),
            })
        }
        PageKind::Order => order(&auchan::order(root)?),
        PageKind::Cart => cart(&auchan::cart(root)?),
        PageKind::Search => search(&auchan::search(root)?),
        PageKind::Product => product(&auchan::product(root)?),
        PageKind::Slots => slots(&auchan::slots(root)?),
        PageKind::Home | PageKind::Login | PageKind::BotCheck | PageKind::Other => json!({}),
    };
    Ok(object(value))
}

fn common<E: Element>(seen: &PageSeen, root: &E) -> Map<String, Value> {
    let cart = seen.header_cart;
    object(json!({
        "kind": name(seen.kind),
        "action": seen.action,
        "signed_in": seen.signed_in,
        "ready": is_ready(root),
        "header_cart": cart.map(|cart| json!({ "lines": cart.lines, "total_cents": cart.total })),
    }))
}

fn name(kind: PageKind) -> String {
    let name = json!(kind);
    name.as_str().unwrap_or_default().to_owned()
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn summary(order: &OrderSummary) -> Value {
    json!({
        "uuid": order.id,
        "number": order.number,
        "placed_at": order.placed_at,
        "product_count": order.product_count,
        "total_cents": order.total,
        "cancelled": order.cancelled,
    })
}

fn order(order: &Order) -> Value {
    let lines = order.lines.iter().map(|line| {
        json!({
            "pid": line.pid,
            "name": line.name,
            "url": line.url,
            "quantity": line.quantity.amount,
            "unit": line.quantity.unit,
            "price_cents": line.price,
            "delivered": line.delivered,
            "bag": line.bag,
        })
    });
    let mut all = object(summary(&order.summary));
    all.extend(object(json!({
        "goods_cents": order.goods,
        "delivery_cents": order.delivery,
        "status": order.status,
        "window": order.window,
        "deliveries": order.deliveries,
        "lines": lines.collect::<Vec<_>>(),
        "aside": aside(&order.aside),
        "rows": rows(&order.rows),
        "reorder": order.reorder,
    })));
    Value::Object(all)
}

fn cart(cart: &Cart) -> Value {
    // An empty cart's page shows no totals at all.
    let shown = |cents: Cents| (!cart.is_empty()).then_some(cents);
    json!({
        "empty": cart.is_empty(),
        "line_count": cart.line_count,
        "lines": cart.lines.iter().map(cart_line).collect::<Vec<_>>(),
        "aside": aside(&cart.aside),
        "rows": rows(&cart.rows),
        "totals_cents": {
            "subtotal": shown(cart.totals.subtotal),
            "bags": shown(cart.totals.bags),
            // As the page has it, without a sign.
            "discount": shown(-cart.totals.discount),
            "total": shown(cart.totals.total),
        },
        "minimum_missing": cart.minimum_missing,
        "cross_check": cart.cross_check,
    })
}

fn cart_line(line: &CartLine) -> Value {
    let (quantity, kilos, per) = match &line.stock {
        Stock::Available {
            quantity,
            kilos,
            unit_price,
            ..
        } => (Some(quantity), *kilos, unit_price.as_ref()),
        Stock::Unavailable { .. } => (None, None, None),
    };
    json!({
        "pid": line.pid,
        "name": line.name,
        "url": line.url,
        "category": line.category,
        "available": line.available(),
        "quantity": quantity.map(|q| q.amount),
        "unit": quantity.map(|q| q.unit),
        "kilos": kilos,
        "line_price_cents": line.line_price,
        "line_price_before_cents": line.line_price_before,
        "unit_price": per.map(unit_price),
        "min_grams": line.min_grams,
        "promotion": line.promotion,
        "cap": line.cap,
        "picture": line.picture,
        "portion": line.portion(),
    })
}

/// What could not be read: what is missing, and the words that are there.
fn aside(aside: &[Aside]) -> Value {
    let told = |part: &Aside| json!({ "what": part.why.what(), "text": part.text });
    aside.iter().map(told).collect()
}

/// Deposits, fees and whatever else stands among the totals.
fn rows(rows: &[Row]) -> Value {
    let told =
        |row: &Row| json!({ "kind": row.kind, "label": row.label, "amount_cents": row.amount });
    rows.iter().map(told).collect()
}

fn unit_price(price: &UnitPrice) -> Value {
    json!({ "amount": price.amount, "per": price.per })
}

fn search(search: &SearchPage) -> Value {
    json!({
        "query": search.query,
        "total": search.total,
        "tiles": search.tiles.iter().map(tile).collect::<Vec<_>>(),
        "aside": aside(&search.aside),
        "hints": search.hints,
        "more_url": search.more_url,
    })
}

fn tile(tile: &Tile) -> Value {
    json!({
        "pid": tile.pid,
        "name": tile.name,
        "url": tile.url,
        "brand": tile.brand,
        "category": tile.category,
        "price_cents": tile.price,
        "list_price_cents": tile.list_price,
        "priced_per": tile.priced_per,
        "unit_price": tile.unit_price.as_ref().map(unit_price),
        "min_grams": tile.min_grams,
        "available": tile.available,
        "in_cart": tile.in_cart,
        "deposit_cents": tile.deposit,
        "labels": tile.labels,
        "promotion": tile.promotion,
        "picture": tile.picture,
    })
}

fn product(product: &Product) -> Value {
    json!({
        "pid": product.pid,
        "ean": product.ean,
        "name": product.name,
        "brand": product.brand,
        "price_cents": product.price,
        "unit_price": product.unit_price.as_ref().map(unit_price),
        "available": product.available,
        "breadcrumbs": product.breadcrumbs,
        "deposit_cents": product.deposit,
        "labels": product.labels,
    })
}

fn slots(page: &SlotsPage) -> Value {
    let days = page.days.iter().map(
        |day| json!({ "date": day.date.to_string(), "label": day.label, "limited": day.limited }),
    );
    json!({
        "mode": page.mode,
        "cart_total_cents": page.cart_total,
        "cart_products": page.cart_products,
        "days": days.collect::<Vec<_>>(),
        "slots": page.slots.iter().map(slot).collect::<Vec<_>>(),
        "aside": aside(&page.aside),
    })
}

fn slot(slot: &Slot) -> Value {
    json!({
        "id": slot.id,
        "date": slot.date.to_string(),
        "start": slot.start.strftime("%H:%M").to_string(),
        "end": slot.end.strftime("%H:%M").to_string(),
        "fee_cents": slot.fee,
        "available": slot.available,
        "free": slot.free,
        "after_cutoff": slot.after_cutoff,
        "express": slot.express,
    })
}

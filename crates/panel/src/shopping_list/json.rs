//! The list as data. What stands in it is described in docs/SHOPPING_LIST.md, and for
//! a program in docs/shopping-list.schema.json: change all three.

use super::proposed;
use jiff::civil::DateTime;
use run::Moment;
use serde::Serialize;
use shop::slot_choice::Way;
use shop::{Cents, Listed, Pack, Place, Quantity, RowKind, Unit};

/// What a reader must know to read it. It rises when a reader of the one before would go wrong.
const FORMAT: u8 = 1;

/// As data for a program.
#[must_use]
pub fn json(pack: &Pack) -> String {
    let order = pack.summary();
    let (bill, totals) = (pack.bill(), &pack.cart.totals);
    let list = List {
        format: FORMAT,
        order: Order {
            number: &order.number,
            placed_at: &order.placed_at,
        },
        currency: "EUR",
        items: pack.listed().iter().map(item).collect(),
        unread: unread(pack),
        rows: pack.cart.rows.iter().map(row).collect(),
        totals: Totals {
            to_pay_cents: bill.pays,
            shop_total_cents: bill.shop,
            sold_out_cents: bill.sold_out,
            subtotal_cents: totals.subtotal,
            bags_cents: totals.bags,
            discount_cents: totals.discount,
        },
        proposed_delivery: delivery(pack),
    };
    // It has neither maps nor floats, which alone could fail.
    serde_json::to_string_pretty(&list).unwrap_or_default()
}

#[derive(Serialize)]
struct List<'a> {
    format: u8,
    order: Order<'a>,
    currency: &'static str,
    items: Vec<Item<'a>>,
    unread: Vec<Unread<'a>>,
    rows: Vec<Row<'a>>,
    totals: Totals,
    proposed_delivery: Option<Delivery>,
}

#[derive(Serialize)]
struct Order<'a> {
    number: &'a str,
    placed_at: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    product: &'a str,
    name: &'a str,
    quantity: Option<Much>,
    price_cents: Cents,
    state: &'static str,
}

#[derive(Serialize)]
struct Much {
    amount: String,
    unit: &'static str,
}

#[derive(Serialize)]
struct Unread<'a> {
    text: &'a str,
    price_cents: Option<Cents>,
}

#[derive(Serialize)]
struct Row<'a> {
    kind: &'static str,
    label: &'a str,
    cents: Option<Cents>,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "each says its unit")]
struct Totals {
    to_pay_cents: Cents,
    shop_total_cents: Cents,
    sold_out_cents: Cents,
    subtotal_cents: Cents,
    bags_cents: Cents,
    discount_cents: Cents,
}

#[derive(Serialize)]
struct Delivery {
    starts_at: String,
    ends_at: String,
    way: Way,
    fee_cents: Cents,
}

fn item<'a>(it: &Listed<'a>) -> Item<'a> {
    Item {
        product: &it.line.pid.0,
        name: &it.line.name,
        quantity: it.line.quantity().map(much),
        price_cents: it.line.line_price,
        state: state(&it.place),
    }
}

fn much(of: Quantity) -> Much {
    let unit = match of.unit {
        Unit::Piece => "piece",
        Unit::Kilo => "kg",
    };
    Much {
        amount: of.amount.to_string(),
        unit,
    }
}

const fn state(place: &Place) -> &'static str {
    match place {
        Place::SoldOut => "sold_out",
        Place::Chosen => "substitute",
        Place::Unasked => "unasked",
        Place::Kept => "kept",
        Place::Altered(_) => "kept_altered",
        Place::OtherQuantity { .. } => "other_quantity",
        Place::Adjusted { .. } => "adjusted",
        Place::Uncompared => "uncompared",
        Place::OtherPrice => "other_price",
        Place::Same => "as_ordered",
    }
}

fn unread(pack: &Pack) -> Vec<Unread<'_>> {
    let all = pack.cart.aside.iter();
    all.map(|it| Unread {
        text: &it.text,
        price_cents: it.amount,
    })
    .collect()
}

/// A deposit or a fee: without it the totals cannot be reckoned from the items.
fn row(of: &shop::Row) -> Row<'_> {
    let kind = match of.kind {
        RowKind::Deposit => "deposit",
        RowKind::Delivery => "delivery",
        RowKind::Discount => "discount",
        RowKind::Other => "other",
    };
    Row {
        kind,
        label: &of.label,
        cents: of.amount,
    }
}

fn delivery(pack: &Pack) -> Option<Delivery> {
    let (_, offer) = proposed(pack)?;
    Some(Delivery {
        starts_at: utc(offer.begins()),
        ends_at: utc(offer.ends()),
        way: offer.mode,
        fee_cents: offer.fee,
    })
}

fn utc(clock: DateTime) -> String {
    format!("{}Z", Moment::when_the_shop_shows(clock).local())
}

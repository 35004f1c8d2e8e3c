//! Goods that are made up: a line of a cart, and an order.
#![allow(dead_code, reason = "each test needs another part")]

use shop::*;

pub fn pid(text: &str) -> Pid {
    Pid(text.into())
}

/// So many pieces of it, for 1,50 € each.
pub fn line(of: &str, pieces: i64) -> CartLine {
    CartLine {
        pid: pid(of),
        name: format!("produto {of}"),
        url: format!("/pt/{of}.html"),
        category: None,
        line_price: Cents(150 * pieces),
        line_price_before: None,
        picture: None,
        cap: None,
        promotion: None,
        min_grams: None,
        stock: Stock::Available {
            quantity: Quantity::pieces(pieces),
            kilos: None,
            unit_price: None,
            portion: Some(Portion::PIECE),
        },
    }
}

fn ordered(of: &str) -> OrderLine {
    OrderLine {
        pid: pid(of),
        name: format!("produto {of}"),
        url: format!("/pt/{of}.html"),
        quantity: Quantity::pieces(1),
        price: Cents(150),
        delivered: true,
        bag: false,
    }
}

/// One piece of each.
pub fn order(of: &[&str]) -> Order {
    let summary = OrderSummary {
        id: OrderId("o1".into()),
        number: "008100001".into(),
        placed_at: "2026-01-02T14:00:30+00:00".into(),
        product_count: 0,
        total: Cents::ZERO,
        cancelled: false,
    };
    Order {
        summary,
        goods: Cents::ZERO,
        delivery: Cents::ZERO,
        status: None,
        window: None,
        deliveries: 1,
        lines: of.iter().map(|of| ordered(of)).collect(),
        aside: Vec::new(),
        rows: Vec::new(),
        reorder: true,
    }
}

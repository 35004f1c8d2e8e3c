//! What the shop has: one order, and a cart of three kinds of goods.

use crate::buns;
use ::shop::{
    Cart, CartLine, Cents, Order, OrderId, OrderLine, OrderSummary, Pid, Quantity, SearchPage,
    SlotsPage, Stock, Totals,
};

/// What is in the cart at the shop.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Goods {
    /// What the person had put in before the run: soap.
    pub own: bool,
    /// What the order brings: milk, and two things that are sold out.
    pub ordered: bool,
    /// What somebody of the family adds from another device.
    pub others: bool,
    /// How many of the substitute.
    pub buns: u8,
}

impl Goods {
    /// The cart page that shows it.
    pub fn cart(self) -> Cart {
        let shelf = [
            (self.own, "soap", "sabonete", true),
            (self.ordered, "milk", "leite", true),
            (self.ordered, "bread", SOLD_OUT[0], false),
            (self.ordered, "rice", SOLD_OUT[1], false),
            (self.others, "gum", "pastilhas", true),
        ];
        let lines: Vec<CartLine> = shelf
            .into_iter()
            .filter(|(there, ..)| *there)
            .map(|(_, pid, name, available)| line(pid, name, available))
            .chain(buns::line(self.buns))
            .collect();
        let subtotal = lines.iter().map(|line| line.line_price).sum();
        Cart {
            line_count: u32::try_from(lines.len()).unwrap_or_default(),
            lines,
            totals: Totals {
                subtotal,
                total: subtotal,
                ..Totals::default()
            },
            ..Cart::default()
        }
    }
}

/// Names that say nothing but a size: each is searched for once, by its name.
pub const SOLD_OUT: [&str; 2] = ["1 kg", "2 kg"];

pub fn line(pid: &str, name: &str, available: bool) -> CartLine {
    let stock = match available {
        true => Stock::Available {
            quantity: Quantity::pieces(2),
            kilos: None,
            unit_price: None,
            portion: None,
        },
        false => Stock::Unavailable { replacements: None },
    };
    CartLine {
        pid: Pid(pid.into()),
        name: name.into(),
        url: String::new(),
        category: None,
        line_price: Cents(200),
        line_price_before: None,
        picture: None,
        cap: None,
        promotion: None,
        min_grams: None,
        stock,
    }
}

/// The order's id.
pub const ORDER: &str = "order-1";

/// The list of past orders.
pub fn orders() -> Vec<OrderSummary> {
    vec![OrderSummary {
        id: OrderId(ORDER.into()),
        number: "008100001".into(),
        placed_at: "2026-01-02T14:00:30+00:00".into(),
        product_count: 3,
        total: Cents(600),
        cancelled: false,
    }]
}

/// The order's own page.
pub fn order() -> Order {
    let line = |pid: &str, bag| OrderLine {
        pid: Pid(pid.into()),
        name: pid.into(),
        url: String::new(),
        quantity: Quantity::pieces(2),
        price: Cents(100),
        delivered: true,
        bag,
    };
    Order {
        summary: orders().remove(0),
        goods: Cents(500),
        delivery: Cents(100),
        status: None,
        window: None,
        deliveries: 1,
        lines: vec![
            line("milk", false),
            line("bread", false),
            line("rice", false),
            line("bag", true),
        ],
        reorder: true,
        aside: Vec::new(),
        rows: Vec::new(),
    }
}

/// A page of results, with nothing on it.
pub fn tiles() -> SearchPage {
    SearchPage {
        query: None,
        total: Some(0),
        tiles: Vec::new(),
        hints: Vec::new(),
        more_url: None,
        aside: Vec::new(),
    }
}

/// A page of delivery slots, all of them taken.
pub fn slots() -> SlotsPage {
    SlotsPage {
        mode: "home-delivery".into(),
        cart_total: None,
        cart_products: None,
        days: Vec::new(),
        slots: Vec::new(),
        aside: Vec::new(),
    }
}

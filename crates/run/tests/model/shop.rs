//! A made-up shop: two orders, two carts, a page of tiles, a page of slots.

use ::shop::substitute::Item;
use ::shop::{
    Amount, Cart, CartLine, Cents, Order, OrderId, OrderLine, OrderSummary, PageKind, PageSeen,
    Pid, Portion, Quantity, SearchPage, SessionReading, SlotsPage, Stock, Tile, Totals,
};
use run::{
    Arrival, Document, DocumentId, Effect, Intent, Moment, Phase, ReadBy, Report, RunId,
    RunOptions, Session, TabId, effects,
};

pub const TAB: TabId = TabId(7);
pub const NOW: Moment = Moment::utc(1_700_000_000_000);
pub const LATER: Moment = Moment::utc(1_700_000_900_000);

/// When what is pursued is no longer put off.
pub fn soon(session: &Session) -> Moment {
    let after = at_work(session).map_or(0, |(_, intent)| intent.after);
    Moment {
        ms: NOW.ms.max(after),
        ..NOW
    }
}

pub fn summaries() -> Vec<OrderSummary> {
    ["1", "2"].map(|n| summary(&format!("order-{n}"))).to_vec()
}

pub fn summary(id: &str) -> OrderSummary {
    OrderSummary {
        id: OrderId(id.into()),
        number: "008100001".into(),
        placed_at: "2026-01-02T14:00:30+00:00".into(),
        product_count: 2,
        total: Cents(543),
        cancelled: false,
    }
}

/// Milk, bread, an x0 line and a bag.
pub fn order() -> Order {
    let line = |pid: &str, delivered, bag| OrderLine {
        pid: Pid(pid.into()),
        name: format!("produto {pid}"),
        url: format!("/pt/x/{pid}.html"),
        quantity: Quantity::pieces(if delivered { 2 } else { 0 }),
        price: Cents(100),
        delivered,
        bag,
    };
    Order {
        summary: summary("order-1"),
        goods: Cents(443),
        delivery: Cents(100),
        status: None,
        window: None,
        deliveries: 0,
        lines: vec![
            line("1001", true, false),
            line("1002", true, false),
            line("1003", false, false),
            line("3029532", true, true),
        ],
        reorder: true,
        aside: Vec::new(),
        rows: Vec::new(),
    }
}

pub fn cart_of(lines: Vec<CartLine>) -> Cart {
    let subtotal = lines.iter().map(|line| line.line_price).sum();
    let totals = Totals {
        subtotal,
        total: subtotal,
        ..Totals::default()
    };
    let line_count = u32::try_from(lines.len()).unwrap();
    Cart {
        line_count,
        lines,
        totals,
        ..Cart::default()
    }
}

pub fn line(pid: &str, available: bool) -> CartLine {
    let stock = match available {
        true => Stock::Available {
            quantity: Quantity::pieces(2),
            kilos: None,
            unit_price: None,
            portion: Some(Portion {
                most: Some(Amount::whole(8)),
                ..Portion::PIECE
            }),
        },
        false => Stock::Unavailable {
            replacements: Some("/pt/padaria/".into()),
        },
    };
    CartLine {
        pid: Pid(pid.into()),
        name: format!("produto {pid}"),
        url: format!("/pt/x/{pid}.html"),
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

/// The cart before: some soap.
pub fn before() -> Cart {
    cart_of(vec![line("2001", true)])
}

/// The cart after a merge: soap, milk, and bread that is sold out.
pub fn after() -> Cart {
    cart_of(vec![
        line("2001", true),
        line("1001", true),
        line("1002", false),
    ])
}

/// The cart after a merge with nothing sold out.
pub fn after_whole() -> Cart {
    cart_of(vec![
        line("2001", true),
        line("1001", true),
        line("1002", true),
    ])
}

/// A cart that somebody else has changed.
pub fn foreign() -> Cart {
    cart_of(vec![line("4001", true)])
}

pub fn tiles() -> SearchPage {
    let tile = |pid: &str| Tile {
        picture: None,
        promotion: None,
        labels: Vec::new(),
        deposit: None,
        pid: Pid(pid.into()),
        name: format!("produto {pid}"),
        url: format!("/pt/x/{pid}.html"),
        brand: None,
        category: None,
        price: Cents(110),
        list_price: None,
        priced_per: None,
        unit_price: None,
        min_grams: None,
        available: true,
        in_cart: false,
    };
    let tiles = ["5001", "5002"].map(tile).to_vec();
    SearchPage {
        query: None,
        total: Some(2),
        tiles,
        hints: Vec::new(),
        more_url: None,
        aside: Vec::new(),
    }
}

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

/// The page that is shown in the run's tab says that the person is signed out.
pub fn signed_out(session: &Session) -> Report {
    let document = session.tabs.get(TAB).map(|shown| shown.id.clone());
    let document = document.unwrap_or_else(|| DocumentId("unannounced".into()));
    Report::LogoutDetected { document, tab: TAB }
}

pub fn page(document: &str, kind: PageKind, key: Option<&str>, signed_in: bool) -> Document {
    Document {
        id: DocumentId(document.into()),
        path: "/pt/".into(),
        seen: PageSeen {
            kind,
            action: None,
            key: key.map(str::to_owned),
            signed_in: Some(signed_in),
            gone: false,
            expired: false,
            delivery: Some(true),
            header_cart: None,
        },
        read_by: ReadBy::Page,
        came: Arrival::default(),
    }
}

pub fn wish() -> RunOptions {
    RunOptions::default()
}

pub fn run_id() -> RunId {
    RunId("run-1".into())
}

/// The number of the intent that is pursued.
pub fn pursued(session: &Session) -> Option<run::IntentId> {
    at_work(session).map(|(_, intent)| intent.id)
}

/// What is pursued, and in which tab.
pub fn at_work(session: &Session) -> Option<(TabId, &Intent)> {
    session.task.as_ref().map(|task| (task.tab, &task.intent))
}

/// The phase of the run, while it is at work.
pub fn phase(session: &Session) -> Option<&Phase> {
    session.phase()
}

/// What follows at the shop from a change: without what the worker does at home.
pub fn deeds(before: &Session, after: &Session) -> Vec<Effect> {
    let mut all = effects(before, after);
    all.retain(|effect| {
        !matches!(
            effect,
            Effect::ClearAlarm | Effect::SetTimer { .. } | Effect::ShowBadge { .. }
        )
    });
    all
}

/// How the session stands when all is well.
pub fn session_seen() -> SessionReading {
    SessionReading {
        greeting: Some("ANA".into()),
        delivery: Some(true),
        orders: summaries(),
        aside: Vec::new(),
    }
}

/// The ranking knows the made-up bread as something it can look for.
#[test]
fn the_made_up_bread_can_be_searched_for() {
    let item = Item {
        pid: Pid("1002".into()),
        name: "pão de forma 500 g".into(),
        brand: None,
        category: None,
        price: None,
        unit_price: None,
        labels: Vec::new(),
        available: false,
    };
    assert!(!::substitutes::searches(&item).is_empty());
}

//! Order list and order pages (SITE §4, §5).

use serde::Serialize;

use crate::{
    catalogue::Catalogue,
    measure::Cents,
    order::{Order, OrderLine},
    past_orders::PastOrders,
    view::order_line::{Group, groups, lines},
};

const MONTHS: [&str; 12] = [
    "jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez",
];

const LONG_MONTHS: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];

/// So many lines stand before "Ver todos".
const BEFORE_FOLD: usize = 3;

/// A card of the list, which is also the head of an order's page.
#[derive(Debug, Serialize)]
pub struct Head {
    uuid: String,
    number: String,
    placed: String,
    day: String,
    month: &'static str,
    count: usize,
    total: String,
    /// How the list says that it stands.
    told: Option<String>,
}

/// An order's page.
#[derive(Debug, Serialize)]
pub struct Page {
    #[serde(flatten)]
    head: Head,
    status: String,
    /// Whether it can still be changed or cancelled.
    open: bool,
    deliveries: Vec<Delivery>,
    totals: Vec<(&'static str, &'static str, &'static str, String)>,
}

/// One delivery of an order.
#[derive(Debug, Serialize)]
struct Delivery {
    number: usize,
    count: usize,
    start: String,
    end: String,
    window: String,
    first: Vec<Group>,
    /// The deposit as a card of its own, and on how many cans and bottles it is.
    deposit: Option<String>,
    deposits: String,
    rest: Vec<Group>,
}

/// The card of an order.
pub fn head(order: &Order, past: &PastOrders, catalogue: &Catalogue) -> Head {
    let (month, day) = month_day(&order.placed);
    Head {
        uuid: order.uuid.clone(),
        number: order.number.clone(),
        placed: order.placed.clone(),
        day,
        month: MONTHS.get(month).copied().unwrap_or_default(),
        count: past.count(order),
        total: total(order, past, catalogue).shown(),
        told: past.list_tells_state.then(|| past.status(order)),
    }
}

/// The page of an order.
pub fn page(order: &Order, past: &PastOrders, catalogue: &Catalogue) -> Page {
    let row = |class, label, sum, value: Cents| (class, label, sum, value.shown());
    let status = past.status(order);
    Page {
        head: Head {
            told: None,
            ..head(order, past, catalogue)
        },
        open: status != "Entregue" && status != "Cancelada",
        status,
        deliveries: deliveries(order, past, catalogue),
        totals: vec![
            row(
                "sales-tax-item",
                "Total produtos",
                "tax-total",
                order.goods(catalogue),
            ),
            row(
                "shipping-item",
                "Entrega",
                "shipping-total-cost",
                order.delivery,
            ),
            row(
                "grand-total auc-bold--medium",
                "Total",
                "grand-total-sum",
                total(order, past, catalogue),
            ),
        ],
    }
}

/// Goods, delivery, and the deposit where a card tells it.
fn total(order: &Order, past: &PastOrders, catalogue: &Catalogue) -> Cents {
    order.total(catalogue) + past.deposit(order)
}

/// Each delivery with its goods; the bag and the deposit stand in the first.
fn deliveries(order: &Order, past: &PastOrders, catalogue: &Catalogue) -> Vec<Delivery> {
    let deposit = past.deposit(order);
    let view = |(at, goods): (usize, Vec<OrderLine>)| {
        let mut lines = lines(&goods, (at == 0).then_some(order.bags), catalogue);
        let rest = lines.split_off(BEFORE_FOLD.min(lines.len()));
        let (start, end) = (0..at).fold(order.window.clone(), |it, _| later(&it));
        Delivery {
            number: at + 1,
            count: goods.iter().filter(|line| line.quantity.0 > 0).count(),
            window: window(&(start.clone(), end.clone())),
            start,
            end,
            first: groups(lines),
            deposit: (at == 0 && deposit.0 > 0).then(|| deposit.shown()),
            deposits: format!("x{}", past.deposits(order)),
            rest: groups(rest),
        }
    };
    let deliveries = past.deliveries(order).into_iter().enumerate();
    deliveries.map(view).collect()
}

/// The two hours that follow.
fn later((_, end): &(String, String)) -> (String, String) {
    let hour: Option<u8> = end.get(11..13).and_then(|hour| hour.parse().ok());
    let next = hour.map(|hour| format!("T{:02}", (hour + 2).min(23)));
    let from = end.get(10..13).zip(next);
    let after = from.map_or_else(|| end.clone(), |(from, to)| end.replacen(from, &to, 1));
    (end.clone(), after)
}

/// `02 de janeiro, das 18h30 às 20h30`
fn window((start, end): &(String, String)) -> String {
    let (month, day) = month_day(start);
    let month = LONG_MONTHS.get(month).copied().unwrap_or_default();
    let hour = |time: &str| time.get(11..16).unwrap_or_default().replace(':', "h");
    format!("{day} de {month}, das {} às {}", hour(start), hour(end))
}

fn month_day(iso: &str) -> (usize, String) {
    let month: usize = iso.get(5..7).and_then(|m| m.parse().ok()).unwrap_or(1);
    (
        month.saturating_sub(1),
        iso.get(8..10).unwrap_or_default().to_owned(),
    )
}

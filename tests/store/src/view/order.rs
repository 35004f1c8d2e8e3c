//! Order list and order pages (SITE §4, §5).

use serde::Serialize;

use crate::{
    catalogue::Catalogue,
    order::Order,
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
}

/// An order's page.
#[derive(Debug, Serialize)]
pub struct Page {
    #[serde(flatten)]
    head: Head,
    status: String,
    /// Whether it can still be changed or cancelled.
    open: bool,
    start: String,
    end: String,
    window: String,
    first: Vec<Group>,
    rest: Vec<Group>,
    totals: Vec<(&'static str, &'static str, &'static str, String)>,
}

/// The card of an order.
pub fn head(order: &Order, catalogue: &Catalogue) -> Head {
    let (month, day) = month_day(&order.placed);
    Head {
        uuid: order.uuid.clone(),
        number: order.number.clone(),
        placed: order.placed.clone(),
        day,
        month: MONTHS.get(month).copied().unwrap_or_default(),
        count: order.count(),
        total: order.total(catalogue).shown(),
    }
}

/// The page of an order.
pub fn page(order: &Order, catalogue: &Catalogue) -> Page {
    let mut lines = lines(order, catalogue);
    let rest = lines.split_off(BEFORE_FOLD.min(lines.len()));
    let goods = order.goods(catalogue);
    let row = |class, label, sum, value: crate::Cents| (class, label, sum, value.shown());
    Page {
        head: head(order, catalogue),
        status: order.status.clone(),
        open: order.status != "Entregue" && order.status != "Cancelada",
        start: order.window.0.clone(),
        end: order.window.1.clone(),
        window: window(&order.window),
        first: groups(lines),
        rest: groups(rest),
        totals: vec![
            row("sales-tax-item", "Total produtos", "tax-total", goods),
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
                order.total(catalogue),
            ),
        ],
    }
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

use crate::piece::{Piece, pid_in, unsettled};
use crate::{dates, orders, quantity, query};
use page::Element;
use shop::{Order, OrderId, OrderLine, Pid, Unreadable, Window};

/// The carrier bag that the shop puts into every order (SITE §5).
const BAG: &str = "3029532";

/// One past order with all its lines; *Ver todos* need not be pressed (SITE §5).
///
/// An order of several deliveries has the state and the window of the first.
///
/// # Errors
/// The piece that is missing, or [`Unreadable::Unsettled`] if the lines are not as many as
/// the page says, or the page offers to repeat another order.
pub fn order<E: Element>(root: &E) -> Result<Order, Unreadable> {
    let id = query::named(root, "orderID").map(OrderId);
    let id = id.ok_or_else(|| Unreadable::missing("order_id", ".page [data-querystring]"))?;
    let reorder = repeatable(root, &id)?;
    let whole = root.piece("order", "#maincontent .auc-orders")?;
    let head = whole.piece("order_head", ".auc-orders__order-card")?;
    let totals = whole.piece("order_totals", ".auc-orders__totals")?;
    let order = Order {
        summary: orders::summary(&head, id)?,
        goods: totals.piece_money("goods_total", ".tax-total")?,
        delivery: totals.piece_money("delivery_cost", ".shipping-total-cost")?,
        status: whole
            .first(".auc-order-status")
            .map(|e| e.text())
            .filter(|s| !s.is_empty()),
        window: window(&whole)?,
        lines: lines(&whole)?,
        reorder,
    };
    counted(order)
}

/// Whether the page offers to repeat this order; that it offers another makes it unreadable.
fn repeatable<E: Element>(root: &E, id: &OrderId) -> Result<bool, Unreadable> {
    let offered = root.first("button.auc-button__re-order[data-order]");
    match offered.and_then(|button| button.attr("data-order")) {
        Some(other) if other != id.0 => Err(unsettled("order_id", id, other)),
        Some(_) => Ok(true),
        None => Ok(false),
    }
}

/// The hours of delivery; `None` while the page leaves them out or empty.
fn window<E: Element>(whole: &E) -> Result<Option<Window>, Unreadable> {
    let shown = whole.first(".auc-run--details-date[data-start-date][data-end-date]");
    let ends = |e: E| Some((e.attr("data-start-date")?, e.attr("data-end-date")?));
    let Some((start, end)) = shown.and_then(ends) else {
        return Ok(None);
    };
    if start.is_empty() || end.is_empty() {
        return Ok(None);
    }
    for text in [&start, &end] {
        if !dates::is_moment(text) {
            return Err(Unreadable::odd("delivery_window", text));
        }
    }
    Ok(Some(Window { start, end }))
}

fn lines<E: Element>(whole: &E) -> Result<Vec<OrderLine>, Unreadable> {
    let place = ".auc-orders__sub-order-card .auc-orders__product-card";
    let cards = whole.all(place);
    if cards.is_empty() {
        return Err(Unreadable::missing("order_lines", place));
    }
    cards.iter().map(line).collect()
}

fn line<E: Element>(card: &E) -> Result<OrderLine, Unreadable> {
    let link = card.piece("product_link", ".auc-orders__product-name a[href]")?;
    let url = link.attr("href").unwrap_or_default();
    let pid = pid_in(&url)?;
    let name = link.text();
    let written = card.piece_text("quantity", ".auc-orders__product-quantity")?;
    let quantity =
        quantity::ordered(&written).ok_or_else(|| Unreadable::odd("quantity", &written))?;
    Ok(OrderLine {
        bag: is_bag(&pid, &name),
        pid,
        name,
        url,
        delivered: quantity.amount > shop::Amount::ZERO,
        quantity,
        price: card.piece_money("line_price", ".auc-orders__product-price")?,
    })
}

fn is_bag(pid: &Pid, name: &str) -> bool {
    pid.0 == BAG || name.to_lowercase().starts_with("saco eco circular")
}

/// The order, if its lines are as many as it says: x0 lines and the bag are not counted.
fn counted(order: Order) -> Result<Order, Unreadable> {
    let said = order.summary.product_count;
    let found = order.lines.iter().filter(|line| line.returns()).count();
    if usize::try_from(said).ok() != Some(found) {
        return Err(unsettled("product_count", said, found));
    }
    Ok(order)
}

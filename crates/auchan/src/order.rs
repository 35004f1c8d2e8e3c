use crate::aside::parts;
use crate::order_line::{self, Cards};
use crate::piece::{Piece, is_order_id, unsettled};
use crate::{dates, orders, query, rows};
use page::Element;
use shop::{Cents, Order, OrderId, OrderLine, Part, RowKind, Unreadable, Window};

/// The block of the totals, as a class.
const BLOCK: &str = "auc-orders__totals";
const SHIPPING: &str = ".shipping-total-cost";
/// The totals that every order has; what else shows money among them is a row of its own.
const TOTALS: &str = ".tax-total, .tax-total *, .shipping-total-cost, .shipping-total-cost *, \
    .grand-total-sum, .grand-total-sum *, button, button *";

/// One past order with all its lines; *Ver todos* need not be pressed (SITE §5).
///
/// An order of several deliveries has the state and the window of the first.
///
/// # Errors
/// The piece that is missing, or [`Unreadable::Unsettled`] if the lines are not as many as
/// the page says, or the page offers to repeat another order. One odd line is no error: it is in
/// [`Order::aside`].
pub fn order<E: Element>(root: &E) -> Result<Order, Unreadable> {
    let id = query::named(root, "orderID").filter(|id| is_order_id(id));
    let id = id.map(OrderId);
    let id = id.ok_or_else(|| Unreadable::missing("order_id", ".page [data-querystring]"))?;
    let reorder = repeatable(root, &id)?;
    let whole = root.piece("order", "#maincontent .auc-orders")?;
    let head = whole.piece("order_head", ".auc-orders__order-card")?;
    let totals = whole.piece("order_totals", ".auc-orders__totals")?;
    let Cards { goods, rows } = order_line::cards(&whole)?;
    let among = rows.len();
    let deliveries = whole.all(".auc-orders__sub-order-card");
    let first = deliveries.first();
    let lines = parts(Part::OrderLine, &goods, order_line::line)?;
    let order = Order {
        summary: orders::summary(&head, id)?,
        goods: totals.piece_money("goods_total", ".tax-total")?,
        delivery: totals.piece_paid_yet("delivery_cost", SHIPPING)?,
        status: first.and_then(status),
        window: first.and_then(window),
        deliveries: u32::try_from(deliveries.len()).unwrap_or_default(),
        lines: lines.read,
        aside: lines.aside,
        rows: rows
            .into_iter()
            .chain(rows::unknown_yet(
                &totals,
                SHIPPING,
                BLOCK,
                RowKind::Delivery,
            ))
            .chain(rows::rows(&totals, BLOCK, TOTALS))
            .collect(),
        reorder,
    };
    counted(order, among, order_line::again(&deliveries))
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

/// The shop's word for the state of a delivery.
fn status<E: Element>(delivery: &E) -> Option<String> {
    let status = delivery.first(".auc-order-status")?.text();
    (!status.is_empty()).then_some(status)
}

/// The hours of delivery; `None` while the page leaves them out, or writes them in another form.
fn window<E: Element>(delivery: &E) -> Option<Window> {
    let shown = delivery.first(".auc-run--details-date[data-start-date][data-end-date]")?;
    let (start, end) = (shown.attr("data-start-date")?, shown.attr("data-end-date")?);
    let both = dates::is_moment(&start) && dates::is_moment(&end);
    both.then_some(Window { start, end })
}

/// The order, if its lines are as many as it says: x0 lines and the bag are not counted. Whether
/// gifts are, those that could not be read, and the rows that stand `among` the lines, nobody can
/// tell, nor whether what a delivery brought `again` is counted twice. While an order is being filled,
/// it counts more than are there.
fn counted(order: Order, among: usize, again: usize) -> Result<Order, Unreadable> {
    let said = order.summary.product_count;
    let found = order.lines.iter().filter(|line| line.returns()).count();
    let gift = |line: &&OrderLine| line.returns() && line.price == Cents::ZERO;
    let gifts = order.lines.iter().filter(gift).count();
    let least = found.saturating_sub(gifts + again);
    let most = found + order.aside.len() + among;
    let counted = usize::try_from(said).is_ok_and(|said| (least..=most).contains(&said));
    match counted {
        true => Ok(order),
        false => Err(unsettled("product_count", said, found)),
    }
}

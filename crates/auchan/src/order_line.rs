use crate::piece::{Piece, pid_in};
use crate::{quantity, rows};
use page::Element;
use shop::{OrderLine, Pid, Row, Unreadable};

/// The carrier bag that the shop puts into every order (SITE §5).
const BAG: &str = "3029532";

/// What stands in the cards of an order.
pub(crate) struct Cards<E> {
    /// Those of goods.
    pub goods: Vec<E>,
    /// Deposits, discounts and the like that stand among them.
    pub rows: Vec<Row>,
}

/// The cards of an order, in page order.
///
/// # Errors
/// Where there is none.
pub(crate) fn cards<E: Element>(whole: &E) -> Result<Cards<E>, Unreadable> {
    let place = ".auc-orders__sub-order-card .auc-orders__product-card";
    let all = whole.all(place);
    if all.is_empty() {
        return Err(Unreadable::missing("order_lines", place));
    }
    let mut cards = Cards {
        goods: Vec::new(),
        rows: Vec::new(),
    };
    for card in all {
        match row(&card) {
            Some(row) => cards.rows.push(row),
            None => cards.goods.push(card),
        }
    }
    Ok(cards)
}

/// A card that leads to no product and says what else it is; or one that calls itself a deposit.
fn row<E: Element>(card: &E) -> Option<Row> {
    let text = |selector| card.first(selector).map(|e| e.text());
    let words = text(".auc-orders__product-name")?;
    let linked = card.first(".auc-orders__product-name a").is_some();
    if linked && !rows::is_deposit(&words) {
        return None;
    }
    rows::of_card(&words, &text(".auc-orders__product-price")?)
}

/// How many lines bring more of what an earlier delivery brought. A delivery that is another one over
/// again is a page that shows it twice, and brings nothing.
pub(crate) fn again<E: Element>(deliveries: &[E]) -> usize {
    let mut known: Vec<Vec<OrderLine>> = Vec::new();
    let mut again = 0;
    for delivery in deliveries {
        let goods = goods(delivery);
        let before = |line: &&OrderLine| known.iter().flatten().any(|it| it.pid == line.pid);
        if !known.contains(&goods) {
            again += goods.iter().filter(before).count();
        }
        known.push(goods);
    }
    again
}

/// What a delivery brought, as far as it can be read.
fn goods<E: Element>(delivery: &E) -> Vec<OrderLine> {
    let cards = delivery.all(".auc-orders__product-card");
    let lines = cards.iter().filter_map(|card| line(card).ok());
    lines.filter(OrderLine::returns).collect()
}

/// One line of an order.
pub(crate) fn line<E: Element>(card: &E) -> Result<OrderLine, Unreadable> {
    let link = card.piece("product_link", ".auc-orders__product-name a[href]")?;
    let url = link.attr("href").unwrap_or_default();
    let pid = pid_in(&url)?;
    let name = card.piece_text("name", ".auc-orders__product-name a[href]")?;
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
        price: card.piece_paid("line_price", ".auc-orders__product-price")?,
    })
}

fn is_bag(pid: &Pid, name: &str) -> bool {
    pid.0 == BAG || name.to_lowercase().starts_with("saco eco circular")
}

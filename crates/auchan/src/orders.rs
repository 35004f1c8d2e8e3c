use crate::aside::parts;
use crate::dates;
use crate::piece::{Piece, order_id_in, unsettled};
use page::Element;
use shop::{OrderId, OrderList, OrderSummary, Part, Unreadable, says_cancelled};

/// The list of past orders, newest first (SITE §4). It has no second page.
///
/// Empty only where the page says in words that there are none.
///
/// # Errors
/// The piece that is missing, or [`Unreadable::Unsettled`] on a list with neither an order
/// nor the words. One odd card is no error: it is in [`OrderList::aside`].
pub fn orders<E: Element>(root: &E) -> Result<OrderList, Unreadable> {
    let list = root.piece("orders", "#maincontent .auc-orders")?;
    let cards = list.all(".auc-orders__order-summary");
    if cards.is_empty() && !says_there_are_none(&list) {
        return Err(unsettled(
            "orders",
            "no order",
            "no word that there are none",
        ));
    }
    let cards = parts(Part::Order, &cards, entry)?;
    Ok(OrderList {
        orders: cards.read,
        aside: cards.aside,
    })
}

// How the shop says it is not known (SITE §17); this is the form its empty cart has.
fn says_there_are_none<E: Element>(list: &E) -> bool {
    list.first(".auc-orders--empty")
        .is_some_and(|empty| !empty.text().is_empty())
}

fn entry<E: Element>(card: &E) -> Result<OrderSummary, Unreadable> {
    let url = card.piece_attr("order_link", r#"a[href*="orderID="]"#, "href")?;
    let id = order_id_in(&url);
    summary(
        card,
        OrderId(id.ok_or_else(|| Unreadable::odd("order_link", &url))?),
    )
}

/// The figures that head an order, in the list and on its own page.
pub(crate) fn summary<E: Element>(card: &E, id: OrderId) -> Result<OrderSummary, Unreadable> {
    let placed_at = card.piece_attr(
        "order_date",
        ".auc-orders__order-date .auc-run--day",
        "data-date",
    )?;
    if !dates::is_moment(&placed_at) {
        return Err(Unreadable::odd("order_date", &placed_at));
    }
    Ok(OrderSummary {
        id,
        number: number(card)?,
        placed_at,
        product_count: card.piece_count("product_count", ".auc-orders__order-products")?,
        total: card.piece_money("order_total", ".auc-orders__order-price")?,
        cancelled: card
            .first(".auc-order-status")
            .is_some_and(|status| says_cancelled(&status.text())),
    })
}

/// The number people see, behind the word *Encomenda*.
fn number<E: Element>(card: &E) -> Result<String, Unreadable> {
    let shown = ".auc-orders__order-number span";
    let mut spans = card.all(shown).into_iter().map(|span| span.text());
    let first = spans.next();
    let first = first.ok_or_else(|| Unreadable::missing("order_number", shown))?;
    let numbered = |text: &String| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut all = std::iter::once(first.clone()).chain(spans);
    all.find(numbered)
        .ok_or_else(|| Unreadable::odd("order_number", &first))
}

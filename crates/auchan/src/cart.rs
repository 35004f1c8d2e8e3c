//! The cart (SITE §7).

use crate::aside::parts_with;
use crate::piece::{Piece, unsettled};
use crate::{cart_cards, cart_line, cross_check, numbers, rows, terms};
use page::Element;
use shop::{Cart, Cents, Part, Row, RowKind, Totals, Unreadable};

/// Product tiles below the cart share the lines' classes; these are the lines alone.
pub(crate) const LINE: &str = ".auc-cart__container .auc-cart__product-cards .auc-js-cart-item";
const EMPTY: &str = ".auc-cart__container .auc-cart--empty";
const COUNT: &str = ".auc-cart__container .number-of-items";
const TOTALS: &str = "auc-cart__totals-card";
const SHIPPING: &str = ".shipping-cost";
/// The totals that every cart has; what else shows money among them is a row of its own.
const KNOWN: &str = ".sub-total, .sub-total *, .auc-js-cart-bags-total, .auc-js-cart-bags-total *, \
    .discount-total, .discount-total *, .products-total, .products-total *, \
    .shipping-cost, .shipping-cost *, .basket-total, .basket-total *, \
    .auc-js-promotions-list *, .auc-js-shipping-promotions-list *, button, button *";

/// The cart as its page shows it. The figures are the page's own, even where they do not add
/// up; whether its second source agrees is in [`Cart::cross_check`].
///
/// # Errors
/// The piece that is missing, or [`Unreadable::Unsettled`] if the lines are not as many as
/// the page says. One odd line is no error, nor is one that is neither quite available nor quite
/// sold out: it is in [`Cart::aside`].
pub fn cart<E: Element>(root: &E) -> Result<Cart, Unreadable> {
    let cards = root.all(LINE);
    if cards.is_empty() && root.first(EMPTY).is_some() {
        return Ok(checked(root, Cart::default()));
    }
    let line_count = root.piece_count("line_count", COUNT)?;
    let cards = cart_cards::cards(cards);
    if !cards.counted(line_count) {
        return Err(unsettled("line_count", line_count, cards.goods.len()));
    }
    let lines = parts_with(
        Part::CartLine,
        &cards.goods,
        cart_cards::costs_nothing,
        cart_line::line,
    )?;
    let card = root.piece("totals", ".auc-cart__container .auc-cart__totals-card")?;
    let notice = root.first(".auc-cart__container .auc-cart--information-medium");
    let cart = Cart {
        line_count,
        lines: lines.read,
        aside: lines.aside,
        totals: totals(&card)?,
        rows: cards.rows.into_iter().chain(rows_of(&card)).collect(),
        minimum_missing: notice.is_some_and(|notice| !notice.has_class("d-none")),
        terms: terms::terms(root),
        cross_check: None,
    };
    Ok(checked(root, cart))
}

/// The lines of one product, as they stand in the page.
pub(crate) fn cards_of<E: Element>(root: &E, pid: &str) -> Vec<E> {
    let mut cards = root.all(LINE);
    cards.retain(|card| card.attr("data-pid").as_deref() == Some(pid));
    cards
}

fn checked<E: Element>(root: &E, cart: Cart) -> Cart {
    let cross_check = cross_check::agrees(root, &cart);
    Cart {
        cross_check,
        ..cart
    }
}

/// Whether the page shows an empty cart, or as many lines as it says.
pub(crate) fn settled<E: Element>(root: &E) -> bool {
    let cards = root.all(LINE);
    if cards.is_empty() {
        return root.first(EMPTY).is_some();
    }
    let said = root.first(COUNT).and_then(|e| numbers::count(&e.text()));
    said.is_some_and(|said| cart_cards::cards(cards).counted(said))
}

fn totals<E: Element>(card: &E) -> Result<Totals, Unreadable> {
    Ok(Totals {
        subtotal: card.piece_money("subtotal", ".sub-total")?,
        bags: known_yet(card, "bags", ".auc-js-cart-bags-total")?,
        // Shown without a sign.
        discount: Cents(-known_yet(card, "discount", ".discount-total")?.0.abs()),
        total: card.piece_money("total", ".basket-total")?,
    })
}

/// A sum that a cart may do without: it is nothing where it is left out, or "not known yet".
fn known_yet<E: Element>(card: &E, what: &str, place: &'static str) -> Result<Cents, Unreadable> {
    match card.first(place) {
        None => Ok(Cents::ZERO),
        Some(_) => card.piece_paid_yet(what, place),
    }
}

/// The delivery, once a time is reserved, and whatever else stands among the totals.
fn rows_of<E: Element>(card: &E) -> Vec<Row> {
    let delivery = rows::known(card, SHIPPING, TOTALS, RowKind::Delivery);
    let others = rows::rows(card, TOTALS, KNOWN);
    delivery.into_iter().chain(others).collect()
}

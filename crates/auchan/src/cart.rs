//! The cart (SITE §7).

use crate::piece::{Piece, pid_in, unsettled};
use crate::{cross_check, numbers, quantity};
use page::Element;
use shop::{Cart, CartLine, Cents, Pid, Stock, Totals, Unreadable};

/// Product tiles below the cart share the lines' classes; these are the lines alone.
pub(crate) const LINE: &str = ".auc-cart__container .auc-cart__product-cards .auc-js-cart-item";
const EMPTY: &str = ".auc-cart__container .auc-cart--empty";
/// The signs of a sold-out line.
const SOLD_OUT: [&str; 4] = [
    ".item-image.auc-unavailable-image",
    ".auc-cart__product-title.auc-unavailable-name",
    "p.auc-unavailable-text",
    "a.auc-find-replacement",
];
const COUNT: &str = ".auc-cart__container .number-of-items";

/// The cart as its page shows it. The figures are the page's own, even where they do not add
/// up; whether its second source agrees is in [`Cart::cross_check`].
///
/// # Errors
/// The piece that is missing, or [`Unreadable::Unsettled`] if the lines are not as many as
/// the page says, or a line is neither quite available nor quite sold out.
pub fn cart<E: Element>(root: &E) -> Result<Cart, Unreadable> {
    let cards = root.all(LINE);
    if cards.is_empty() && root.first(EMPTY).is_some() {
        return Ok(empty(root));
    }
    let line_count = root.piece_count("line_count", COUNT)?;
    if usize::try_from(line_count).ok() != Some(cards.len()) {
        return Err(unsettled("line_count", line_count, cards.len()));
    }
    let cart = Cart {
        line_count,
        lines: cards.iter().map(line).collect::<Result<_, _>>()?,
        totals: totals(root)?,
        minimum_missing: root
            .first(".auc-cart__container .auc-cart--information-medium")
            .is_some_and(|notice| !notice.has_class("d-none")),
        cross_check: None,
    };
    let cross_check = cross_check::agrees(root, &cart);
    Ok(Cart {
        cross_check,
        ..cart
    })
}

/// The lines of one product, as they stand in the page.
pub(crate) fn cards_of<E: Element>(root: &E, pid: &str) -> Vec<E> {
    let mut cards = root.all(LINE);
    cards.retain(|card| card.attr("data-pid").as_deref() == Some(pid));
    cards
}

/// Whether the page shows an empty cart, or as many lines as it says.
pub(crate) fn settled<E: Element>(root: &E) -> bool {
    let lines = root.all(LINE).len();
    if lines == 0 {
        return root.first(EMPTY).is_some();
    }
    let said = root.first(COUNT).and_then(|e| numbers::count(&e.text()));
    said.and_then(|n| usize::try_from(n).ok()) == Some(lines)
}

fn empty<E: Element>(root: &E) -> Cart {
    let cart = Cart::default();
    let cross_check = cross_check::agrees(root, &cart);
    Cart {
        cross_check,
        ..cart
    }
}

fn line<E: Element>(card: &E) -> Result<CartLine, Unreadable> {
    let link = card.piece("product_link", ".auc-cart__product-title a[href]")?;
    let url = link.attr("href").unwrap_or_default();
    let before = card
        .first(".auc-cart--non-adjusted-price")
        .map(|e| e.text());
    Ok(CartLine {
        pid: pid(card, &url)?,
        name: link.text(),
        category: caption(card),
        line_price: card.piece_money("line_price", ".auc-js-cart-item-price")?,
        line_price_before: before.map(|text| shown_money(&text)).transpose()?,
        min_grams: card
            .first(".auc-measures--avg-weight")
            .and_then(|e| numbers::min_grams(&e.text())),
        stock: stock(card)?,
        url,
    })
}

fn shown_money(text: &str) -> Result<Cents, Unreadable> {
    numbers::money(text).ok_or_else(|| Unreadable::odd("line_price_before", text))
}

/// The line names its product twice: itself, and in the address of the product's page.
fn pid<E: Element>(card: &E, url: &str) -> Result<Pid, Unreadable> {
    let own = card.attr("data-pid").unwrap_or_default();
    let linked = pid_in(url)?;
    if linked.0 != own {
        return Err(unsettled("pid", own, linked));
    }
    Ok(linked)
}

/// The caption of the group the line stands in.
fn caption<E: Element>(card: &E) -> Option<String> {
    let group = card.parent()?;
    let caption = group.attr("data-category")?;
    Some(page::single_spaced(&caption)).filter(|caption| !caption.is_empty())
}

/// Four signs mark a sold-out line, and its quantity is gone (SITE §7). They come together;
/// a line with some of them is being changed.
fn stock<E: Element>(card: &E) -> Result<Stock, Unreadable> {
    let found = SOLD_OUT
        .iter()
        .filter(|sign| card.first(sign).is_some())
        .count();
    let has_quantity = card.first(".auc-qty-selector").is_some();
    match (found, has_quantity) {
        (0, true) => available(card),
        (4, false) => Ok(Stock::Unavailable {
            replacements: card
                .first("a.auc-find-replacement[href]")
                .and_then(|a| a.attr("href")),
        }),
        _ => Err(unsettled(
            "availability",
            format!("{found} of 4 signs of a sold-out line"),
            if has_quantity {
                "a quantity"
            } else {
                "no quantity"
            },
        )),
    }
}

fn available<E: Element>(card: &E) -> Result<Stock, Unreadable> {
    let (quantity, kilos) = quantity::in_cart(card)?;
    let unit_price = card.first(".auc-measures--price-per-unit");
    Ok(Stock::Available {
        quantity,
        kilos,
        unit_price: unit_price.and_then(|e| numbers::unit_price(&e.text())),
    })
}

fn totals<E: Element>(root: &E) -> Result<Totals, Unreadable> {
    let card = root.piece("totals", ".auc-cart__container .auc-cart__totals-card")?;
    let discount = card.piece_money("discount", ".discount-total")?;
    Ok(Totals {
        subtotal: card.piece_money("subtotal", ".sub-total")?,
        bags: card.piece_money("bags", ".auc-js-cart-bags-total")?,
        // Shown without a sign.
        discount: Cents(-discount.0.abs()),
        total: card.piece_money("total", ".basket-total")?,
    })
}

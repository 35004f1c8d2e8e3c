//! A line of the cart (SITE §7).

use crate::piece::{Piece, pid_in, unsettled};
use crate::{cap, numbers, pictures, promotion, quantity};
use page::Element;
use shop::{Amount, CartLine, Cents, Pid, Stock, Unreadable};

const TITLE: &str = ".auc-cart__product-title a[href]";
const IMAGE: &str = "img.auc-cart__product-image";
/// The signs of a sold-out line.
const SOLD_OUT: [&str; 4] = [
    ".item-image.auc-unavailable-image",
    ".auc-cart__product-title.auc-unavailable-name",
    "p.auc-unavailable-text",
    "a.auc-find-replacement",
];

/// So far above a line its group is looked for.
const AROUND_MAX: usize = 4;

/// One line of the cart.
pub(crate) fn line<E: Element>(card: &E) -> Result<CartLine, Unreadable> {
    let link = card.piece("product_link", TITLE)?;
    let url = link.attr("href").unwrap_or_default();
    let before = card
        .first(".auc-cart--non-adjusted-price")
        .map(|e| e.text());
    let stock = stock(card)?;
    Ok(CartLine {
        pid: pid(card, &url)?,
        name: card.piece_text("name", TITLE)?,
        picture: pictures::shown(card, IMAGE),
        category: caption(card),
        line_price: card.piece_paid("line_price", ".auc-js-cart-item-price")?,
        line_price_before: before.map(|text| shown_money(&text)).transpose()?,
        promotion: promotion::promotion(card),
        min_grams: card
            .first(".auc-measures--avg-weight")
            .and_then(|e| numbers::min_grams(&e.text())),
        cap: capped(&stock).and_then(|most| cap::said(card, most)),
        stock,
        url,
    })
}

/// The most that is sold of it, where there is a limit.
fn capped(stock: &Stock) -> Option<Amount> {
    match stock {
        Stock::Available { portion, .. } => portion.and_then(|it| it.most),
        Stock::Unavailable { .. } => None,
    }
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
    // Other extensions put elements of their own around lines.
    let mut around = card.with_ancestors().skip(1).take(AROUND_MAX);
    let caption = around.find_map(|group| group.attr("data-category"))?;
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
        portion: quantity::of_line(card, quantity.unit),
    })
}

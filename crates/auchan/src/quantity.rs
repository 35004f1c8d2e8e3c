use crate::piece::{Piece, unsettled};
use page::Element;
use shop::{Amount, Portion, Quantity, Unit, Unreadable};

/// The quantity selector of a product's own page: below stand tiles with selectors of their own
/// (SITE §9).
pub(crate) const SELECTOR: &str =
    ".auc-js-pdp-body .auc-pdp__quantity-selector__container .auc-qty-selector";

/// A quantity as orders write it (SITE §5): `x6`, `x0`, `1.3Kg`; also `1,3Kg` and `250g`.
pub(crate) fn ordered(text: &str) -> Option<Quantity> {
    let text = page::single_spaced(text).to_lowercase();
    let amount = if let Some(pieces) = text.strip_prefix('x') {
        return quantity(decimal(pieces)?, Unit::Piece);
    } else if let Some(kilos) = text.strip_suffix("kg") {
        decimal(kilos)?
    } else {
        // Whole grams: a fraction of one is no weight of groceries.
        let grams = text.strip_suffix('g')?.trim();
        let plain = grams.bytes().all(|b| b.is_ascii_digit());
        Amount::thousandths(plain.then(|| grams.parse().ok())??)
    };
    quantity(amount, Unit::Kilo)
}

fn quantity(amount: Amount, unit: Unit) -> Option<Quantity> {
    (amount >= Amount::ZERO).then_some(Quantity { amount, unit })
}

/// A decimal with a point, or with the comma of the language.
fn decimal(text: &str) -> Option<Amount> {
    text.trim().replacen(',', ".", 1).parse().ok()
}

/// How much of it is in the cart, in the unit the person bought in, and its weight in kilos
/// where it is sold by weight (SITE §7).
pub(crate) fn in_cart<E: Element>(line: &E) -> Result<(Quantity, Option<Amount>), Unreadable> {
    let selector = line.piece("quantity", ".auc-qty-selector")?;
    let amount = amount(&selector)?;
    let measure = selector.attr("data-unit-measure").unwrap_or_default();
    let chosen = switch(line)?;
    if chosen.is_none() && pieces_of_weight(&selector, &measure) {
        return Err(unsettled("unit", "pieces of goods by weight", "no switch"));
    }
    let (unit, kilos) = match (measure.as_str(), chosen) {
        ("UN", None) => (Unit::Piece, None),
        ("KG", None | Some(Switch::Kilos)) => (Unit::Kilo, Some(amount)),
        ("KG", Some(Switch::Pieces { each })) => (Unit::Piece, Some(amount.times(each))),
        ("UN", Some(_)) => return Err(unsettled("unit", "UN", "a switch to kilos")),
        _ => return Err(Unreadable::odd("unit", &measure)),
    };
    Ok((Quantity { amount, unit }, kilos))
}

/// The number in the true one of the two inputs. What it held when the page was made and
/// what it holds now must be the same: between the two the shop may or may not have
/// recorded a change.
fn amount<E: Element>(selector: &E) -> Result<Amount, Unreadable> {
    let place = r#"input[type="number"].auc-js-update-product-quantity"#;
    let input = selector.piece("quantity", place)?;
    let made = input.attr("value").unwrap_or_default();
    let amount: Amount = made
        .trim()
        .parse()
        .map_err(|_| Unreadable::odd("quantity", &made))?;
    let now = input.value().unwrap_or_default();
    if now.trim().parse() != Ok(amount) {
        return Err(unsettled("quantity", made, now));
    }
    Ok(amount)
}

/// How a selector says its product is sold (SITE §7). `data-unit-measure` stays `KG` where the
/// person switched to pieces.
pub(crate) fn portion<E: Element>(selector: &E) -> Result<Portion, Unreadable> {
    let said = |name: &'static str| selector.attr(name).unwrap_or_default();
    let measure = said("data-unit-measure");
    match (measure.as_str(), said("data-is-unit-switched") == "true") {
        ("UN", false) => sold(selector, Unit::Piece),
        ("KG", false) => sold(selector, Unit::Kilo),
        ("KG", true) => Ok(Portion::PIECE),
        _ => Err(Unreadable::odd("unit", &measure)),
    }
}

/// So much is no limit: what the shop writes where it has none (SITE §7).
const NO_LIMIT: Amount = Amount::whole(1000);

/// How a line of the cart is sold in the unit that it stands in: its true input says so in that
/// unit. `None` where it does not: such a line is not brought to another amount.
pub(crate) fn of_line<E: Element>(card: &E, unit: Unit) -> Option<Portion> {
    let input = card.first(r#"input[type="number"].auc-js-update-product-quantity"#)?;
    let said = |name: &'static str| input.attr(name)?.trim().parse::<Amount>().ok();
    let positive = |name| said(name).filter(|amount| *amount > Amount::ZERO);
    Some(Portion {
        unit,
        least: positive("data-min")?,
        step: positive("step")?,
        most: positive("data-max").filter(|most| *most < NO_LIMIT),
    })
}

fn sold<E: Element>(selector: &E, unit: Unit) -> Result<Portion, Unreadable> {
    let amount = |name: &'static str| {
        let text = selector.attr(name).unwrap_or_default();
        let read = text.trim().parse().ok();
        let positive = read.filter(|amount| *amount > Amount::ZERO);
        positive.ok_or_else(|| Unreadable::odd("quantity", &text))
    };
    Ok(Portion {
        unit,
        least: amount("data-min-quantity")?,
        step: amount("data-step-quantity")?,
        most: None,
    })
}

/// Whether what a selector shows is what the shop has on record. A spinner counts on at once; what
/// the shop has made of it shows in the markup, once that is made anew (SITE §7).
pub(crate) fn recorded<E: Element>(selector: &E) -> bool {
    let input = selector.first(r#"input[type="number"].auc-js-update-product-quantity"#);
    input.is_none_or(|input| {
        let read = |text: Option<String>| text.and_then(|it| it.trim().parse::<Amount>().ok());
        let now = read(input.value());
        let made = ["value", "data-previous-value"].map(|name| read(input.attr(name)));
        made.contains(&now)
    })
}

/// How much a selector says is in the cart now; `None` while it is not of a product in the cart.
pub(crate) fn held<E: Element>(selector: &E) -> Option<Quantity> {
    if !selector.has_class("auc-qty-selector__active") {
        return None;
    }
    let input = selector.first(r#"input[type="number"].auc-js-update-product-quantity"#)?;
    let amount = input.value()?.trim().parse().ok()?;
    let unit = portion(selector).ok()?.unit;
    Some(Quantity { amount, unit })
}

/// Whether goods sold by weight are said to be bought by the piece, which only a switch can make them.
fn pieces_of_weight<E: Element>(selector: &E, measure: &str) -> bool {
    let by_piece = selector.attr("data-purchased-by-unit");
    measure == "KG" && by_piece.as_deref() == Some("true")
}

/// Which of *Kg* and *Un* is chosen, on a line that has the choice.
enum Switch {
    Kilos,
    Pieces { each: Amount },
}

/// The choice is made by the radio that is checked: `data-unit-measure` stays `KG` (SITE §7).
///
/// The attribute counts, not the property: all radios of a cart share one name, so the
/// browser lets only the last of them stay checked.
fn switch<E: Element>(line: &E) -> Result<Option<Switch>, Unreadable> {
    if line
        .first(r#"input[id^="auc-cart-unit-switcher-unit-"]"#)
        .is_none()
    {
        return Ok(None);
    }
    let kilos = line.piece(
        "unit",
        r#"input[id^="auc-cart-unit-switcher-unit-measure-"]"#,
    )?;
    let pieces = line.piece(
        "unit",
        r#"input[id^="auc-cart-unit-switcher-unit-"]:not([id^="auc-cart-unit-switcher-unit-measure-"])"#,
    )?;
    let checked = |radio: &E| radio.attr("checked").is_some();
    match (checked(&kilos), checked(&pieces)) {
        (true, false) => Ok(Some(Switch::Kilos)),
        (false, true) => {
            let each = kilos.attr("data-min-quantity").unwrap_or_default();
            let odd = |_| Unreadable::odd("piece_weight", &each);
            let each = each.trim().parse().map_err(odd)?;
            Ok(Some(Switch::Pieces { each }))
        }
        (kilos, pieces) => Err(unsettled(
            "unit",
            format!("Kg {kilos}"),
            format!("Un {pieces}"),
        )),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::ordered;
    use proptest::prelude::*;
    use shop::Quantity;

    #[test]
    fn quantities_of_orders() {
        assert_eq!(ordered("x6"), Some(Quantity::pieces(6)));
        assert_eq!(ordered("x0"), Some(Quantity::pieces(0)));
        assert_eq!(ordered("1.3Kg"), Some(Quantity::grams(1300)));
        assert_eq!(ordered("0.15 kg"), Some(Quantity::grams(150)));
        assert_eq!(ordered("1,3Kg"), Some(Quantity::grams(1300)));
        assert_eq!(ordered("250g"), Some(Quantity::grams(250)));
        assert_eq!(ordered("X 0.0"), Some(Quantity::pieces(0)));
        let odd = [
            "",
            "6",
            "x",
            "Kg",
            "g",
            "x-1",
            "1.300,5Kg",
            "1.3g",
            "é",
            "x6Kg",
        ];
        for text in odd {
            assert_eq!(ordered(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_quantity_or_nothing(text in "\\PC*") {
            let _ = ordered(&text);
        }
    }
}

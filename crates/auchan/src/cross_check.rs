use crate::numbers;
use page::Element;
use serde::Deserialize;
use serde_json::value::RawValue;
use shop::{Amount, Cart, CartLine, Cents, explained};

/// The cart as the page's own measuring script sees it: `input[name=gtmOnLoad]` (SITE §7).
#[derive(Deserialize)]
struct Blob<'a> {
    #[serde(borrow)]
    ecommerce: Ecommerce<'a>,
}

#[derive(Deserialize)]
struct Ecommerce<'a> {
    #[serde(borrow)]
    items: Vec<Item<'a>>,
}

/// Numbers are taken as written: no float comes in between.
#[derive(Deserialize)]
struct Item<'a> {
    item_id: String,
    #[serde(borrow)]
    price: &'a RawValue,
    #[serde(borrow)]
    quantity: &'a RawValue,
}

/// Whether the page's second source says the same of every line and of the total; `None`
/// where there is no such source, or not all of the lines could be read.
pub(crate) fn agrees<E: Element>(root: &E, cart: &Cart) -> Option<bool> {
    let text = root.first(r#"input[name="gtmOnLoad"]"#)?.attr("value")?;
    let Ok(blob) = serde_json::from_str::<Blob>(&text) else {
        return Some(false);
    };
    let items = blob.ecommerce.items;
    let lines_agree = cart.lines.iter().all(|line| {
        let mut same = items.iter().filter(|item| item.item_id == line.pid.0);
        let item = same.next();
        same.next().is_none() && item.is_some_and(|item| item.agrees(line))
    });
    match lines_agree {
        false => Some(false),
        // What the line that could not be read should say, nobody can tell.
        true if !cart.aside.is_empty() => None,
        true => Some(rest_is_bags(&items, cart) && sum_holds(&items, cart)),
    }
}

impl Item<'_> {
    fn price(&self) -> Option<Cents> {
        numbers::cents(plain(self.price))
    }

    /// A sold-out line shows no quantity to compare.
    fn agrees(&self, line: &CartLine) -> bool {
        let quantity: Option<Amount> = plain(self.quantity).parse().ok();
        let same_quantity = base_quantity(line).is_none_or(|shown| quantity == Some(shown));
        same_quantity && self.price() == Some(line.line_price)
    }
}

/// Kilos for goods by weight, else pieces.
fn base_quantity(line: &CartLine) -> Option<Amount> {
    match &line.stock {
        shop::Stock::Available {
            quantity, kilos, ..
        } => Some(kilos.unwrap_or(quantity.amount)),
        shop::Stock::Unavailable { .. } => None,
    }
}

/// What is no line of the cart can only be the bags, and what the page lists besides.
fn rest_is_bags(items: &[Item], cart: &Cart) -> bool {
    let rest = items
        .iter()
        .filter(|item| !cart.lines.iter().any(|line| line.pid.0 == item.item_id));
    let rest = rest.map(Item::price).sum::<Option<Cents>>();
    rest.is_some_and(|rest| explained(&cart.rows, rest - cart.totals.bags))
}

fn sum_holds(items: &[Item], cart: &Cart) -> bool {
    let sum = items.iter().map(Item::price).sum::<Option<Cents>>();
    sum.is_some_and(|sum| explained(&cart.rows, cart.totals.total - sum))
}

/// A number, which may be written as a string.
fn plain(value: &RawValue) -> &str {
    value.get().trim().trim_matches('"')
}

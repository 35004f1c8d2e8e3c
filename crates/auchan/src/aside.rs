use crate::numbers;
use crate::piece::{order_id_in, pid_in};
use page::Element;
use shop::{Aside, Cents, Part, Unreadable, bearable};

/// What was read of the parts of a page, and what was set aside.
pub(crate) struct Parts<T> {
    /// Those that were read, in page order.
    pub read: Vec<T>,
    /// Those that were not, in page order.
    pub aside: Vec<Aside>,
}

/// Reads each part by itself. One that cannot be read is set aside with the words it shows
/// (DECISIONS 29).
///
/// # Errors
/// Why the first of them could not be read, where too many could not, or none could.
pub(crate) fn parts<E: Element, T>(
    part: Part,
    all: &[E],
    read: impl Fn(&E) -> Result<T, Unreadable>,
) -> Result<Parts<T>, Unreadable> {
    parts_with(part, all, |_| false, read)
}

/// The same, where what is known to be set aside is `expected` to be: it is no sign that the page has
/// changed, and none of those of which only so many are borne.
pub(crate) fn parts_with<E: Element, T>(
    part: Part,
    all: &[E],
    expected: impl Fn(&E) -> bool,
    read: impl Fn(&E) -> Result<T, Unreadable>,
) -> Result<Parts<T>, Unreadable> {
    let mut parts = Parts {
        read: Vec::new(),
        aside: Vec::new(),
    };
    let mut odd: Vec<Unreadable> = Vec::new();
    for (at, element) in all.iter().enumerate() {
        match read(element) {
            Ok(one) => parts.read.push(one),
            Err(why) => {
                if !expected(element) {
                    odd.push(why.clone());
                }
                parts.aside.push(set_aside(part, at, element, why));
            }
        }
    }
    let nothing = parts.read.is_empty();
    match (odd.first(), parts.aside.first()) {
        (Some(why), _) if !bearable(parts.read.len(), odd.len()) => Err(why.clone()),
        (None, Some(aside)) if nothing => Err(aside.why.clone()),
        _ => Ok(parts),
    }
}

fn set_aside<E: Element>(part: Part, at: usize, element: &E, why: Unreadable) -> Aside {
    Aside {
        about: about(part, element),
        amount: amount(part, element),
        ..Aside::new(part, at, &words(part, element), why)
    }
}

/// Whose part it is, where it says so, and does not say two things.
fn about<E: Element>(part: Part, element: &E) -> Option<String> {
    let linked = |selector| element.first(selector)?.attr("href");
    let link = match part {
        Part::Order => {
            return order_id_in(&linked(r#"a[href*="orderID="]"#)?);
        }
        Part::OrderLine => linked(".auc-orders__product-name a[href]"),
        Part::CartLine => linked(".auc-cart__product-title a[href]"),
        Part::Tile => linked(".auc-product-tile__name a.link[href]"),
        Part::Day | Part::Slot => return None,
    };
    let linked = link.and_then(|url| pid_in(&url).ok()).map(|pid| pid.0);
    let own = element.attr("data-pid").filter(|pid| !pid.is_empty());
    match (own, linked) {
        (Some(own), Some(linked)) => (own == linked).then_some(own),
        (own, linked) => own.or(linked),
    }
}

/// What a line of the cart costs, which the cart's sum has in it. The price column of an order is
/// no such thing (SITE §5).
fn amount<E: Element>(part: Part, element: &E) -> Option<Cents> {
    match part {
        Part::CartLine => numbers::paid(&element.first(".auc-js-cart-item-price")?.text()),
        Part::Order | Part::OrderLine | Part::Tile | Part::Day | Part::Slot => None,
    }
}

/// The words by which a person knows it again: without those of its buttons, where it has some.
fn words<E: Element>(part: Part, element: &E) -> String {
    let telling: &[&'static str] = match part {
        Part::CartLine => &[".auc-cart__product-title", ".auc-js-cart-item-price"],
        Part::Tile => &[".auc-product-tile__name", ".sales .value"],
        Part::Order | Part::OrderLine | Part::Day | Part::Slot => &[],
    };
    let found = telling
        .iter()
        .filter_map(|selector| element.first(selector));
    let found: Vec<String> = found
        .map(|e| e.text())
        .filter(|text| !text.is_empty())
        .collect();
    match found.is_empty() {
        true => element.text(),
        false => found.join(" "),
    }
}

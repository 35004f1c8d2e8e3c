use crate::piece::Piece;
use crate::{dates, numbers};
use page::Element;
use shop::{Day, Slot, SlotId, SlotsPage, Unreadable};

/// The delivery slots (SITE §10). All days stand in the page at once. Nothing is ever pressed
/// on it.
///
/// # Errors
/// The piece that is missing.
pub fn slots<E: Element>(root: &E) -> Result<SlotsPage, Unreadable> {
    let place = placeholder(root)?;
    let days = place.all(".auc-book-slot__week-days-tabs a.nav-link-tab");
    if days.is_empty() {
        return Err(Unreadable::missing(
            "days",
            ".auc-book-slot__slots-placeholder .auc-book-slot__week-days-tabs a.nav-link-tab",
        ));
    }
    let beside = pane(&place).and_then(|pane| pane.first(".auc-book-slot__price-and-products"));
    let amount = beside.as_ref().and_then(|e| e.first(".h5"));
    let products = beside.as_ref().and_then(products);
    Ok(SlotsPage {
        mode: place.attr("data-delivery-option").unwrap_or_default(),
        cart_total: amount.and_then(|e| numbers::money(&e.text())),
        cart_products: products,
        days: days.iter().map(day).collect::<Result<_, _>>()?,
        slots: place
            .all("ul.auc-js-book-slot")
            .iter()
            .map(slot)
            .collect::<Result<_, _>>()?,
    })
}

/// The block of the chosen way of delivery, once its slots are in it.
pub(crate) fn placeholder<E: Element>(root: &E) -> Result<E, Unreadable> {
    let place = ".auc-book-slot__slots-placeholder[data-loaded=\"true\"]";
    let mut loaded = root.all(place).into_iter();
    let chosen = |e: &E| pane(e).is_some_and(|pane| pane.has_class("active"));
    loaded
        .find(chosen)
        .ok_or_else(|| Unreadable::missing("slots", place))
}

/// The tab pane around it; the chosen one has the class `active`.
fn pane<E: Element>(element: &E) -> Option<E> {
    element.with_ancestors().find(|e| e.has_class("tab-pane"))
}

/// `23 produtos`, in a block without a name behind the thumbnails.
fn products<E: Element>(beside: &E) -> Option<u32> {
    let blocks = beside.all("div");
    blocks.iter().rev().find_map(|block| {
        let text = block.text();
        text.to_lowercase()
            .contains("produto")
            .then(|| numbers::count(&text))?
    })
}

fn day<E: Element>(tab: &E) -> Result<Day, Unreadable> {
    let date = tab.piece_attr("day", ".auc-run-day-month[data-date]", "data-date")?;
    Ok(Day {
        date: dates::day(&date).ok_or_else(|| Unreadable::odd("day", &date))?,
        label: tab.piece_text("day_label", ".auc-run--week")?,
        limited: tab.attr("data-day-has-limited-availability").as_deref() == Some("true"),
    })
}

/// Date and time are on the `ul`, price and state on its one `li`.
fn slot<E: Element>(list: &E) -> Result<Slot, Unreadable> {
    let item = list.piece("slot", "li.auc-book-slot__slot")?;
    let date = required(list, "data-date")?;
    let time = required(list, "data-time")?;
    let price = required(&item, "data-price")?;
    let (start, end) = dates::hours(&time).ok_or_else(|| Unreadable::odd("slot_time", &time))?;
    Ok(Slot {
        id: SlotId(required(list, "data-slot-id")?),
        date: dates::day(&date).ok_or_else(|| Unreadable::odd("slot_date", &date))?,
        start,
        end,
        fee: numbers::money(&price).ok_or_else(|| Unreadable::odd("slot_fee", &price))?,
        available: flag(&item, "data-has-slots-to-book")?,
        free: flag(&item, "data-is-free")?,
        after_cutoff: flag(&item, "data-is-after-cutoff")?,
        express: flag(list, "data-express")?,
    })
}

fn required<E: Element>(element: &E, name: &'static str) -> Result<String, Unreadable> {
    let missing = || Unreadable::missing("slot", &format!("ul.auc-js-book-slot [{name}]"));
    element
        .attr(name)
        .filter(|value| !value.is_empty())
        .ok_or_else(missing)
}

fn flag<E: Element>(element: &E, name: &'static str) -> Result<bool, Unreadable> {
    match required(element, name)?.as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        odd => Err(Unreadable::odd(name, odd)),
    }
}

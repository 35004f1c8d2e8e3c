use crate::aside::parts;
use crate::piece::{Piece, unsettled};
use crate::{dates, numbers};
use jiff::civil::{Date, Time};
use page::Element;
use shop::{Cents, Day, Part, Slot, SlotId, SlotsPage, Unreadable};

/// Which way of getting the goods the slots are of: home, or a store. Without it nobody can tell.
const MODE: &str = "data-delivery-option";

/// The delivery slots (SITE §10). All days stand in the page at once. Nothing is ever pressed
/// on it.
///
/// # Errors
/// The piece that is missing. One odd day or slot is no error: it is in [`SlotsPage::aside`].
pub fn slots<E: Element>(root: &E) -> Result<SlotsPage, Unreadable> {
    let place = placeholder(root)?;
    let mode = place
        .attr(MODE)
        .ok_or_else(|| Unreadable::missing("delivery_way", MODE))?;
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
    let days = parts(Part::Day, &days, day)?;
    let slots = parts(Part::Slot, &place.all("ul.auc-js-book-slot"), slot)?;
    Ok(SlotsPage {
        mode,
        cart_total: amount.and_then(|e| numbers::money(&e.text())),
        cart_products: products,
        days: days.read,
        slots: slots.read,
        aside: days.aside.into_iter().chain(slots.aside).collect(),
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

/// Which way of getting the goods is shown, once its slots are there.
pub(crate) fn way<E: Element>(root: &E) -> Option<String> {
    placeholder(root).ok()?.attr("data-delivery-option")
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
        limited: flag(tab, "data-day-has-limited-availability", true)?,
    })
}

/// Date and time are on the `ul`, price and state on its one `li`.
fn slot<E: Element>(list: &E) -> Result<Slot, Unreadable> {
    let item = list.piece("slot", "li.auc-book-slot__slot")?;
    let free = flag(&item, "data-is-free", true)?;
    let (start, end) = hours(list, &item)?;
    Ok(Slot {
        id: id(list, &item)?,
        date: date(list)?,
        start,
        end,
        fee: fee(&item, free)?,
        available: flag(&item, "data-has-slots-to-book", false)?,
        free,
        after_cutoff: flag(&item, "data-is-after-cutoff", true)?,
        express: flag(list, "data-express", true)?,
    })
}

/// The slot is named twice.
fn id<E: Element>(list: &E, item: &E) -> Result<SlotId, Unreadable> {
    let id = required(list, "data-slot-id")?;
    match item.attr("data-slot-id") {
        Some(other) if other != id => Err(unsettled("slot", id, other)),
        Some(_) | None => Ok(SlotId(id)),
    }
}

fn date<E: Element>(list: &E) -> Result<Date, Unreadable> {
    let date = required(list, "data-date")?;
    dates::day(&date).ok_or_else(|| Unreadable::odd("slot_date", &date))
}

/// The hours, which must be those that people see, where these can be read.
fn hours<E: Element>(list: &E, item: &E) -> Result<(Time, Time), Unreadable> {
    let said = required(list, "data-time")?;
    let hours = dates::hours(&said).ok_or_else(|| Unreadable::odd("slot_time", &said))?;
    let shown = item.first(".auc-slot__time").map(|e| e.text());
    match shown.as_deref().and_then(dates::hours) {
        Some(other) if other != hours => {
            Err(unsettled("slot_time", said, shown.unwrap_or_default()))
        }
        Some(_) | None => Ok(hours),
    }
}

/// What the delivery costs: by the attribute, else by what people see, else nothing where the slot
/// is marked as free.
fn fee<E: Element>(item: &E, free: bool) -> Result<Cents, Unreadable> {
    let said = item.attr("data-price").unwrap_or_default();
    let shown = item.first(".auc-slot__desc").map(|e| e.text());
    let shown = shown.as_deref().and_then(numbers::paid);
    match (numbers::paid(&said), shown) {
        (Some(said), Some(shown)) if said != shown => Err(unsettled("slot_fee", said, shown)),
        (Some(fee), _) | (None, Some(fee)) => Ok(fee),
        (None, None) if free && said.trim().is_empty() => Ok(Cents::ZERO),
        (None, None) => Err(Unreadable::odd("slot_fee", &said)),
    }
}

fn required<E: Element>(element: &E, name: &'static str) -> Result<String, Unreadable> {
    let missing = || Unreadable::missing("slot", &format!("ul.auc-js-book-slot [{name}]"));
    element
        .attr(name)
        .filter(|value| !value.is_empty())
        .ok_or_else(missing)
}

/// A mark of the shop's. `null` is its word for "nothing was said": where `unsaid` is borne, that is
/// no mark.
fn flag<E: Element>(element: &E, name: &'static str, unsaid: bool) -> Result<bool, Unreadable> {
    match required(element, name)?.as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        "null" if unsaid => Ok(false),
        odd => Err(Unreadable::odd(name, odd)),
    }
}

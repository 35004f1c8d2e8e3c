//! The cart of a pack to take along: as text for a message, as a table for a spreadsheet, as data for a
//! program, and its delivery as an entry of a calendar. Strings in, strings out: no browser.

mod calendar;
mod csv;
mod json;
mod text;

pub use calendar::calendar;
pub use csv::csv;
pub use json::json;
pub use text::text;

use shop::slot_choice::Offer;
use shop::{CartLine, Pack, Slot, SlotsFound};

/// The lines that can be bought, in the order of the page, and those that are sold out.
#[must_use]
pub fn parted(pack: &Pack) -> (Vec<&CartLine>, Vec<&CartLine>) {
    pack.cart.lines.iter().partition(|line| line.available())
}

/// The time that suits best, of delivery before pick-up. Nothing is reserved by that: the person does it at the shop.
#[must_use]
pub fn proposed(pack: &Pack) -> Option<(&Slot, Offer)> {
    let SlotsFound::Read(read) = &pack.slots else {
        return None;
    };
    read.ways().into_iter().find_map(|read| {
        let best = read.choice.recommended.first()?;
        let slot = read.page.slots.iter().find(|slot| slot.id == best.id)?;
        Some((slot, Offer::of(slot, &read.page)))
    })
}

//! All that is known of auchan.pt.
//!
//! Reads pages through [`page::Element`], so it needs no browser. One extractor a file,
//! named after its page; each answers with a noun of [`shop`] or with the piece of the page
//! that was missing, never with an empty list for a page that could not be read. A part of a page
//! that cannot be read is set aside, and told with the rest.
//! "SITE" in the docs is the project's description of the shop's pages.

pub mod act;
mod aside;
mod auchan;
mod bot_check;
mod cap;
mod cart;
mod cart_cards;
mod cart_line;
mod consequence;
mod control;
pub mod controls;
mod counting;
mod cross_check;
mod danger;
mod dates;
mod deposit;
mod header;
mod hints;
mod identify;
mod labels;
mod links;
mod login;
mod numbers;
mod order;
mod order_line;
mod orders;
mod pictures;
mod piece;
mod places;
mod product;
mod promotion;
mod quantity;
mod query;
mod reorder;
mod rows;
mod search;
mod search_words;
mod see;
mod slots;
mod terms;
mod tile;

pub use auchan::Auchan;
pub use cart::cart;
pub use danger::{Danger, denied};
pub use header::header_cart;
pub use identify::{identify, is_ready};
pub use login::{expired, is_login_page, signed_in};
pub use numbers::{cents, count, money, unit_price};
pub use order::order;
pub use orders::orders;
pub use places::{KEPT_OFF, Place, ShopPath, forbidden};
pub use product::{busy, product};
pub use reorder::{Dialog, dialog};
pub use search::search;
pub use see::{refused, see};
pub use slots::slots;
pub use tile::tile;

//! The practice store: a server that looks and behaves as the shop does, for tests and for trying
//! the extension without touching a real account.
//!
//! Pages have the shop's structure, selectors and traps (SITE); every product, price, person and
//! order is made up. A [`Store`] runs on its own thread, so that synchronous tests can use it.

mod account;
mod arrival;
mod bill;
mod cable;
mod cart;
mod catalogue;
mod certificate;
mod compression;
mod counts;
mod deception;
mod detour;
mod event;
mod freshness;
mod gone;
mod journal;
mod lisbon;
mod measure;
mod merge;
mod odd_cart;
mod options;
mod order;
mod pace;
mod past_orders;
mod product;
mod searching;
mod serve;
mod session;
mod slots;
mod speculation;
mod store;
mod switches;
mod text;
mod token;
mod totals;
mod view;
mod web;
mod world;

pub use arrival::Arrival;
pub use bill::Bill;
pub use cart::CartLine;
pub use compression::Compression;
pub use counts::Counts;
pub use deception::Deception;
pub use detour::{Delivery, Detour, Elsewhere, Ending};
pub use event::Event;
pub use freshness::{Caching, Kept};
pub use gone::Gone;
pub use journal::{Entry, Journal};
pub use measure::{Cents, Thousandths, Unit};
pub use odd_cart::OddCart;
pub use options::{Options, StoreError};
pub use pace::{Delay, Pace};
pub use past_orders::PastOrders;
pub use searching::Searching;
pub use speculation::Speculation;
pub use store::Store;
pub use switches::{Fault, FaultKind, Landing, Meddling, MergeRule, Rewrite, Switches};

/// The password of every made-up account. It is shown on the practice sign-in page.
pub const PASSWORD: &str = "treino";

/// The shop's host name.
pub const SHOP: &str = "www.auchan.pt";

/// The host name of the sign-in (SITE §3).
pub const LOGIN: &str = "login.auchan.pt";

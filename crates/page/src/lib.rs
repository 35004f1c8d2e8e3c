//! A tree that CSS can search: [`Element`].
//!
//! Two kinds of tree, each behind a feature of its own: `Parsed` (feature `parsed`) is HTML
//! text read by a parser, with no browser in sight; `Live` (feature `live`) is the
//! browser's own tree, of the page at hand or of a text given to `DOMParser`. What reads
//! a page through [`Element`] reads all of them alike.

#[cfg(feature = "parsed")]
mod bounded;
mod element;
mod facts;
#[cfg(feature = "live")]
mod live;
#[cfg(feature = "parsed")]
mod markup;
#[cfg(feature = "live")]
mod native;
#[cfg(feature = "parsed")]
mod parsed;
mod text;

#[cfg(feature = "parsed")]
pub use bounded::{BYTES_MAX, DEPTH_MAX, TooMuch, parse_within};
pub use element::{ANCESTORS_MAX, Element};
pub use facts::{Facts, LIVE_FACTS};
#[cfg(feature = "live")]
pub use live::{Live, ready_state, referrer};
#[cfg(feature = "parsed")]
pub use parsed::{Html, Parsed, parse};
pub use text::single_spaced;

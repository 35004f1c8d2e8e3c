//! Made-up people's made-up shopping, in every state that the panel draws. Shared by the tests
//! and the gallery; no name, number or price here is anybody's.
#![allow(missing_docs, reason = "the names say it")]
#![allow(dead_code, unused_imports, reason = "each user needs another part")]
#![allow(clippy::expect_used, reason = "made-up values are tests, too")]

pub mod goods;
mod language;
mod packs;
mod sessions;
mod standing;

pub use language::{EN, PT, words};
pub use sessions::{VIEWS, kept, past};
pub use standing::standing;

use serde::de::DeserializeOwned;
use serde_json::Value;

/// A value as the record would give it back.
pub fn of<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("the made-up value fits its type")
}

//! `#[derive(Tagged)]`: serde's `Deserialize` of an enum with `#[serde(tag = "…")]`, with or without
//! `content`, in a form that stays small in wasm.
//!
//! Serde's own reads such an enum into a tree of its own kind first, and all that lies in it is compiled
//! once more for that tree, beside each other format that it is read from. This one reads it into a
//! [`serde_json::Value`], whatever it comes from, and goes on from there: what lies in it is compiled once.
//! The other copies were a sixth of what the extension's modules weighed (docs/DECISIONS.md). Two things are
//! otherwise than with serde's: of a key that stands twice the last counts, and `content` that is not there
//! is read as `null`.
//!
//! It knows what the enums here use: `tag`, `content`, `rename_all`, `rename`; units, one value, named
//! fields; and it hands the attributes of fields on to serde. Anything else is an error where it is compiled.

mod container;
mod expand;
mod variant;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// See the crate's documentation.
#[proc_macro_derive(Tagged, attributes(serde))]
pub fn tagged(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let code = expand::expand(&input).unwrap_or_else(syn::Error::into_compile_error);
    code.into()
}

//! The practice store, seen by a visitor over HTTPS.

mod cart;
mod orders;
mod search;
mod shop;
mod sign_in;

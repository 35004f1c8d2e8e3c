//! The practice store, seen by a visitor over HTTPS.

mod cart;
mod detours;
mod orders;
mod search;
mod shop;
mod sign_in;

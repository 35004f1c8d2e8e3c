//! The practice store, seen by a visitor over HTTPS.

mod arrivals;
mod cart;
mod coded;
mod detours;
mod kept;
mod of_2026;
mod orders;
mod pace;
mod search;
mod shop;
mod sign_in;

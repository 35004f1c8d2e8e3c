//! What to buy instead of a product that is sold out, or that nothing will do.
//!
//! In one direction: a [`lexicon`] says what words mean; by it a product's name, brand, category
//! and prices are read into a [`profile`]; two profiles are held against each other in a
//! [`comparison`], a list of differences, each with its weight; a broken promise (lactose, another
//! animal's milk, another nappy size) is a gate that no likeness can outweigh. The [`ranking`]
//! orders what is left, and the [`explanation`] says why, or why there is nothing. Over all that
//! stands the person's own word: [`offer`].

mod alcohol;
mod comparison;
mod diet;
mod distances;
mod explanation;
mod lexicon;
mod offer;
mod points;
mod profile;
mod proposing;
mod ranking;
mod reading;
mod rules;
mod searches;
#[cfg(test)]
mod tests;

pub use diet::verdict;
pub use distances::distances;
pub use explanation::rank;
pub use offer::offer;
pub use profile::kilos;
pub use proposing::{proposal, propose};
pub use reading::{Reading, reading};
pub use rules::{forbids, of_brand, unsaid};
pub use searches::searches;

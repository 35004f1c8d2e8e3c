//! What to buy instead of a product that is sold out, or that nothing will do.
//!
//! A product's name, brand, category and prices are read into a [`profile`]; two profiles are
//! compared into a list of differences, each with its weight; a broken promise (lactose, another
//! animal's milk, another nappy size) is a gate that no likeness can outweigh. What is left is
//! ordered by the sum of its differences, and what was found is said in [`Reason`]s.

mod abstention;
mod brand;
mod compare;
mod diet;
mod differences;
mod domain;
mod fit;
mod implied;
mod item;
mod lexicon;
mod named;
#[cfg(test)]
mod naming_tests;
mod noise;
mod price;
mod profile;
mod quantity_said;
mod ranking;
mod reason;
mod searches;
mod shelf;
mod silent;
mod size;
mod stage;
#[cfg(test)]
mod tests;
mod weights;
mod words;

pub use abstention::Abstention;
pub use brand::of_brand;
pub use diet::{Diet, Verdict};
pub use fit::{Fit, Ranked};
pub use item::Item;
pub use quantity_said::kilos;
pub use ranking::{Ranking, rank};
pub use reason::{Gate, Reason, Trait};
pub use searches::searches;

//! What a product is: read from its name, brand, category and prices.

mod brand;
mod denial;
mod figures;
mod implied;
mod label;
mod named;
mod price;
mod product;
mod quantity;
mod reading;
mod shelf;
mod silent;
mod stage;

pub(crate) use brand::Brand;
pub(crate) use denial::{SEM, spread};
pub(crate) use figures::Measure;
pub(crate) use label::words as label_words;
pub(crate) use named::Named;
pub(crate) use price::UnitCost;
pub(crate) use product::Profile;
pub use quantity::kilos;
pub(crate) use quantity::{Content, QuantitySaid};
pub(crate) use silent::silent;

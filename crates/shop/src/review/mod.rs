//! What a review says of money, of each line of the cart, and of what is still to be decided. All
//! of it follows from the pack; nothing here is kept.

mod bill;
mod cost;
mod lacking;
mod listed;
mod open;
mod ordered;
mod place;
mod price;
mod shortfall;
mod size;
mod spending;
#[cfg(test)]
mod tests;
mod wanted;

pub use bill::Bill;
pub use cost::{Basis, Cost};
pub use listed::{Listed, Unasked};
pub use place::{Alteration, Place};
pub use price::PriceChange;
pub use shortfall::Shortfall;
pub use size::SizeChange;
pub use spending::Spending;

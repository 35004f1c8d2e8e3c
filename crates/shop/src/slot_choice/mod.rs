//! Which delivery slot suits the person: a recommendation, never a booking.
//!
//! What the person cannot accept is excluded by name; what is left is put in an order that
//! respects dominance: a slot that is better in one thing and worse in none comes first.

mod choice;
mod exclusion;
mod offer;
mod preferences;
mod standing;
#[cfg(test)]
mod tests;
mod trade_off;

pub use choice::{Choice, Recommended, choose};
pub use exclusion::Exclusion;
pub use offer::{Offer, Way};
pub use preferences::{Hours, Preferences, Urgency, WeekDay};
pub use standing::Remark;
pub use trade_off::{Against, TradeOff, trade_off};

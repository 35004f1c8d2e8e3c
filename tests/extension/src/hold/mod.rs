//! Runs that are cut short at chosen points: a copy of the extension whose worker stops where a
//! plan says, the driver who then kills it or plays with the tab, and the person who goes on.

mod copy;
mod held;
mod ordeal;
mod person;
mod plan;
mod strike;
mod tour;
mod verdict;
mod woken;
mod writes;

pub use held::Held;
pub use ordeal::{Ordeal, undergo, undisturbed};
pub use plan::{Hold, Way};
pub use strike::Strike;
pub use tour::Tour;
pub use verdict::{Undisturbed, Verdict};
pub use woken::WokenBy;
pub use writes::Write;

//! The nouns of substitution: what is compared, what may be found, and what becomes of it. How it
//! is found is another crate's business.

mod abstention;
mod diet;
mod fit;
mod item;
mod ranking;
mod reason;
mod traits;

pub use abstention::Abstention;
pub use diet::{Diet, Verdict};
pub use fit::{Fit, Ranked};
pub use item::Item;
pub use ranking::Ranking;
pub use reason::Reason;
pub use traits::{Gate, Trait};

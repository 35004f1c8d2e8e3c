//! What the person settled about substitutes: rules, which beat scores, and choices made before,
//! which are remembered (DECISIONS 20).

mod choices;
mod known;
mod offer;
mod policy;
mod settled;
#[cfg(test)]
mod tests;

pub use choices::{CHOICES_MAX, Choices, Remembered};
pub use known::Known;
pub use offer::offer;
pub use policy::Policy;
pub use settled::{Care, Instead, RULES_MAX, Rules};

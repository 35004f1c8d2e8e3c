//! What the person settled about substitutes: rules, which beat scores, and choices made before,
//! which are remembered (DECISIONS 20).

mod choices;
mod known;
mod policy;
mod settled;

pub use choices::{CHOICES_MAX, Choices, Remembered};
pub use known::Known;
pub use policy::Policy;
pub use settled::{Care, Instead, RULES_MAX, Rules};

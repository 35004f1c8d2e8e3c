//! Questions for the rankers, as files hold them. What is wrong with a file is named by its
//! line and its field.

mod money;
mod question;
mod scenario;
mod trap;

pub use money::cents;
pub use question::Question;
pub use scenario::{Expected, Scenario};
pub use trap::{Right, Trap};

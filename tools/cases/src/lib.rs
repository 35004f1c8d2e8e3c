//! Questions for the rankers, as files hold them. What is wrong with a file is named by its
//! line and its field.

mod money;
mod question;
mod scenario;

pub use money::cents;
pub use question::Question;
pub use scenario::{Expected, Scenario};

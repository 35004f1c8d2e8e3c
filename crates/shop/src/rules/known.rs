use crate::Pid;
use serde::{Deserialize, Serialize};

/// A product as the person saw it: its number, and the name that goes with it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Known {
    /// The shop's number.
    pub pid: Pid,
    /// Its name when the rule was made.
    pub name: String,
}

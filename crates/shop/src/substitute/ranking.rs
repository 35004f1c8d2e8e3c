use super::abstention::Abstention;
use super::fit::Ranked;
use serde::{Deserialize, Serialize};

/// The candidates in order, and whether any of them is worth suggesting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// What can stand in, best first. With an abstention: what came nearest, never to be offered.
    pub ranked: Vec<Ranked>,
    /// What must not stand in: another kind of thing, or a broken promise. Never to be offered.
    pub rejected: Vec<Ranked>,
    /// Why nothing is suggested; `None` when `ranked` may be offered.
    pub abstained: Option<Abstention>,
}

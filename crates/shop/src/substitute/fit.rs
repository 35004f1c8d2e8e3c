use super::reason::Reason;
use crate::Pid;
use serde::{Deserialize, Serialize};

/// A candidate with its place explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Product id.
    pub pid: Pid,
    /// Its place among the candidates as they were given.
    pub index: usize,
    /// How well it fits.
    pub fit: Fit,
    /// How many of it come nearest to one of the wanted.
    pub pieces: u32,
    /// Why it stands where it stands, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// How well a candidate fits, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// As good as the wanted one.
    DropIn,
    /// One noticeable difference.
    Acceptable,
    /// A careful shopper would hesitate.
    Doubtful,
    /// Another thing, or a broken promise.
    Wrong,
}

//! Answers that take their time: before anything is done, after it was, or while they are said.

use serde::{Deserialize, Serialize};

/// Requests whose path holds `path` take their time, so many times. Whoever asked may be gone
/// meanwhile: it is done all the same, as servers do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Delay {
    /// Part of the path, such as `Order-ReOrder`.
    pub path: String,
    /// How often; each request that is slowed takes one off.
    pub times: u32,
    /// So many milliseconds go by before the request is carried out.
    pub before_ms: u64,
    /// So many go by between that and the answer's first word.
    pub after_ms: u64,
    /// How the answer's body comes.
    pub pace: Pace,
}

/// How the body of an answer comes, after its headers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// At once.
    #[default]
    Whole,
    /// Its first half, so many milliseconds of nothing, and the rest.
    Halves(u64),
    /// In so many pieces, with so many milliseconds before each.
    Trickle(usize, u64),
}

impl Delay {
    /// `times` requests to a path that holds `path` wait `ms` before they are carried out.
    pub fn before(path: &str, times: u32, ms: u64) -> Self {
        Self {
            before_ms: ms,
            ..Self::of(path, times)
        }
    }

    /// `times` requests to a path that holds `path` are carried out and answered `ms` later.
    pub fn after(path: &str, times: u32, ms: u64) -> Self {
        Self {
            after_ms: ms,
            ..Self::of(path, times)
        }
    }

    /// The answers to `times` requests to a path that holds `path` come at that pace.
    pub fn paced(path: &str, times: u32, pace: Pace) -> Self {
        Self {
            pace,
            ..Self::of(path, times)
        }
    }

    fn of(path: &str, times: u32) -> Self {
        Self {
            path: path.to_owned(),
            times,
            ..Self::default()
        }
    }
}

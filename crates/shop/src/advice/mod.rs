//! What a language model may be asked about a proposal, and what it may say (DECISIONS 19).
//!
//! It may re-order the candidates that the ranking kept, and word the reason. Everything it says
//! is checked: what is not a permutation with short plain reasons is refused, and the ranking
//! stands. What the person settled stays in front whatever the model says.

mod opinion;
mod question;
#[cfg(test)]
mod tests;

pub use opinion::{Nonsense, Opinion, WHY_MAX, check};
pub use question::{Candidate, QUESTIONS_MAX, Question};

use crate::Pid;
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// What a model was asked about one proposal, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// The product that is sold out.
    pub of: Pid,
    /// What was sent, word for word; empty where nothing was.
    pub sent: String,
    /// What became of it.
    pub said: Said,
}

/// What became of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "said", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Said {
    /// An order, the best first, with reasons.
    Ordered {
        /// One for each candidate.
        opinions: Vec<Opinion>,
    },
    /// Nothing that can be used: the ranking stands.
    Nothing {
        /// Why.
        why: NoAdvice,
    },
}

/// Why a model's word is not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "why", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum NoAdvice {
    /// The browser has no model of its own, or not one that is ready.
    NoModel,
    /// The person has not let the browser go to that address.
    NotAllowed,
    /// The address cannot be reached.
    Unreachable,
    /// The service refuses.
    Refused {
        /// Its HTTP status.
        status: u16,
    },
    /// It took too long.
    TooLate,
    /// Its answer is not what was asked for.
    Nonsense {
        /// What is wrong with it.
        what: Nonsense,
    },
}

use crate::substitute::Fit;
use crate::{Cents, Finding, Pid, Proposal, Substitute};
use serde::{Deserialize, Serialize};

/// A question to a model: in which order would a careful shopper take these?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The product that is sold out.
    pub of: Pid,
    /// Its name.
    pub name: String,
    /// What the ranking kept, and the person has not settled, the best first.
    pub candidates: Vec<Candidate>,
}

/// What a model is told of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Product id.
    pub pid: Pid,
    /// Name as the shop writes it.
    pub name: String,
    /// What one costs, in cents.
    pub price: Cents,
    /// How many of it come nearest to one of the wanted.
    pub pieces: u32,
    /// How well the ranking thinks it fits.
    pub fit: Fit,
}

/// How many questions a run asks at most.
pub const QUESTIONS_MAX: usize = 12;

impl Question {
    /// The question about a proposal; `None` where there is no order to find.
    #[must_use]
    pub fn about(proposal: &Proposal) -> Option<Self> {
        let Finding::Substitutes { ranked } = &proposal.finding else {
            return None;
        };
        let open = ranked.iter().filter(|found| !found.settled());
        let candidates: Vec<Candidate> = open.map(Candidate::of).collect();
        (candidates.len() > 1).then(|| Self {
            of: proposal.pid.clone(),
            name: proposal.name.clone(),
            candidates,
        })
    }

    /// The questions about a run's proposals.
    #[must_use]
    pub fn all(proposals: &[Proposal]) -> Vec<Self> {
        let all = proposals.iter().filter_map(Self::about);
        all.take(QUESTIONS_MAX).collect()
    }
}

impl Candidate {
    fn of(found: &Substitute) -> Self {
        Self {
            pid: found.tile.pid.clone(),
            name: found.tile.name.clone(),
            price: found.tile.price,
            pieces: found.ranked.pieces,
            fit: found.ranked.fit,
        }
    }
}

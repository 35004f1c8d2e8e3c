mod advised;
mod repriced;

use crate::advice::Advice;
use crate::substitute::{Abstention, Ranked};
use crate::{
    Amount, CartLine, Cents, Decision, Pid, Plan, Portion, ReadError, Showing, Tile, UnitPrice,
};
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// What the run proposes for one sold-out line of the cart (DECISIONS 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The product that is sold out.
    pub pid: Pid,
    /// Its name as the cart writes it.
    pub name: String,
    /// What the line costs, and adds to the cart's total although it is sold out (SITE §7).
    pub line_price: Cents,
    /// What a base unit of it costs, where a page said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<UnitPrice>,
    /// What one of it weighs in kilos, or holds in litres, where its name says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Amount>,
    /// What to ask the shop's search for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// The finding.
    pub finding: Finding,
    /// How many products of the results could not be read.
    #[serde(default)]
    pub unread: u32,
    /// What a language model was asked about it, and what became of that (DECISIONS 19).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
    /// What the person decided about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

/// What was found for a sold-out line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "finding", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Finding {
    /// Substitutes, the best first; never empty.
    Substitutes {
        /// The products with the reasons for their rank.
        ranked: Vec<Substitute>,
    },
    /// Nothing that a careful shopper would take, and why.
    Nothing {
        /// The reason.
        why: Abstention,
    },
    /// The shop's pages could not be read for this line.
    NotSearched {
        /// What was in the way.
        why: ReadError,
    },
}

/// One substitute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitute {
    /// The product as its tile shows it.
    pub tile: Tile,
    /// Why it stands where it stands, and how many to take.
    pub ranked: Ranked,
    /// What one of it weighs in kilos, or holds in litres, where its name says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Amount>,
    /// A language model's words on it: plain, short, checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// How its own page says it is sold, once that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portion: Option<Portion>,
}

/// How many substitutes a proposal keeps: what fits a panel and a person's patience.
pub const SUBSTITUTES_MAX: usize = 5;

impl Proposal {
    /// A proposal with a given finding.
    #[must_use]
    pub fn with(line: &CartLine, finding: Finding) -> Self {
        Self {
            pid: line.pid.clone(),
            name: line.name.clone(),
            line_price: line.line_price,
            unit_price: None,
            finding,
            unread: 0,
            weight: None,
            search: None,
            advice: None,
            decision: None,
        }
    }

    /// One of its substitutes.
    #[must_use]
    pub fn substitute(&self, pid: &Pid) -> Option<&Substitute> {
        match &self.finding {
            Finding::Substitutes { ranked } => ranked.iter().find(|it| it.tile.pid == *pid),
            Finding::Nothing { .. } | Finding::NotSearched { .. } => None,
        }
    }

    /// All of its substitutes, the best first.
    #[must_use]
    pub fn substitutes(&self) -> &[Substitute] {
        match &self.finding {
            Finding::Substitutes { ranked } => ranked,
            Finding::Nothing { .. } | Finding::NotSearched { .. } => &[],
        }
    }

    /// What was put into the cart for it.
    #[must_use]
    pub const fn taken(&self) -> Option<&Pid> {
        match &self.decision {
            Some(Decision::Taken { pid }) => Some(pid),
            Some(Decision::Planned { .. }) | None => None,
        }
    }

    /// What is to become of it without a substitute.
    #[must_use]
    pub const fn plan(&self) -> Option<Plan> {
        match &self.decision {
            Some(Decision::Planned { plan }) => Some(*plan),
            Some(Decision::Taken { .. }) | None => None,
        }
    }
}

/// A least weight to go by where the tile names none; the product's own page corrects it before
/// anything is pressed.
const GRAMS_USUAL: u32 = 100;

impl Substitute {
    /// How it is sold: by its own page, else as far as its tile tells.
    #[must_use]
    pub fn portion(&self) -> Portion {
        let weighed = || match (&self.tile.priced_per, self.tile.min_grams) {
            (None, _) => Portion::PIECE,
            (Some(_), grams) => Portion::weighed(grams.unwrap_or(GRAMS_USUAL)),
        };
        self.portion.unwrap_or_else(weighed)
    }

    /// The person's own word put it where it is.
    pub(crate) fn settled(&self) -> bool {
        self.ranked.reasons.iter().any(|reason| reason.of_person())
    }
}

impl Showing {
    /// As a review shows it.
    #[must_use]
    pub fn of(found: &Substitute) -> Self {
        let tile = &found.tile;
        Self {
            name: tile.name.clone(),
            price: tile.price,
            unit: found.portion().unit,
            unit_price: tile.unit_price.clone(),
        }
    }
}

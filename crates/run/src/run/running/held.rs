//! What each phase holds. It is all that the phases before it found, so each is its own checkpoint.

use crate::Millis;
use crate::change::Change;
use crate::change::reorder::Reorder;
use serde::{Deserialize, Serialize};
use shop::{
    CartLine, OrderSummary, PackInputs, Proposal, Query, ReadError, SearchPage, SlotsFound, Tile,
};
use std::collections::VecDeque;
use tagged::Tagged;

/// Is the tab the shop's, and is the person signed in (spec §3)?
///
/// The check before the run asked the shop; now the tab itself goes to the list of orders, the
/// page that the run needs first, and is validated there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initializing;

/// Re-order, exactly once, and compare (spec §3; DECISIONS 14, 15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "step", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CartPhase {
    /// Reads the list of past orders.
    LoadingOrders,
    /// Opens the chosen order and reads it.
    ReadingOrder {
        /// The order as the list has it.
        order: OrderSummary,
    },
    /// Puts its goods into the cart.
    Reordering(Change<Reorder>),
    /// In the place of all that, where a run that ended is decided on once more: reads the cart that it left.
    Reopening {
        /// What it was made of.
        makings: Box<PackInputs>,
    },
}

/// Find and rank substitutes, one sold-out line after the other (spec §3; DECISIONS 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitution {
    /// The order and the cart before.
    pub makings: PackInputs,
    /// Proposals that are ready.
    pub done: Vec<Proposal>,
    /// The line that is looked for.
    pub current: Search,
    /// The lines after it.
    pub queue: VecDeque<CartLine>,
    /// What was looked at already and will be wanted again for one of the lines after it: the shop
    /// is not asked twice in a run. What no other line wants is not kept, so that the record
    /// stays small.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looked: Vec<Looked>,
}

/// A place that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    /// The place.
    pub sight: Query,
    /// What was there; or, after all tries, why it could not be read.
    pub found: Result<Vec<Tile>, ReadError>,
    /// Other words that the shop proposed there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// How many products there could not be read.
    #[serde(default)]
    pub unread: u32,
}

impl Looked {
    /// The first of the words that the shop proposed there, as a search.
    pub(super) fn hint(&self) -> Option<Query> {
        let words = self.hints.first()?.clone();
        Some(Query::Search { words })
    }
}

/// What one place shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shelf {
    pub(super) tiles: Vec<Tile>,
    pub(super) hints: Vec<String>,
    pub(super) unread: u32,
}

impl From<SearchPage> for Shelf {
    fn from(page: SearchPage) -> Self {
        Self {
            tiles: page.tiles,
            hints: page.hints,
            unread: u32::try_from(page.aside.len()).unwrap_or(u32::MAX),
        }
    }
}

/// The search for one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// The sold-out line.
    pub line: CartLine,
    /// Where to look, in this order.
    pub sights: VecDeque<Query>,
    /// What was found so far.
    pub tiles: Vec<Tile>,
    /// Other words that the shop proposed where nothing matched.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// Whether the first of these was searched for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hinted: bool,
    /// How many products of the results could not be read.
    #[serde(default)]
    pub unread: u32,
}

/// A language model is asked for its order of what was found (DECISIONS 19). Whatever comes of
/// it, and if nothing does, the run goes on with proposals that stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consulting {
    /// The order and the cart before.
    pub makings: PackInputs,
    /// What the ranking proposes.
    pub proposals: Vec<Proposal>,
    /// When the run goes on without an answer.
    pub until: Millis,
}

/// Read and rank delivery slots. Never fails a run (DECISIONS 16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slots {
    /// The order and the cart before.
    pub makings: PackInputs,
    /// Proposals for what is sold out.
    pub proposals: Vec<Proposal>,
}

/// Read the cart once more, and compile the review pack.
///
/// The guard packReady (spec §4) is the type [`Pack`]: there is none before everything is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finalizing {
    /// The order and the cart before.
    pub makings: PackInputs,
    /// Proposals for what is sold out.
    pub proposals: Vec<Proposal>,
    /// Delivery slots, or why there are none.
    pub slots: SlotsFound,
}

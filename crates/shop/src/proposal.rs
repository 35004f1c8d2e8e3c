use crate::advice::Advice;
use crate::rules::{Terms, offer};
use crate::substitute::{Abstention, Fit, Item, Ranked};
use crate::{CartLine, Cents, Pid, Tile, Unseen};
use serde::{Deserialize, Serialize};

/// What the run proposes for one sold-out line of the cart (DECISIONS 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The product that is sold out.
    pub pid: Pid,
    /// Its name as the cart writes it.
    pub name: String,
    /// What the line costs, and adds to the cart's total although it is sold out (SITE §7).
    pub line_price: Cents,
    /// The finding.
    pub finding: Finding,
    /// What a language model was asked about it, and what became of that (DECISIONS 19).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
}

/// What was found for a sold-out line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
        why: Unseen,
    },
}

/// One substitute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitute {
    /// The product as its tile shows it.
    pub tile: Tile,
    /// Why it stands where it stands, and how many to take.
    pub ranked: Ranked,
    /// A language model's words on it: plain, short, checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// How many substitutes a proposal keeps: what fits a panel and a person's patience.
pub const SUBSTITUTES_MAX: usize = 5;

impl Proposal {
    /// Proposes for `line` out of the tiles that were seen, under the person's terms.
    #[must_use]
    pub fn out_of(line: &CartLine, item: &Item, tiles: &[Tile], terms: &Terms) -> Self {
        Self::with(line, Finding::out_of(item, tiles, terms))
    }

    /// A proposal with a given finding.
    #[must_use]
    pub fn with(line: &CartLine, finding: Finding) -> Self {
        Self {
            pid: line.pid.clone(),
            name: line.name.clone(),
            line_price: line.line_price,
            finding,
            advice: None,
        }
    }
}

impl Finding {
    fn out_of(item: &Item, tiles: &[Tile], terms: &Terms) -> Self {
        let on_sale: Vec<&Tile> = tiles
            .iter()
            .filter(|tile| tile.available && tile.pid != item.pid)
            .collect();
        let candidates: Vec<Item> = on_sale.iter().map(|tile| Item::from(*tile)).collect();
        let ranking = offer(terms, item, &candidates);
        match ranking.abstained {
            Some(why) => Self::Nothing { why },
            None => Self::Substitutes {
                ranked: offered(ranking.ranked, &on_sale),
            },
        }
    }
}

/// What a careful shopper would take. Only where there is nothing of that sort is the nearest
/// shown, which says itself what is doubtful about it.
fn offered(ranked: Vec<Ranked>, tiles: &[&Tile]) -> Vec<Substitute> {
    let good = ranked
        .iter()
        .filter(|ranked| ranked.fit <= Fit::Acceptable)
        .count();
    let enough = if good == 0 {
        DOUBTFUL_MAX
    } else {
        good.min(SUBSTITUTES_MAX)
    };
    let ranked = ranked
        .into_iter()
        .filter_map(|ranked| Substitute::of(ranked, tiles));
    ranked.take(enough).collect()
}

/// How many doubtful substitutes a proposal keeps, where there is no better.
const DOUBTFUL_MAX: usize = 2;

impl Substitute {
    fn of(ranked: Ranked, tiles: &[&Tile]) -> Option<Self> {
        let tile = (*tiles.get(ranked.index)?).clone();
        let why = None;
        Some(Self { tile, ranked, why })
    }
}

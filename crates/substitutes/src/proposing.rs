//! What the run proposes for a sold-out line, out of the tiles that were seen.

use crate::offer::offer;
use crate::profile::kilos;
use crate::searches::searches;
use shop::rules::Policy;
use shop::substitute::{Fit, Item, Ranked};
use shop::{CartLine, Finding, Proposal, SUBSTITUTES_MAX, Substitute, Tile};

/// How many doubtful substitutes a proposal keeps, where there is no better.
const DOUBTFUL_MAX: usize = 2;

/// Proposes for `line` out of the tiles that were seen, under the person's policy.
#[must_use]
pub fn propose(line: &CartLine, item: &Item, tiles: &[Tile], policy: &Policy) -> Proposal {
    proposal(line, item, finding(item, tiles, policy))
}

/// A proposal with a given finding, and with what its name tells besides.
#[must_use]
pub fn proposal(line: &CartLine, item: &Item, finding: Finding) -> Proposal {
    Proposal {
        weight: kilos(&line.name),
        search: searches(item).into_iter().next(),
        ..Proposal::with(line, finding)
    }
}

fn finding(item: &Item, tiles: &[Tile], policy: &Policy) -> Finding {
    let on_sale: Vec<&Tile> = tiles
        .iter()
        .filter(|tile| tile.available && tile.pid != item.pid)
        .collect();
    let candidates: Vec<Item> = on_sale.iter().map(|tile| Item::from(*tile)).collect();
    let ranking = offer(policy, item, &candidates);
    match ranking.abstained {
        Some(why) => Finding::Nothing { why },
        None => Finding::Substitutes {
            ranked: offered(ranking.ranked, &on_sale),
        },
    }
}

/// What a careful shopper would take. Only where there is nothing of that sort is the nearest
/// shown, which says itself what is doubtful about it.
fn offered(ranked: Vec<Ranked>, tiles: &[&Tile]) -> Vec<Substitute> {
    let good = ranked
        .iter()
        .filter(|ranked| ranked.fit <= Fit::Acceptable)
        .count();
    let enough = match good {
        0 => DOUBTFUL_MAX,
        some => some.min(SUBSTITUTES_MAX),
    };
    let all = ranked
        .into_iter()
        .filter_map(|ranked| substitute(ranked, tiles));
    all.take(enough).collect()
}

fn substitute(ranked: Ranked, tiles: &[&Tile]) -> Option<Substitute> {
    let tile = (*tiles.get(ranked.index)?).clone();
    Some(Substitute {
        weight: kilos(&tile.name),
        tile,
        ranked,
        why: None,
        portion: None,
    })
}

//! What the person changes in the review, one click each.

use std::time::Duration;

use fastrand::Rng;
use serde_json::{Value, json};
use shop::{Amount, CartLine, Finding, Pack, Quantity, Unit};

use crate::{Failure, Result, Trial, until_for};

const PATIENCE: Duration = Duration::from_secs(120);

/// What came of a click.
pub(super) enum Came {
    /// What was wanted, by the review's word.
    Done,
    /// Something else: what the review said of it. The cart must be as before.
    Otherwise(String),
    /// There was nothing to click on.
    NothingToDo,
}

/// A click, and what the cart must be after it.
struct Deed {
    request: Value,
    /// The product of the line that changes.
    pid: String,
    /// The line then; `None` when it goes.
    line: Option<String>,
}

/// One click by chance: a line out, another amount, a substitute in. `wanted` is what the cart must
/// be, and is brought along.
pub(super) fn done(trial: &Trial, rng: &mut Rng, wanted: &mut Vec<String>) -> Result<Came> {
    let pack: Pack = serde_json::from_value(trial.run()?["pack"].clone())?;
    let drawn = match rng.u8(0..3) {
        0 => out(&pack, rng),
        1 => otherwise(&pack, rng),
        _ => substitute(&pack, rng),
    };
    let Some(deed) = drawn else {
        return Ok(Came::NothingToDo);
    };
    let said = trial.say(&deed.request)?;
    if said != json!({ "ok": true }) {
        return Err(Failure::unexpected("a worker that takes it", said));
    }
    let run = until_for(PATIENCE, "the change to end", || {
        let run = trial.run()?;
        Ok((run["task"].is_null() && run["status"] == "REVIEW").then_some(run))
    })?;
    if run["notice"]["fault"]["came"]["came"] != "DONE" {
        let (request, wanted, notice) = (&deed.request["type"], &deed.line, &run["notice"]);
        return Ok(Came::Otherwise(format!(
            "{request} for {wanted:?}: {notice}"
        )));
    }
    wanted.retain(|line| !line.starts_with(&format!("{}=", deed.pid)));
    wanted.extend(deed.line);
    wanted.sort();
    Ok(Came::Done)
}

fn out(pack: &Pack, rng: &mut Rng) -> Option<Deed> {
    let line = rng.choice(&pack.cart.lines)?;
    Some(Deed {
        request: json!({ "type": "REMOVE", "pack": pack.id, "pid": line.pid }),
        pid: line.pid.to_string(),
        line: None,
    })
}

/// One step more of what is sold by the piece.
fn otherwise(pack: &Pack, rng: &mut Rng) -> Option<Deed> {
    let by_piece = |line: &&CartLine| {
        let pieces = line.quantity().is_some_and(|it| it.unit == Unit::Piece);
        line.available() && pieces && line.kilos().is_none() && line.portion().is_some()
    };
    let line = rng.choice(pack.cart.lines.iter().filter(by_piece).collect::<Vec<_>>())?;
    let portion = line.portion()?;
    let to = line.quantity()?.amount.plus(portion.step);
    if portion.most.is_some_and(|most| to > most) {
        return None;
    }
    Some(Deed {
        request: json!({ "type": "ADJUST", "pack": pack.id, "pid": line.pid, "to": to }),
        pid: line.pid.to_string(),
        line: Some(written(&line.pid.to_string(), to, Unit::Piece)),
    })
}

/// The best substitute of what has one that is not in the cart.
fn substitute(pack: &Pack, rng: &mut Rng) -> Option<Deed> {
    let offers = pack.proposals.iter().filter_map(|proposal| {
        let Finding::Substitutes { ranked } = &proposal.finding else {
            return None;
        };
        let best = ranked.first()?;
        let there = best.tile.in_cart || pack.cart.line(&best.tile.pid).is_some();
        (!there).then_some((proposal, best))
    });
    let (proposal, best) = rng.choice(offers.collect::<Vec<_>>())?;
    let Quantity { amount, unit } = pack.amount(proposal, best);
    let take = best.tile.pid.to_string();
    Some(Deed {
        request: json!({ "type": "ADD", "pack": pack.id, "of": proposal.pid, "take": take }),
        line: Some(written(&take, amount, unit)),
        pid: take,
    })
}

fn written(pid: &str, amount: Amount, unit: Unit) -> String {
    let unit = match unit {
        Unit::Piece => store::Unit::Piece,
        Unit::Kilo => store::Unit::Kilo,
    };
    format!("{pid}={} {unit:?}", amount.in_thousandths())
}

use store::{Fault, FaultKind, Switches};

use super::ground::HOME;
use super::{Asked, Ground, Situation};
use crate::Result;

const LIST: &str = "historico-encomendas";
const FOR_EVER: u32 = u32::MAX;

/// Signed in, and the connection is not what it was.
pub(super) fn situations() -> Vec<Situation> {
    let row = |name, how, asked, expected, make| Situation {
        name,
        how,
        asked,
        expected,
        make,
    };
    vec![
        row(
            "slow pages",
            "3 s for every page",
            Asked::Check,
            "VALID",
            |ground| at_home(ground, |shop| shop.slow_pages_ms = 3_000),
        ),
        row(
            "slow pages, slow parts",
            "1.5 s for every page, 0.4 s for every answer",
            Asked::Start,
            "VALID",
            |ground| {
                at_home(ground, |shop| {
                    (shop.slow_pages_ms, shop.latency_ms) = (1_500, 400);
                })
            },
        ),
        row(
            "a very slow list",
            "12 s",
            Asked::Check,
            "VALID",
            |ground| fails(ground, 1, FaultKind::Slow(12_000)),
        ),
        row(
            "an error that passes",
            "503, once",
            Asked::Check,
            "VALID",
            |ground| fails(ground, 1, FaultKind::Status(503)),
        ),
        row(
            "an error that passes",
            "500, twice",
            Asked::Start,
            "VALID",
            |ground| fails(ground, 2, FaultKind::Status(500)),
        ),
        row(
            "an error that stays",
            "503 for the list",
            Asked::Check,
            "ORDERS_UNREACHABLE REFUSED 503",
            |ground| fails(ground, FOR_EVER, FaultKind::Status(503)),
        ),
        row(
            "a list that is gone",
            "404 for the list",
            Asked::Check,
            "ORDERS_UNREACHABLE GONE",
            |ground| fails(ground, FOR_EVER, FaultKind::Status(404)),
        ),
        row(
            "partial page",
            "cut off in the middle, once",
            Asked::Start,
            "VALID",
            |ground| fails(ground, 1, FaultKind::CutOff),
        ),
        row(
            "connection reset",
            "once",
            Asked::Check,
            "VALID",
            |ground| fails(ground, 1, FaultKind::Reset),
        ),
        row(
            "shop unreachable",
            "`offline`",
            Asked::Check,
            "SHOP_UNREACHABLE",
            |ground| at_home(ground, |shop| shop.offline = true),
        ),
        row(
            "shop unreachable",
            "`offline`",
            Asked::Start,
            "SHOP_UNREACHABLE",
            |ground| at_home(ground, |shop| shop.offline = true),
        ),
        row(
            "connection reset",
            "twice",
            Asked::Check,
            "VALID",
            |ground| fails(ground, 2, FaultKind::Reset),
        ),
    ]
}

pub(super) fn at_home(ground: &mut Ground, change: impl FnOnce(&mut Switches)) -> Result<()> {
    ground.signed_in_at(HOME)?;
    ground.shop(change);
    Ok(())
}

fn fails(ground: &mut Ground, times: u32, kind: FaultKind) -> Result<()> {
    at_home(ground, |shop| {
        shop.fault = Some(Fault::before(LIST, times, kind))
    })
}

use store::{Fault, FaultKind, Rewrite, Switches};

use super::ground::{CART, HOME};
use super::{Asked, Ground, Situation};
use crate::Result;

const LIST: &str = "historico-encomendas";
const FOR_EVER: u32 = u32::MAX;

/// Signed in, and the connection or the page is not what it was.
pub(super) fn situations() -> Vec<Situation> {
    let row = |name, how, asked, expected, make| Situation {
        name,
        how,
        asked,
        expected,
        make,
    };
    let mut all = vec![
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
            "ORDERS_UNREACHABLE REFUSED 404",
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
    ];
    all.extend(changed());
    all
}

/// The page came, and says less than it used to, or something else.
fn changed() -> Vec<Situation> {
    let row = |name, how, asked, expected, make| Situation {
        name,
        how,
        asked,
        expected,
        make,
    };
    vec![
        row(
            "changed page",
            "the list without its cards",
            Asked::Check,
            "PAGE_CHANGED orders",
            |ground| says(ground, "auc-orders__order-summary", "neu"),
        ),
        row(
            "changed page",
            "the list without its cards",
            Asked::Start,
            "PAGE_CHANGED orders",
            |ground| says(ground, "auc-orders__order-summary", "neu"),
        ),
        row(
            "changed page",
            "the list without its prices",
            Asked::Check,
            "PAGE_CHANGED order_total",
            |ground| says(ground, "auc-orders__order-price", "neu"),
        ),
        row(
            "all class names changed",
            "`class_prefix`",
            Asked::Check,
            "PAGE_CHANGED orders",
            |ground| at_home(ground, |shop| shop.class_prefix = Some("neu-".into())),
        ),
        row(
            "partial header",
            "the list without its account block",
            Asked::Check,
            "VALID",
            |ground| says(ground, "auc-header-account", "neu"),
        ),
        row(
            "header of two minds",
            "the flag says signed in, the header shows *Login*; the list is there",
            Asked::Start,
            "VALID",
            |ground| {
                says(
                    ground,
                    "<button class=\"auc-js-account-menu\">",
                    "<a href=\"/Login-OAuthLogin\">",
                )
            },
        ),
        row(
            "no word on the sign-in",
            "the list without `data-authenticated`",
            Asked::Check,
            "VALID",
            |ground| says(ground, "data-authenticated", "data-neu"),
        ),
        row(
            "the words *Sessão Expirada*",
            "hidden in every page: no sign of anything",
            Asked::Check,
            "VALID",
            |ground| ground.signed_in_at(CART),
        ),
    ]
}

fn at_home(ground: &mut Ground, change: impl FnOnce(&mut Switches)) -> Result<()> {
    ground.signed_in_at(HOME)?;
    ground.shop(change);
    Ok(())
}

fn fails(ground: &mut Ground, times: u32, kind: FaultKind) -> Result<()> {
    at_home(ground, |shop| {
        shop.fault = Some(Fault::before(LIST, times, kind))
    })
}

fn says(ground: &mut Ground, from: &str, to: &str) -> Result<()> {
    let rewrite = Rewrite::on("Order-History", from, to);
    at_home(ground, |shop| shop.rewrites = vec![rewrite])
}

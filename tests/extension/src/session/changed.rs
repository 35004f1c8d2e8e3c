use store::Rewrite;

use super::connection::at_home;
use super::ground::CART;
use super::{Asked, Ground, Situation};
use crate::Result;

/// The page came, and says less than it used to, or something else.
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

fn says(ground: &mut Ground, from: &str, to: &str) -> Result<()> {
    let rewrite = Rewrite::on("Order-History", from, to);
    at_home(ground, |shop| shop.rewrites = vec![rewrite])
}

use store::Landing;

use super::ground::{ACCOUNT, CART, HOME, ORDERS, PRODUCT, SEARCH, SLOTS};
use super::{Asked, Situation};

/// The shop knew the person and no longer does; the page that is open still says that it does.
pub(super) fn situations() -> Vec<Situation> {
    let expired = |name, asked, make| Situation {
        name,
        how: "the shop forgets the session under the open page",
        asked,
        expected: "EXPIRED",
        make,
    };
    let mut all = vec![
        expired("expired at home", Asked::Check, |ground| {
            ground.signed_in_at(HOME)?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at the orders", Asked::Check, |ground| {
            ground.signed_in_at(ORDERS)?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at the orders", Asked::Start, |ground| {
            ground.signed_in_at(ORDERS)?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at an order", Asked::Check, |ground| {
            ground.signed_in_at_an_order()?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at the cart", Asked::Start, |ground| {
            ground.signed_in_at(CART)?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at a search", Asked::Check, |ground| {
            ground.signed_in_at(SEARCH)?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at a product", Asked::Check, |ground| {
            ground.signed_in_at(PRODUCT)?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at the slots", Asked::Start, |ground| {
            ground.signed_in_at(SLOTS)?;
            ground.forgotten();
            Ok(())
        }),
        expired("expired at the account", Asked::Check, |ground| {
            ground.signed_in_at(ACCOUNT)?;
            ground.forgotten();
            Ok(())
        }),
    ];
    all.extend(shown());
    all
}

/// The shop says so itself, or leads to the sign-in without a word.
fn shown() -> Vec<Situation> {
    let row = |name, how, asked, expected, make| Situation {
        name,
        how,
        asked,
        expected,
        make,
    };
    vec![
        row(
            "home with `sessionLost`",
            "an order was opened too late",
            Asked::Check,
            "EXPIRED",
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.forgotten();
                ground.open(ORDERS)
            },
        ),
        row(
            "home with `sessionLost`",
            "an order was opened too late",
            Asked::Start,
            "EXPIRED",
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.forgotten();
                ground.open(ORDERS)
            },
        ),
        row(
            "*Sessão Expirada* is open",
            "the shop's own notice, over the cart",
            Asked::Check,
            "EXPIRED",
            |ground| {
                ground.signed_in_at(CART)?;
                ground.forgotten();
                ground.notice()
            },
        ),
        row(
            "*Sessão Expirada* is open",
            "the shop's own notice, over the orders",
            Asked::Start,
            "EXPIRED",
            |ground| {
                ground.signed_in_at(ORDERS)?;
                ground.forgotten();
                ground.notice()
            },
        ),
        row(
            "expired, no page of the shop",
            "the opened list leads home, with `sessionLost`",
            Asked::Start,
            "EXPIRED",
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.forgotten();
                ground.no_tab()
            },
        ),
        row(
            "expired, page forbids wasm",
            "`content_security_policy`",
            Asked::Check,
            "EXPIRED",
            |ground| {
                ground.shop(|shop| shop.content_security_policy = Some("script-src 'self'".into()));
                ground.signed_in_at(CART)?;
                ground.forgotten();
                Ok(())
            },
        ),
        row(
            "the shop just asks to sign in",
            "forgotten; the orders lead to the sign-in",
            Asked::Check,
            "SIGNED_OUT",
            |ground| {
                ground.shop(|shop| shop.signed_out_landing = Landing::Login);
                ground.signed_in_at(CART)?;
                ground.forgotten();
                Ok(())
            },
        ),
        row(
            "the shop just asks to sign in",
            "forgotten; the orders lead to the sign-in",
            Asked::Start,
            "SIGNED_OUT",
            |ground| {
                ground.shop(|shop| shop.signed_out_landing = Landing::Login);
                ground.signed_in_at(ORDERS)?;
                ground.forgotten();
                Ok(())
            },
        ),
    ]
}

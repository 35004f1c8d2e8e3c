use super::ground::{ACCOUNT, CART, HOME, ORDERS, PRODUCT, SEARCH, SLOTS};
use super::{Asked, Situation};

/// The shop knows the person.
pub(super) fn situations() -> Vec<Situation> {
    let valid = |name, how, asked, make| Situation {
        name,
        how,
        asked,
        expected: "VALID",
        make,
    };
    vec![
        valid(
            "signed in, at home",
            "home is open",
            Asked::Check,
            |ground| ground.signed_in_at(HOME),
        ),
        valid(
            "signed in, at home",
            "home is open",
            Asked::Start,
            |ground| ground.signed_in_at(HOME),
        ),
        valid(
            "signed in, at the orders",
            "the list is open",
            Asked::Check,
            |ground| ground.signed_in_at(ORDERS),
        ),
        valid(
            "signed in, at the orders",
            "the list is open",
            Asked::Start,
            |ground| ground.signed_in_at(ORDERS),
        ),
        valid(
            "signed in, at an order",
            "the newest order is open",
            Asked::Check,
            |ground| ground.signed_in_at_an_order(),
        ),
        valid(
            "signed in, at the cart",
            "the cart is open",
            Asked::Start,
            |ground| ground.signed_in_at(CART),
        ),
        valid(
            "signed in, at a search",
            "a search is open",
            Asked::Check,
            |ground| ground.signed_in_at(SEARCH),
        ),
        valid(
            "signed in, at a product",
            "a product is open",
            Asked::Start,
            |ground| ground.signed_in_at(PRODUCT),
        ),
        valid(
            "signed in, at the slots",
            "the slots: a header without a name",
            Asked::Check,
            |ground| ground.signed_in_at(SLOTS),
        ),
        valid(
            "signed in, at the slots",
            "the slots: a header without a name",
            Asked::Start,
            |ground| ground.signed_in_at(SLOTS),
        ),
        valid(
            "signed in, at the account",
            "a page of no known kind",
            Asked::Start,
            |ground| ground.signed_in_at(ACCOUNT),
        ),
        valid(
            "signed in, no page of the shop",
            "the tab shows nothing",
            Asked::Start,
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.no_tab()
            },
        ),
        valid(
            "signed in, another site in front",
            "the shop is in a tab behind",
            Asked::Check,
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.other_site_in_front()
            },
        ),
        valid(
            "signed in, another site in front",
            "the shop is in a tab behind",
            Asked::Start,
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.other_site_in_front()
            },
        ),
        valid(
            "cookie banner over the page",
            "`cookie_banner_always`",
            Asked::Start,
            |ground| {
                ground.shop(|shop| shop.cookie_banner_always = true);
                ground.signed_in_at(HOME)
            },
        ),
        valid(
            "push prompt over the page",
            "`push_prompt`",
            Asked::Check,
            |ground| {
                ground.shop(|shop| shop.push_prompt = true);
                ground.signed_in_at(HOME)
            },
        ),
        valid(
            "signed in, page forbids wasm",
            "`content_security_policy`",
            Asked::Start,
            |ground| {
                ground.shop(|shop| shop.content_security_policy = Some("script-src 'self'".into()));
                ground.signed_in_at(HOME)
            },
        ),
        valid(
            "an account without orders",
            "Clara is signed in: the list says that it is empty",
            Asked::Check,
            |ground| {
                ground.open("/practice/sign-in?account=clara")?;
                ground.open(HOME)
            },
        ),
        valid(
            "an account without orders",
            "the same; what is missing is said by the run",
            Asked::Start,
            |ground| {
                ground.open("/practice/sign-in?account=clara")?;
                ground.open(HOME)
            },
        ),
    ]
}

use store::{Detour, Elsewhere, Landing};

use super::ground::{CART, HOME, PRODUCT, SEARCH};
use super::{Asked, Ground, Situation};
use crate::Result;

/// The shop does not know the person, and never did in this browser.
pub(super) fn situations() -> Vec<Situation> {
    let out = |name, how, asked, make| Situation {
        name,
        how,
        asked,
        expected: "SIGNED_OUT",
        make,
    };
    vec![
        out(
            "signed out, at home",
            "the orders lead to the sign-in",
            Asked::Check,
            |ground| at(ground, HOME, Landing::Login),
        ),
        out(
            "signed out, at home",
            "the orders lead to the sign-in",
            Asked::Start,
            |ground| at(ground, HOME, Landing::Login),
        ),
        out(
            "signed out, at home",
            "the orders lead home, with `sessionLost`",
            Asked::Check,
            |ground| at(ground, HOME, Landing::Home),
        ),
        out(
            "signed out, at home",
            "the orders lead home, with `sessionLost`",
            Asked::Start,
            |ground| at(ground, HOME, Landing::Home),
        ),
        out(
            "signed out, at the cart",
            "the cart is public",
            Asked::Start,
            |ground| at(ground, CART, Landing::Home),
        ),
        out(
            "signed out, at a search",
            "searches are public",
            Asked::Check,
            |ground| at(ground, SEARCH, Landing::Login),
        ),
        out(
            "signed out, at a product",
            "products are public",
            Asked::Start,
            |ground| at(ground, PRODUCT, Landing::Login),
        ),
        out(
            "signed out, no page of the shop",
            "the opened list leads to the sign-in",
            Asked::Start,
            |ground| {
                at(ground, HOME, Landing::Login)?;
                ground.no_tab()
            },
        ),
        out(
            "signed out, led round before",
            "three redirects, then the sign-in",
            Asked::Check,
            |ground| {
                at(ground, HOME, Landing::Login)?;
                ground.shop(|shop| {
                    shop.detours = vec![Detour::of("historico", 3, Elsewhere::Round)];
                });
                Ok(())
            },
        ),
        out(
            "signed out, page forbids wasm",
            "`content_security_policy`",
            Asked::Start,
            |ground| {
                ground.shop(|shop| shop.content_security_policy = Some("script-src 'self'".into()));
                at(ground, HOME, Landing::Login)
            },
        ),
        out(
            "the person signed out",
            "*Terminar sessão*, in the same tab",
            Asked::Check,
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.open(SIGN_OUT)
            },
        ),
        out(
            "a sign-in that failed",
            "a wrong password, then back at home",
            Asked::Check,
            |ground| {
                at(ground, HOME, Landing::Login)?;
                ground.sign_in_form("errada")?;
                ground.open(HOME)
            },
        ),
        Situation {
            name: "signed in by the form just now",
            how: "over the sign-in's own host",
            asked: Asked::Start,
            expected: "VALID",
            make: |ground| {
                at(ground, HOME, Landing::Login)?;
                ground.sign_in_form(store::PASSWORD)?;
                ground.settled()
            },
        },
    ]
}

/// Where the account's menu leads to for *Terminar sessão* (SITE §14). The person does, never we.
const SIGN_OUT: &str = "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/Login-Logout";

fn at(ground: &mut Ground, path: &str, landing: Landing) -> Result<()> {
    ground.shop(|shop| shop.signed_out_landing = landing);
    ground.open(path)
}

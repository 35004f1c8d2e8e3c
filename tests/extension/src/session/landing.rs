use store::{Detour, Elsewhere, Fault, FaultKind};

use super::ground::{CART, HOME, ORDERS};
use super::{Asked, Ground, Situation};
use crate::Result;

const LIST: &str = "historico-encomendas";

/// What makers of such questions answer with: the status tells as little as the address.
const QUESTION: &str = "<!DOCTYPE html><html><head><title>Um momento</title></head><body>\
    <h1>Confirme que não é um robô</h1><div class=\"cf-turnstile\"></div></body></html>";

const UNKNOWN: &str = "<!DOCTYPE html><html><head><title>Auchan</title></head><body>\
    <h1>Estamos a melhorar a loja</h1></body></html>";

/// Signed in, and the list of orders does not come at once, or not at all.
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
            "a chain of redirects",
            "three, then the list",
            Asked::Check,
            "VALID",
            |ground| led(ground, 3, Elsewhere::Round),
        ),
        row(
            "a chain of redirects",
            "three, then the list",
            Asked::Start,
            "VALID",
            |ground| led(ground, 3, Elsewhere::Round),
        ),
        row(
            "redirects without an end",
            "from the list to the list",
            Asked::Check,
            "ORDERS_UNREACHABLE REDIRECT_LOOP",
            |ground| led(ground, u32::MAX, Elsewhere::Round),
        ),
        row(
            "redirects without an end",
            "from the list to the list",
            Asked::Start,
            "ORDERS_UNREACHABLE REDIRECT_LOOP",
            |ground| led(ground, u32::MAX, Elsewhere::Round),
        ),
        row(
            "redirects without an end, page forbids wasm",
            "read from outside",
            Asked::Start,
            "ORDERS_UNREACHABLE REDIRECT_LOOP",
            |ground| {
                ground.shop(|shop| shop.content_security_policy = Some("script-src 'self'".into()));
                led(ground, u32::MAX, Elsewhere::Round)
            },
        ),
        row(
            "a connection that breaks, then a redirect",
            "the list is led home once, after two resets",
            Asked::Start,
            "VALID",
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.shop(|shop| {
                    shop.fault = Some(Fault::before(LIST, 2, FaultKind::Reset));
                    shop.detours = vec![Detour::of(LIST, 1, Elsewhere::To(HOME.into()))];
                });
                Ok(())
            },
        ),
        row(
            "led home once",
            "then the list",
            Asked::Start,
            "VALID",
            |ground| led(ground, 1, Elsewhere::To(HOME.into())),
        ),
        row(
            "led home always",
            "signed in, no `sessionLost`",
            Asked::Check,
            "ELSEWHERE home",
            |ground| led(ground, u32::MAX, Elsewhere::To(HOME.into())),
        ),
        row(
            "led home always",
            "signed in, no `sessionLost`",
            Asked::Start,
            "ELSEWHERE home",
            |ground| led(ground, u32::MAX, Elsewhere::To(HOME.into())),
        ),
        row(
            "led to the cart always",
            "signed in",
            Asked::Start,
            "ELSEWHERE cart",
            |ground| led(ground, u32::MAX, Elsewhere::To(CART.into())),
        ),
        row(
            "led home over a chain",
            "two redirects, then home",
            Asked::Check,
            "ELSEWHERE home",
            |ground| {
                ground.signed_in_at(CART)?;
                ground.shop(|shop| {
                    shop.detours = vec![
                        Detour::of(LIST, 2, Elsewhere::Round),
                        Detour::always(LIST, Elsewhere::To(HOME.into())),
                    ];
                });
                Ok(())
            },
        ),
        row(
            "an interim page",
            "leads on by itself after 1.5 s",
            Asked::Check,
            "VALID",
            |ground| led(ground, 1, Elsewhere::Interim(1_500)),
        ),
        row(
            "an interim page",
            "leads on by itself after 1.5 s, twice",
            Asked::Start,
            "VALID",
            |ground| led(ground, 3, Elsewhere::Interim(1_500)),
        ),
        row(
            "a page of no known kind",
            "stands there for good",
            Asked::Check,
            "ELSEWHERE other",
            |ground| led(ground, u32::MAX, Elsewhere::StandIn(200, UNKNOWN.into())),
        ),
        row(
            "a page of no known kind",
            "stands there for good",
            Asked::Start,
            "ELSEWHERE other",
            |ground| led(ground, u32::MAX, Elsewhere::StandIn(200, UNKNOWN.into())),
        ),
        row(
            "bot check",
            "for every page, status 200",
            Asked::Check,
            "BOT_CHECK",
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.shop(|shop| shop.bot_check = true);
                Ok(())
            },
        ),
        row(
            "bot check",
            "for every page, status 200",
            Asked::Start,
            "BOT_CHECK",
            |ground| {
                ground.signed_in_at(ORDERS)?;
                ground.shop(|shop| shop.bot_check = true);
                Ok(())
            },
        ),
        row(
            "bot check, status 403",
            "only for the list",
            Asked::Check,
            "BOT_CHECK",
            |ground| led(ground, u32::MAX, Elsewhere::StandIn(403, QUESTION.into())),
        ),
        row(
            "bot check, status 403",
            "only for the list",
            Asked::Start,
            "BOT_CHECK",
            |ground| led(ground, u32::MAX, Elsewhere::StandIn(403, QUESTION.into())),
        ),
        row(
            "bot check, status 503, page forbids wasm",
            "read from outside",
            Asked::Check,
            "BOT_CHECK",
            |ground| {
                ground.shop(|shop| shop.content_security_policy = Some("script-src 'self'".into()));
                led(ground, u32::MAX, Elsewhere::StandIn(503, QUESTION.into()))
            },
        ),
        row(
            "bot check, answered",
            "the person answered; the list comes",
            Asked::Check,
            "VALID",
            |ground| {
                led(ground, 1, Elsewhere::StandIn(403, QUESTION.into()))?;
                ground.open(ORDERS)?;
                ground.open(ORDERS)
            },
        ),
    ]
}

/// Signed in at home; so many requests for the list are led elsewhere.
fn led(ground: &mut Ground, times: u32, to: Elsewhere) -> Result<()> {
    ground.signed_in_at(HOME)?;
    ground.shop(|shop| shop.detours = vec![Detour::of(LIST, times, to)]);
    Ok(())
}

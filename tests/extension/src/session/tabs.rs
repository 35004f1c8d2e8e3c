use serde_json::json;
use store::Landing;

use super::ground::{CART, HOME, ORDERS};
use super::{Asked, Situation};
use crate::{Failure, until};

/// What one tab says is not what another does.
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
            "two tabs: old page in front, signed in behind",
            "home was opened signed out; the sign-in was in the other tab",
            Asked::Check,
            "VALID",
            |ground| {
                ground.open(HOME)?;
                ground.open_beside("/practice/sign-in?account=ana")
            },
        ),
        row(
            "two tabs: old page in front, signed in behind",
            "home was opened signed out; the sign-in was in the other tab",
            Asked::Start,
            "VALID",
            |ground| {
                ground.open(HOME)?;
                ground.open_beside("/practice/sign-in?account=ana")
            },
        ),
        row(
            "two tabs: old page in front, expired behind",
            "the cart was opened in time, the other tab too late",
            Asked::Check,
            "EXPIRED",
            |ground| {
                ground.signed_in_at(CART)?;
                ground.forgotten();
                ground.open_beside(ORDERS)
            },
        ),
        row(
            "two tabs: old page in front, signed out behind",
            "*Terminar sessão* in the other tab; the orders lead to the sign-in",
            Asked::Start,
            "SIGNED_OUT",
            |ground| {
                ground.shop(|shop| shop.signed_out_landing = Landing::Login);
                ground.signed_in_at(CART)?;
                ground.forgotten();
                ground.open_beside(HOME)
            },
        ),
        row(
            "*Sessão Expirada* in front, signed in behind",
            "the notice stands; the person signed in in the other tab",
            Asked::Check,
            "VALID",
            |ground| {
                ground.signed_in_at(CART)?;
                ground.notice()?;
                ground.open_beside("/practice/sign-in?account=ana")
            },
        ),
        row(
            "two accounts, one after the other",
            "Ana's page in front, Bruno signed in behind: his orders",
            Asked::Check,
            "VALID",
            |ground| {
                ground.signed_in_at(HOME)?;
                ground.open_beside("/practice/sign-in?account=bruno")
            },
        ),
        row(
            "sign-in in another tab, while *Start* waits",
            "the prompt is accepted, the sign-in done elsewhere: only its own tab begins by itself",
            Asked::Start,
            "VALID",
            |ground| {
                ground.shop(|shop| shop.signed_out_landing = Landing::Login);
                ground.open(HOME)?;
                let tab = ground.front()?;
                ground.starts(&tab)?;
                until("the sign-in to be offered", || {
                    let run = ground.trial.run()?;
                    Ok((run["sign_in"]["prompt"] == "OFFERED").then_some(()))
                })?;
                ground.says(&json!({ "type": "SIGN_IN" }))?;
                ground.trial.shop.wait_for("#uname1")?;
                ground.open_beside("/practice/sign-in?account=ana")?;
                until("the sign-in to be known", || {
                    Ok((ground.trial.head()?["signed_in"] == true).then_some(()))
                })?;
                match &ground.trial.run()? {
                    run if run["sign_in"]["prompt"] == "OPENED" => Ok(()),
                    run => Err(Failure::Unexpected {
                        expected: "a sign-in that is still waited for",
                        got: run.to_string(),
                    }),
                }
            },
        ),
    ]
}

use store::Delivery;

use super::ground::{CART, HOME, SLOTS};
use super::{Asked, Situation};

/// Whether an address or a store is chosen, which the header may say late (SITE §2).
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
            "no address, no store",
            "`delivery: missing`, home open",
            Asked::Check,
            "NO_DELIVERY",
            |ground| {
                ground.shop(|shop| shop.delivery = Delivery::Missing);
                ground.signed_in_at(HOME)?;
                ground.header_is_settled()
            },
        ),
        row(
            "no address, no store",
            "`delivery: missing`, home open",
            Asked::Start,
            "NO_DELIVERY",
            |ground| {
                ground.shop(|shop| shop.delivery = Delivery::Missing);
                ground.signed_in_at(HOME)
            },
        ),
        row(
            "no address, no store",
            "the slots open: their header says nothing of it",
            Asked::Start,
            "NO_DELIVERY",
            |ground| {
                ground.shop(|shop| shop.delivery = Delivery::Missing);
                ground.signed_in_at(SLOTS)
            },
        ),
        row(
            "address known late",
            "`delivery: late`, 2.5 s; just opened",
            Asked::Check,
            "VALID",
            |ground| {
                ground.shop(|shop| shop.delivery = Delivery::Late(2_500));
                ground.signed_in_at(HOME)
            },
        ),
        row(
            "address known late",
            "`delivery: late`, 2.5 s; just opened",
            Asked::Start,
            "VALID",
            |ground| {
                ground.shop(|shop| shop.delivery = Delivery::Late(2_500));
                ground.signed_in_at(HOME)
            },
        ),
        row(
            "address known late",
            "`delivery: late`, 4.5 s; the page is settled",
            Asked::Check,
            "VALID",
            |ground| {
                ground.shop(|shop| shop.delivery = Delivery::Late(4_500));
                ground.signed_in_at(CART)?;
                ground.header_is_settled()
            },
        ),
        row(
            "address chosen just now",
            "none at first; then chosen, and the page opened again",
            Asked::Start,
            "VALID",
            |ground| {
                ground.shop(|shop| shop.delivery = Delivery::Missing);
                ground.signed_in_at(HOME)?;
                ground.header_is_settled()?;
                ground.shop(|shop| shop.delivery = Delivery::Chosen);
                ground.open(HOME)
            },
        ),
        row(
            "late header cart",
            "`header_delay_ms` of 4 s",
            Asked::Start,
            "VALID",
            |ground| {
                ground.shop(|shop| shop.header_delay_ms = 4_000);
                ground.signed_in_at(HOME)
            },
        ),
    ]
}

//! Which order is repeated.

use crate::shop::*;
use crate::story::*;
use ::shop::{OrderSummary, Reading};
use run::{CartPhase, Phase};

/// The order that is opened, by a list in which the first so many were cancelled.
fn chosen(cancelled: usize) -> Option<String> {
    let mut list = summaries();
    let gone = |order: &mut OrderSummary| order.cancelled = true;
    list.iter_mut().take(cancelled).for_each(gone);
    let session = answers(&listed(), Ok(Reading::Orders(list.into())));
    match phase(&session) {
        Some(Phase::Cart(CartPhase::ReadingOrder { order })) => Some(order.id.0.clone()),
        _ => None,
    }
}

/// Cancelled orders are told, and not offered; where there is no other, the person may have wanted
/// it.
#[test]
fn the_newest_is_one_that_was_not_cancelled() {
    assert_eq!(chosen(0).as_deref(), Some("order-1"));
    assert_eq!(chosen(1).as_deref(), Some("order-2"));
    assert_eq!(chosen(2).as_deref(), Some("order-1"));
}

//! Presses that each change an amount: none is made before the page says what the last one came to.

use crate::piece::unsettled;
use crate::{busy, cart, product, quantity};
use page::Element;
use shop::{Amount, Unreadable};
use site::Next;

/// How much of the product the page says is in the cart.
#[derive(Clone, Copy)]
pub enum Said {
    /// The shop has it on record.
    Recorded(Option<Amount>),
    /// It shows that much, and does not say whether the shop has taken note of it.
    Shown(Option<Amount>),
}

impl Said {
    const fn of(amount: Option<Amount>, recorded: bool) -> Self {
        match recorded {
            true => Self::Recorded(amount),
            false => Self::Shown(amount),
        }
    }

    const fn amount(self) -> Option<Amount> {
        match self {
            Self::Recorded(amount) | Self::Shown(amount) => amount,
        }
    }
}

/// `None` while the page is busy, or shows another product.
pub fn said<E: Element>(root: &E, pid: &str) -> Option<Said> {
    let product = product(root).ok().filter(|product| product.pid.0 == pid)?;
    let amount = product.in_cart.map(|held| held.amount);
    let recorded = root
        .first(quantity::SELECTOR)
        .is_none_or(|it| quantity::recorded(&it));
    (!busy(root)).then(|| Said::of(amount, recorded))
}

/// The same, of the one line of a product in the cart.
pub fn said_in_line<E: Element>(root: &E, pid: &str) -> Option<Said> {
    let cards = cart::cards_of(root, pid);
    let [card] = cards.as_slice() else {
        return None;
    };
    let selector = card.first(".auc-qty-selector")?;
    let amount = quantity::held(&selector).map(|held| held.amount);
    (!busy(root)).then(|| Said::of(amount, quantity::recorded(&selector)))
}

/// What is next where each press must first be seen to have come to what it was to come to.
pub fn counted<E>(
    said: Option<Said>,
    held: Option<Amount>,
    presses: usize,
    more: bool,
    press: impl FnOnce(fn(Unreadable) -> Result<(), Unreadable>) -> Next<E>,
) -> Next<E> {
    let as_held = said.map(Said::amount) == Some(held);
    match (said, presses) {
        (said, 0) if !as_held => {
            let said = said.and_then(Said::amount);
            Next::End(Err(Unreadable::odd("quantity", &shown(said))))
        }
        (Some(Said::Shown(_)), 0) => Next::Wait(Err(unsettled("quantity", shown(held), "?"))),
        (_, 0) => press(Err),
        _ if !as_held => Next::Wait(Ok(())),
        (Some(Said::Shown(_)), _) if more => late(press(|_| Ok(()))),
        (Some(Said::Recorded(_)), _) if more => press(|_| Ok(())),
        (Some(Said::Shown(_)), _) => Next::Wait(Ok(())),
        (Some(Said::Recorded(_)) | None, _) => Next::End(Ok(())),
    }
}

/// A press that is made only where the page does not say in time that the last one is on record.
fn late<E>(next: Next<E>) -> Next<E> {
    match next {
        Next::Press(control, gesture) => Next::Late(control, gesture),
        other => other,
    }
}

fn shown(amount: Option<Amount>) -> String {
    amount.map_or_else(|| "0".to_owned(), |held| held.to_string())
}

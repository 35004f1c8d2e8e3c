//! The order in which the controls are pressed, told from what the page shows now. Whoever has the
//! page, in it or before its HTML, asks here before each press, and nowhere else.

use crate::controls::{self, Control};
use crate::piece::unsettled;
use crate::{Dialog, busy, cart, dialog, product, quantity};
use page::Element;
use shop::{Action, Amount, Mode, Unreadable};
pub use site::Next;

/// What is next of an action after so many presses, on the page as it is.
pub fn next<E: Element>(root: &E, action: &Action, presses: usize) -> Next<E> {
    match action {
        Action::Reorder { order, mode } => reorder(root, &order.0, *mode, presses),
        Action::Add {
            pid, from, through, ..
        } => add(root, &pid.0, *from, through, presses),
        Action::Remove { pid } => remove(root, &pid.0, presses),
    }
}

/// The bin of the one line of a product, once; then the page is waited for until the line is gone.
/// A dialog that asks back is the person's to answer (SITE §19).
fn remove<E: Element>(root: &E, pid: &str, presses: usize) -> Next<E> {
    let (there, busy) = (!cart::cards_of(root, pid).is_empty(), busy(root));
    let missing = || Unreadable::missing("line", cart::LINE);
    match presses {
        0 if there => press(root, &controls::REMOVE, pid, Err),
        0 if busy => Next::Wait(Err(missing())),
        0 => Next::End(Err(missing())),
        _ if there || busy => Next::Wait(Ok(())),
        _ => Next::End(Ok(())),
    }
}

/// What an action comes to that ends after so many presses, because of `why`. What was added stays
/// added, and the cart tells; a re-order is only begun by its second press.
///
/// # Errors
/// `why`, if nothing was done at the shop.
pub fn cut_short(action: &Action, presses: usize, why: Unreadable) -> Result<(), Unreadable> {
    match action {
        Action::Add { .. } | Action::Remove { .. } if presses > 0 => Ok(()),
        Action::Add { .. } | Action::Remove { .. } | Action::Reorder { .. } => Err(why),
    }
}

/// Opens the dialog, and answers it. Only the second press changes anything at the shop.
fn reorder<E: Element>(root: &E, order: &str, mode: Mode, presses: usize) -> Next<E> {
    match presses {
        0 => press(root, &controls::REORDER, order, Err),
        1 => match dialog(root) {
            Dialog::None => Next::Wait(controls::answering(&Dialog::None, mode).map(drop)),
            open => match controls::answering(&open, mode) {
                Ok(control) => press(root, control, order, Err),
                Err(why) => Next::End(Err(why)),
            },
        },
        _ => Next::End(Ok(())),
    }
}

/// *adicionar* where there is none of it in the cart, then `+` until the page says the last of
/// `through`. Each press waits for the page to say what the one before came to, so that none is
/// made on a guess.
fn add<E: Element>(
    root: &E,
    pid: &str,
    from: Option<Amount>,
    through: &[Amount],
    presses: usize,
) -> Next<E> {
    let held = match presses {
        0 => from,
        _ => through.get(presses - 1).copied(),
    };
    let control = match held {
        None => &controls::ADD,
        Some(_) => &controls::MORE,
    };
    match (said(root, pid), presses) {
        (said, 0) if said.map(Said::amount) != Some(held) => {
            let said = said.and_then(Said::amount);
            Next::End(Err(Unreadable::odd("quantity", &shown(said))))
        }
        (Some(Said::Shown(_)), 0) => Next::Wait(Err(unsettled("quantity", shown(held), "?"))),
        (Some(_), 0) => press(root, control, pid, Err),
        (said, _) if said.map(Said::amount) != Some(held) => Next::Wait(Ok(())),
        (Some(Said::Shown(_)), _) if presses < through.len() => {
            late(press(root, control, pid, |_| Ok(())))
        }
        (Some(Said::Recorded(_)), _) if presses < through.len() => {
            press(root, control, pid, |_| Ok(()))
        }
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

fn press<E: Element>(
    root: &E,
    control: &Control,
    about: &str,
    otherwise: fn(Unreadable) -> Result<(), Unreadable>,
) -> Next<E> {
    match controls::find(root, control, about) {
        Ok(found) => Next::Press(found, control.gesture),
        Err(why) => Next::Wait(otherwise(why)),
    }
}

/// How much of the product the page says is in the cart.
#[derive(Clone, Copy)]
enum Said {
    /// The shop has it on record.
    Recorded(Option<Amount>),
    /// It shows that much, and does not say whether the shop has taken note of it.
    Shown(Option<Amount>),
}

impl Said {
    const fn amount(self) -> Option<Amount> {
        match self {
            Self::Recorded(amount) | Self::Shown(amount) => amount,
        }
    }
}

/// `None` while the page is busy, or shows another product.
fn said<E: Element>(root: &E, pid: &str) -> Option<Said> {
    let product = product(root).ok().filter(|product| product.pid.0 == pid)?;
    let amount = product.in_cart.map(|held| held.amount);
    let selector = root.first(quantity::SELECTOR);
    let recorded = selector.is_none_or(|it| quantity::recorded(&it));
    let said = match recorded {
        true => Said::Recorded(amount),
        false => Said::Shown(amount),
    };
    (!busy(root)).then_some(said)
}

fn shown(amount: Option<Amount>) -> String {
    amount.map_or_else(|| "0".to_owned(), |held| held.to_string())
}

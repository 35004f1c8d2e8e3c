//! The order in which the controls are pressed, told from what the page shows now. Whoever has the
//! page, in it or before its HTML, asks here before each press, and nowhere else.

use crate::controls::{self, Control};
use crate::counting::{counted, said, said_in_line};
use crate::{Dialog, busy, cart, dialog};
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
        Action::Adjust { pid, from, through } => adjust(root, &pid.0, *from, through, presses),
        Action::Remove { pid } => remove(root, &pid.0, presses),
    }
}

/// The bin of the one line of a product, once; then the page is waited for until the line is gone.
/// A dialog that asks back is the person's to answer (SITE §7).
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

/// What an action comes to that ends after so many presses, because of `why`. What was changed
/// stays changed, and the cart tells; a re-order is only begun by its second press.
///
/// # Errors
/// `why`, if nothing was done at the shop.
pub fn cut_short(action: &Action, presses: usize, why: Unreadable) -> Result<(), Unreadable> {
    match action {
        Action::Add { .. } | Action::Adjust { .. } | Action::Remove { .. } if presses > 0 => Ok(()),
        Action::Reorder { .. } if presses > 1 => Ok(()),
        Action::Add { .. }
        | Action::Adjust { .. }
        | Action::Remove { .. }
        | Action::Reorder { .. } => Err(why),
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
    let more = presses < through.len();
    counted(said(root, pid), held, presses, more, |why| {
        press(root, control, pid, why)
    })
}

/// − or + of the one line of a product, until the line says the last of `through`.
fn adjust<E: Element>(
    root: &E,
    pid: &str,
    from: Amount,
    through: &[Amount],
    presses: usize,
) -> Next<E> {
    let held = match presses {
        0 => from,
        _ => through.get(presses - 1).copied().unwrap_or(from),
    };
    let next = through.get(presses).copied();
    let control = match next {
        Some(next) if next < held => &controls::LESS_OF_LINE,
        Some(_) | None => &controls::MORE_OF_LINE,
    };
    let said = said_in_line(root, pid);
    counted(said, Some(held), presses, next.is_some(), |why| {
        press(root, control, pid, why)
    })
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

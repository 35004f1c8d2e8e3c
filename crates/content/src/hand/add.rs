use super::{Stopped, press_when_there};
use crate::{eye, patience};
use auchan::{controls, product};
use shop::{Amount, Unreadable};

/// How long the shop may take to say what a press has come to, in milliseconds.
const PATIENCE: u32 = 12_000;

/// Puts a product into the cart on its own page: *adicionar* where there is none of it in the cart,
/// then `+` until the page says the last of `through`. Each press waits for the page to say what
/// the one before came to, so that none is made on a guess.
///
/// # Errors
/// Nothing was pressed: the page does not offer what it should, or says another amount than
/// `from`. What was pressed is not taken back when a later press is not possible; the cart tells.
pub async fn add(
    pid: &str,
    from: Option<Amount>,
    through: &[Amount],
    stopped: Stopped<'_>,
) -> Result<(), Unreadable> {
    let mut held = from;
    for (nth, amount) in through.iter().enumerate() {
        let pressed = match held {
            _ if !says(pid, held) => Err(Unreadable::odd("quantity", &said(pid))),
            None => press_when_there(&controls::ADD, pid, stopped).await,
            Some(_) => press_when_there(&controls::MORE, pid, stopped).await,
        };
        match pressed {
            Err(why) if nth == 0 => return Err(why),
            Err(_) => return Ok(()),
            Ok(()) => held = Some(*amount),
        }
        let come = patience::until(PATIENCE, || says(pid, held).then_some(()));
        if come.await.is_none() {
            return Ok(());
        }
    }
    Ok(())
}

/// Whether the page says that the cart holds so much of the product, and is not busy with it.
fn says(pid: &str, held: Option<Amount>) -> bool {
    let Some(root) = eye::root() else {
        return false;
    };
    let shown = product(&root).ok().filter(|product| product.pid.0 == pid);
    shown.is_some_and(|product| product.in_cart.map(|it| it.amount) == held) && !auchan::busy(&root)
}

fn said(pid: &str) -> String {
    let shown = eye::root().and_then(|root| product(&root).ok());
    let amount = shown
        .filter(|product| product.pid.0 == pid)
        .and_then(|product| product.in_cart);
    amount.map_or_else(|| "0".to_owned(), |held| held.to_string())
}

//! The one place that presses anything.

mod add;

use crate::{eye, patience};
use auchan::controls::{self, Control};
use auchan::{Dialog, dialog};
use page::Live;
use shop::{Action, Answer, Mode, Seen, Unreadable, Unseen};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How long the shop's script may take to open its dialog, in milliseconds.
const PATIENCE: u32 = 10_000;

/// Says whether the person cancelled what is being carried out.
type Stopped<'a> = &'a dyn Fn() -> bool;

/// Carries an action out, through the shop's own controls (DECISIONS 12, 14). Once `stopped`,
/// nothing more is pressed.
pub async fn act(action: &Action, stopped: Stopped<'_>) -> Answer {
    match action {
        Action::Reorder { order, mode } => reorder(&order.0, *mode, stopped).await,
        Action::Add {
            pid, from, through, ..
        } => add::add(&pid.0, *from, through, stopped).await,
    }
    .map(|()| Seen::Pressed)
    .map_err(|why| Unseen::NotPressed { why })
}

/// Opens the dialog, and answers it. Only the second press changes anything at the shop.
async fn reorder(order: &str, mode: Mode, stopped: Stopped<'_>) -> Result<(), Unreadable> {
    press_when_there(&controls::REORDER, order, stopped).await?;
    let asked = patience::until(PATIENCE, || match open_dialog() {
        Dialog::None => None,
        other => Some(other),
    });
    let dialog = asked.await.unwrap_or(Dialog::None);
    press_when_there(controls::answering(&dialog, mode)?, order, stopped).await
}

/// Waits until the control is exactly what it must be, and presses it. A dialog that is still
/// moving in is not there yet; what is wrong at the end of patience is said.
async fn press_when_there(
    control: &Control,
    about: &str,
    stopped: Stopped<'_>,
) -> Result<(), Unreadable> {
    let find = || match eye::root() {
        Some(root) => controls::find(&root, control, about),
        None => Err(Unreadable::missing(control.name, control.selector)),
    };
    let found = patience::until(PATIENCE, || find().ok()).await;
    let found = found.map_or_else(find, Ok)?;
    match stopped() {
        true => Err(Unreadable::missing("run", "CANCEL")),
        false => press(&found),
    }
}

/// Presses. Whoever calls this has just found the control with [`controls::find`]. The script
/// that an updated extension left behind in a page presses nothing: nobody keeps its word.
#[expect(clippy::disallowed_methods, reason = "the one place that presses")]
fn press(control: &Live) -> Result<(), Unreadable> {
    if chrome::runtime::id().is_none() {
        return Err(Unreadable::missing("extension", "chrome.runtime.id"));
    }
    let element: &HtmlElement = control
        .handle()
        .dyn_ref()
        .ok_or_else(|| Unreadable::odd("control", "not a control"))?;
    element.click();
    Ok(())
}

fn open_dialog() -> Dialog {
    eye::root().map_or(Dialog::None, |root| dialog(&root))
}

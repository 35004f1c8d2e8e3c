//! The one place that presses anything.

use crate::{Shop, patience, reader};
use page::Live;
use shop::{Action, Answer, Reading, Unreadable};
use site::{Next, Site};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Says whether the person cancelled what is being carried out.
type Stopped<'a> = &'a dyn Fn() -> bool;

/// What came of one look at the page.
enum Step {
    Pressed,
    Over(Result<(), Unreadable>),
}

/// Carries an action out, through the shop's own controls (DECISIONS 12, 14), press by press as
/// [`Site::next`] says. Once `stopped`, nothing more is pressed.
pub async fn act(action: &Action, stopped: Stopped<'_>) -> Answer {
    let result = presses(action, stopped).await;
    result.map_or_else(document::not_pressed, |()| Ok(Reading::Pressed))
}

async fn presses(action: &Action, stopped: Stopped<'_>) -> Result<(), Unreadable> {
    let mut presses = 0;
    loop {
        let mut otherwise = Ok(());
        let look = || match step(action, presses, stopped) {
            Ok(step) => Some(step),
            Err(result) => {
                otherwise = result;
                None
            }
        };
        match patience::until(document::patience::PRESS, look).await {
            Some(Step::Pressed) => presses += 1,
            Some(Step::Over(result)) => return result,
            None => return otherwise,
        }
    }
}

/// Looks at the page and presses what is next, in one go: nothing of the page's own runs between
/// the two. `Err` is what it comes to, should the page stay as it is.
fn step(
    action: &Action,
    presses: usize,
    stopped: Stopped<'_>,
) -> Result<Step, Result<(), Unreadable>> {
    let cut_short = |why| Shop::cut_short(action, presses, why);
    let Some(root) = reader::root() else {
        return Err(cut_short(Unreadable::missing("page", "html")));
    };
    match Shop::next_unless(&root, action, presses, stopped) {
        Next::Press(control) => Ok(match press(&control) {
            Ok(()) => Step::Pressed,
            Err(why) => Step::Over(cut_short(why)),
        }),
        Next::Wait(result) => Err(result),
        Next::End(result) => Ok(Step::Over(result)),
    }
}

/// Presses. Whoever calls this has just been told by [`Site::next`] to. The script that an updated
/// extension left behind in a page presses nothing: nobody keeps its word.
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

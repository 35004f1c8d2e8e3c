//! The one place of the wasm that presses anything. Where a page forbids wasm, `plain-hand.js` does.

use crate::{Shop, patience, reader};
use page::Live;
use shop::{Action, Answer, Reading, Unreadable};
use site::{Gesture, Next, Site};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent, MouseEventInit};

/// Says whether the person cancelled what is being carried out.
type Stopped<'a> = &'a dyn Fn() -> bool;

/// What came of one look at the page.
enum Step {
    Pressed,
    Over(Result<(), Unreadable>),
}

/// What it comes to, should the page stay as it is.
enum Otherwise {
    /// It is over.
    Ends(Result<(), Unreadable>),
    /// The next press is made all the same.
    Presses,
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
        let mut otherwise = Otherwise::Ends(Ok(()));
        let look = || match step(action, presses, stopped, false) {
            Ok(step) => Some(step),
            Err(waits) => {
                otherwise = waits;
                None
            }
        };
        match patience::until(document::patience::PRESS, look).await {
            Some(Step::Pressed) => presses += 1,
            Some(Step::Over(result)) => return result,
            None => match otherwise {
                Otherwise::Ends(result) => return result,
                Otherwise::Presses => match step(action, presses, stopped, true) {
                    Ok(Step::Pressed) => presses += 1,
                    Ok(Step::Over(result)) | Err(Otherwise::Ends(result)) => return result,
                    Err(Otherwise::Presses) => return Ok(()),
                },
            },
        }
    }
}

/// Looks at the page and presses what is next, in one go: nothing of the page's own runs between
/// the two. `Err` is what it comes to, should the page stay as it is until it is `late`.
fn step(
    action: &Action,
    presses: usize,
    stopped: Stopped<'_>,
    late: bool,
) -> Result<Step, Otherwise> {
    let cut_short = |why| Shop::cut_short(action, presses, why);
    let Some(root) = reader::root() else {
        return Err(Otherwise::Ends(cut_short(Unreadable::missing(
            "page", "html",
        ))));
    };
    let next = || Shop::next_unless(&root, action, presses, stopped);
    let still = |control: &Live| matches!(next(), Next::Press(now, _) | Next::Late(now, _) if now == *control);
    match next() {
        Next::Late(..) if !late => Err(Otherwise::Presses),
        Next::Press(control, gesture) | Next::Late(control, gesture) => {
            Ok(match press(&control, gesture, &still) {
                Ok(()) => Step::Pressed,
                Err(why) => Step::Over(cut_short(why)),
            })
        }
        Next::Wait(result) => Err(Otherwise::Ends(result)),
        Next::End(result) => Ok(Step::Over(result)),
    }
}

/// Presses. Whoever calls this has just been told by [`Site::next`] to. The script that an updated
/// extension left behind in a page presses nothing: nobody keeps its word. What the page makes of the
/// mouse may change the control: it is clicked only if it `still` is the one to press.
#[expect(clippy::disallowed_methods, reason = "the one place that presses")]
fn press(
    control: &Live,
    gesture: Gesture,
    still: &dyn Fn(&Live) -> bool,
) -> Result<(), Unreadable> {
    if chrome::runtime::id().is_none() {
        return Err(Unreadable::missing("extension", "chrome.runtime.id"));
    }
    let element: &HtmlElement = control
        .handle()
        .dyn_ref()
        .ok_or_else(|| Unreadable::odd("control", "not a control"))?;
    match gesture {
        Gesture::Click => element.click(),
        Gesture::Step => {
            down_and_up(element)?;
            if still(control) {
                element.click();
            }
        }
    }
    Ok(())
}

/// It comes up on the body, which nothing takes away: a spinner steps on for ever until it does.
#[expect(clippy::disallowed_methods, reason = "part of the one press")]
fn down_and_up(element: &HtmlElement) -> Result<(), Unreadable> {
    let body = Live::from(web_sys::Element::from(element.clone())).body();
    let body = body.ok_or_else(|| Unreadable::missing("page", "body"))?;
    let how = MouseEventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    for (name, on) in [("mousedown", element), ("mouseup", &body)] {
        let event = MouseEvent::new_with_mouse_event_init_dict(name, &how);
        event
            .and_then(|event| on.dispatch_event(&event))
            .map_err(|_| Unreadable::odd("control", name))?;
    }
    Ok(())
}

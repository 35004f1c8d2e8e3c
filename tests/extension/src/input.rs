//! A person's hands: mouse and keyboard, as real input events.

use serde::Deserialize;
use serde_json::json;

use crate::{Failure, Page, Result, until};

/// A key of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Presses buttons and follows links.
    Enter,
    /// Presses buttons and ticks boxes.
    Space,
    /// Goes to the next control.
    Tab,
    /// Goes to the control before.
    ShiftTab,
    /// Closes what is open.
    Escape,
    /// Goes up in a list.
    ArrowUp,
    /// Goes down in a list.
    ArrowDown,
}

/// The middle of an element, or why it cannot be clicked.
#[derive(Deserialize)]
#[serde(untagged)]
enum Aim {
    At { x: f64, y: f64 },
    Hidden { why: String },
}

/// Scrolls the element into view and says where a click would land on it, and on nothing else.
const AIM: &str = "(element) => {
  if (!element) return { why: 'there is none' };
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (!box.width || !box.height) return { why: 'it has no size' };
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  if (!hit) return { why: 'it is out of view' };
  if (!element.contains(hit) && !hit.contains(element)) return { why: `${hit.outerHTML.slice(0, 80)} covers it` };
  if (element.disabled) return { why: 'it is disabled' };
  return { x, y };
}";

/// Finds the control a person would call by this name.
const CONTROL: &str = "(name) => [...document.querySelectorAll(
  'button, a[href], summary, label, input, select, [role=button], [role=tab], [role=switch]')]
  .filter((control) => control.checkVisibility())
  .find((control) => [control.getAttribute('aria-label'), control.innerText, control.value]
    .some((text) => typeof text === 'string' && text.trim() === name))";

impl Page {
    /// Clicks the first element that fits `selector`, once it can be clicked.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.click_on(
            selector,
            &format!("document.querySelector({})", json!(selector)),
        )
    }

    /// Clicks the control with this label.
    pub fn click_control(&self, name: &str) -> Result<()> {
        self.click_on(
            &format!("the control “{name}”"),
            &format!("({CONTROL})({})", json!(name)),
        )
    }

    fn click_on(&self, what: &str, element: &str) -> Result<()> {
        let (x, y) = until(&format!("{what} to be clickable"), || {
            match self.eval_as(&format!("({AIM})({element})"))? {
                Aim::At { x, y } => Ok(Some((x, y))),
                Aim::Hidden { why } => Err(Failure::Threw(why)),
            }
        })?;
        for (kind, clicks) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 1)] {
            let button = if clicks == 0 { "none" } else { "left" };
            let params = json!({
                "type": kind, "x": x, "y": y, "button": button, "clickCount": clicks,
            });
            self.ask("Input.dispatchMouseEvent", params)?;
        }
        Ok(())
    }

    /// Puts the keyboard's focus on the first element that fits `selector`, once it is there.
    pub fn focus(&self, selector: &str) -> Result<()> {
        let selector = json!(selector);
        let focus = format!(
            "(() => {{ const e = document.querySelector({selector}); e?.focus(); \
             return e !== null && document.activeElement === e; }})()"
        );
        self.wait(&format!("{selector} to take the focus"), &focus)
    }

    /// Presses and releases a key.
    pub fn press(&self, key: Key) -> Result<()> {
        let (name, code, text) = key.on_keyboard();
        let mut params = json!({
            "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" },
            "key": name, "code": key.code(), "windowsVirtualKeyCode": code,
            "modifiers": if key == Key::ShiftTab { 8 } else { 0 },
        });
        if !text.is_empty() {
            params["text"] = json!(text);
        }
        self.ask("Input.dispatchKeyEvent", params.clone())?;
        params["type"] = json!("keyUp");
        self.ask("Input.dispatchKeyEvent", params)?;
        Ok(())
    }

    /// Types `text` where the focus is.
    pub fn type_text(&self, text: &str) -> Result<()> {
        self.ask("Input.insertText", json!({"text": text}))
            .map(|_| ())
    }
}

impl Key {
    /// Its name, its Windows key code and the text it types.
    fn on_keyboard(self) -> (&'static str, u8, &'static str) {
        match self {
            Self::Enter => ("Enter", 13, "\r"),
            Self::Space => (" ", 32, " "),
            Self::Tab | Self::ShiftTab => ("Tab", 9, ""),
            Self::Escape => ("Escape", 27, ""),
            Self::ArrowUp => ("ArrowUp", 38, ""),
            Self::ArrowDown => ("ArrowDown", 40, ""),
        }
    }

    /// Its place on the keyboard.
    fn code(self) -> &'static str {
        match self {
            Self::Space => "Space",
            key => key.on_keyboard().0,
        }
    }
}

use serde::Deserialize;

/// What a press on a button would set off by itself, beside what the page's scripts do: not what
/// the markup says, but what the browser made of it. A form may own a button that stands nowhere
/// in it, and a `<base>` elsewhere decides where it sends.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Facts {
    /// `button`, `submit` or `reset`.
    pub kind: String,
    /// The address that the form which owns it would be sent to; `None` if no form owns it.
    pub form: Option<String>,
    /// The attributes that make it do something else or more: `formaction`, `commandfor`,
    /// `popovertarget`, `onclick`.
    pub also: Vec<String>,
    /// The browser takes no click for it.
    pub disabled: bool,
    /// It is in the page.
    pub connected: bool,
    /// It, something in it or around it has a shadow tree: what shows is not what stands there.
    pub shadow: bool,
    /// Its text is not shown from left to right.
    pub mirrored: bool,
}

/// The attribute with the facts of a button in a live page that is sent as HTML, as JSON text
/// (`extension/button-facts.js`). What a page wrote there itself is taken out before.
pub const LIVE_FACTS: &str = "data-live";

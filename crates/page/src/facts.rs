#[cfg(feature = "parsed")]
use crate::Element;
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

/// Beginnings of the names of attributes that make a button do something by itself.
#[cfg(feature = "parsed")]
const ALSO: [&str; 5] = ["form", "command", "popover", "interest", "on"];

/// The facts in a tree that no browser made: as far as its markup tells.
#[cfg(feature = "parsed")]
pub(crate) fn facts_by_markup<E: Element>(element: &E, names: &[String]) -> Facts {
    let kind = element
        .attr("type")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let form = element.with_ancestors().find(|e| e.has_name("form"));
    let owned = form.is_some() || element.attr("form").is_some();
    let turned = |e: E| e.attr("dir").is_some_and(|dir| dir != "ltr") || e.has_name("bdo");
    let does = |name: &&String| ALSO.iter().any(|also| name.starts_with(also));
    Facts {
        kind: match kind.as_str() {
            "button" | "reset" => kind,
            _ => "submit".to_owned(),
        },
        form: owned.then(|| {
            form.and_then(|form| form.attr("action"))
                .unwrap_or_default()
        }),
        also: names.iter().filter(does).cloned().collect(),
        disabled: element.attr("disabled").is_some(),
        connected: true,
        shadow: false,
        mirrored: element.with_ancestors().any(turned) || element.first("bdo, [dir]").is_some(),
    }
}

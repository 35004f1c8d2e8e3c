//! Where the focus goes when what had it goes.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::NodeRef;

/// The id of the heading of the list.
pub const LISTING: &str = "listing";

/// Whoever had the focus on a control that goes away with its line is led to the list.
pub fn hand_on_focus(of: &NodeRef) {
    let page = web_sys::window().and_then(|window| window.document());
    let (Some(button), Some(page)) = (of.cast::<HtmlElement>(), page) else {
        return;
    };
    let held = page.active_element().is_some_and(|it| it == *button);
    let list = page.get_element_by_id(LISTING);
    let list = list.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let (true, Some(list)) = (held, list) {
        let _ = list.focus();
    }
}

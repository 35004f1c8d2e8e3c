//! Every view of the panel from made-up sessions, to be looked at. No part of the extension.

#[path = "../tests/made_up/mod.rs"]
mod made_up;

use panel::{Bulletin, Screen, Sheet};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct Picture {
    view: AttrValue,
    english: bool,
}

#[component]
fn Gallery(picture: &Picture) -> Html {
    let words = use_memo(picture.english, |english| {
        made_up::words(if *english { made_up::EN } else { made_up::PT })
    });
    if let Some(view) = picture.view.strip_prefix("sheet-") {
        return html! { <Sheet words={(*words).clone()} kept={made_up::kept(view)} /> };
    }
    let (view, bulletin) = match picture.view.as_str() {
        "refused" => ("idle", Some(Bulletin::Refused)),
        view => (view, None),
    };
    let press = Callback::from(|_| ());
    let standing = made_up::standing(view, Callback::noop());
    html! { <Screen words={(*words).clone()} kept={made_up::kept(view)} past={made_up::past(view)} {standing} {bulletin} {press} /> }
}

/// Draws one view into the page's `<main>`.
#[wasm_bindgen]
pub fn show(view: &str, english: bool) {
    console_error_panic_hook::set_once();
    let main = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("panel"));
    if let Some(main) = main {
        let view = AttrValue::from(view.to_owned());
        yew::Renderer::<Gallery>::with_root_and_props(main, Picture { view, english }).render();
    }
}

/// The names of all views.
#[wasm_bindgen]
pub fn views() -> Vec<String> {
    made_up::VIEWS
        .iter()
        .map(|view| (*view).to_owned())
        .collect()
}

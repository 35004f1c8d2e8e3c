use crate::view::{Scene, icon};
use crate::words::Key;
use run::Request;
use yew::prelude::*;

/// Leads the shop's tab to a search for something of the kind: by `words`, or by the whole name.
pub fn button(scene: &Scene, words: Option<&str>, name: &str) -> Html {
    let press = Request::Search {
        words: words.unwrap_or(name).to_owned(),
    };
    let onclick = scene.press.reform(move |_: MouseEvent| press.clone());
    html! {
        <button type="button" class="plain" {onclick}>
            { scene.say(Key::SearchShop) }{ icon::OUT.html() }
            <span class="spoken">{ format!(": {name}") }</span>
        </button>
    }
}

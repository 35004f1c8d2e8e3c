use crate::Press;
use crate::view::{Scene, icon};
use crate::words::Key;
use shop::Pid;
use shop::substitute::{Item, searches};
use yew::prelude::*;

/// Leads the shop's tab to a search for something of the kind.
pub fn button(scene: &Scene, pid: &Pid, name: &str) -> Html {
    let item = Item::named(pid.clone(), name);
    let words = searches(&item).into_iter().next();
    let press = Press::Search(words.unwrap_or_else(|| name.to_owned()));
    let onclick = scene.press.reform(move |_: MouseEvent| press.clone());
    html! {
        <button type="button" class="plain" {onclick}>
            { scene.say(Key::SearchShop) }{ icon::OUT.html() }
            <span class="spoken">{ format!(": {name}") }</span>
        </button>
    }
}

use crate::words::{Key, Words};
use yew::prelude::*;

/// The way to the page of settings.
pub fn view(words: &Words) -> Html {
    html! {
        <a class="plain settings" href="settings.html" target="_blank" rel="noopener">
            { words.say(Key::SettingsOpen) }
            <span class="spoken">{ format!(" {}", words.say(Key::OpensInTab)) }</span>
        </a>
    }
}

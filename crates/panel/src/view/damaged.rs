use super::{HEADING, trouble};
use crate::words::{Key, Trouble, Words};
use yew::prelude::*;

/// What is on record cannot be read. Nothing can be pressed: there is nothing to press it on.
pub fn view(words: &Words, why: &str) -> Html {
    let trouble = Trouble {
        what: words.say(Key::DamagedWhat),
        remedy: words.say(Key::DamagedDo),
    };
    html! {
        <div class="body">
            <h2 id={HEADING} tabindex="-1">{ words.say(Key::DamagedHeading) }</h2>
            { trouble::view(words, &trouble) }
            <details>
                <summary>{ words.say(Key::Details) }</summary>
                <p class="raw">{ why }</p>
            </details>
        </div>
    }
}

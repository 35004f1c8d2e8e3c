use crate::words::{Key, Trouble, Words};
use yew::prelude::*;

/// A fault: what happened, and what to do.
pub fn view(words: &Words, trouble: &Trouble) -> Html {
    with_way_on(words, trouble, Html::default())
}

/// The same, with the button that sees to it.
pub fn with_way_on(words: &Words, trouble: &Trouble, button: Html) -> Html {
    html! {
        <section class="card trouble">
            <h3>{ words.say(Key::WhatHappened) }</h3>
            <p>{ &trouble.what }</p>
            <h3>{ words.say(Key::WhatToDo) }</h3>
            <p>{ &trouble.remedy }</p>
            { button }
        </section>
    }
}

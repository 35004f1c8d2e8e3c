use super::Hand;
use crate::view::sealed;
use crate::words::Key;
use settings::{RULES, Request};
use yew::prelude::*;

/// A part of the page; or, where what it is drawn from cannot be read, word of that in its place.
pub fn or_sealed(hand: &Hand, key: &'static str, part: impl FnOnce() -> Html) -> Html {
    let Some(sealed) = hand.sealed.iter().find(|it| it.key == key) else {
        return part();
    };
    let follows = match key {
        RULES => Key::SealedRules,
        _ => Key::SealedUsual,
    };
    let anew = hand.ask.reform(|key: &'static str| Request::StartAnew {
        key: key.to_owned(),
    });
    html! {
        <section class="card part trouble" aria-labelledby={key}>
            <h2 id={key}>{ hand.words.part(key) }</h2>
            { sealed::view(&hand.words, sealed, follows, &anew) }
        </section>
    }
}

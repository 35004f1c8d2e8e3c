use crate::words::{Key, Words};
use shop::{Cart, CartLine};
use yew::prelude::*;

/// A cart as a list: what, and how much of it.
pub fn list(words: &Words, cart: &Cart, empty: Key) -> Html {
    if cart.is_empty() {
        return html! { <p class="quiet">{ words.say(empty) }</p> };
    }
    lines(words, cart.lines.iter())
}

/// Lines of a cart.
pub fn lines<'a>(words: &Words, lines: impl Iterator<Item = &'a CartLine>) -> Html {
    let items = lines.map(|line| {
        let much = match line.quantity() {
            Some(quantity) => words.quantity(quantity),
            None => words.say(Key::SoldOutWord),
        };
        item(&line.name, html! { { much } })
    });
    html! { <ul class="items">{ for items }</ul> }
}

/// One entry of a list of goods.
pub fn item(name: &str, much: Html) -> Html {
    html! { <li><span class="name">{ name }</span><span class="much">{ much }</span></li> }
}

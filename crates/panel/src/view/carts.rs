use super::goods::{Group, from_to, item, line, unread};
use crate::words::{Key, Words};
use shop::{Cart, CartChange, CartDiff, CartLine, Quantity};
use yew::prelude::*;

/// Lines of a cart, each with what it costs.
pub fn lines<'a>(words: &Words, lines: impl Iterator<Item = &'a CartLine>) -> Html {
    html! { <ul class="items">{ for lines.map(|it| line(words, it)) }</ul> }
}

/// What is other in a cart than in an earlier one: what is new, what changed, and what went.
pub fn changes(words: &Words, before: &Cart, after: &Cart) -> Html {
    let diff = CartDiff::between(before, after);
    if diff.is_empty() {
        return html! { <p class="quiet">{ words.say(Key::CartsSame) }</p> };
    }
    let new: Vec<&CartLine> = diff
        .added
        .iter()
        .filter_map(|pid| after.line(pid))
        .collect();
    html! {
        <>
            { part(words, Key::CartNew, "good", new.len(), lines(words, new.iter().copied())) }
            { changed(words, after, &diff.changed, true) }
            { removed(words, &diff.removed) }
            { not_read(words, after, diff.unread) }
        </>
    }
}

/// Lines whose quantity is another than it was.
pub fn changed(words: &Words, cart: &Cart, all: &[CartChange], open: bool) -> Html {
    let much = |quantity: Option<Quantity>| match quantity {
        Some(quantity) => words.quantity(quantity),
        None => words.say(Key::SoldOutWord),
    };
    let items = all.iter().map(|change| {
        let name = cart
            .line(&change.pid)
            .map_or(change.pid.0.as_str(), |line| line.name.as_str());
        let from_to = from_to(words, &much(change.was), &much(change.now));
        item(name, Html::default(), from_to)
    });
    let name = words.say(Key::CartChanged);
    let group = Group {
        id: "changed",
        class: "warn",
        name: &name,
        count: all.len(),
        sum: None,
        open,
    };
    group.html(words, html! { <ul class="items">{ for items }</ul> })
}

/// Lines that went.
pub fn removed(words: &Words, all: &[CartLine]) -> Html {
    part(
        words,
        Key::CartRemoved,
        "warn",
        all.len(),
        lines(words, all.iter()),
    )
}

/// Lines that could not be read, where they are others than before.
fn not_read(words: &Words, after: &Cart, others: u32) -> Html {
    let all = if others == 0 {
        &[]
    } else {
        after.aside.as_slice()
    };
    let items = all.iter().map(|it| unread(words, it, None));
    let body = html! { <ul class="items">{ for items }</ul> };
    part(words, Key::GroupUnread, "warn", all.len(), body)
}

fn part(words: &Words, name: Key, class: &'static str, count: usize, body: Html) -> Html {
    let id = name.name();
    let name = words.say(name);
    let group = Group {
        id,
        class,
        name: &name,
        count,
        sum: None,
        open: true,
    };
    group.html(words, body)
}

use super::goods::{Group, from_to, item, line, unread};
use crate::words::{Key, Words};
use shop::{Cart, CartChange, CartDiff, CartLine, Pid, Quantity, Repriced};
use yew::prelude::*;

/// Lines of a cart, each with what it costs.
pub fn lines<'a>(words: &Words, lines: impl Iterator<Item = &'a CartLine>) -> Html {
    html! { <ul class="items">{ for lines.map(|it| line(words, it)) }</ul> }
}

/// What is other in a cart than in an earlier one: what is new, what changed, and what went.
pub fn changes(words: &Words, before: &Cart, after: &Cart) -> Html {
    let diff = CartDiff::between(before, after);
    match diff.is_empty() {
        true => html! { <p class="quiet">{ words.say(Key::CartsSame) }</p> },
        false => differences(words, &diff, after),
    }
}

/// What is other in a cart, by what was found of it.
pub fn differences(words: &Words, diff: &CartDiff, after: &Cart) -> Html {
    let new: Vec<&CartLine> = diff
        .added
        .iter()
        .filter_map(|pid| after.line(pid))
        .collect();
    html! {
        <>
            { part(words, "carts-new", Key::CartNew, "good", new.len(), lines(words, new.iter().copied())) }
            { changed(words, after, "carts-changed", &diff.changed, true) }
            { repriced(words, after, "carts-repriced", &diff.repriced, true) }
            { removed(words, "carts-removed", &diff.removed) }
            { not_read(words, after, diff.unread) }
        </>
    }
}

/// Lines whose quantity is another than it was.
pub fn changed(
    words: &Words,
    cart: &Cart,
    id: &'static str,
    all: &[CartChange],
    open: bool,
) -> Html {
    let much = |quantity: Option<Quantity>| match quantity {
        Some(quantity) => words.quantity(quantity),
        None => words.say(Key::SoldOutWord),
    };
    let items = all.iter().map(|change| {
        let from_to = from_to(words, &much(change.was), &much(change.now));
        item(name(cart, &change.pid), Html::default(), from_to)
    });
    of_before(words, id, Key::CartChanged, items.collect(), open)
}

/// Lines that cost something else now.
pub fn repriced(
    words: &Words,
    cart: &Cart,
    id: &'static str,
    all: &[Repriced],
    open: bool,
) -> Html {
    let items = all.iter().map(|line| {
        let from_to = from_to(words, &words.money(line.was), &words.money(line.now));
        item(name(cart, &line.pid), Html::default(), from_to)
    });
    of_before(words, id, Key::CartRepriced, items.collect(), open)
}

/// Lines that stood there before, as they were and as they are.
fn of_before(words: &Words, id: &'static str, name: Key, items: Vec<Html>, open: bool) -> Html {
    let name = words.say(name);
    let group = Group {
        id,
        class: "warn",
        name: &name,
        count: items.len(),
        sum: None,
        open,
    };
    group.html(words, html! { <ul class="items">{ for items }</ul> })
}

/// What a product of a cart is called.
fn name<'a>(cart: &'a Cart, pid: &'a Pid) -> &'a str {
    cart.line(pid).map_or(pid.0.as_str(), |line| &line.name)
}

/// Lines that went.
pub fn removed(words: &Words, id: &'static str, all: &[CartLine]) -> Html {
    part(
        words,
        id,
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
    part(
        words,
        "carts-unread",
        Key::GroupUnread,
        "warn",
        all.len(),
        body,
    )
}

fn part(
    words: &Words,
    id: &'static str,
    name: Key,
    class: &'static str,
    count: usize,
    body: Html,
) -> Html {
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

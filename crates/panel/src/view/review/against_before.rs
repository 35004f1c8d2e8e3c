use super::against_order::from_to;
use super::group::group;
use crate::view::carts::{self, item};
use crate::words::{Key, Words};
use shop::{CartLine, Mode, Pack, Pid, Quantity};
use yew::prelude::*;

/// The cart against the cart before the run.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let diff = &pack.against_before;
    let added: Vec<&CartLine> = diff
        .added
        .iter()
        .filter_map(|pid| pack.cart.line(pid))
        .collect();
    let kept = usize::try_from(diff.kept).unwrap_or(usize::MAX);
    let say = |key| words.say(key);
    html! {
        <section class="card" aria-labelledby="cart-diff">
            <h3 id="cart-diff">{ say(Key::CartDiffHeading) }</h3>
            if pack.before.is_empty() {
                <p class="quiet">{ say(Key::CartWasEmpty) }</p>
            }
            { group("warn", &say(Key::CartRemoved), diff.removed.len(), true,
                carts::lines(words, diff.removed.iter())) }
            { group("warn", &say(Key::CartChanged), diff.changed.len(), true, changed(words, pack)) }
            { group("good", &say(Key::CartAdded), added.len(), false,
                carts::lines(words, added.iter().copied())) }
            if kept > 0 {
                <p class="quiet small">{ words.count(Key::CartKeptOne, Key::CartKeptMany, kept) }</p>
            }
            if pack.mode == Mode::Replace && !pack.before.is_empty() {
                { group("", &say(Key::CartSaved), pack.before.lines.len(), false,
                    carts::list(words, &pack.before, Key::CartEmpty)) }
            }
        </section>
    }
}

fn changed(words: &Words, pack: &Pack) -> Html {
    let much = |quantity: Option<Quantity>| match quantity {
        Some(quantity) => words.quantity(quantity),
        None => words.say(Key::SoldOutWord),
    };
    let items = pack.against_before.changed.iter().map(|change| {
        item(
            name(pack, &change.pid),
            from_to(words, &much(change.was), &much(change.now)),
        )
    });
    html! { <ul class="items">{ for items }</ul> }
}

fn name<'a>(pack: &'a Pack, pid: &'a Pid) -> &'a str {
    pack.cart
        .line(pid)
        .map_or(pid.0.as_str(), |line| line.name.as_str())
}

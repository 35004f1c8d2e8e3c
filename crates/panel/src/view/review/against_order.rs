use super::group;
use crate::view::carts::item;
use crate::words::{Key, Words};
use shop::{Fate, OrderedLine, Pack, Quantity};
use yew::prelude::*;

/// The cart against the order: what is other than it was comes first.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let extra = pack.against_order.extra.len();
    html! {
        <section class="card" aria-labelledby="order-diff">
            <h3 id="order-diff">{ words.say(Key::OrderDiffHeading) }</h3>
            { fates(words, pack, "bad", Key::FateMissing, true, |fate| *fate == Fate::Missing) }
            { fates(words, pack, "bad", Key::FateSoldOut, true, |fate| *fate == Fate::SoldOut) }
            { fates(words, pack, "warn", Key::FateUnread, true, |fate| *fate == Fate::Unread) }
            { fates(words, pack, "warn", Key::FateChanged, true, changed) }
            { fates(words, pack, "good", Key::FateSame, false, |fate| *fate == Fate::Same) }
            { fates(words, pack, "", Key::FateNotBrought, false, |fate| *fate == Fate::NotBrought) }
            if extra > 0 {
                <p class="quiet small">{ words.count(Key::ExtraOne, Key::ExtraMany, extra) }</p>
            }
        </section>
    }
}

const fn changed(fate: &Fate) -> bool {
    matches!(fate, Fate::Changed { .. })
}

fn fates(
    words: &Words,
    pack: &Pack,
    class: &'static str,
    name: Key,
    open: bool,
    is: impl Fn(&Fate) -> bool,
) -> Html {
    let lines: Vec<&OrderedLine> = pack
        .against_order
        .lines
        .iter()
        .filter(|line| is(&line.fate))
        .collect();
    let items = lines.iter().map(|line| item(&line.name, much(words, line)));
    let body = html! {
        <>
            if name == Key::FateNotBrought {
                <p class="quiet small">{ words.say(Key::FateNotBroughtHint) }</p>
            }
            <ul class="items">{ for items }</ul>
        </>
    };
    group(class, &words.say(name), lines.len(), open, body)
}

fn much(words: &Words, line: &OrderedLine) -> Html {
    match line.fate {
        Fate::Changed { now } => from_to(words, &text(words, line.ordered), &text(words, now)),
        _ => html! { { words.quantity(line.ordered) } },
    }
}

fn text(words: &Words, quantity: Quantity) -> String {
    words.quantity(quantity)
}

/// From one to another: an arrow for the eye, words for the ear.
pub fn from_to(words: &Words, was: &str, now: &str) -> Html {
    html! {
        <>
            <span aria-hidden="true">{ words.fill(Key::FromTo, &[was, now]).replace(' ', "\u{a0}") }</span>
            <span class="spoken">{ words.fill(Key::FromToSpoken, &[was, now]) }</span>
        </>
    }
}

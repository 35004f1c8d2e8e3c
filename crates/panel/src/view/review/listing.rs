//! The cart as one list: each line once, at its price, what nobody asked for first.

use super::focus::LISTING;
use super::{adjust, keep, put_back, rules, take_out};
use crate::view::Scene;
use crate::view::goods::{Group, item, listed, see, unread};
use crate::words::{Key, Words};
use run::Review;
use shop::{Cents, Listed, Pack, Pid, Place};
use yew::prelude::*;

/// More than so many that were in the cart already stay folded: the warning leads to them.
const KEPT_IN_SIGHT: usize = 5;

/// The ids of the parts to which the summary and the warnings lead.
pub const CAME: &str = "came";
pub const ALTERED: &str = "altered";
pub const KEPT: &str = "kept";
pub const QUANTITIES: &str = "quantities";
pub const PRICES: &str = "prices";
pub const UNREAD: &str = "unread";

/// The id of a line.
pub fn place(of: &Pid) -> String {
    format!("line-{}", of.0)
}

/// Every line that can be bought. What is sold out has its own part.
pub fn view(scene: &Scene, review: &Review) -> Html {
    let (words, pack) = (&scene.words, &review.pack);
    let all = pack.listed();
    let other = |place: &Place| matches!(place, Place::OtherQuantity { .. });
    let kept = all.iter().filter(|it| it.place == Place::Kept).count();
    let draw = |part: Part, is: &dyn Fn(&Place) -> bool| draw(scene, review, &all, part, is);
    let part = Part::new;
    html! {
        <section class="card listing" aria-labelledby={LISTING}>
            <h3 id={LISTING} tabindex="-1">{ words.say(Key::CartListHeading) }</h3>
            { draw(part(CAME, "bad", Key::GroupCame, true), &|it| *it == Place::Unasked) }
            { not_read(words, pack) }
            { draw(part(QUANTITIES, "warn", Key::FateChanged, true), &other) }
            { draw(part(PRICES, "warn", Key::GroupPrices, true), &|it| *it == Place::OtherPrice) }
            { draw(part(ALTERED, "warn", Key::GroupAltered, true),
                &|it| matches!(it, Place::Altered(_))) }
            { draw(part(KEPT, "warn", Key::GroupKept, kept <= KEPT_IN_SIGHT),
                &|it| *it == Place::Kept) }
            { draw(part("adjusted", "good", Key::GroupAdjusted, true),
                &|it| matches!(it, Place::Adjusted { .. })) }
            { draw(part("chosen", "good", Key::GroupChosen, true), &|it| *it == Place::Chosen) }
            { draw(part("uncompared", "good", Key::GroupUncompared, true),
                &|it| *it == Place::Uncompared) }
            { draw(part("same", "good", Key::FateSame, false), &|it| *it == Place::Same) }
            { taken_out(scene, review) }
            { not_asked_for(words, pack) }
        </section>
    }
}

struct Part {
    id: &'static str,
    class: &'static str,
    name: Key,
    open: bool,
}

impl Part {
    const fn new(id: &'static str, class: &'static str, name: Key, open: bool) -> Self {
        Self {
            id,
            class,
            name,
            open,
        }
    }
}

fn draw(
    scene: &Scene,
    review: &Review,
    all: &[Listed<'_>],
    part: Part,
    is: &dyn Fn(&Place) -> bool,
) -> Html {
    let words = &scene.words;
    let of: Vec<&Listed<'_>> = all.iter().filter(|it| is(&it.place)).collect();
    let sum: Cents = of.iter().map(|it| it.line.line_price).sum();
    let items = of.iter().map(|it| {
        let ways = html! {
            <>
                if it.recoded { <span class="quiet">{ words.say(Key::Recoded) }</span> }
                { keep::view(scene, review, it) }
                { adjust::view(scene, review, it.line, it.place) }
                { take_out::in_row(scene, review, &it.line.pid, &it.line.name) }
                if matches!(it.place, Place::OtherQuantity { .. }) {
                    { see(words, &it.line.name, &it.line.url) }
                }
                { rules::of_line(scene, &review.pack, it.line) }
            </>
        };
        listed(words, it, Some(place(&it.line.pid)), ways)
    });
    let name = words.say(part.name);
    let group = Group {
        id: part.id,
        class: part.class,
        name: &name,
        count: of.len(),
        sum: Some(sum),
        open: part.open,
    };
    let all = keep::all(scene, review, &of);
    group.html(
        words,
        html! { <>{ all }<ul class="items">{ for items }</ul></> },
    )
}

/// Lines of the cart that could not be read, by the order's name for them, else by their own words.
fn not_read(words: &Words, pack: &Pack) -> Html {
    let all = &pack.cart.aside;
    let items = all.iter().map(|line| {
        let named = line.about.as_ref().map(|pid| Pid(pid.clone()));
        let known = named.and_then(|pid| pack.ordered(&pid));
        unread(words, line, known.map(|it| it.name.as_str()))
    });
    let name = words.say(Key::GroupUnread);
    let group = Group {
        id: UNREAD,
        class: "warn",
        name: &name,
        count: all.len(),
        sum: all.iter().map(|line| line.amount).sum(),
        open: true,
    };
    group.html(words, html! { <ul class="items">{ for items }</ul> })
}

/// What the person had taken out, as it was.
fn taken_out(scene: &Scene, review: &Review) -> Html {
    let (words, all) = (&scene.words, &review.pack.taken_out);
    let name = words.say(Key::GroupTakenOut);
    let group = Group {
        id: "taken-out",
        class: "",
        name: &name,
        count: all.len(),
        sum: Some(all.iter().map(|it| it.line_price).sum()),
        open: true,
    };
    let items = all.iter().map(|it| {
        let back = put_back::in_row(scene, review, &it.pid);
        item(&it.name, back, html! { { words.line_cost(it) } })
    });
    group.html(words, html! { <ul class="items">{ for items }</ul> })
}

/// Bags: an order has them as lines, and no re-order brings them.
fn not_asked_for(words: &Words, pack: &Pack) -> Html {
    let bags: Vec<_> = pack.order.lines.iter().filter(|line| line.bag).collect();
    let items = bags.iter().map(|line| {
        item(
            &line.name,
            Html::default(),
            html! { { words.quantity(line.quantity) } },
        )
    });
    let name = words.say(Key::FateNotBrought);
    let group = Group {
        id: "not-asked",
        class: "",
        name: &name,
        count: bags.len(),
        sum: None,
        open: false,
    };
    let body = html! {
        <>
            <p class="quiet small">{ words.say(Key::FateNotBroughtHint) }</p>
            <ul class="items">{ for items }</ul>
        </>
    };
    group.html(words, body)
}

//! What was asked for and is not there: now, or already the last time. Both can be looked for.

use super::{put_back, searching};
use crate::view::Scene;
use crate::view::goods::{Group, item, see};
use crate::words::Key;
use run::Review;
use shop::{OrderLine, Pack};
use yew::prelude::*;

/// The id to which the summary and the warnings lead.
pub const MISSING: &str = "missing";

/// What is missing, with the ways to it.
pub fn view(scene: &Scene, review: &Review) -> Html {
    let pack = &review.pack;
    let gone: Vec<OrderLine> = gone(pack).collect();
    let lost: Vec<OrderLine> = pack.undelivered().cloned().collect();
    html! {
        if !gone.is_empty() || !lost.is_empty() {
            <section class="card" aria-labelledby={MISSING}>
                <h3 id={MISSING}>{ scene.say(Key::OrderDiffHeading) }</h3>
                { group(scene, review, "bad", Key::FateMissing, &gone) }
                { group(scene, review, "warn", Key::Undelivered, &lost) }
            </section>
        }
    }
}

/// The lines of the order that the shop was asked for and did not bring, each with as much as all its
/// deliveries had.
pub fn gone(pack: &Pack) -> impl Iterator<Item = OrderLine> {
    pack.missing().filter_map(|it| {
        let line = pack.ordered(&it.pid)?.clone();
        let quantity = it.ordered;
        Some(OrderLine { quantity, ..line })
    })
}

fn group(
    scene: &Scene,
    review: &Review,
    class: &'static str,
    name: Key,
    lines: &[OrderLine],
) -> Html {
    let items = lines.iter().map(|line| {
        let name = line.label();
        let ways = html! {
            <>
                { put_back::in_row(scene, review, &line.pid) }
                { see(&scene.words, &name, &line.url) }
                { searching::button(scene, None, &name) }
            </>
        };
        // How much of it there was to be, the order does not tell of what never came.
        let much = match line.delivered {
            true => scene.words.quantity(line.quantity),
            false => String::new(),
        };
        item(&name, ways, html! { { much } })
    });
    let id = name.name();
    let hint = (name == Key::Undelivered).then_some(Key::UndeliveredHint);
    let said = scene.say(name);
    let group = Group {
        id,
        class,
        name: &said,
        count: lines.len(),
        sum: None,
        open: true,
    };
    let body = html! {
        <>
            if let Some(hint) = hint { <p class="quiet small">{ scene.say(hint) }</p> }
            <ul class="items">{ for items }</ul>
        </>
    };
    group.html(&scene.words, body)
}

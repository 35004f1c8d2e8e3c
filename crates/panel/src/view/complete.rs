use super::goods::{Group, item};
use super::take_along::TakeAlong;
use super::{Look, Scene, history, icon, review};
use crate::words::Key;
use run::{Complete, Request};
use shop::{Pack, Proposal};
use site::Link;
use yew::prelude::*;

/// Approved. What is left is the person's, in the shop; nothing of it is forgotten.
pub fn view(scene: &Scene, complete: &Complete) -> Html {
    let hour = scene.words.hour(complete.approved_at);
    let body = html! {
        <>
            <div class="hero">
                <span class="mark" aria-hidden="true">{ icon::CHECK.html() }</span>
                { scene.heading(Key::CompleteHeading) }
                <p class="quiet">{ scene.words.fill(Key::CompleteIntro, &[&hour]) }</p>
            </div>
            { review::totals::view(scene, &complete.pack) }
            { next(scene, &complete.pack) }
            { sold_out(scene, &complete.pack) }
            { review::slots::view(scene, &complete.pack) }
            <TakeAlong scene={scene.clone()} />
            { history::view(scene) }
        </>
    };
    let actions = html! {
        <>
            { scene.link("main", Key::OpenCart, &Link::Cart) }
            { scene.button(Look::Other, Key::NewRun, Request::Reset) }
        </>
    };
    scene.frame(body, actions)
}

fn next(scene: &Scene, pack: &Pack) -> Html {
    let open = pack.unsettled().count();
    html! {
        <section class="card" aria-labelledby="next">
            <h3 id="next">{ scene.say(Key::NextHeading) }</h3>
            <ol class="next">
                <li>{ scene.say(Key::NextCart) }</li>
                if open > 0 {
                    <li>{ scene.words.count(Key::NextDecideOne, Key::NextDecideMany, open) }</li>
                }
                <li>{ scene.say(Key::NextSlot) }{ " " }
                    { scene.link("plain", Key::SlotsOpen, &Link::Slots) }</li>
                <li>{ scene.say(Key::NextPay) }</li>
            </ol>
        </section>
    }
}

/// What is sold out and still stands in the shop's cart: what is to be decided, and what is only
/// to be taken out.
fn sold_out(scene: &Scene, pack: &Pack) -> Html {
    let open: Vec<&Proposal> = pack.unsettled().collect();
    let out: Vec<&Proposal> = pack.to_take_out().collect();
    html! {
        if !open.is_empty() || !out.is_empty() {
            <section class="card" aria-labelledby="sold-out">
                <h3 id="sold-out">{ scene.say(Key::SoldOutHeading) }</h3>
                { group(scene, Key::UnsettledHeading, "warn", &open) }
                { group(scene, Key::TakeOutHeading, "bad", &out) }
            </section>
        }
    }
}

fn group(scene: &Scene, name: Key, class: &'static str, all: &[&Proposal]) -> Html {
    let words = &scene.words;
    let adds = all.iter().map(|it| it.line_price).sum();
    let items = all.iter().map(|it| {
        item(
            &it.name,
            Html::default(),
            html! { { words.money(it.line_price) } },
        )
    });
    let (id, said) = (name.name(), words.say(name));
    let group = Group {
        id,
        class,
        name: &said,
        count: all.len(),
        sum: None,
        open: true,
    };
    let body = html! {
        <>
            <p class="quiet small">{ words.fill(Key::TakeOutHint, &[&words.money(adds)]) }</p>
            <ul class="items">{ for items }</ul>
        </>
    };
    group.html(words, body)
}

mod remaining;

use super::take_along::TakeAlong;
use super::{Look, Scene, history, icon, review};
use crate::words::Key;
use run::{Complete, Request};
use shop::Pack;
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
            { remaining::view(scene, &complete.pack) }
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
    let open = pack.unsettled().count() + pack.unsearched().count();
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

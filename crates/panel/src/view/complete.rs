use super::{Look, Scene, icon, review};
use crate::words::Key;
use crate::{Press, Shop};
use run::Complete;
use yew::prelude::*;

/// Approved. What is left is the person's, in the shop.
pub fn view(scene: &Scene, complete: &Complete) -> Html {
    let hour = scene.words.hour(complete.approved_at);
    let body = html! {
        <>
            <div class="hero">
                <span class="mark" aria-hidden="true">{ icon::CHECK.html() }</span>
                { scene.heading(Key::CompleteHeading) }
                <p class="quiet">{ scene.words.fill(Key::CompleteIntro, &[&hour]) }</p>
            </div>
            { review::totals::view(&scene.words, &complete.pack) }
            <section class="card" aria-labelledby="next">
                <h3 id="next">{ scene.say(Key::NextHeading) }</h3>
                <ol class="next">
                    <li>{ scene.say(Key::NextCart) }</li>
                    <li>{ scene.say(Key::NextSlot) }{ " " }
                        { scene.link("plain", Key::SlotsOpen, Shop::Slots) }</li>
                    <li>{ scene.say(Key::NextPay) }</li>
                </ol>
            </section>
        </>
    };
    let actions = html! {
        <>
            { scene.link("main", Key::OpenCart, Shop::Cart) }
            { scene.button(Look::Other, Key::NewRun, Press::Reset) }
        </>
    };
    scene.frame(body, actions)
}

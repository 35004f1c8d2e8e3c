use super::{Look, Scene, icon, review};
use crate::Press;
use crate::words::Key;
use run::Complete;
use shop::Plan;
use site::Link;
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
                    if let Some(names) = undecided(complete) {
                        <li>{ scene.words.fill(Key::NextDecide, &[&names]) }</li>
                    }
                    <li>{ scene.say(Key::NextSlot) }{ " " }
                        { scene.link("plain", Key::SlotsOpen, &Link::Slots) }</li>
                    <li>{ scene.say(Key::NextPay) }</li>
                </ol>
            </section>
        </>
    };
    let actions = html! {
        <>
            { scene.link("main", Key::OpenCart, &Link::Cart) }
            { scene.button(Look::Other, Key::NewRun, Press::Reset) }
        </>
    };
    scene.frame(body, actions)
}

/// The sold-out items that the person wanted to see to at the shop.
fn undecided(complete: &Complete) -> Option<String> {
    let at_shop = |plan| matches!(plan, Some(Plan::AtShop | Plan::Another));
    let proposals = complete.pack.proposals.iter();
    let names: Vec<&str> = proposals
        .filter(|proposal| at_shop(proposal.plan()))
        .map(|proposal| proposal.name.as_str())
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

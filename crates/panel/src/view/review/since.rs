use crate::view::goods::from_to;
use crate::view::{Look, Scene, carts};
use crate::words::{Key, Words};
use run::{Goal, Request, Review, Since};
use yew::prelude::*;

/// What is new in the cart since it was shown before, line by line.
pub fn view(words: &Words, review: &Review) -> Html {
    let Some(since) = &review.since else {
        return Html::default();
    };
    let cart = &review.pack.cart;
    html! {
        <section class="card" aria-labelledby="since">
            <h3 id="since">{ words.say(Key::SinceHeading) }</h3>
            { total(words, since, review) }
            { carts::differences(words, &since.changes, cart) }
        </section>
    }
}

fn total(words: &Words, since: &Since, review: &Review) -> Html {
    let now = review.pack.cart.totals.total;
    html! {
        if since.total != now {
            <p>{ words.say(Key::SinceTotal) }{ " " }
                { from_to(words, &words.money(since.total), &words.money(now)) }</p>
        }
    }
}

/// *Read the cart again*.
pub fn refresh(scene: &Scene, review: &Review) -> Html {
    let pack = review.pack.id;
    let reading = matches!(scene.goal(), Some(Goal::Refresh)).then_some(Key::RefreshBusy);
    scene.steady(
        Look::Plain,
        Key::RefreshCart,
        reading,
        Request::Refresh { pack },
    )
}

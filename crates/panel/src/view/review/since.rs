use crate::view::goods::from_to;
use crate::view::{Scene, carts};
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

/// *Read the cart again*. It stays where it is while that is done, so that the focus does too.
pub fn refresh(scene: &Scene, review: &Review) -> Html {
    let (busy, pack) = (scene.goal().is_some(), review.pack.id);
    let press = scene.press.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if !busy {
            press.emit(Request::Refresh { pack });
        }
    });
    let reading = matches!(scene.goal(), Some(Goal::Refresh));
    let said = if reading {
        Key::RefreshBusy
    } else {
        Key::RefreshCart
    };
    html! {
        <button type="button" class="plain" aria-disabled={busy.to_string()} {onclick}>
            if reading { <span class="spinner" aria-hidden="true" /> }
            { scene.say(said) }
        </button>
    }
}

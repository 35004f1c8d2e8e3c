use super::{put_back, undo};
use crate::view::goods::{Group, item};
use crate::view::{Scene, carts};
use crate::words::Key;
use run::Review;
use shop::{CartDiff, CartLine, Mode};
use yew::prelude::*;

/// Its heading.
pub const BEFORE: &str = "cart-diff";

/// What became of the cart before the run: what left it, and, where it was emptied, all it held.
pub fn view(scene: &Scene, review: &Review) -> Html {
    let (words, pack) = (&scene.words, &review.pack);
    let diff = &pack.against_before;
    // What the person took out is told as that.
    let lost = diff.removed.iter().filter(|it| !pack.took_out(&it.pid));
    let lost: Vec<&CartLine> = lost.collect();
    let emptied = pack.mode == Mode::Replace && !pack.before.is_empty();
    let name = words.say(Key::CartSaved);
    let saved = Group {
        id: "saved",
        class: "",
        name: &name,
        count: if emptied { pack.before.lines.len() } else { 0 },
        sum: None,
        open: false,
    };
    html! {
        <section class="card" aria-labelledby={BEFORE}>
            <h3 id={BEFORE}>{ words.say(Key::CartDiffHeading) }</h3>
            if pack.before.is_empty() {
                <p class="quiet">{ words.say(Key::CartWasEmpty) }</p>
            }
            if !emptied { { removed(scene, review, &lost) } }
            { carts::changed(words, &pack.cart, "changed", &diff.changed, false) }
            { carts::repriced(words, &pack.cart, "repriced", &diff.repriced, false) }
            { saved.html(words, carts::lines(words, pack.before.lines.iter())) }
            if !pack.before.is_empty() && stands(diff) {
                <p class="quiet">{ words.say(Key::CartsSame) }</p>
            }
            { undo::view(scene, review) }
        </section>
    }
}

/// What left it, each with the way back.
fn removed(scene: &Scene, review: &Review, lost: &[&CartLine]) -> Html {
    let words = &scene.words;
    let items = lost.iter().map(|it| {
        let back = put_back::in_row(scene, review, &it.pid);
        item(&it.name, back, html! { { words.line_cost(it) } })
    });
    let name = words.say(Key::CartRemoved);
    let group = Group {
        id: "removed",
        class: "warn",
        name: &name,
        count: lost.len(),
        sum: None,
        open: true,
    };
    group.html(words, html! { <ul class="items">{ for items }</ul> })
}

/// Whether all that was in the cart is in it as it was, as far as it could be read.
fn stands(diff: &CartDiff) -> bool {
    let prices = diff.repriced.is_empty();
    prices && diff.changed.is_empty() && diff.removed.is_empty() && diff.unread == 0
}

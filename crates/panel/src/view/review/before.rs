use crate::view::carts;
use crate::view::goods::Group;
use crate::words::{Key, Words};
use shop::{CartDiff, Mode, Pack};
use yew::prelude::*;

/// What became of the cart before the run: what left it, and, where it was emptied, all it held.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let diff = &pack.against_before;
    // What the person took out is told as that.
    let lost = diff.removed.iter().filter(|it| !pack.took_out(&it.pid));
    let lost: Vec<_> = lost.cloned().collect();
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
        <section class="card" aria-labelledby="cart-diff">
            <h3 id="cart-diff">{ words.say(Key::CartDiffHeading) }</h3>
            if pack.before.is_empty() {
                <p class="quiet">{ words.say(Key::CartWasEmpty) }</p>
            }
            if !emptied { { carts::removed(words, "removed", &lost) } }
            { carts::changed(words, &pack.cart, "changed", &diff.changed, false) }
            { saved.html(words, carts::lines(words, pack.before.lines.iter())) }
            if !pack.before.is_empty() && stands(diff) {
                <p class="quiet">{ words.say(Key::CartsSame) }</p>
            }
        </section>
    }
}

/// Whether all that was in the cart is in it as it was, as far as it could be read.
fn stands(diff: &CartDiff) -> bool {
    diff.changed.is_empty() && diff.removed.is_empty() && diff.unread == 0
}

//! What the approved cart lacks, or holds although it is sold out: each for the person to see to.

use crate::view::Scene;
use crate::view::goods::{Group, item, listed, see};
use crate::view::review::{missing, second_word};
use crate::words::{Key, capital};
use shop::{Cents, OrderLine, Pack};
use yew::prelude::*;

/// One group of each kind there is, the weightiest first.
pub fn view(scene: &Scene, pack: &Pack) -> Html {
    html! {
        <>
            { absent(scene, pack) }
            { sold_out(scene, pack) }
            { unanswered(scene, pack) }
        </>
    }
}

/// What is not in the cart: what must not be missing and was approved without, and what the shop never
/// brought of the order.
fn absent(scene: &Scene, pack: &Pack) -> Html {
    let plain = |name: &str| item(&capital(name), Html::default(), Html::default());
    let lacking = second_word::lacking(scene, pack);
    let lacking: Vec<Html> = lacking.iter().map(|it| plain(&it.name)).collect();
    let gone: Vec<Html> = missing::gone(pack).map(|it| ordered(scene, &it)).collect();
    html! {
        if !lacking.is_empty() || !gone.is_empty() {
            <section class="card" aria-labelledby="missing">
                <h3 id="missing">{ scene.say(Key::OrderDiffHeading) }</h3>
                { group(scene, Key::MustHaveHeading, "bad", None, lacking) }
                { group(scene, Key::FateMissing, "bad", None, gone) }
            </section>
        }
    }
}

/// What is sold out: what is to be decided, be it out of the cart already, what nobody looked for, and
/// what is only to be taken out. With what each still adds, where it does.
fn sold_out(scene: &Scene, pack: &Pack) -> Html {
    let open = pack.unsettled().map(|it| (&it.name, pack.still_adds(it)));
    let later = pack.unsearched().map(|it| (&it.name, Some(it.line_price)));
    let out = pack.to_take_out().map(|it| (&it.name, pack.still_adds(it)));
    let groups = [
        (Key::UnsettledHeading, "warn", open.collect::<Vec<_>>()),
        (Key::SoldOutLater, "bad", later.collect()),
        (Key::TakeOutHeading, "bad", out.collect()),
    ];
    html! {
        if groups.iter().any(|(_, _, all)| !all.is_empty()) {
            <section class="card" aria-labelledby="sold-out">
                <h3 id="sold-out">{ scene.say(Key::SoldOutHeading) }</h3>
                { for groups.into_iter().map(|(name, class, all)| counted(scene, name, class, &all)) }
            </section>
        }
    }
}

/// What the cart was approved with, though it was not what was wanted, and nobody said that it is right.
fn unanswered(scene: &Scene, pack: &Pack) -> Html {
    let words = &scene.words;
    let all = pack.questions();
    let items = all
        .iter()
        .map(|it| listed(words, it, None, see(words, &it.line.name, &it.line.url)));
    let items: Vec<Html> = items.collect();
    html! {
        if !items.is_empty() {
            <section class="card" aria-labelledby="unanswered">
                <h3 id="unanswered">{ scene.say(Key::CartListHeading) }</h3>
                { group(scene, Key::UnansweredHeading, "warn", None, items) }
            </section>
        }
    }
}

/// Sold-out goods, with what the shop's total still has in it of them.
fn counted(
    scene: &Scene,
    name: Key,
    class: &'static str,
    all: &[(&String, Option<Cents>)],
) -> Html {
    let words = &scene.words;
    let there: Vec<Cents> = all.iter().filter_map(|(_, price)| *price).collect();
    let adds = words.money(there.iter().copied().sum());
    let hint = (!there.is_empty()).then(|| words.fill(Key::TakeOutHint, &[&adds]));
    let items = all.iter().map(|(name, price)| {
        let much = price.map(|price| words.money(price));
        item(name, Html::default(), html! { { for much } })
    });
    group(scene, name, class, hint, items.collect())
}

/// A line of the order, with the way to it.
fn ordered(scene: &Scene, line: &OrderLine) -> Html {
    let (name, much) = (line.label(), scene.words.quantity(line.quantity));
    let way = see(&scene.words, &name, &line.url);
    item(&name, way, html! { { much } })
}

fn group(
    scene: &Scene,
    name: Key,
    class: &'static str,
    hint: Option<String>,
    items: Vec<Html>,
) -> Html {
    let said = scene.say(name);
    let group = Group {
        id: name.name(),
        class,
        name: &said,
        count: items.len(),
        sum: None,
        open: true,
    };
    let body = html! {
        <>
            if let Some(hint) = hint { <p class="quiet small">{ hint }</p> }
            <ul class="items">{ for items }</ul>
        </>
    };
    group.html(&scene.words, body)
}

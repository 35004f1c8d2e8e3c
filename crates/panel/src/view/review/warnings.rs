use super::before::BEFORE;
use super::listing::{ALTERED, CAME, KEPT, QUANTITIES, UNREAD};
use super::missing::MISSING;
use super::second_word::lacking;
use super::sold_out::{self, SOLD_OUT};
use crate::view::{Scene, icon};
use crate::words::{Key, Words, capital};
use shop::{Pack, PageKind, Pid, Warning};
use yew::prelude::*;

/// What the person should know before approving, each with the way to where it is.
pub fn view(scene: &Scene, pack: &Pack) -> Html {
    let words = &scene.words;
    let lacking = lacking(scene, pack).into_iter().map(|known| {
        let said = words.fill(Key::MustHaveLacks, &[&capital(&known.name)]);
        item(Some(of_lacking(pack, &known.pid)), said)
    });
    let lacking: Vec<_> = lacking.collect();
    let of = pack.unasked();
    let places = [(of.came, CAME), (of.altered, ALTERED), (of.kept, KEPT)];
    let places = places.map(|(count, at)| (count > 0).then_some(at));
    let unasked = places.into_iter().flatten().zip(words.unasked(of));
    let unasked: Vec<_> = unasked
        .map(|(id, said)| item(Some(id.to_owned()), said))
        .collect();
    let back = back(words, pack);
    // How much is missing to the minimum is said with the totals, where the page names it.
    let exact = pack.shortfall().is_some();
    let told = |it: &&Warning| !(exact && matches!(it, Warning::MinimumMissing));
    let items = pack.warnings.iter().filter(told);
    let items = items.map(|it| item(place(it).map(str::to_owned), words.warning(pack, it)));
    let items: Vec<_> = items.collect();
    html! {
        if !items.is_empty() || !unasked.is_empty() || !lacking.is_empty() || back.is_some() {
            <section class="card warnings" aria-labelledby="warnings">
                <h3 id="warnings">{ words.say(Key::WarningsHeading) }</h3>
                <ul>{ for lacking }{ for back }{ for items }{ for unasked }</ul>
            </section>
        }
    }
}

/// That what was sold out is back beside what was decided for it, with the way to the first of it.
fn back(words: &Words, pack: &Pack) -> Option<Html> {
    let first = sold_out::place(&pack.back().next()?.pid);
    let count = pack.back().count();
    let said = words.count(Key::WarningBackOne, Key::WarningBackMany, count);
    Some(item(Some(first), said))
}

/// Where something can be done about what must not be missing.
fn of_lacking(pack: &Pack, pid: &Pid) -> String {
    match pack.proposal(pid) {
        Some(_) => sold_out::place(pid),
        None if pack.cart.names(pid) => SOLD_OUT.to_owned(),
        None if pack.ordered(pid).is_some() => MISSING.to_owned(),
        None => BEFORE.to_owned(),
    }
}

fn item(place: Option<String>, said: String) -> Html {
    let said = match place {
        Some(id) => html! { <a href={format!("#{id}")}>{ said }</a> },
        None => html! { <span>{ said }</span> },
    };
    html! { <li>{ icon::ALERT.html() }{ said }</li> }
}

const fn place(warning: &Warning) -> Option<&'static str> {
    Some(match warning {
        Warning::Missing { .. } => MISSING,
        Warning::SoldOut { .. } | Warning::NotSearched { .. } => SOLD_OUT,
        Warning::Quantities { .. } => QUANTITIES,
        Warning::Lost { .. } => BEFORE,
        Warning::SetAside {
            page: PageKind::Cart,
            ..
        } => UNREAD,
        Warning::SlotsUnread => "slots",
        Warning::Totals { .. } | Warning::Extras { .. } => "totals",
        // What the order's page shows, the review does not have.
        Warning::SetAside { .. }
        | Warning::CrossCheck
        | Warning::MinimumMissing
        | Warning::OrderCancelled => return None,
    })
}

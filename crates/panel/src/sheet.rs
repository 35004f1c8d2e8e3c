//! The list on one sheet of paper, for the kitchen table: a page of its own, since it is printed from a
//! tab.

use crate::shopping_list::parted;
use crate::view::{review::totals, take_along::pack};
use crate::words::{Key, Words, capital};
use crate::{Recorded, store};
use run::{PastRun, RunId};
use shop::{CartLine, Pack};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// What the address of the panel ends in where it is the sheet.
const HASH: &str = "#print";

/// What the sheet is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// The person's language.
    pub words: Words,
    /// What is on record.
    pub kept: Recorded,
    /// The run that ended and is printed instead, where one is.
    #[prop_or_default]
    pub past: Option<Rc<PastRun>>,
    /// Called once it can be printed.
    #[prop_or_default]
    pub ready: Callback<()>,
}

/// Draws what is on record now, and opens the dialog of printing.
pub fn start(words: Words, main: Element, of: Option<RunId>) {
    spawn_local(async move {
        let kept = store::read().await;
        let history = store::read_history().await;
        let past = history.runs.iter().find(|run| Some(&run.id) == of.as_ref());
        let past = past.cloned().map(Rc::new);
        // What was forgotten meanwhile is not today's cart.
        let kept = if of.is_some() { Recorded::Unread } else { kept };
        let ready = Callback::from(|()| {
            // Without a window there is nothing to print from.
            let _ = web_sys::window().map(|window| window.print());
        });
        yew::Renderer::<Sheet>::with_root_and_props(
            main,
            Given {
                words,
                kept,
                past,
                ready,
            },
        )
        .render();
    });
}

/// Whether the page was opened to print, and which of the runs that ended: `#print`, `#print=ID`.
pub fn wanted() -> Option<Option<RunId>> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let of = hash.strip_prefix(HASH)?;
    let id = of.strip_prefix('=').map(js_sys::decode_uri_component);
    Some(id.and_then(Result::ok).map(|id| RunId(id.into())))
}

/// The sheet: what comes, what is sold out, what it costs, and when it may come.
#[component]
pub fn Sheet(given: &Given) -> Html {
    let words = &given.words;
    let pack = match (&given.past, &given.kept) {
        (Some(past), _) => past.pack.as_deref(),
        (None, Recorded::Session(session)) => pack(&session.run),
        (None, Recorded::Unread | Recorded::Damaged(_)) => None,
    };
    let (ready, there) = (given.ready.clone(), pack.is_some());
    use_effect_with(there, move |there| {
        if *there {
            ready.emit(());
        }
    });
    match pack {
        Some(pack) => html! { <article class="sheet">{ page(words, pack) }</article> },
        None => html! { <p class="body quiet">{ words.say(Key::PrintNothing) }</p> },
    }
}

fn page(words: &Words, pack: &Pack) -> Html {
    html! {
        <>
            <h1>{ words.say(Key::SheetHeading) }</h1>
            <p>{ words.from_order(pack) }</p>
            if let Some(time) = words.proposed_time(pack) { <p>{ time }</p> }
            { goods(words, pack) }
            <dl>
                { totals::rows(words, pack) }
                <div class="pays"><dt>{ words.say(Key::TotalHeading) }</dt>
                    <dd>{ words.to_pay(pack) }</dd></div>
            </dl>
            if let Some(said) = words.sold_out_counted(pack) { <p>{ said }</p> }
        </>
    }
}

fn goods(words: &Words, pack: &Pack) -> Html {
    let (there, gone) = parted(pack);
    let gone = gone.iter().map(|line| &line.name);
    let unread = pack.cart.aside.iter().map(|it| &it.text);
    let columns = [Key::ColumnItem, Key::ColumnQuantity, Key::SheetPrice];
    let head = columns.map(|key| html! { <th scope="col">{ words.say(key) }</th> });
    html! {
        <table>
            <thead><tr>{ for head }</tr></thead>
            <tbody>{ for there.iter().map(|line| bought(words, line)) }</tbody>
            { rest("gone", &words.say(Key::SoldOutWord), gone) }
            { rest("unread", &words.say(Key::StateUnread), unread) }
        </table>
    }
}

fn bought(words: &Words, line: &CartLine) -> Html {
    let much = line.quantity().map(|much| words.quantity(much));
    html! {
        <tr><td class="name">{ capital(&line.name) }</td><td>{ for much }</td>
            <td>{ words.money(line.line_price) }</td></tr>
    }
}

/// What does not come, or of which nobody can tell: marked by a word, and by more than a colour.
fn rest<'a>(class: &'static str, why: &str, names: impl Iterator<Item = &'a String>) -> Html {
    let why = capital(why);
    let rows = names.map(|name| {
        html! { <tr><td class="name">{ capital(name) }</td><td colspan="2">{ &why }</td></tr> }
    });
    html! { <tbody {class}>{ for rows }</tbody> }
}

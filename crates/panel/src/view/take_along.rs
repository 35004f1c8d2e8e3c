use super::download::Download;
use super::{Scene, icon};
use crate::shopping_list;
use crate::words::Key;
use js_sys::Date;
use run::{Millis, Moment, Run};
use shop::Pack;
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// Where it stands, with the pack that is taken along.
    pub scene: Scene,
}

/// Where the sheet is (`crates/panel/src/sheet.rs`).
const SHEET: &str = "panel.html#print";

/// The list to take along: copied, as a file, or on paper; and the proposed time for a calendar.
#[component]
pub fn TakeAlong(given: &Given) -> Html {
    let scene = &given.scene;
    let said = use_state(|| None::<Key>);
    let Some(pack) = pack(&scene.session.run) else {
        return Html::default();
    };
    html! {
        <section class="card" aria-labelledby="take-along">
            <h3 id="take-along">{ scene.say(Key::TakeAlongHeading) }</h3>
            <div class="ways">
                { copy(scene, said.clone()) }
                { print(scene) }
                { file(scene, pack, Key::SaveTable, CSV) }
                { file(scene, pack, Key::SaveData, JSON) }
            </div>
            <div role="status" aria-live="polite">
                if let Some(said) = *said { <p class="small">{ scene.say(said) }</p> }
            </div>
            { for scene.words.proposed_time(pack).map(|time| calendar(scene, pack, &time)) }
        </section>
    }
}

/// The time that is proposed, and its entry for a calendar.
fn calendar(scene: &Scene, pack: &Pack, time: &str) -> Html {
    html! {
        <>
            <p class="small">{ time }</p>
            { file(scene, pack, Key::SaveCalendar, CALENDAR) }
        </>
    }
}

/// The pack that stands to be approved, or was.
pub const fn pack(run: &Run) -> Option<&Pack> {
    match run {
        Run::Review(review) => Some(&review.pack),
        Run::Complete(complete) => Some(&complete.pack),
        Run::Idle(_) | Run::Running(_) | Run::Paused(_) => None,
    }
}

/// A kind of file: its type, how its name ends, and how it is made.
type Kind = (&'static str, &'static str, fn(&Scene, &Pack) -> String);

const CSV: Kind = ("text/csv", "csv", |scene, pack| {
    shopping_list::csv(&scene.words, pack)
});
const JSON: Kind = ("application/json", "json", |_, pack| {
    shopping_list::json(pack)
});
const CALENDAR: Kind = ("text/calendar", "ics", |scene, pack| {
    shopping_list::calendar(&scene.words, pack, now()).unwrap_or_default()
});

fn file(scene: &Scene, of: &Pack, said: Key, (kind, ends, make): Kind) -> Html {
    let download = Download {
        file: format!("carrinho-{}.{ends}", of.summary().number),
        kind,
        said: scene.say(said),
        class: "answer",
    };
    let scene = scene.clone();
    download.link(move || {
        let pack = pack(&scene.session.run);
        pack.map(|pack| make(&scene, pack)).unwrap_or_default()
    })
}

/// Paper is printed from a tab: over a print from a side panel Chrome has been known to die.
fn print(scene: &Scene) -> Html {
    html! {
        <a class="answer" href={SHEET} target="_blank" rel="noopener">
            { scene.say(Key::PrintList) }{ icon::OUT.html() }
            <span class="spoken">{ format!(" {}", scene.say(Key::OpensInTab)) }</span>
        </a>
    }
}

fn copy(scene: &Scene, said: UseStateHandle<Option<Key>>) -> Html {
    let (words, session) = (scene.words.clone(), Rc::clone(&scene.session));
    let onclick = Callback::from(move |_: MouseEvent| {
        let Some(pack) = pack(&session.run) else {
            return;
        };
        let opening: Vec<String> = [Some(words.from_order(pack)), words.proposed_time(pack)]
            .into_iter()
            .flatten()
            .collect();
        let text = shopping_list::text(&words, pack, &opening);
        // What is said a second time is read out only if it was gone in between.
        said.set(None);
        let said = said.clone();
        spawn_local(async move { said.set(Some(copied(&text).await)) });
    });
    html! {
        <button type="button" class="answer" {onclick}>{ scene.say(Key::CopyList) }</button>
    }
}

async fn copied(text: &str) -> Key {
    let Some(window) = web_sys::window() else {
        return Key::CopyRefused;
    };
    let written = window.navigator().clipboard().write_text(text);
    match JsFuture::from(written).await {
        Ok(_) => Key::CopyDone,
        Err(_) => Key::CopyRefused,
    }
}

/// Moments are whole milliseconds, far below what a float holds exactly.
#[expect(clippy::cast_possible_truncation, reason = "see above")]
fn now() -> Moment {
    Moment::utc(Date::now() as Millis)
}

use super::download::Download;
use super::{Scene, icon};
use crate::shopping_list;
use crate::words::Key;
use js_sys::Date;
use run::{Millis, Moment, Run, RunId};
use shop::Pack;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// Where it stands, with the pack that is taken along.
    pub scene: Scene,
    /// Which of those that are there.
    #[prop_or_default]
    pub of: Of,
}

/// Which pack is taken along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Of {
    /// The one that stands to be approved, or was.
    #[default]
    Now,
    /// That of a run that ended and is kept, where it came to one.
    Past(RunId),
}

impl Of {
    fn pack<'s>(&self, scene: &'s Scene) -> Option<&'s Pack> {
        match self {
            Self::Now => pack(&scene.session.run),
            Self::Past(id) => {
                let mut runs = scene.past.kept.iter().flat_map(|kept| &kept.runs);
                let run = runs.find(|run| run.id == *id)?;
                run.pack.as_deref()
            }
        }
    }

    /// The address of its sheet (`crates/panel/src/sheet.rs`).
    fn sheet(&self) -> String {
        match self {
            Self::Now => SHEET.to_owned(),
            Self::Past(RunId(id)) => format!("{SHEET}={}", js_sys::encode_uri_component(id)),
        }
    }
}

/// Where the sheet of the pack is that stands now.
const SHEET: &str = "panel.html#print";

/// The list to take along: copied, as a file, or on paper; and the proposed time for a calendar.
#[component]
pub fn TakeAlong(given: &Given) -> Html {
    let scene = &given.scene;
    let said = use_state(|| None::<Key>);
    let Some(pack) = given.of.pack(scene) else {
        return Html::default();
    };
    let of = &given.of;
    // A time that was proposed then is no use now.
    let time = scene.words.proposed_time(pack).filter(|_| *of == Of::Now);
    html! {
        <section class="card" aria-label={scene.say(Key::TakeAlongHeading)}>
            <h3>{ scene.say(Key::TakeAlongHeading) }</h3>
            <div class="ways">
                { copy(scene, of, said.clone()) }
                { print(scene, of) }
                { file(scene, of, pack, Key::SaveTable, CSV) }
                { file(scene, of, pack, Key::SaveData, JSON) }
            </div>
            <div role="status" aria-live="polite">
                if let Some(said) = *said { <p class="small">{ scene.say(said) }</p> }
            </div>
            { for time.map(|time| calendar(scene, of, pack, &time)) }
        </section>
    }
}

/// The time that is proposed, and its entry for a calendar.
fn calendar(scene: &Scene, of: &Of, pack: &Pack, time: &str) -> Html {
    html! {
        <>
            <p class="small">{ time }</p>
            { file(scene, of, pack, Key::SaveCalendar, CALENDAR) }
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

fn file(scene: &Scene, of: &Of, pack: &Pack, said: Key, (kind, ends, make): Kind) -> Html {
    let download = Download {
        file: format!("carrinho-{}.{ends}", pack.summary().number),
        kind,
        said: scene.say(said),
        class: "answer",
    };
    let (scene, of) = (scene.clone(), of.clone());
    download.link(move || {
        let pack = of.pack(&scene);
        pack.map(|pack| make(&scene, pack)).unwrap_or_default()
    })
}

/// Paper is printed from a tab: over a print from a side panel Chrome has been known to die.
fn print(scene: &Scene, of: &Of) -> Html {
    html! {
        <a class="answer" href={of.sheet()} target="_blank" rel="noopener">
            { scene.say(Key::PrintList) }{ icon::OUT.html() }
            <span class="spoken">{ format!(" {}", scene.say(Key::OpensInTab)) }</span>
        </a>
    }
}

fn copy(scene: &Scene, of: &Of, said: UseStateHandle<Option<Key>>) -> Html {
    let (shown, of) = (scene.clone(), of.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let words = &shown.words;
        let Some(pack) = of.pack(&shown) else {
            return;
        };
        let opening: Vec<String> = [Some(words.from_order(pack)), words.proposed_time(pack)]
            .into_iter()
            .flatten()
            .collect();
        let text = shopping_list::text(words, pack, &opening);
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

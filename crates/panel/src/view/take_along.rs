use super::Scene;
use crate::shopping_list;
use crate::words::Key;
use run::Run;
use shop::Pack;
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlAnchorElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// Where it stands, with the pack that is taken along.
    pub scene: Scene,
}

/// What came of copying.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    Done,
    Refused,
}

/// The list to take along: copied as text, or as a file for a spreadsheet. Nothing is sent anywhere.
#[component]
pub fn TakeAlong(given: &Given) -> Html {
    let scene = &given.scene;
    let copied = use_state(|| None::<Copied>);
    let said = match *copied {
        None => String::new(),
        Some(Copied::Done) => scene.say(Key::CopyDone),
        Some(Copied::Refused) => scene.say(Key::CopyRefused),
    };
    let onclick = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(pack) = pack(&scene.session.run) {
                copy(shopping_list::text(&scene.words, pack), copied.clone());
            }
        })
    };
    html! {
        <section class="card" aria-labelledby="take-along">
            <h3 id="take-along">{ scene.say(Key::TakeAlongHeading) }</h3>
            <div class="row">
                <button type="button" class="answer" {onclick}>{ scene.say(Key::CopyList) }</button>
                { table(scene) }
            </div>
            <p class="small" role="status">{ said }</p>
        </section>
    }
}

const fn pack(run: &Run) -> Option<&Pack> {
    match run {
        Run::Review(review) => Some(&review.pack),
        Run::Complete(complete) => Some(&complete.pack),
        Run::Idle(_) | Run::Running(_) | Run::Paused(_) => None,
    }
}

fn copy(text: String, copied: UseStateHandle<Option<Copied>>) {
    spawn_local(async move {
        let Some(window) = web_sys::window() else {
            return;
        };
        let written = window.navigator().clipboard().write_text(&text);
        let came = match JsFuture::from(written).await {
            Ok(_) => Copied::Done,
            Err(_) => Copied::Refused,
        };
        copied.set(Some(came));
    });
}

/// A link that is given its table as it is pressed.
fn table(scene: &Scene) -> Html {
    let of = pack(&scene.session.run).map_or("", |pack| &pack.summary().number);
    let name = format!("carrinho-{of}.csv");
    let (words, session) = (scene.words.clone(), Rc::clone(&scene.session));
    let onclick = Callback::from(move |press: MouseEvent| {
        let made = pack(&session.run).map(|pack| shopping_list::csv(&words, pack));
        let Some(Ok(text)) = made else {
            return;
        };
        let text = String::from(js_sys::encode_uri_component(&text));
        let link: HtmlAnchorElement = press.target_unchecked_into();
        link.set_href(&format!("data:text/csv;charset=utf-8,{text}"));
    });
    html! {
        <a class="plain" href="#take-along" download={name} {onclick}>{ scene.say(Key::SaveTable) }</a>
    }
}

use super::Hand;
use crate::words::Key;
use settings::{Request, Wrong, export, import};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// What the part is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every part has at hand.
    pub hand: Hand,
}

/// What a chosen file came to.
#[derive(Debug, Clone, PartialEq)]
enum Chosen {
    Nothing,
    /// Sound settings: the text of the file.
    Sound(String),
    Bad(Wrong),
}

/// Settings as a file: out, and in again. A bad file changes nothing.
#[component]
pub fn FilePart(given: &Given) -> Html {
    let hand = &given.hand;
    let chosen = use_state(|| Chosen::Nothing);
    let place = use_node_ref();
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let file = input.and_then(|input| input.files()?.get(0));
            let chosen = chosen.clone();
            spawn_local(async move {
                chosen.set(match file {
                    Some(file) => judge(&file).await,
                    None => Chosen::Nothing,
                });
            });
        })
    };
    let body = html! {
        <>
            <p class="quiet">{ hand.say(Key::FileIntro) }</p>
            // A file without what cannot be read would bring none of it back. Each has its own.
            if hand.sealed.is_empty() {
                <p><a class="plain" href={data(hand)} download="carrinho-pronto.json">
                    { hand.say(Key::FileExport) }</a></p>
            }
            <div class="field">
                <label for="file">{ hand.say(Key::FileImport) }</label>
                <input type="file" id="file" ref={place.clone()} accept="application/json,.json"
                    {onchange} />
            </div>
            <div role="status" aria-live="polite">{ outcome(hand, &chosen, &place) }</div>
        </>
    };
    hand.part("travel", Key::FileHeading, body)
}

fn outcome(hand: &Hand, chosen: &UseStateHandle<Chosen>, place: &NodeRef) -> Html {
    match &**chosen {
        Chosen::Nothing => Html::default(),
        Chosen::Bad(wrong) => html! {
            <div class="notice bad"><p><strong>{ hand.say(Key::FileBad) }</strong></p>
                <p>{ hand.words.wrong(wrong) }</p></div>
        },
        Chosen::Sound(text) => {
            let (ask, text) = (hand.ask.clone(), text.clone());
            let (chosen, place) = (chosen.clone(), place.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                ask.emit(Request::ImportSettings { text: text.clone() });
                chosen.set(Chosen::Nothing);
                if let Some(input) = place.cast::<HtmlInputElement>() {
                    input.set_value("");
                }
            });
            html! {
                <div class="notice">
                    <p>{ hand.say(Key::FileSound) }</p>
                    <button type="button" class="other" {onclick}>{ hand.say(Key::FileReplace) }</button>
                </div>
            }
        }
    }
}

async fn judge(file: &File) -> Chosen {
    let text = JsFuture::from(file.unchecked_ref::<web_sys::Blob>().text()).await;
    let text = text
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default();
    match import(&text) {
        Ok(_) => Chosen::Sound(text),
        Err(wrong) => Chosen::Bad(wrong),
    }
}

fn data(hand: &Hand) -> String {
    let text = js_sys::encode_uri_component(&export(&hand.settings));
    format!("data:application/json;charset=utf-8,{text}")
}

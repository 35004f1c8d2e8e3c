use super::Hand;
use super::model_kind::Kind;
use crate::Shop;
use crate::words::Key;
use llm::{Endpoint, Model};
use settings::{Change, Request};
use site::Site;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the form is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every part has at hand.
    pub hand: Hand,
    /// For which kind of service.
    pub kind: Kind,
}

/// Where a service listens, which model there, and its key. To keep it is also to ask the browser
/// for leave to go there: the click says both.
#[component]
pub fn ModelForm(given: &Given) -> Html {
    let hand = &given.hand;
    let (address, name, key) = (use_node_ref(), use_node_ref(), use_node_ref());
    let wrong = use_state(|| None::<Key>);
    let (kept_address, kept_name) = kept(&hand.settings.model, given.kind);
    let key_kept = hand.key_for.is_some() && hand.key_for.as_deref() == Some(&kept_address);
    let onsubmit = {
        let (hand, kind, wrong) = (hand.clone(), given.kind, wrong.clone());
        let fields = [address.clone(), name.clone(), key.clone()];
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [address, name, key] = fields.each_ref().map(text);
            wrong.set(submit(&hand, kind, &address, name, key));
        })
    };
    html! {
        <form class="adding stacked" {onsubmit}>
            { field(hand, "model-address", Key::ModelAddress, &address, kept_address) }
            { field(hand, "model-name", Key::ModelName, &name, kept_name) }
            <div class="field">
                <label for="model-key">{ hand.say(Key::ModelKey) }</label>
                <input type="password" id="model-key" ref={key} autocomplete="off" />
                <p class="quiet small">
                    { hand.say(if key_kept { Key::ModelKeyKept } else { Key::ModelKeyHint }) }</p>
            </div>
            <p class="wrong" role="alert">
                if let Some(why) = *wrong { { hand.say(why) } }
            </p>
            <p class="quiet small">{ hand.say(Key::ModelSends) }</p>
            <div class="row start">
                <button type="submit" class="main">{ hand.say(Key::ModelKeep) }</button>
                if key_kept { { forget(hand, &hand.settings.model) } }
            </div>
        </form>
    }
}

fn forget(hand: &Hand, model: &Model) -> Html {
    let Some(endpoint) = model.endpoint().cloned() else {
        return Html::default();
    };
    let ask = hand.ask.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let (key, endpoint) = (String::new(), endpoint.clone());
        ask.emit(Request::KeepKey { key, endpoint });
    });
    html! {
        <button type="button" class="plain" {onclick}>{ hand.say(Key::ModelKeyForget) }</button>
    }
}

fn field(hand: &Hand, id: &'static str, label: Key, place: &NodeRef, value: String) -> Html {
    html! {
        <div class="field">
            <label for={id}>{ hand.say(label) }</label>
            <input type="text" {id} ref={place.clone()} {value} autocomplete="off" spellcheck="false" />
        </div>
    }
}

fn text(place: &NodeRef) -> String {
    let input = place.cast::<HtmlInputElement>();
    input
        .map(|input| input.value().trim().to_owned())
        .unwrap_or_default()
}

/// What stands in the fields at first.
fn kept(model: &Model, kind: Kind) -> (String, String) {
    match (model, kind) {
        (Model::OpenAi { endpoint, name }, Kind::OpenAi)
        | (Model::Anthropic { endpoint, name }, Kind::Anthropic) => {
            (endpoint.to_string(), name.clone())
        }
        (_, Kind::Anthropic) => ("https://api.anthropic.com".to_owned(), String::new()),
        _ => ("http://localhost:11434/v1".to_owned(), String::new()),
    }
}

/// The browser is asked in the turn of the click, and only then what was typed is kept.
fn submit(hand: &Hand, kind: Kind, address: &str, name: String, key: String) -> Option<Key> {
    let read = Endpoint::read(address).ok();
    let Some(endpoint) = read.filter(|it| !it.is_within(Shop::DOMAIN)) else {
        return Some(Key::ModelAddressWrong);
    };
    if name.is_empty() {
        return Some(Key::ModelNameMissing);
    }
    let (pattern, typed_for) = (endpoint.pattern(), endpoint.clone());
    let model = match kind {
        Kind::Anthropic => Model::Anthropic { endpoint, name },
        Kind::OpenAi | Kind::Off | Kind::BuiltIn => Model::OpenAi { endpoint, name },
    };
    let hand = hand.clone();
    spawn_local(async move {
        // Without leave it is kept all the same; the run then says that it may not go there.
        let _ = chrome::permissions::ask(&pattern).await;
        hand.change(Change::Model { model });
        if !key.is_empty() {
            let endpoint = typed_for;
            hand.ask.emit(Request::KeepKey { key, endpoint });
        }
    });
    None
}

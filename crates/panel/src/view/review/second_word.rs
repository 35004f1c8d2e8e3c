//! What waits for a second word: a change of the cart that would pass the most that the person wants to
//! spend, and an approval without what must not be missing. Every press of the review comes by here, so
//! none is left out (DECISIONS 39, 40).

use super::cap::passes;
use crate::view::Scene;
use crate::words::{Key, capital};
use run::{Request, Run};
use shop::Pack;
use shop::rules::Known;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The scene whose presses are weighed, and the question about the one that is held back.
#[hook]
pub fn use_second_word(scene: &Scene) -> (Scene, Html) {
    let held = use_state_eq(|| None::<Request>);
    let from = use_mut_ref(|| None::<HtmlElement>);
    let press = {
        let (scene, held, from) = (scene.clone(), held.clone(), from.clone());
        Callback::from(move |request: Request| match asks(&scene, &request) {
            Some(_) => {
                *from.borrow_mut() = focused();
                held.set(Some(request));
            }
            None => scene.press.emit(request),
        })
    };
    let asked = held.as_ref().and_then(|it| asks(scene, it));
    let question = asked.map(|asks| {
        let (press, held) = (scene.press.clone(), held.clone());
        let answer = Callback::from(move |meant: bool| {
            if let (true, Some(request)) = (meant, (*held).clone()) {
                press.emit(request);
            }
            held.set(None);
            // Back to where it was pressed.
            if let Some(button) = from.borrow_mut().take() {
                let _ = button.focus();
            }
        });
        question(scene, asks, answer)
    });
    let scene = Scene {
        press,
        ..scene.clone()
    };
    (scene, question.unwrap_or_default())
}

/// What is asked before a press; `None` where nothing is.
fn asks(scene: &Scene, request: &Request) -> Option<String> {
    let words = &scene.words;
    if let Some((after, most)) = passes(scene, request) {
        let [after, most] = [after, most].map(|money| words.money(money));
        return Some(words.fill(Key::CapAsk, &[&after, &most]));
    }
    let Run::Review(review) = &scene.session.run else {
        return None;
    };
    match request {
        Request::Approve { pack } if *pack == review.pack.id => {
            let lacking = lacking(scene, &review.pack).into_iter();
            let names: Vec<String> = lacking.map(|it| capital(&it.name)).collect();
            (!names.is_empty()).then(|| words.fill(Key::MustHaveAsk, &[&names.join("; ")]))
        }
        _ => None,
    }
}

/// What must not be missing and is, by the settings as they are.
pub fn lacking<'a>(scene: &'a Scene, pack: &'a Pack) -> Vec<&'a Known> {
    let rules = scene.standing.settings.as_ref().map(|it| &it.rules);
    let lacking = rules.into_iter().flat_map(|rules| pack.lacking(rules));
    lacking.collect()
}

fn question(scene: &Scene, asks: String, answer: Callback<bool>) -> Html {
    let words = &scene.words;
    html! { <Question {asks} no={words.say(Key::CapNo)} yes={words.say(Key::CapYes)} {answer} /> }
}

/// What the question is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Asked {
    asks: AttrValue,
    no: AttrValue,
    yes: AttrValue,
    answer: Callback<bool>,
}

/// The question. The focus goes to the answer that changes nothing.
#[component]
pub fn Question(asked: &Asked) -> Html {
    let stay = use_node_ref();
    let first = stay.clone();
    use_effect_with((), move |()| {
        if let Some(button) = first.cast::<HtmlElement>() {
            let _ = button.focus();
        }
    });
    let says = |meant: bool| asked.answer.reform(move |_: MouseEvent| meant);
    html! {
        <div class="asking" role="group" aria-label={asked.asks.clone()}>
            <p>{ &asked.asks }</p>
            <button type="button" class="main" ref={stay} aria-description={asked.asks.clone()}
                onclick={says(false)}>{ &asked.no }</button>
            <button type="button" class="other" onclick={says(true)}>{ &asked.yes }</button>
        </div>
    }
}

/// What has the focus.
fn focused() -> Option<HtmlElement> {
    let page = web_sys::window().and_then(|window| window.document())?;
    page.active_element()?.dyn_into().ok()
}

//! The most that the person wants to spend: a change of the cart that would pass it waits for a second
//! word. Every press of the review comes by here, so none is left out (DECISIONS 39).

use crate::view::Scene;
use crate::words::Key;
use run::{Request, Review, Run};
use shop::{Cents, Pack};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The scene whose presses are weighed, and the question about the one that is held back.
#[hook]
pub fn use_cap(scene: &Scene) -> (Scene, Html) {
    let held = use_state_eq(|| None::<Request>);
    let from = use_mut_ref(|| None::<HtmlElement>);
    let press = {
        let (scene, held, from) = (scene.clone(), held.clone(), from.clone());
        Callback::from(move |request: Request| match passes(&scene, &request) {
            Some(_) => {
                *from.borrow_mut() = focused();
                held.set(Some(request));
            }
            None => scene.press.emit(request),
        })
    };
    let asked = held.as_ref().and_then(|it| passes(scene, it));
    let question = asked.map(|(after, most)| {
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
        question(scene, after, most, answer)
    });
    let scene = Scene {
        press,
        ..scene.clone()
    };
    (scene, question.unwrap_or_default())
}

/// What is to be paid after a change that would pass the most, and the most.
fn passes(scene: &Scene, request: &Request) -> Option<(Cents, Cents)> {
    let most = scene.standing.settings.as_ref()?.budget?;
    let Run::Review(review) = &scene.session.run else {
        return None;
    };
    let more = adds(review, request)?;
    let after = review.pack.passes(most, more)?;
    Some((after, most))
}

/// What a press adds to what is to be paid. What is sent for an older pack will be refused anyway.
fn adds(review: &Review, request: &Request) -> Option<Cents> {
    let of = |pack| Some(&review.pack).filter(|it: &&Pack| it.id == pack);
    match request {
        Request::Add {
            pack,
            of: out,
            take,
        } => of(*pack)?.added_by(out, take),
        Request::Adjust { pack, pid, to } => of(*pack)?.adjusted_by(pid, *to),
        Request::CheckSession { .. }
        | Request::StartRun { .. }
        | Request::SignIn
        | Request::PauseRun
        | Request::Retry
        | Request::Cancel
        | Request::Approve { .. }
        | Request::Refresh { .. }
        | Request::Remove { .. }
        // What was there before is no new expense.
        | Request::Undo { .. }
        | Request::StopUndo
        | Request::Decide { .. }
        | Request::Search { .. }
        | Request::ForgetRun { .. }
        | Request::Reset
        | Request::ShowTab
        | Request::OpenSignIn
        | Request::OpenShop
        | Request::Mend
        | Request::DropQuarantine => None,
    }
}

fn question(scene: &Scene, after: Cents, most: Cents, answer: Callback<bool>) -> Html {
    let words = &scene.words;
    let [after, most] = [after, most].map(|money| words.money(money));
    let asks = words.fill(Key::CapAsk, &[&after, &most]);
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

//! The start of a run: which order, what becomes of the cart, and how the session stands.

mod choice;
mod left;
mod mode;
mod orders;
mod session;

use super::{Look, Scene, history, icon};
use crate::words::Key;
use choice::{Change, Choice};
use mode::ModeChoice;
use orders::OrderChoice;
use run::Request;
use yew::prelude::*;

/// What the view is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every view has at hand.
    pub scene: Scene,
}

/// The start: which order, and what becomes of the cart.
#[component]
pub fn Idle(given: &Given) -> Html {
    let scene = &given.scene;
    let choice = use_reducer(Choice::default);
    let box_ref = use_node_ref();
    let start = start(scene, &choice, &box_ref);
    let change = |choice: &UseReducerHandle<Choice>| {
        let choice = choice.dispatcher();
        Callback::from(move |change| choice.dispatch(change))
    };
    let none = scene.session.orders.as_ref().is_some_and(Vec::is_empty);
    let body = html! {
        <>
            { intro(scene) }
            { left::view(scene) }
            { session::view(scene) }
            <OrderChoice scene={scene.clone()} chosen={choice.order(&scene.session)}
                change={change(&choice)} />
            if !none {
                <ModeChoice words={scene.words.clone()} choice={(*choice).clone()} {box_ref}
                    change={change(&choice)} />
            }
            { history::view(scene) }
        </>
    };
    scene.frame(body, actions(scene, none, start))
}

/// *Start*, or word of what is still to be confirmed.
fn start(
    scene: &Scene,
    choice: &UseReducerHandle<Choice>,
    box_ref: &NodeRef,
) -> Callback<MouseEvent> {
    let (scene, choice, box_ref) = (scene.clone(), choice.clone(), box_ref.clone());
    let busy = scene.check().is_some_and(|check| check.start().is_some());
    Callback::from(move |_| match choice.wish(&scene.session) {
        _ if busy => {}
        Some(wish) => scene.press.emit(Request::StartRun { tab: None, wish }),
        None => {
            choice.dispatch(Change::TooSoon);
            mode::focus(&box_ref);
        }
    })
}

fn intro(scene: &Scene) -> Html {
    html! {
        <>
            { scene.heading(Key::IdleHeading) }
            <p>{ scene.say(Key::Promise) }{ " " }
                <span class="quiet">{ scene.say(Key::PromiseSafe) }</span></p>
        </>
    }
}

fn actions(scene: &Scene, none: bool, start: Callback<MouseEvent>) -> Html {
    // Where signing in comes first, its button is the main one.
    let look = match session::signs_in_first(scene) {
        true => Look::Other,
        false => Look::Main,
    };
    let starting = scene.check().is_some_and(|check| check.start().is_some());
    html! {
        <>
            if none && !starting {
                { scene.button(Look::Main, Key::Check, Request::CheckSession { tab: None }) }
            } else {
                // The button stays where it is while the session is checked, so that the focus does.
                <button type="button" class={look.class()} aria-disabled={starting.to_string()}
                    onclick={start}>
                    if starting {
                        <span class="spinner" aria-hidden="true" />{ scene.say(Key::Starting) }
                    } else {
                        { icon::AGAIN.html() }{ scene.say(Key::Start) }
                    }
                </button>
            }
            if starting { { scene.button(Look::Other, Key::Cancel, Request::Cancel) } }
        </>
    }
}

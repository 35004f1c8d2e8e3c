//! *Cancel*. Once the cart was filled it asks first, and says what stays in the cart.

use super::asking::Asking;
use super::{Look, Scene};
use crate::words::Key;
use run::{Phase, Request, Run, Session};
use yew::prelude::*;

/// What stays in the shop's cart when a run ends here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// Nothing of the run.
    Nothing,
    /// Something, perhaps; nobody has counted it.
    Some,
    /// So many lines, and answers of the person that are lost.
    Lines {
        /// How many.
        count: usize,
        /// Whether anything was answered.
        answered: bool,
        /// Whether the cart of before can be brought back first.
        undo: bool,
    },
}

impl Stays {
    /// What stays, by how far the run is.
    pub fn of(session: &Session) -> Self {
        match &session.run {
            Run::Review(review) => Self::Lines {
                count: review.pack.cart.lines.len() + review.pack.cart.aside.len(),
                answered: review.pack.proposals.iter().any(|it| it.plan().is_some()),
                undo: !review.pack.undo().is_empty(),
            },
            Run::Running(_) => session.phase().map_or(Self::Nothing, Self::after),
            Run::Paused(paused) => match paused.suspended() {
                Some(suspended) => Self::after(&suspended.phase),
                None => Self::Nothing,
            },
            Run::Idle(_) | Run::Complete(_) => Self::Nothing,
        }
    }

    /// From the press on, the order may be in the cart.
    const fn after(phase: &Phase) -> Self {
        match phase.may_have_filled() {
            true => Self::Some,
            false => Self::Nothing,
        }
    }
}

/// What the button is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every view has at hand.
    pub scene: Scene,
    /// How much the button stands out.
    pub look: Look,
    /// What stays in the cart.
    pub stays: Stays,
}

/// *Cancel*, or the question whether it is meant.
#[component]
pub fn Leave(given: &Given) -> Html {
    let (scene, stays) = (&given.scene, given.stays);
    let asks = stays != Stays::Nothing;
    html! {
        <Asking says={scene.say(Key::Cancel)} class={given.look.class()}
            question={asks.then(|| question(scene, stays))}
            no={scene.say(Key::CancelNo)} yes={scene.say(Key::CancelYes)}
            act={scene.press.reform(|_: MouseEvent| Request::Cancel)} />
    }
}

fn question(scene: &Scene, stays: Stays) -> String {
    match stays {
        Stays::Nothing | Stays::Some => scene.say(Key::CancelAsk),
        Stays::Lines {
            count,
            answered,
            undo,
        } => {
            let said = scene
                .words
                .count(Key::CancelAskOne, Key::CancelAskMany, count);
            let more = [(answered, Key::CancelAnswers), (undo, Key::CancelUndo)];
            let more = more.into_iter().filter(|(is, _)| *is);
            more.fold(said, |said, (_, key)| format!("{said} {}", scene.say(key)))
        }
    }
}

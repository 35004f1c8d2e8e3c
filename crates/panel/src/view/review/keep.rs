//! *Keep it as it is*: the answer to what a line of the cart asks by being other than was wanted.

use crate::view::Scene;
use crate::words::Key;
use run::{Request, Review};
use shop::{Listed, Plan};
use yew::prelude::*;

/// From so many such lines of a part on, one press answers all of them.
const TOGETHER: usize = 3;

/// The answer, on a line that raises a question. It stays where it is once it is given: pressed again, it is
/// taken back.
pub fn view(scene: &Scene, review: &Review, it: &Listed<'_>) -> Html {
    if !it.asks {
        return Html::default();
    }
    let press = Request::Decide {
        pack: review.pack.id,
        of: it.line.pid.clone(),
        plan: (!it.as_is).then_some(Plan::Keep),
    };
    let onclick = scene.press.reform(move |_: MouseEvent| press.clone());
    html! {
        <span class="keep">
            <button type="button" class="answer" aria-pressed={it.as_is.to_string()} {onclick}>
                { scene.words.plan(Plan::Keep) }
                <span class="spoken">{ format!(": {}", it.line.name) }</span>
            </button>
            <span class="small" role="status">
                if it.as_is { { settled(scene) } }
            </span>
        </span>
    }
}

fn settled(scene: &Scene) -> Html {
    html! {
        <>
            <span class="settled">{ scene.say(Key::PlannedKeep) }</span>
            { " " }<span class="quiet">{ scene.say(Key::PlanUndo) }</span>
        </>
    }
}

/// The same answer for all lines of a part that are open. Each is an answer of its own, and is taken back on
/// its line. The button stays, so that the focus does too.
pub fn all(scene: &Scene, review: &Review, of: &[&Listed<'_>]) -> Html {
    if of.iter().filter(|it| it.asks).count() < TOGETHER {
        return Html::default();
    }
    let open = of.iter().filter(|it| it.is_open());
    let answers = open.map(|it| Request::Decide {
        pack: review.pack.id,
        of: it.line.pid.clone(),
        plan: Some(Plan::Keep),
    });
    let answers: Vec<Request> = answers.collect();
    let says = match answers.len() {
        0 => scene.say(Key::KeepAllDone),
        open => scene.words.count(Key::KeepAllOne, Key::KeepAllMany, open),
    };
    let (none, press) = (answers.is_empty(), scene.press.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        answers.iter().for_each(|it| press.emit(it.clone()));
    });
    html! {
        <button type="button" class="answer keep-all" aria-disabled={none.to_string()} {onclick}>
            { says }
        </button>
    }
}

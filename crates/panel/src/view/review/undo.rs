//! *As it was before*: the cart of before the run, brought back line by line, and what could not be.

use crate::view::asking::Asking;
use crate::view::{Look, Scene};
use crate::words::{Key, Words};
use run::{Goal, Leftover, Request, Review, Undo};
use shop::UndoStep;
use yew::prelude::*;

/// The id to which the question of *Cancel* leads.
pub const UNDO: &str = "undo";

/// The way back, how far it is, or what came of it.
pub fn view(scene: &Scene, review: &Review) -> Html {
    let under_way = matches!(scene.goal(), Some(Goal::Addition(_) | Goal::Line(_)));
    let (said, ways) = match &review.undo {
        Some(undo) if under_way => (progress(scene, undo), stop(scene, undo)),
        Some(undo) => (report(&scene.words, undo), offer(scene, review)),
        None => (Html::default(), offer(scene, review)),
    };
    html! {
        <div id={UNDO} class="undo" tabindex="-1">
            <div role="status">{ said }</div>
            { ways }
        </div>
    }
}

/// What it would do, and the question whether it is meant: it takes its time.
fn offer(scene: &Scene, review: &Review) -> Html {
    let steps = review.pack.undo();
    if steps.is_empty() {
        return Html::default();
    }
    let pack = review.pack.id;
    html! {
        <Asking says={scene.say(Key::Undo)} class={Look::Other.class()}
            busy={scene.goal().is_some()} question={question(&scene.words, &steps)}
            no={scene.say(Key::UndoNo)} no_class="other" yes={scene.say(Key::UndoYes)}
            act={scene.press.reform(move |_: MouseEvent| Request::Undo { pack })} />
    }
}

fn question(words: &Words, steps: &[UndoStep]) -> String {
    let count = |is: fn(&UndoStep) -> bool| steps.iter().filter(|step| is(step)).count();
    let parts = [
        (
            (Key::UndoTakesOutOne, Key::UndoTakesOutMany),
            count(|it| matches!(it, UndoStep::TakeOut { .. })),
        ),
        (
            (Key::UndoAdjustsOne, Key::UndoAdjustsMany),
            count(|it| matches!(it, UndoStep::Adjust { .. })),
        ),
        (
            (Key::UndoPutsBackOne, Key::UndoPutsBackMany),
            count(|it| matches!(it, UndoStep::PutBack { .. })),
        ),
    ];
    let parts = parts.into_iter().filter(|(_, n)| *n > 0);
    let parts: Vec<String> = parts
        .map(|((one, many), n)| words.count(one, many, n))
        .collect();
    format!(
        "{} {} {}",
        words.say(Key::UndoAsk),
        parts.join(" "),
        words.say(Key::UndoAskHow)
    )
}

fn progress(scene: &Scene, undo: &Undo) -> Html {
    let (taken, all) = undo.progress();
    // The one that is under way is neither taken nor waiting.
    let all = all + 1;
    html! {
        <>
            <p>{ scene.words.out_of_all(Key::UndoBusy, taken + 1, all) }</p>
            <progress value={taken.to_string()} max={all.to_string()} aria-hidden="true" />
        </>
    }
}

fn stop(scene: &Scene, undo: &Undo) -> Html {
    html! {
        if !undo.queue.is_empty() {
            { scene.button(Look::Other, Key::UndoStop, Request::StopUndo) }
        }
    }
}

fn report(words: &Words, undo: &Undo) -> Html {
    let items = undo.left.iter().map(|left| {
        html! { <li>{ left_over(words, left) }</li> }
    });
    let done = words.count(Key::UndoneOne, Key::UndoneMany, undo.done);
    html! {
        <>
            <p>{ done }</p>
            if undo.left.is_empty() {
                <p>{ words.say(Key::UndoneAll) }</p>
            } else {
                <p>{ words.say(Key::UndoneLeft) }</p>
                <ul class="leftovers">{ for items }</ul>
            }
        </>
    }
}

fn left_over(words: &Words, left: &Leftover) -> String {
    match &left.came {
        Some(came) => words.not_undone(&left.name, came),
        None => words.fill(Key::UndoneUntried, &[&left.name]),
    }
}

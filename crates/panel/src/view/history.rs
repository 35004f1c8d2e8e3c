use super::{Scene, past_run, sealed};
use crate::History;
use crate::words::Key;
use run::{PastRun, Run};
use yew::prelude::*;

/// The runs that ended and are kept, but for the one that stands there itself. They are read once the
/// person opens this.
pub fn view(scene: &Scene) -> Html {
    let past = scene.past.clone();
    let ontoggle = Callback::from(move |_: Event| {
        if past.kept.is_none() {
            past.ask.emit(());
        }
    });
    let list = match &scene.past.kept {
        None => html! { <p class="quiet">{ scene.say(Key::Reading) }</p> },
        Some(history) => list(scene, history),
    };
    html! {
        <details class="card past" id="history" {ontoggle}>
            <summary><h3>{ scene.say(Key::HistoryHeading) }</h3></summary>
            { list }
        </details>
    }
}

fn list(scene: &Scene, history: &History) -> Html {
    if let Some(kept) = &history.sealed {
        return sealed::view(&scene.words, kept, Key::SealedHistory, &scene.past.anew);
    }
    let now = match &scene.session.run {
        Run::Complete(complete) => Some(&complete.id),
        _ => None,
    };
    let runs: Vec<&PastRun> = history
        .runs
        .iter()
        .filter(|run| Some(&run.id) != now)
        .collect();
    html! {
        <>
            if history.unread { <p>{ scene.say(Key::HistoryUnread) }</p> }
            if runs.is_empty() && !history.unread {
                <p class="quiet">{ scene.say(none(scene)) }</p>
            }
            { for runs.into_iter().map(|run| past_run::view(scene, run)) }
        </>
    }
}

/// Why there is none: nothing was kept yet, or nothing is to be.
fn none(scene: &Scene) -> Key {
    let settings = scene.standing.settings.as_ref();
    match settings.is_some_and(|it| it.history.0 == 0) {
        true => Key::HistoryOff,
        false => Key::HistoryNone,
    }
}

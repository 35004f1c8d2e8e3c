use super::asking::Asking;
use super::take_along::{Of, TakeAlong};
use super::{Look, Scene, carts};
use crate::History;
use crate::shopping_list::parted;
use crate::words::{Key, Words, capital};
use run::{Complete, Metrics, Request, Run};
use yew::prelude::*;

/// Finished runs that are kept, but for the one that stands there itself. They are read once the person
/// opens this.
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
    let now = match &scene.session.run {
        Run::Complete(complete) => Some(&complete.id),
        _ => None,
    };
    let runs: Vec<&Complete> = history
        .runs
        .iter()
        .filter(|run| Some(&run.id) != now)
        .collect();
    html! {
        <>
            if history.unread { <p>{ scene.say(Key::HistoryUnread) }</p> }
            if runs.is_empty() && !history.unread {
                <p class="quiet">{ scene.say(Key::HistoryNone) }</p>
            }
            { for runs.into_iter().map(|run| kept(scene, run)) }
        </>
    }
}

/// One of them: folded, when it was and what it came to.
fn kept(scene: &Scene, run: &Complete) -> Html {
    let (words, pack) = (&scene.words, &run.pack);
    html! {
        <details class="group" key={run.id.0.clone()}>
            <summary><span>{ words.moment(run.approved_at) }</span>
                <span class="figure">{ words.to_pay(pack) }</span></summary>
            <p>{ words.from_order(pack) }</p>
            { for run.metrics.as_ref().map(|metrics| went(words, run, metrics)) }
            { goods(words, run) }
            <TakeAlong scene={scene.clone()} of={Of::Past(run.id.clone())} />
            { forget(scene, run) }
        </details>
    }
}

/// How the run went.
fn went(words: &Words, run: &Complete, metrics: &Metrics) -> Html {
    let Metrics {
        pages,
        retries,
        recoveries,
        ..
    } = metrics;
    let searched = run.pack.proposals.len().to_string();
    let [pages, retries, recoveries] = [pages, retries, recoveries].map(ToString::to_string);
    let took = words.seconds(metrics.at_work());
    let figures = [&took, &pages, &searched, &retries, &recoveries].map(String::as_str);
    let said = words.fill(Key::HistoryMetrics, &figures);
    html! { <p class="small quiet">{ said }</p> }
}

/// What was in the cart, and what the shop had sold out.
fn goods(words: &Words, run: &Complete) -> Html {
    let (there, gone) = parted(&run.pack);
    html! {
        <>
            { carts::lines(words, there.iter().copied()) }
            if !gone.is_empty() {
                <h4>{ capital(&words.say(Key::SoldOutWord)) }</h4>
                { carts::lines(words, gone.iter().copied()) }
            }
        </>
    }
}

/// *Take it off the list*, which is asked about first.
fn forget(scene: &Scene, run: &Complete) -> Html {
    let id = run.id.clone();
    let act = scene
        .press
        .reform(move |_: MouseEvent| Request::ForgetRun { run: id.clone() });
    html! {
        <Asking says={scene.say(Key::ForgetRun)} class={Look::Plain.class()}
            question={Some(scene.say(Key::ForgetAsk))}
            no={scene.say(Key::ForgetNo)} no_class={Look::Other.class()}
            yes={scene.say(Key::ForgetYes)} {act} />
    }
}

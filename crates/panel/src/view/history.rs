use super::asking::Asking;
use super::goods::Group;
use super::take_along::{Of, TakeAlong};
use super::{Look, Scene, carts};
use crate::shopping_list::parted;
use crate::words::{Key, Words};
use run::{Complete, Metrics, Request};
use yew::prelude::*;

/// Finished runs that are kept. They are read once the person opens this.
pub fn view(scene: &Scene) -> Html {
    let past = scene.past.clone();
    let ontoggle = Callback::from(move |_: Event| {
        if past.runs.is_none() {
            past.ask.emit(());
        }
    });
    let runs = match &scene.past.runs {
        None => html! { <p class="quiet">{ scene.say(Key::Reading) }</p> },
        Some(runs) if runs.is_empty() => {
            html! { <p class="quiet">{ scene.say(Key::HistoryNone) }</p> }
        }
        Some(runs) => html! { { for runs.iter().map(|run| kept(scene, run)) } },
    };
    html! {
        <details class="card past" id="history" {ontoggle}>
            <summary><h3>{ scene.say(Key::HistoryHeading) }</h3></summary>
            { runs }
        </details>
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
            { for run.metrics.as_ref().map(|metrics| went(words, metrics)) }
            { goods(words, run) }
            <TakeAlong scene={scene.clone()} of={Of::Past(run.id.clone())} />
            { forget(scene, run) }
        </details>
    }
}

/// How the run went.
fn went(words: &Words, metrics: &Metrics) -> Html {
    let Metrics {
        pages,
        retries,
        recoveries,
        ..
    } = metrics;
    let counts = [pages, retries, recoveries].map(ToString::to_string);
    let [pages, retries, recoveries] = &counts;
    let took = words.seconds(metrics.at_work());
    let said = words.fill(Key::HistoryMetrics, &[&took, pages, retries, recoveries]);
    html! { <p class="small quiet">{ said }</p> }
}

/// What was in the cart, and what the shop had sold out.
fn goods(words: &Words, run: &Complete) -> Html {
    let (there, gone) = parted(&run.pack);
    let name = words.say(Key::SoldOutWord);
    let sold_out = Group {
        id: "",
        class: "bad",
        name: &name,
        count: gone.len(),
        sum: None,
        open: true,
    };
    html! {
        <>
            { carts::lines(words, there.iter().copied()) }
            { sold_out.html(words, carts::lines(words, gone.iter().copied())) }
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

//! One of the runs that ended: what it came to, how it ended, and how it went.

use super::asking::Asking;
use super::goods::item;
use super::take_along::{Of, TakeAlong};
use super::{Look, Scene, carts};
use crate::shopping_list::parted;
use crate::words::{Key, Words, capital};
use run::{Ending, Metrics, PastRun, Request, Run};
use shop::{Pack, Proposal};
use yew::prelude::*;

/// Folded: when it ended, and what it came to.
pub fn view(scene: &Scene, run: &PastRun) -> Html {
    let words = &scene.words;
    html! {
        <details class="group" key={run.id.0.clone()}>
            <summary><span id={named(run)}>{ ended(words, run) }</span>
                if let Some(pack) = &run.pack { <span class="figure">{ words.to_pay(pack) }</span> }
            </summary>
            { for run.pack.as_deref().map(|pack| html! { <p>{ words.from_order(pack) }</p> }) }
            { stopped(words, &run.ending) }
            { for run.metrics.as_ref().map(|metrics| went(words, run, metrics)) }
            { for run.pack.as_deref().map(|pack| goods(words, pack)) }
            <TakeAlong scene={scene.clone()} of={Of::Past(run.id.clone())} />
            { reopen(scene, run) }
            { forget(scene, run) }
        </details>
    }
}

/// When it ended; that it was cancelled is said before all else.
fn ended(words: &Words, run: &PastRun) -> String {
    let at = words.moment(run.ended_at);
    match run.ending {
        Ending::Approved => at,
        Ending::CancelledInReview | Ending::Cancelled { .. } => {
            words.fill(Key::HistoryCancelled, &[&at])
        }
    }
}

/// Where a cancelled one stood, and what the cart held then.
fn stopped(words: &Words, ending: &Ending) -> Html {
    match ending {
        Ending::Approved => Html::default(),
        Ending::CancelledInReview => html! { <p>{ words.say(Key::HistoryInReview) }</p> },
        Ending::Cancelled { phase, lines, .. } => {
            let lines = lines.and_then(|lines| usize::try_from(lines).ok());
            html! {
                <>
                    <p>{ words.fill(Key::HistoryInPhase, &[&words.phase(*phase)]) }
                        if let Some(n) = lines {
                            { " " }{ words.count(Key::HistoryLinesOne, Key::HistoryLinesMany, n) }
                        }
                    </p>
                    <p class="small quiet">{ words.say(Key::HistoryNoList) }</p>
                </>
            }
        }
    }
}

/// How it went, and how long each phase took.
fn went(words: &Words, run: &PastRun, metrics: &Metrics) -> Html {
    let counts = [metrics.pages, metrics.retries, metrics.recoveries];
    let [pages, retries, recoveries] = counts.map(|n| n.to_string());
    let searched = run.searched().to_string();
    let took = words.seconds(metrics.at_work());
    let figures = [&took, &pages, &searched, &retries, &recoveries].map(String::as_str);
    let phases = metrics.phases.iter().map(|(phase, took)| {
        html! { <li>{ words.fill(Key::HistoryPhase, &[&words.phase(*phase), &words.seconds(*took)]) }</li> }
    });
    html! {
        <>
            <p class="small quiet">{ words.fill(Key::HistoryMetrics, &figures) }</p>
            if !metrics.phases.is_empty() {
                <ul class="small quiet phases-took" aria-label={words.say(Key::HistoryPhases)}>
                    { for phases }
                </ul>
            }
        </>
    }
}

/// What was in the cart, what the shop had sold out, and what was decided of that.
fn goods(words: &Words, pack: &Pack) -> Html {
    let (there, gone) = parted(pack);
    let decided: Vec<Html> = pack
        .proposals
        .iter()
        .filter_map(|it| decision(words, it))
        .chain(kept(words, pack))
        .collect();
    html! {
        <>
            { carts::lines(words, there.iter().copied()) }
            if !gone.is_empty() {
                <h4>{ capital(&words.say(Key::SoldOutWord)) }</h4>
                { carts::lines(words, gone.iter().copied()) }
            }
            if !decided.is_empty() {
                <h4>{ words.say(Key::HistoryDecided) }</h4>
                <ul class="items decided">{ for decided }</ul>
            }
        </>
    }
}

fn decision(words: &Words, about: &Proposal) -> Option<Html> {
    let took = about.taken().and_then(|pid| about.substitute(pid));
    let said = match (took, about.plan()) {
        (Some(took), _) => words.fill(Key::HistoryTook, &[&capital(&took.tile.name)]),
        (None, Some(plan)) => words.plan(plan),
        (None, None) => return None,
    };
    Some(item(&about.name, html! { { said } }, Html::default()))
}

/// The lines that the person kept as they stood.
fn kept(words: &Words, pack: &Pack) -> impl Iterator<Item = Html> {
    let all = pack.cart.lines.iter().filter(|it| pack.is_as_is(it));
    all.map(|it| {
        item(
            &it.name,
            html! { { words.say(Key::PlannedKeep) } },
            Html::default(),
        )
    })
}

/// *Open the review again*, while nothing else is to be decided.
fn reopen(scene: &Scene, run: &PastRun) -> Html {
    if run.reopened().is_none() || !matches!(scene.session.run, Run::Idle(_)) {
        return Html::default();
    }
    let id = run.id.clone();
    let onclick = scene.press.reform(move |_: MouseEvent| {
        let (run, tab) = (id.clone(), None);
        Request::Reopen { run, tab }
    });
    html! {
        <>
            <p class="small quiet">{ scene.say(Key::ReopenHint) }</p>
            <button type="button" class={Look::Other.class()} aria-describedby={named(run)} {onclick}>
                { scene.say(Key::Reopen) }
            </button>
        </>
    }
}

/// The id of what says when a run ended: of several, a button is told by it.
fn named(run: &PastRun) -> String {
    format!("ended-{}", run.id.0)
}

/// *Take it off the list*, which is asked about first.
fn forget(scene: &Scene, run: &PastRun) -> Html {
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

use crate::view::{Look, Scene};
use crate::words::Key;
use run::{Entry, Happening, Request, Run, RunId, Session, Trigger};
use site::Link;
use yew::prelude::*;

/// A run that was cancelled after it filled the cart: what stayed there, for *Start* would add to
/// it.
pub fn view(scene: &Scene) -> Html {
    let lines = in_cart(&scene.session);
    html! {
        if goods_left(&scene.session) && lines != Some(0) {
            <section class="card left" aria-labelledby="left">
                <h3 id="left">{ scene.say(Key::LeftHeading) }</h3>
                <p>{ scene.say(Key::LeftWhat) }
                    if let Some(n) = lines {
                        { " " }{ scene.words.count(Key::LeftLinesOne, Key::LeftLinesMany, n) }
                    }
                </p>
                { reopen(scene) }
                <p>{ scene.link("plain", Key::OpenCart, &Link::Cart) }</p>
            </section>
        }
    }
}

/// The way back into its review, where runs are kept.
fn reopen(scene: &Scene) -> Html {
    let settings = scene.standing.settings.as_ref();
    let kept = settings.is_none_or(|it| it.history.0 > 0);
    let run = left(&scene.session).filter(|run| kept && !taken_off(scene, run));
    let way = |run: &RunId| {
        let (run, tab) = (run.clone(), None);
        let reopen = Request::Reopen { run, tab };
        html! {
            <>
                <p>{ scene.say(Key::LeftReopen) }</p>
                { scene.button(Look::Other, Key::Reopen, reopen) }
            </>
        }
    };
    run.map(way).unwrap_or_default()
}

/// Whether the list was read, and has it no more. One that ended just now may not stand there yet.
fn taken_off(scene: &Scene, run: &RunId) -> bool {
    let waits = scene.session.past.as_ref().is_some_and(|it| it.id == *run);
    let list = scene.past.kept.as_ref();
    !waits && list.is_some_and(|list| list.runs.iter().all(|it| it.id != *run))
}

/// What a page of the shop that is open says of its cart.
fn in_cart(session: &Session) -> Option<usize> {
    let mut said = session
        .tabs
        .iter()
        .filter_map(|(_, page)| page.seen.header_cart);
    said.next()
        .and_then(|cart| usize::try_from(cart.lines).ok())
}

/// The run that left them, where its review can be opened again.
fn left(session: &Session) -> Option<&RunId> {
    match &session.run {
        Run::Idle(idle) => idle.left.as_ref(),
        Run::Running(_) | Run::Paused(_) | Run::Review(_) | Run::Complete(_) => None,
    }
}

/// Whether the last run was cancelled over a filled cart: it is known, or the journal tells.
fn goods_left(session: &Session) -> bool {
    left(session).is_some() || cancelled_with_goods(session)
}

fn cancelled_with_goods(session: &Session) -> bool {
    let mut turns = session.journal.iter().rev().filter_map(turn);
    let cancelled = turns
        .next()
        .is_some_and(|(_, trigger)| trigger == Trigger::Cancel);
    // The last place that was no pause.
    let mut stood = session.journal.iter().rev().filter_map(turn);
    let at = stood.find(|(from, _)| *from != "PAUSED");
    cancelled && at.is_some_and(|(from, _)| filled(from))
}

fn turn(entry: &Entry) -> Option<(&str, Trigger)> {
    match &entry.what {
        Happening::Transition { from, trigger, .. } => Some((from, *trigger)),
        _ => None,
    }
}

fn filled(station: &str) -> bool {
    let mut parts = station.split('.');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("REVIEW"), ..) => true,
        (Some("RUNNING"), Some("CART"), step) => {
            matches!(step, Some("REORDERING" | "VERIFYING"))
        }
        (Some("RUNNING"), phase, _) => phase != Some("INITIALIZING"),
        _ => false,
    }
}

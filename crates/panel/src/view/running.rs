use super::leave::{Leave, Stays};
use super::{Look, Scene, icon};
use crate::words::Key;
use run::{Phase, PhaseName, Request, Run, Task};
use yew::prelude::*;

/// The run at work: where it is, in words, and how to stop it.
pub fn view(scene: &Scene) -> Html {
    let Some((task, phase)) = at_work(scene) else {
        return Html::default();
    };
    let body = html! {
        <>
            { scene.heading(Key::RunningHeading) }
            <section class="card now">
                { now(scene, task, phase) }
                { progress(scene, phase) }
            </section>
            { steps(scene, phase.name()) }
            <p class="quiet">{ scene.say(Key::RunningStay) }{ " " }
                { scene.button(Look::Plain, Key::ShowTab, Request::ShowTab) }</p>
        </>
    };
    let actions = html! {
        <>
            { scene.button(Look::Other, Key::Pause, Request::PauseRun) }
            <Leave scene={scene.clone()} look={Look::Other} stays={Stays::of(&scene.session)} />
        </>
    };
    scene.frame(body, actions)
}

fn at_work(scene: &Scene) -> Option<(&Task, &Phase)> {
    let task = scene.session.task.as_ref()?;
    Some((task, task.goal.phase()?))
}

/// The step that is under way. What is read out is one text: of a search only how far it is, once
/// for each item, and not what each look is for.
fn now(scene: &Scene, task: &Task, phase: &Phase) -> Html {
    let (at, all) = (place(phase.name()), PhaseName::ALL.len());
    let tries = task.intent.tries;
    html! {
        <div>
            <p class="spoken" role="status">{ heard(scene, phase) }</p>
            <p class="quiet small">{ scene.words.out_of_all(Key::PhaseOf, at + 1, all) }</p>
            <p class="step"><span class="spinner" aria-hidden="true" />
                <span>{ said(scene, phase) }</span></p>
            if tries > 0 {
                <p class="quiet small">
                    { scene.words.fill(Key::Attempt, &[&(tries + 1).to_string()]) }
                </p>
            }
        </div>
    }
}

fn heard(scene: &Scene, phase: &Phase) -> String {
    match phase {
        Phase::Substitution(search) => {
            let (done, all) = search.progress();
            scene.words.out_of_all(Key::SearchedOf, done, all)
        }
        other => scene.words.step(other.step()),
    }
}

fn said(scene: &Scene, phase: &Phase) -> String {
    match phase {
        Phase::Substitution(search) => scene
            .words
            .fill(Key::SearchingFor, &[&search.current.line.name]),
        other => scene.words.step(other.step()),
    }
}

/// Progress is shown where there is something to count, and nowhere else.
fn progress(scene: &Scene, phase: &Phase) -> Html {
    let Phase::Substitution(search) = phase else {
        return Html::default();
    };
    let (done, all) = search.progress();
    let said = scene.words.out_of_all(Key::SearchedOf, done, all);
    html! {
        <div class="progress">
            <progress value={done.to_string()} max={all.to_string()} aria-label={said.clone()} />
            <p class="quiet small">{ said }</p>
        </div>
    }
}

fn steps(scene: &Scene, current: PhaseName) -> Html {
    let items = PhaseName::ALL.iter().map(|&phase| {
        let (class, state) = match phase.cmp(&current) {
            std::cmp::Ordering::Less => ("done", Key::PhaseDone),
            std::cmp::Ordering::Equal => ("current", Key::PhaseCurrent),
            std::cmp::Ordering::Greater => ("todo", Key::PhaseTodo),
        };
        let here = (phase == current).then_some("step");
        html! {
            <li {class} aria-current={here}>
                <span class="mark" aria-hidden="true">
                    if class == "done" { { icon::CHECK.html() } } else { { place(phase) + 1 } }
                </span>
                <span>{ named(scene, phase) }
                    <span class="spoken">{ format!(" ({})", scene.say(state)) }</span></span>
            </li>
        }
    });
    html! { <ol class="steps" aria-label={scene.say(Key::PhasesLabel)}>{ for items }</ol> }
}

/// What a phase does. In a run that is decided on once more, the cart is only read.
fn named(scene: &Scene, phase: PhaseName) -> String {
    let reopens = matches!(&scene.session.run, Run::Running(it) if it.wish.reopens.is_some());
    match phase {
        PhaseName::Cart if reopens => scene.say(Key::ReopenCart),
        phase => scene.words.phase(phase),
    }
}

fn place(phase: PhaseName) -> usize {
    PhaseName::ALL
        .iter()
        .position(|other| *other == phase)
        .unwrap_or_default()
}

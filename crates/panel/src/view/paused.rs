use super::{Look, Scene, carts, trouble};
use crate::Press;
use crate::report::Report;
use crate::words::Key;
use run::{ERRORS_MAX, Fault, Paused, Recoverable, RecoveryCheckpoint, Resume, Running};
use shop::Cart;
use yew::prelude::*;

/// The run stopped: what happened, what to do, and the ways on.
pub fn view(scene: &Scene, paused: &Paused) -> Html {
    let heading = if paused.can_retry() {
        Key::PausedHeading
    } else {
        Key::StoppedHeading
    };
    let mut trouble = scene.words.fault(&paused.fault);
    if !paused.can_retry() && paused.fault.recoverable() {
        trouble.remedy = scene.say(Key::NoRetry);
    }
    let body = html! {
        <>
            { scene.heading(heading) }
            { trouble::view(&scene.words, &trouble) }
            if let Fault::Recoverable(Recoverable::CannotTell { before, after }) = &paused.fault {
                { both(scene, before, after) }
            }
            if let Resume::From(running) = &paused.resume { { checkpoint(scene, running) } }
            { export(scene) }
        </>
    };
    scene.frame(body, actions(scene, paused))
}

fn actions(scene: &Scene, paused: &Paused) -> Html {
    let signed_out = matches!(paused.fault, Fault::Recoverable(Recoverable::SignedOut));
    let cancel = if paused.can_retry() {
        Look::Other
    } else {
        Look::Main
    };
    html! {
        <>
            if signed_out && paused.can_retry() {
                { scene.button(Look::Main, Key::ShowTab, Press::ShowTab) }
                { scene.button(Look::Other, Key::Resume, Press::Resume) }
            } else if paused.can_retry() {
                { scene.button(Look::Main, Key::Resume, Press::Resume) }
            }
            { scene.button(cancel, Key::Cancel, Press::Cancel) }
        </>
    }
}

/// The two carts between which nobody can tell what happened (DECISIONS 15).
fn both(scene: &Scene, before: &Cart, after: &Cart) -> Html {
    let words = &scene.words;
    html! {
        <section aria-labelledby="carts">
            <h3 id="carts">{ words.say(Key::CartsHeading) }</h3>
            <div class="pair">
                <div class="card">
                    <h4>{ words.say(Key::CartBefore) }</h4>
                    { carts::list(words, before, Key::CartEmpty) }
                </div>
                <div class="card">
                    <h4>{ words.say(Key::CartNow) }</h4>
                    { carts::list(words, after, Key::CartEmptyNow) }
                </div>
            </div>
        </section>
    }
}

/// Where the run would go on from (DECISIONS 7).
fn checkpoint(scene: &Scene, running: &Running) -> Html {
    let checkpoint = RecoveryCheckpoint::from(&running.phase);
    let phase = scene.words.phase(checkpoint.phase);
    let [errors, most] = [running.errors, ERRORS_MAX].map(usize::from);
    html! {
        <div class="quiet">
            <p>{ scene.words.fill(Key::ResumeAt, &[&phase]) }
                if checkpoint.recovery_needed { { " " }{ scene.say(Key::ResumeChecks) } }</p>
            if running.errors > 0 {
                <p>{ scene.words.out_of_all(Key::ErrorsSoFar, errors, most) }</p>
            }
        </div>
    }
}

/// The report as a file. A link that carries its own text: nothing is sent anywhere.
fn export(scene: &Scene) -> Html {
    let text = Report::on(&scene.session).text();
    let text = String::from(js_sys::encode_uri_component(&text));
    let href = format!("data:application/json;charset=utf-8,{text}");
    html! {
        <div>
            <a class="plain" {href} download="carrinho-pronto.json" aria-describedby="export">
                { scene.say(Key::ExportReport) }
            </a>
            <p id="export" class="quiet small">{ scene.say(Key::ExportHint) }</p>
        </div>
    }
}

use super::leave::{Leave, Stays};
use super::{Look, Scene, carts, journal, trouble};
use crate::words::{Key, paused_by};
use run::{ERRORS_MAX, Fault, Paused, Recoverable, RecoveryCheckpoint, Request, Suspended};
use shop::{Cart, ReadError};
use yew::prelude::*;

/// The run stopped: what happened, what to do, and the ways on.
pub fn view(scene: &Scene, paused: &Paused) -> Html {
    let heading = match (&paused.fault, paused.can_retry()) {
        (Fault::Recoverable(fault), true) => paused_by(fault),
        (Fault::Recoverable(_) | Fault::Fatal(_), _) => Key::StoppedHeading,
    };
    let mut trouble = scene.words.fault(&paused.fault);
    if !paused.can_retry() && paused.fault.recoverable() {
        trouble.remedy = scene.say(Key::NoRetry);
    }
    let body = html! {
        <>
            { scene.heading(heading) }
            if own(&paused.fault) {
                <p>{ trouble.remedy }</p>
            } else {
                { trouble::view(&scene.words, &trouble) }
            }
            if let Fault::Recoverable(Recoverable::CannotTell { before, after }) = &paused.fault {
                { both(scene, before, after) }
            }
            if let Some(suspended) = paused.suspended() { { checkpoint(scene, suspended) } }
            if !own(&paused.fault) { { journal::export(&scene.words, &scene.session) } }
        </>
    };
    scene.frame(body, actions(scene, paused))
}

fn actions(scene: &Scene, paused: &Paused) -> Html {
    if !paused.can_retry() {
        // There is nothing to go on with, so it is no cancelling: it is the way to start anew.
        let said = match paused.fault {
            Fault::Fatal(_) => Key::StartOverOrder,
            Fault::Recoverable(_) => Key::StartOver,
        };
        return scene.button(Look::Main, said, Request::Cancel);
    }
    html! {
        <>
            { ways_on(scene, &paused.fault) }
            <Leave scene={scene.clone()} look={Look::Other} stays={Stays::of(&scene.session)} />
        </>
    }
}

/// The person's own pause is no trouble.
const fn own(fault: &Fault) -> bool {
    matches!(fault, Fault::Recoverable(Recoverable::PausedByPerson))
}

/// What the person can see to at the shop comes before *continue*.
fn ways_on(scene: &Scene, fault: &Fault) -> Html {
    match fault {
        Fault::Recoverable(Recoverable::SignedOut | Recoverable::Expired) => html! {
            <>
                { scene.button(Look::Main, Key::SignIn, Request::OpenSignIn) }
                { scene.button(Look::Other, Key::Resume, Request::Retry) }
            </>
        },
        // Who is signed in is the person's to change, at the shop.
        Fault::Recoverable(
            Recoverable::OtherAccount
            | Recoverable::ReadFailed {
                why: ReadError::NoDelivery | ReadError::BotCheck | ReadError::Landed { .. },
            },
        ) => html! {
            <>
                { scene.button(Look::Main, Key::ShowTab, Request::ShowTab) }
                { scene.button(Look::Other, Key::Resume, Request::Retry) }
            </>
        },
        // There the page is only to be looked at.
        Fault::Recoverable(
            Recoverable::NotPressed { .. }
            | Recoverable::NotDone
            | Recoverable::CannotTell { .. }
            | Recoverable::ReadFailed {
                why: ReadError::Unreadable { .. } | ReadError::RedirectLoop | ReadError::Gone,
            },
        ) => html! {
            <>
                { scene.button(Look::Main, Key::Resume, Request::Retry) }
                { scene.button(Look::Plain, Key::ShowTab, Request::ShowTab) }
            </>
        },
        _ => scene.button(Look::Main, Key::Resume, Request::Retry),
    }
}

/// What differs between the two carts of which nobody can tell what happened (DECISIONS 15).
fn both(scene: &Scene, before: &Cart, after: &Cart) -> Html {
    let words = &scene.words;
    html! {
        <section class="card" aria-labelledby="carts">
            <h3 id="carts">{ words.say(Key::CartsHeading) }</h3>
            if before.is_empty() { <p class="quiet">{ words.say(Key::CartWasEmpty) }</p> }
            { carts::changes(words, before, after) }
        </section>
    }
}

/// Where the run would go on from (DECISIONS 7).
fn checkpoint(scene: &Scene, Suspended { running, phase }: &Suspended) -> Html {
    let checkpoint = RecoveryCheckpoint::from(phase);
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

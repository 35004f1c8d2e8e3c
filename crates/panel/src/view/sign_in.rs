use super::{Look, Scene, icon};
use crate::words::Key;
use run::{Prompt, Request, Run, SignIn, Verdict};
use yew::prelude::*;

/// The shop does not know the person: signing in is theirs, on the shop's own page.
pub fn view(scene: &Scene, sign_in: &SignIn) -> Html {
    let offered = sign_in.prompt == Prompt::Offered;
    let body = html! {
        <>
            { scene.heading(Key::SignInHeading) }
            <section class="card">
                <p>{ scene.say(why(scene)) }</p>
                <p class="with-icon quiet">{ icon::LOCK.html() }{ scene.say(Key::SignInSafe) }</p>
            </section>
            <p class="waiting" role="status" aria-live="polite">{ waiting(scene, sign_in.prompt) }</p>
        </>
    };
    let actions = html! {
        <>
            if offered {
                { scene.button(Look::Main, Key::SignIn, Request::SignIn) }
            } else {
                { scene.button(Look::Main, Key::ShowTab, Request::ShowTab) }
            }
            { scene.button(Look::Other, Key::NotNow, Request::Cancel) }
        </>
    };
    scene.frame(body, actions)
}

fn waiting(scene: &Scene, prompt: Prompt) -> Html {
    let said = match prompt {
        Prompt::Offered => return Html::default(),
        Prompt::Accepted => Key::SignInOpening,
        Prompt::Opened => Key::SignInWaiting,
    };
    html! { <><span class="spinner" aria-hidden="true" />{ scene.say(said) }</> }
}

/// What the check before the run had found.
fn why(scene: &Scene) -> Key {
    let checked = match &scene.session.run {
        Run::Idle(idle) => idle.checked.as_ref(),
        _ => None,
    };
    match checked.map(|checked| &checked.verdict) {
        Some(Verdict::Expired) => Key::SignInExpired,
        _ => Key::SignInWhy,
    }
}

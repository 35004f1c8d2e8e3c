use crate::view::{Look, Scene, trouble};
use crate::words::{Key, Words};
use run::{Checked, Idle, Request, Run, Verdict};
use yew::prelude::*;

/// How the session stands: what the shop's pages say, what a check found, and what to do.
pub fn view(scene: &Scene) -> Html {
    let Run::Idle(idle) = &scene.session.run else {
        return Html::default();
    };
    html! {
        <>
            { state(scene) }
            // What is read out is text alone: a card's headings and buttons are found by who looks for
            // them, and are not read out with it.
            <p class="spoken" role="status">{ heard(&scene.words, idle) }</p>
            if let Some(fault) = idle.notice.as_ref() {
                { trouble::view(&scene.words, &scene.words.fault(fault)) }
            }
            if let Some(checked) = idle.checked.as_ref() { { wrong(scene, &checked.verdict) } }
            if let Some(checked) = idle.checked.as_ref() { { details(&scene.words, checked) } }
        </>
    }
}

/// What is wrong, for who does not see its card come up.
fn heard(words: &Words, idle: &Idle) -> String {
    let fault = idle.notice.as_ref().map(|fault| words.fault(fault));
    let checked = idle.checked.as_ref();
    let wrong = checked.and_then(|checked| words.verdict(&checked.verdict));
    let said = fault.into_iter().chain(wrong).map(|trouble| trouble.what);
    said.collect::<Vec<String>>().join(" ")
}

fn state(scene: &Scene) -> Html {
    let (class, said) = match scene.session.signed_in {
        Some(true) => ("state good", Key::SignedIn),
        Some(false) => ("state bad", Key::SignedOut),
        None => ("state", Key::SignedUnknown),
    };
    html! {
        <div class="row session">
            // One text, always there, so that what changes in it is read out.
            <p {class} role="status">
                if scene.check().is_some() {
                    <span class="waiting">
                        <span class="spinner" aria-hidden="true" />{ scene.say(Key::CheckingSession) }
                    </span>
                } else {
                    <span class="dot" aria-hidden="true" />{ scene.say(said) }
                    <span class="spoken">{ for found(scene) }</span>
                }
            </p>
        </div>
    }
}

/// How many orders there are, for who does not see the list come up.
fn found(scene: &Scene) -> Option<String> {
    let orders = scene.session.orders.as_ref()?;
    let said = (Key::OrdersFoundOne, Key::OrdersFoundMany);
    Some(format!(
        " {}",
        scene.words.count(said.0, said.1, orders.len())
    ))
}

/// Whether the last check found that signing in comes before anything else.
pub fn signs_in_first(scene: &Scene) -> bool {
    let Run::Idle(idle) = &scene.session.run else {
        return false;
    };
    let verdict = idle.checked.as_ref().map(|checked| &checked.verdict);
    matches!(verdict, Some(Verdict::SignedOut | Verdict::Expired))
}

/// What is wrong, and the button that sees to it where there is one.
fn wrong(scene: &Scene, verdict: &Verdict) -> Html {
    let Some(said) = scene.words.verdict(verdict) else {
        return Html::default();
    };
    let button = match verdict {
        Verdict::SignedOut | Verdict::Expired => (Key::SignIn, Request::OpenSignIn),
        Verdict::NoDelivery | Verdict::BotCheck | Verdict::Elsewhere { .. } => {
            (Key::OpenShop, Request::OpenShop)
        }
        Verdict::Valid
        | Verdict::OrdersUnreachable { .. }
        | Verdict::ShopUnreachable
        | Verdict::PageChanged { .. } => (Key::CheckSession, Request::CheckSession { tab: None }),
    };
    let look = match signs_in_first(scene) {
        true => Look::Main,
        false => Look::Other,
    };
    let button = scene.button(look, button.0, button.1);
    trouble::with_way_on(&scene.words, &said, button)
}

/// What a check looked at, for the curious.
fn details(words: &Words, checked: &Checked) -> Html {
    let heading = words.fill(Key::CheckedHeading, &[&words.hour(checked.at)]);
    let rows = [
        (Key::CheckedSession, session(words, checked)),
        (Key::CheckedDelivery, delivery(words, checked)),
        (Key::CheckedOrders, orders(words, checked)),
        (Key::CheckedTook, words.seconds(checked.took)),
    ];
    let row = |(name, said): (Key, String)| html! { <div><dt>{ words.say(name) }</dt><dd>{ said }</dd></div> };
    html! {
        <details class="checked">
            <summary>{ heading }</summary>
            if checked.verdict == Verdict::Valid { <p>{ words.say(Key::VerdictValid) }</p> }
            <dl>{ for rows.into_iter().map(row) }</dl>
        </details>
    }
}

fn session(words: &Words, checked: &Checked) -> String {
    match (&checked.verdict, &checked.greeting) {
        (Verdict::SignedOut | Verdict::Expired, _) => words.say(Key::CheckedSignedOut),
        (_, Some(name)) => words.fill(Key::CheckedSignedInAs, &[name]),
        (_, None) if checked.orders.is_some() => words.say(Key::CheckedSignedIn),
        (_, None) => words.say(Key::CheckedUnknown),
    }
}

fn delivery(words: &Words, checked: &Checked) -> String {
    words.say(match checked.delivery {
        Some(true) => Key::CheckedDeliveryYes,
        Some(false) => Key::CheckedDeliveryNo,
        None => Key::CheckedUnknown,
    })
}

fn orders(words: &Words, checked: &Checked) -> String {
    match checked.orders {
        Some(n) => words.fill(Key::CheckedOrdersRead, &[&n.to_string()]),
        None => words.say(Key::CheckedOrdersUnread),
    }
}

//! *Take it out*: a line of the cart, out of it, in one press. What it did is said where it was
//! pressed, and where the line went with it the focus goes to the list.

use super::focus::hand_on_focus;
use crate::view::{Scene, icon};
use crate::words::Key;
use run::{ChangeOutcome, Goal, Notice, Request, Review};
use shop::{PackId, Pid};
use yew::prelude::*;

/// How *Take it out* stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Removal {
    /// It can be pressed.
    Ready,
    /// Something else is under way.
    Waits,
    /// It is under way.
    Busy,
    /// The line is out.
    Out,
}

/// What the button is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    scene: Scene,
    pack: PackId,
    pid: Pid,
    name: String,
    said: Key,
    class: &'static str,
    out: bool,
    came: Option<ChangeOutcome>,
}

/// The button in a row of the list: short, since there are many of them.
pub fn in_row(scene: &Scene, review: &Review, pid: &Pid, name: &str) -> Html {
    drawn(scene, review, pid, name, (Key::TakeOutShort, "plain short"))
}

/// The button on the card of something sold out.
pub fn in_card(scene: &Scene, review: &Review, pid: &Pid, name: &str) -> Html {
    drawn(scene, review, pid, name, (Key::TakeOut, "answer take-out"))
}

fn drawn(scene: &Scene, review: &Review, pid: &Pid, name: &str, look: (Key, &'static str)) -> Html {
    let out = review.pack.took_out(pid);
    // Of two lines of one product nobody can tell which is meant.
    if !out && review.pack.line_change(pid, None).is_none() {
        return Html::default();
    }
    let (said, class) = look;
    let given = yew::props!(Given {
        scene: scene.clone(),
        pack: review.pack.id,
        pid: pid.clone(),
        name: name.to_owned(),
        said,
        class,
        out,
        came: came(review, pid).cloned(),
    });
    html! { <TakeOut key={pid.0.clone()} ..given /> }
}

/// What came of the last one, where it is about this line and the line is still there.
pub fn came<'a>(review: &'a Review, of: &Pid) -> Option<&'a ChangeOutcome> {
    match &review.notice {
        Some(Notice::Line {
            pid,
            to: None,
            came,
            ..
        }) if pid == of && *came != ChangeOutcome::Done => {
            review.pack.cart.names(of).then_some(came)
        }
        _ => None,
    }
}

impl Removal {
    fn of(given: &Given) -> Self {
        match given.scene.goal() {
            Some(Goal::Line(change))
                if *change.wanted.pid() == given.pid && change.wanted.to.is_none() =>
            {
                Self::Busy
            }
            _ if given.out => Self::Out,
            None => Self::Ready,
            Some(_) => Self::Waits,
        }
    }
}

/// The button. It stays where it is while it is at work, so that the focus does too.
#[component]
pub fn TakeOut(given: &Given) -> Html {
    let (scene, removal) = (&given.scene, Removal::of(given));
    let node = use_node_ref();
    let left = node.clone();
    use_effect_with((), move |()| move || hand_on_focus(&left));
    let press = Request::Remove {
        pack: given.pack,
        pid: given.pid.clone(),
    };
    let sent = scene.press.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if removal == Removal::Ready {
            sent.emit(press.clone());
        }
    });
    let said = match removal {
        Removal::Busy => Key::TakeOutBusy,
        Removal::Out => Key::TakenOut,
        Removal::Ready | Removal::Waits => given.said,
    };
    let done = (removal == Removal::Out).then_some("done");
    html! {
        <>
            <button type="button" class={classes!(given.class, done)} ref={node} {onclick}
                aria-disabled={(removal != Removal::Ready).to_string()}>
                if removal == Removal::Busy { <span class="spinner" aria-hidden="true" /> }
                if removal == Removal::Out { { icon::CHECK.html() } }
                { scene.say(said) }
                <span class="spoken">{ format!(": {}", given.name) }</span>
            </button>
            { told(given, removal) }
        </>
    }
}

/// Always there, so that what comes up in it is read out.
fn told(given: &Given, removal: Removal) -> Html {
    let scene = &given.scene;
    let (class, said) = match (removal, &given.came) {
        (Removal::Busy, _) => {
            let said = scene.words.fill(Key::ReviewRemoving, &[&given.name]);
            ("spoken", Some(said))
        }
        (_, Some(came)) => ("warn", Some(scene.words.removed(&given.name, came))),
        (_, None) => ("", None),
    };
    html! { <span class={classes!("came", class)} role="status">{ for said }</span> }
}

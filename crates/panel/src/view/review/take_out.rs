//! *Take it out*: a line of the cart, out of it, in one press.

use super::change_button::{ChangeButton, Given, Standing};
use crate::view::Scene;
use crate::words::Key;
use run::{ChangeOutcome, Goal, Notice, Request, Review};
use shop::Pid;
use yew::prelude::*;

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
    let standing = standing(scene, pid, out);
    let says = match standing {
        Standing::Busy => Key::TakeOutBusy,
        Standing::Done => Key::TakenOut,
        Standing::Ready | Standing::Waits => look.0,
    };
    let given = yew::props!(Given {
        scene: scene.clone(),
        name: name.to_owned(),
        standing,
        says: scene.say(says),
        class: look.1,
        doing: Key::ReviewRemoving,
        came: came(review, pid).map(|came| scene.words.removed(name, came)),
        press: Request::Remove {
            pack: review.pack.id,
            pid: pid.clone(),
        },
    });
    html! { <ChangeButton key={pid.0.clone()} ..given /> }
}

fn standing(scene: &Scene, pid: &Pid, out: bool) -> Standing {
    match scene.goal() {
        Some(Goal::Line(change)) if change.wanted.pid() == pid && change.wanted.to.is_none() => {
            Standing::Busy
        }
        _ if out => Standing::Done,
        None => Standing::Ready,
        Some(_) => Standing::Waits,
    }
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

//! *Put it back*: a product that the cart lacks, into it again, in one press. Where its page shows
//! another price than was known here, that is said first, and the next press means it.

use super::change_button::{ChangeButton, Given, Standing};
use crate::view::Scene;
use crate::words::Key;
use run::{ChangeOutcome, Goal, Notice, Request, Review};
use shop::{Addition, Pid, Unit};
use yew::prelude::*;

/// The button in a row of what is not in the cart; nothing where the pack does not know the way.
pub fn in_row(scene: &Scene, review: &Review, pid: &Pid) -> Html {
    let Some(wanted) = review.pack.put_back(pid) else {
        return Html::default();
    };
    let standing = standing(scene, pid);
    let given = yew::props!(Given {
        scene: scene.clone(),
        standing,
        says: says(scene, review, pid, standing),
        class: "plain short",
        doing: Key::ReviewAdding,
        came: came(review, pid).map(|came| told(scene, review, &wanted, came)),
        press: Request::Add {
            pack: review.pack.id,
            of: pid.clone(),
            take: pid.clone(),
        },
        name: wanted.name,
    });
    html! { <ChangeButton key={format!("back-{}", pid.0)} ..given /> }
}

fn standing(scene: &Scene, of: &Pid) -> Standing {
    match scene.goal() {
        Some(Goal::Addition(change)) if change.wanted.of == *of && change.wanted.pid == *of => {
            Standing::Busy
        }
        None => Standing::Ready,
        Some(_) => Standing::Waits,
    }
}

/// In a sentence or two. That the button says the nearest amount is said where it does.
fn told(scene: &Scene, review: &Review, wanted: &Addition, came: &ChangeOutcome) -> String {
    let nearest = review.pack.put_back_otherwise(&wanted.pid);
    match (came, nearest) {
        (ChangeOutcome::OtherAmount, None) => scene.words.fill(Key::CameNoAmount, &[&wanted.name]),
        _ => scene.words.came(&wanted.name, came),
    }
}

/// With the price, once its own page was seen, and with the amount, where that is another.
fn says(scene: &Scene, review: &Review, pid: &Pid, standing: Standing) -> String {
    match (standing, review.pack.offer(pid)) {
        (Standing::Busy, _) => scene.say(Key::PutBackBusy),
        (_, None) => scene.say(Key::PutBack),
        (_, Some(shown)) => {
            let money = scene.words.money(shown.price);
            let each = match shown.unit {
                Unit::Piece => money,
                Unit::Kilo => scene.words.fill(Key::PerKilo, &[&money]),
            };
            match review.pack.put_back_otherwise(pid) {
                Some(much) => {
                    let much = scene.words.quantity(much);
                    scene.words.fill(Key::PutBackMuch, &[&much, &each])
                }
                None => scene.words.fill(Key::PutBackAt, &[&each]),
            }
        }
    }
}

/// What came of the last one, where it is about this product and it is not in the cart.
pub fn came<'a>(review: &'a Review, of: &Pid) -> Option<&'a ChangeOutcome> {
    match &review.notice {
        Some(Notice::Added {
            pid: Some(pid),
            came,
            ..
        }) if pid == of && *came != ChangeOutcome::Done => {
            review.pack.put_back(of).is_some().then_some(came)
        }
        _ => None,
    }
}

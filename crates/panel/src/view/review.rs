//! The review: what the cart holds, what is proposed, and what the person does about it.

mod adjust;
mod advice;
mod answers;
mod before;
mod cap;
mod change_button;
mod dropped;
mod focus;
mod keep;
mod listing;
pub mod missing;
mod options;
mod put_back;
mod rules;
mod searching;
pub mod second_word;
mod since;
pub mod slots;
mod sold_out;
mod substitute;
mod sum;
mod summary;
mod take_out;
pub mod totals;
mod undo;
mod warnings;

use super::leave::{Leave, Stays};
use super::take_along::TakeAlong;
use super::{HINT, Look, Scene};
use crate::words::Key;
use run::{Goal, Notice, Request, Review, Run};
use shop::Pack;
use yew::prelude::*;

/// The review: everything to know before saying *yes*, the weightiest first.
pub fn view(scene: &Scene) -> Html {
    html! { <Shown scene={scene.clone()} /> }
}

/// What the review is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
struct Given {
    scene: Scene,
}

#[component]
fn Shown(given: &Given) -> Html {
    let (scene, question) = second_word::use_second_word(&given.scene);
    match &scene.session.run {
        Run::Review(review) => drawn(&scene, review, question),
        Run::Idle(_) | Run::Running(_) | Run::Paused(_) | Run::Complete(_) => Html::default(),
    }
}

fn drawn(scene: &Scene, review: &Review, question: Html) -> Html {
    let (words, pack) = (&scene.words, &review.pack);
    let body = html! {
        <>
            { scene.heading(Key::ReviewHeading) }
            <p class="quiet">{ words.from_order(pack) }
                { for words.order_came(&pack.order).into_iter().map(|said| html! { <>{ " " }{ said }</> }) }
            </p>
            { since::refresh(scene, review) }
            { notice(scene, review) }
            { since::view(words, review) }
            { totals::view(scene, pack) }
            { summary::view(words, pack) }
            { warnings::view(scene, pack) }
            { sold_out::view(scene, review) }
            { missing::view(scene, review) }
            { listing::view(scene, review) }
            { before::view(scene, review) }
            { slots::view(scene, pack) }
            <TakeAlong scene={scene.clone()} />
        </>
    };
    let bar = html! { <>{ question }{ actions(scene, review) }</> };
    scene.frame(body, bar)
}

/// What came up while the pack was shown, in a place that is read out.
fn notice(scene: &Scene, review: &Review) -> Html {
    let said = match (scene.goal(), &review.notice) {
        // What is added or taken out is said beside its button.
        (Some(Goal::Addition(_) | Goal::Line(_)), _) => Html::default(),
        (Some(Goal::Search(_)), _) => html! { <p>{ scene.say(Key::ReviewSearching) }</p> },
        (Some(Goal::Refresh), _) => html! { <p>{ scene.say(Key::RefreshBusy) }</p> },
        (Some(_), _) => html! { <p>{ scene.say(Key::ReviewBusy) }</p> },
        // What came of an undo is said with its button.
        (None, _) if review.undo.is_some() => Html::default(),
        (None, None) => Html::default(),
        (None, Some(Notice::Added { pid, .. }))
            if substitute::pressed(review).is_some()
                || pid
                    .as_ref()
                    .is_some_and(|pid| put_back::came(review, pid).is_some()) =>
        {
            Html::default()
        }
        // Of what the pack no longer shows.
        (None, Some(Notice::Added { name, came, .. })) => {
            html! { <p>{ scene.words.came(name, came) }</p> }
        }
        (None, Some(Notice::Line { pid, .. }))
            if take_out::came(review, pid).is_some()
                || adjust::came(scene, review, pid).is_some() =>
        {
            Html::default()
        }
        (None, Some(Notice::Line { name, to, came, .. })) => {
            let said = match to {
                Some(to) => scene.words.adjusted(name, *to, came),
                None => scene.words.removed(name, came),
            };
            html! { <p>{ said }</p> }
        }
        (None, Some(Notice::Renewed)) => html! { <p>{ scene.say(Key::NoticeRenewed) }</p> },
        (None, Some(Notice::Current)) => html! { <p>{ scene.say(Key::NoticeCurrent) }</p> },
        (None, Some(Notice::Unread(fault))) => {
            let what = scene.words.fault(fault).what;
            html! {
                <>
                    <p><strong>{ scene.say(Key::NoticeUnread) }</strong></p>
                    <p>{ what }{ " " }{ scene.say(Key::NoticeUnreadDo) }</p>
                </>
            }
        }
    };
    html! { <div class="bulletin" role="status" aria-live="polite">{ said }</div> }
}

fn actions(scene: &Scene, review: &Review) -> Html {
    let pack = review.pack.id;
    let approving = matches!(scene.goal(), Some(Goal::Approval)).then_some(Key::ApproveBusy);
    html! {
        <>
            <p class="quiet small" id={HINT}>{ hint(scene, &review.pack) }</p>
            { scene.steady(Look::Main, Key::Approve, approving, Request::Approve { pack }) }
            <Leave scene={scene.clone()} look={Look::Other} stays={Stays::of(&scene.session)} />
        </>
    }
}

/// What is still to be decided, where anything is.
fn hint(scene: &Scene, pack: &Pack) -> String {
    match pack.undecided().count() {
        0 => scene.say(Key::ApproveHint),
        open => scene
            .words
            .count(Key::ApproveOpenOne, Key::ApproveOpenMany, open),
    }
}

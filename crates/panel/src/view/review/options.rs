//! What could stand in for a sold-out item: the best in sight, the others folded.

use super::{dropped, substitute};
use crate::view::Scene;
use crate::words::Key;
use run::Review;
use shop::substitute::Abstention;
use shop::{Finding, Pid, Plan, Proposal, Substitute};
use yew::prelude::*;

/// What could stand in for a sold-out item, or why nothing is proposed.
pub fn finding(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let words = &scene.words;
    let without = |name: Key, why: String| {
        html! { <p class="small"><strong>{ words.say(name) }</strong>{ ": " }{ why }</p> }
    };
    match &proposal.finding {
        Finding::Nothing { why } => without(Key::NothingFound, words.abstention(why)),
        Finding::NotSearched { why } => without(Key::NotSearched, words.unseen(why)),
        Finding::Substitutes { ranked } => offers(scene, review, proposal, ranked),
    }
}

/// The substitutes. Who decided against them for now has the card short.
fn offers(scene: &Scene, review: &Review, proposal: &Proposal, ranked: &[Substitute]) -> Html {
    let words = &scene.words;
    let mut all = ranked
        .iter()
        .map(|found| substitute::view(scene, review, proposal, found));
    let near = in_sight(scene, proposal, ranked);
    let best: Vec<Html> = all.by_ref().take(near).collect();
    let more = ranked.len().saturating_sub(near);
    let further = |pid: &Pid| ranked.iter().skip(near).any(|it| it.tile.pid == *pid);
    let told = substitute::pressed(review)
        .filter(|(of, _)| of.pid == proposal.pid)
        .map(|(_, it)| &it.tile.pid);
    let open = proposal.taken().is_some_and(further)
        || told.is_some_and(further)
        || proposal.plan() == Some(Plan::Another);
    let rest = fold(
        words.count(Key::SubstituteMoreOne, Key::SubstituteMore, more),
        &proposal.name,
        open,
        html! { <ol class="substitutes" start={(near + 1).to_string()}>{ for all }</ol> },
    );
    let offers = html! {
        <>
            { none_left(scene, proposal, ranked) }
            <ol class="substitutes">{ for best }</ol>
            if more > 0 { { rest } }
        </>
    };
    match proposal.plan() {
        Some(Plan::LeaveOut | Plan::AtShop | Plan::Keep) => fold(
            words.say(Key::SubstitutesShow),
            &proposal.name,
            false,
            offers,
        ),
        Some(Plan::Another) | None => offers,
    }
}

/// How many stand in sight: the best that is offered, and what is not offered any more before it.
fn in_sight(scene: &Scene, proposal: &Proposal, ranked: &[Substitute]) -> usize {
    let is_offered = |it: &Substitute| !dropped::is(scene, proposal, it);
    let best = ranked.iter().position(is_offered);
    best.map_or(ranked.len(), |at| at + 1)
}

/// That rules given here left nothing to offer.
fn none_left(scene: &Scene, proposal: &Proposal, ranked: &[Substitute]) -> Html {
    let words = &scene.words;
    let none = ranked.iter().all(|it| dropped::is(scene, proposal, it));
    let why = words.abstention(&Abstention::OnlyForbiddenProducts);
    html! {
        if none { <p class="small"><strong>{ words.say(Key::NothingFound) }</strong>{ ": " }{ why }</p> }
    }
}

/// Something folded, which says to the ear what it is about.
pub fn fold(said: String, about: &str, open: bool, body: Html) -> Html {
    html! {
        <details class="group" {open}>
            <summary><span>{ said }<span class="spoken">{ format!(": {about}") }</span></span></summary>
            { body }
        </details>
    }
}

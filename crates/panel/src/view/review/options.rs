//! What could stand in for a sold-out item: the best in sight, the others folded.

use super::substitute;
use crate::view::Scene;
use crate::words::Key;
use run::Review;
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
    let best: Vec<Html> = all.by_ref().take(1).collect();
    let more = ranked.len().saturating_sub(1);
    let further = |pid: &Pid| ranked.first().is_some_and(|first| first.tile.pid != *pid);
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
        html! { <ol class="substitutes" start="2">{ for all }</ol> },
    );
    let offers = html! {
        <>
            <ol class="substitutes">{ for best }</ol>
            if more > 0 { { rest } }
        </>
    };
    match proposal.plan() {
        Some(Plan::LeaveOut | Plan::AtShop) => fold(
            words.say(Key::SubstitutesShow),
            &proposal.name,
            false,
            offers,
        ),
        Some(Plan::Another) | None => offers,
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

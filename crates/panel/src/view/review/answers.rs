//! The four answers about a sold-out item: one of these, another, left out, at the shop.

use crate::Press;
use crate::view::{Scene, icon};
use crate::words::Key;
use run::{Gate, Review};
use shop::substitute::{Item, searches};
use shop::{Pack, Plan, Proposal, Quantity, Substitute};
use yew::prelude::*;

/// *Add this one*, with how much of it; or that it was taken.
pub fn add(scene: &Scene, review: &Review, proposal: &Proposal, found: &Substitute) -> Html {
    let pid = &found.tile.pid;
    if proposal.taken() == Some(pid) {
        return html! {
            <span class="tag good taken">{ icon::CHECK.html() }{ scene.say(Key::AddedTag) }</span>
        };
    }
    if !found.tile.available {
        return Html::default();
    }
    let adding = matches!(&review.gate, Gate::Adding(adding)
        if adding.addition.of == proposal.pid && adding.addition.pid == *pid);
    let busy = review.gate != Gate::Open;
    let press = Press::Add(review.pack.id, proposal.pid.clone(), pid.clone());
    let sent = scene.press.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if !busy {
            sent.emit(press.clone());
        }
    });
    html! {
        <button type="button" class="add" aria-disabled={busy.to_string()} {onclick}>
            if adding { <span class="spinner" aria-hidden="true" /> }
            { said(scene, &review.pack, proposal, found, adding) }
            <span class="spoken">{ format!(": {}", found.tile.name) }</span>
        </button>
    }
}

fn said(
    scene: &Scene,
    pack: &Pack,
    proposal: &Proposal,
    found: &Substitute,
    adding: bool,
) -> String {
    match pack.amount(proposal, found) {
        _ if adding => scene.say(Key::AddBusy),
        one if one == Quantity::pieces(1) => scene.say(Key::AddThis),
        amount => {
            let amount = scene.words.quantity(amount);
            scene.words.fill(Key::AddAmount, &[&amount])
        }
    }
}

/// The other three answers. What was answered stays pressed; pressed again, it is taken back.
pub fn view(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    if proposal.taken().is_some() {
        return html! { <p class="quiet small">{ scene.say(Key::AddedUndo) }</p> };
    }
    let label = scene.words.fill(Key::AnswersLabel, &[&proposal.name]);
    let plans = [Plan::Another, Plan::LeaveOut, Plan::AtShop];
    let buttons = plans.map(|plan| button(scene, review, proposal, plan));
    html! {
        <>
            <div class="answers" role="group" aria-label={label}>{ for buttons }</div>
            <div role="status" aria-live="polite">{ answered(scene, review, proposal) }</div>
        </>
    }
}

fn button(scene: &Scene, review: &Review, proposal: &Proposal, plan: Plan) -> Html {
    let pressed = proposal.plan() == Some(plan);
    let next = (!pressed).then_some(plan);
    let press = Press::Decide(review.pack.id, proposal.pid.clone(), next);
    let onclick = scene.press.reform(move |_: MouseEvent| press.clone());
    html! {
        <button type="button" class="answer" aria-pressed={pressed.to_string()} {onclick}>
            { scene.words.plan(plan) }
        </button>
    }
}

fn answered(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let Some(plan) = proposal.plan() else {
        return Html::default();
    };
    html! {
        <p class="small">
            { scene.words.planned(plan) }
            if plan == Plan::Another { { " " }{ search(scene, proposal) } }
            { " " }{ undo(scene, review, proposal) }
        </p>
    }
}

fn undo(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let press = Press::Decide(review.pack.id, proposal.pid.clone(), None);
    let onclick = scene.press.reform(move |_: MouseEvent| press.clone());
    html! {
        <button type="button" class="plain" {onclick}>
            { scene.say(Key::PlanUndo) }
            <span class="spoken">{ format!(": {}", proposal.name) }</span>
        </button>
    }
}

/// Leads the shop's tab to a search for something of the kind.
fn search(scene: &Scene, proposal: &Proposal) -> Html {
    let item = Item::named(proposal.pid.clone(), &proposal.name);
    let words = searches(&item).into_iter().next();
    let press = Press::Search(words.unwrap_or_else(|| proposal.name.clone()));
    let onclick = scene.press.reform(move |_: MouseEvent| press.clone());
    html! {
        <button type="button" class="plain" {onclick}>
            { scene.say(Key::SearchShop) }{ icon::OUT.html() }
        </button>
    }
}

//! The four answers about a sold-out item: one of these, another, left out, at the shop.

use super::searching;
use crate::view::{Scene, icon};
use crate::words::{Key, capital};
use run::{Goal, Request, Review};
use shop::{Addition, Original, Pack, Plan, Proposal, Quantity, Substitute};
use yew::prelude::*;

/// How *Add this one* stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Add {
    /// It can be pressed.
    Ready,
    /// Something else is under way.
    Waits,
    /// It is under way.
    Busy,
    /// It is in the cart.
    Taken,
    /// It sold out meanwhile.
    SoldOut,
}

impl Add {
    fn of(scene: &Scene, proposal: &Proposal, found: &Substitute) -> Self {
        let pid = &found.tile.pid;
        match scene.goal() {
            Some(Goal::Addition(change)) if is(&change.wanted, proposal, found) => Self::Busy,
            _ if proposal.taken() == Some(pid) => Self::Taken,
            _ if !found.tile.available => Self::SoldOut,
            None => Self::Ready,
            Some(_) => Self::Waits,
        }
    }
}

/// Whether an addition is of this substitute for this item.
pub fn is(wanted: &Addition, proposal: &Proposal, found: &Substitute) -> bool {
    wanted.of == proposal.pid && wanted.pid == found.tile.pid
}

/// *Add this one*, with how much of it. The button stays where it is whatever comes of it, so that
/// the focus does too.
pub fn add(scene: &Scene, review: &Review, proposal: &Proposal, found: &Substitute) -> Html {
    let add = Add::of(scene, proposal, found);
    let press = Request::Add {
        pack: review.pack.id,
        of: proposal.pid.clone(),
        take: found.tile.pid.clone(),
    };
    let sent = scene.press.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if add == Add::Ready {
            sent.emit(press.clone());
        }
    });
    let done = matches!(add, Add::Taken | Add::SoldOut).then_some("done");
    let disabled = (add != Add::Ready).to_string();
    html! {
        <button type="button" class={classes!("add", done)} aria-disabled={disabled} {onclick}>
            if add == Add::Busy { <span class="spinner" aria-hidden="true" /> }
            if add == Add::Taken { { icon::CHECK.html() } }
            { said(scene, &review.pack, proposal, found, add) }
            <span class="spoken">{ format!(": {}", found.tile.name) }</span>
        </button>
    }
}

fn said(scene: &Scene, pack: &Pack, proposal: &Proposal, found: &Substitute, add: Add) -> String {
    match (add, pack.amount(proposal, found)) {
        (Add::Busy, _) => scene.say(Key::AddBusy),
        (Add::Taken, _) => scene.say(Key::AddedTag),
        (Add::SoldOut, _) => capital(&scene.say(Key::SoldOutWord)),
        (_, one) if one == Quantity::pieces(1) => scene.say(Key::AddThis),
        (_, amount) => {
            let amount = scene.words.quantity(amount);
            scene.words.fill(Key::AddAmount, &[&amount])
        }
    }
}

/// The other three answers. What was answered stays pressed; pressed again, it is taken back.
pub fn view(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let original = review.pack.original(proposal);
    if proposal.taken().is_some() {
        return taken(scene, proposal, original);
    }
    let out = original == Original::Gone;
    let label = scene.words.fill(Key::AnswersLabel, &[&proposal.name]);
    let plans = [Plan::Another, Plan::LeaveOut, Plan::AtShop];
    let buttons = plans.map(|plan| button(scene, review, proposal, plan));
    html! {
        <>
            <div class="answers" role="group" aria-label={label}>{ for buttons }</div>
            <div role="status" aria-live="polite">{ answered(scene, proposal, out) }</div>
            if proposal.plan() == Some(Plan::Another) {
                { searching::button(scene, proposal.search.as_deref(), &proposal.name) }
            }
        </>
    }
}

/// It has a substitute: the sold-out one counts in the shop's total until it is taken out. What is back is
/// told above.
fn taken(scene: &Scene, proposal: &Proposal, original: Original) -> Html {
    let adds = scene.words.money(proposal.line_price);
    let said = match original {
        Original::Gone => Some(scene.say(Key::TakenIsOut)),
        Original::SoldOut => Some(scene.words.fill(Key::TakenTakeOut, &[&adds])),
        Original::Back => None,
    };
    html! {
        <>
            if let Some(said) = said { <p class="small">{ said }</p> }
            <p class="quiet small">{ scene.say(Key::AddedUndo) }</p>
        </>
    }
}

fn button(scene: &Scene, review: &Review, proposal: &Proposal, plan: Plan) -> Html {
    let pressed = proposal.plan() == Some(plan);
    let next = (!pressed).then_some(plan);
    let press = Request::Decide {
        pack: review.pack.id,
        of: proposal.pid.clone(),
        plan: next,
    };
    let onclick = scene.press.reform(move |_: MouseEvent| press.clone());
    html! {
        <button type="button" class="answer" aria-pressed={pressed.to_string()} {onclick}>
            { scene.words.plan(plan) }
        </button>
    }
}

fn answered(scene: &Scene, proposal: &Proposal, out: bool) -> Html {
    let Some(plan) = proposal.plan() else {
        return Html::default();
    };
    html! {
        <p class="small">
            { scene.words.planned(plan, proposal, out) }{ " " }
            if !out { <span class="quiet">{ scene.say(Key::PlanUndo) }</span> }
        </p>
    }
}

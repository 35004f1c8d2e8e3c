//! Another amount of a line of the cart: chosen from what the shop sells, and made by one press.

use super::focus::hand_on_focus;
use crate::view::Scene;
use crate::words::{Key, Words};
use run::{ChangeOutcome, Goal, Notice, Request, Review};
use shop::{Amount, CartLine, PackId, Pid, Place, Quantity, Unit};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// So many steps up and down can be chosen: each is a press at the shop.
const AROUND: i64 = 8;

/// What it is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    scene: Scene,
    pack: PackId,
    pid: Pid,
    name: String,
    unit: Unit,
    held: Amount,
    choices: Vec<Amount>,
    /// The most that the shop sells, where it says so.
    most: Option<Amount>,
    /// Why no more, in the shop's words.
    cap: Option<String>,
    /// As much as was ordered, or stands in for what was, where the cart has another amount and presses lead there.
    ordered: Option<Amount>,
    said: Option<String>,
}

/// The amounts of a line; nothing where the page does not say how it is sold, or presses lead nowhere.
pub fn view(scene: &Scene, review: &Review, line: &CartLine, place: Place) -> Html {
    let (Some(Quantity { amount, unit }), Some(portion)) = (line.quantity(), line.portion()) else {
        return Html::default();
    };
    let choices = portion.choices(amount, AROUND);
    if choices.len() < 2 {
        let most = portion.most.filter(|most| *most == amount);
        return capped(
            &scene.words,
            most.map(|amount| Quantity { amount, unit }),
            line.cap.as_deref(),
        );
    }
    let can = |to: Amount| review.pack.line_change(&line.pid, Some(to)).is_some();
    let wanted = match place {
        Place::OtherQuantity { .. } | Place::Chosen => review.pack.wanted(&line.pid),
        _ => None,
    };
    let ordered = wanted
        .filter(|wanted| wanted.unit == unit && wanted.amount != amount)
        .map(|wanted| wanted.amount);
    let given = yew::props!(Given {
        scene: scene.clone(),
        pack: review.pack.id,
        pid: line.pid.clone(),
        name: line.name.clone(),
        unit,
        held: amount,
        choices,
        most: portion.most,
        cap: line.cap.clone(),
        ordered: ordered.filter(|to| can(*to)),
        said: came(scene, review, &line.pid),
    });
    html! { <Adjust key={format!("adjust-{}", line.pid.0)} ..given /> }
}

/// What came of the last one, where it is about this line and was not as wanted.
pub fn came(scene: &Scene, review: &Review, of: &Pid) -> Option<String> {
    match &review.notice {
        Some(Notice::Line {
            pid,
            name,
            to: Some(to),
            came,
        }) if pid == of && *came != ChangeOutcome::Done && review.pack.cart.names(of) => {
            Some(scene.words.adjusted(name, *to, came))
        }
        _ => None,
    }
}

/// A choice of amounts, and the press that makes the chosen one so.
#[component]
pub fn Adjust(given: &Given) -> Html {
    let wanted = use_state_eq(|| given.held);
    let set = wanted.setter();
    use_effect_with(given.held, move |held| set.set(*held));
    let (button, left) = (use_node_ref(), use_node_ref());
    let leaving = left.clone();
    use_effect_with((), move |()| move || hand_on_focus(&leaving));
    let scene = &given.scene;
    let busy = is_busy(given);
    let choices = given.choices.clone();
    let onchange = {
        let wanted = wanted.clone();
        Callback::from(move |event: Event| {
            let at = event.target_dyn_into::<HtmlSelectElement>();
            let at = at.and_then(|it| usize::try_from(it.selected_index()).ok());
            if let Some(amount) = at.and_then(|at| choices.get(at)) {
                wanted.set(*amount);
            }
        })
    };
    let options = given.choices.iter().map(|amount| {
        let said = scene.words.quantity(of(given, *amount));
        html! { <option selected={*amount == *wanted}>{ said }</option> }
    });
    html! {
        <span class="adjust">
            <select {onchange} ref={left} disabled={busy}
                aria-label={scene.words.fill(Key::AmountOf, &[&given.name])}>{ for options }</select>
            if busy {
                <span class="spinner" aria-hidden="true" />
            } else if *wanted != given.held {
                { press(given, *wanted, Key::AmountChange, &button) }
            } else if let Some(ordered) = given.ordered {
                { press(given, ordered, Key::AmountAsOrdered, &button) }
            }
            { capped(&scene.words, at_most(given, *wanted), given.cap.as_deref()) }
            { told(given, busy) }
        </span>
    }
}

/// The most that is sold, where it is held or chosen.
fn at_most(given: &Given, wanted: Amount) -> Option<Quantity> {
    let most = given
        .most
        .filter(|most| [given.held, wanted].contains(most));
    most.map(|most| of(given, most))
}

/// Why there is no more to choose: in the shop's words where it says so, which then stand there at once;
/// else, at the most that it sells, that it is the most.
fn capped(words: &Words, most: Option<Quantity>, said: Option<&str>) -> Html {
    let said = match (said, most) {
        (Some(said), _) => Some(words.fill(Key::ShopSays, &[said])),
        (None, Some(most)) => Some(words.fill(Key::AmountMost, &[&words.quantity(most)])),
        (None, None) => None,
    };
    html! { if let Some(said) = said { <span class="quiet cap">{ said }</span> } }
}

fn of(given: &Given, amount: Amount) -> Quantity {
    let unit = given.unit;
    Quantity { amount, unit }
}

fn shown(given: &Given, amount: Amount) -> String {
    given.scene.words.quantity(of(given, amount))
}

fn is_busy(given: &Given) -> bool {
    matches!(given.scene.goal(), Some(Goal::Line(change))
        if *change.wanted.pid() == given.pid && change.wanted.to.is_some())
}

fn press(given: &Given, to: Amount, said: Key, node: &NodeRef) -> Html {
    let waits = given.scene.goal().is_some();
    let (pack, pid) = (given.pack, given.pid.clone());
    let press = Request::Adjust { pack, pid, to };
    let sent = given.scene.press.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if !waits {
            sent.emit(press.clone());
        }
    });
    html! {
        <button type="button" class="plain short" ref={node.clone()} {onclick}
            aria-disabled={waits.to_string()}>
            { given.scene.words.fill(said, &[&shown(given, to)]) }
            <span class="spoken">{ format!(": {}", given.name) }</span>
        </button>
    }
}

/// Always there, so that what comes up in it is read out.
fn told(given: &Given, busy: bool) -> Html {
    let (class, said) = match (busy, &given.said) {
        (true, _) => {
            let said = given.scene.words.fill(Key::ReviewAdjusting, &[&given.name]);
            ("spoken", Some(said))
        }
        (false, Some(said)) => ("warn", Some(said.clone())),
        (false, None) => ("", None),
    };
    html! { <span class={classes!("came", class)} role="status">{ for said }</span> }
}

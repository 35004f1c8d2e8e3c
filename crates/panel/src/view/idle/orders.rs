use super::choice::Change;
use crate::view::{Look, Scene};
use crate::words::{Key, Words, capital};
use crate::{Press, Shop};
use shop::{OrderId, OrderSummary};
use yew::prelude::*;

/// What the choice is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every view has at hand.
    pub scene: Scene,
    /// The order that is marked.
    pub chosen: Option<OrderId>,
    /// Takes another choice.
    pub change: Callback<Change>,
}

/// So many orders are shown at first.
const FEW: usize = 3;

/// The past orders to choose from, the newest first.
#[component]
pub fn OrderChoice(given: &Given) -> Html {
    let all = use_state(|| false);
    let scene = &given.scene;
    let Some(orders) = scene
        .session
        .orders
        .as_ref()
        .filter(|orders| !orders.is_empty())
    else {
        return without(scene);
    };
    // A choice further down stays in sight.
    let marked = orders
        .iter()
        .position(|order| Some(&order.id) == given.chosen.as_ref());
    let shown = if *all {
        orders.len()
    } else {
        FEW.max(marked.unwrap_or_default() + 1)
    };
    let hidden = orders.len().saturating_sub(shown);
    let more = Callback::from(move |_: MouseEvent| all.set(true));
    html! {
        <fieldset class="card">
            <legend>{ scene.say(Key::OrdersLegend) }</legend>
            { for orders.iter().take(shown).enumerate().map(|(at, order)| row(given, order, at == 0)) }
            { aside(scene) }
            <div class="row">
                if hidden > 0 {
                    <button type="button" class="plain" onclick={more}>
                        { scene.words.fill(Key::OrdersMore, &[&hidden.to_string()]) }
                    </button>
                }
                { check(scene, Key::CheckAgain) }
            </div>
        </fieldset>
    }
}

/// Orders of the list that could not be read, by their own words: they cannot be chosen.
fn aside(scene: &Scene) -> Html {
    let run::Run::Idle(idle) = &scene.session.run else {
        return Html::default();
    };
    let texts: Vec<String> = idle
        .checked
        .iter()
        .flat_map(|it| it.aside.clone())
        .collect();
    html! {
        if !texts.is_empty() {
            <p class="small">
                { scene.words.aside(Key::OrdersAsideOne, Key::OrdersAsideMany, &texts) }
            </p>
        }
    }
}

fn row(given: &Given, order: &OrderSummary, newest: bool) -> Html {
    let words = &given.scene.words;
    let id = order.id.clone();
    let onchange = given
        .change
        .reform(move |_: Event| Change::Order(id.clone()));
    html! {
        <label class="choice" key={order.id.0.clone()}>
            <input type="radio" name="order" value={order.id.0.clone()}
                checked={given.chosen.as_ref() == Some(&order.id)} {onchange} />
            <span class="what">
                <span class="line">
                    <strong>{ capital(&words.day_of(&order.placed_at)) }</strong>
                    <strong class="figure">{ words.money(order.total) }</strong>
                </span>
                <span class="line quiet">
                    <span>{ details(words, order) }</span>
                    if newest { <span class="tag">{ words.say(Key::OrderNewest) }</span> }
                </span>
            </span>
        </label>
    }
}

fn details(words: &Words, order: &OrderSummary) -> String {
    let count = usize::try_from(order.product_count).unwrap_or(usize::MAX);
    let products = words.count(Key::ProductsOne, Key::ProductsMany, count);
    let number = words.fill(Key::OrderNumber, &[&order.number]);
    format!("{number} · {products}")
}

/// No order to choose: none read yet, or none there.
fn without(scene: &Scene) -> Html {
    let said = match (&scene.session.orders, scene.session.signed_in) {
        (Some(_), _) => Key::OrdersNone,
        (None, Some(false)) => Key::OrdersSignedOut,
        (None, _) => Key::OrdersUnknown,
    };
    html! {
        <section class="card">
            <p>{ scene.say(said) }</p>
            <div class="row">
                // Where there are none at all, to look again is what the bar below offers.
                if scene.session.orders.is_none() || looking(scene) { { check(scene, Key::Check) } }
                { scene.link("plain", Key::OpenShop, Shop::Home) }
            </div>
        </section>
    }
}

/// A look for the orders, or word that one is under way.
fn check(scene: &Scene, key: Key) -> Html {
    html! {
        <span class="check" role="status" aria-live="polite">
            if looking(scene) {
                <span class="waiting">
                    <span class="spinner" aria-hidden="true" />{ scene.say(Key::Checking) }
                </span>
            } else {
                { scene.button(Look::Plain, key, Press::Check) }
            }
        </span>
    }
}

/// A look alone. One that a start waits for is told of at the bottom.
fn looking(scene: &Scene) -> bool {
    scene.check().is_some_and(|check| check.start().is_none())
}

use super::choice::Change;
use crate::view::{Scene, icon};
use crate::words::{Key, Words};
use run::Request;
use run::Run;
use shop::{OrderId, OrderSummary};
use site::Link;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
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

/// So many more each time.
const MORE: usize = 10;

/// The past orders to choose from, the newest first.
#[component]
pub fn OrderChoice(given: &Given) -> Html {
    let wanted = use_state(|| FEW);
    use_focus_on_new(*wanted);
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
    let shown = (*wanted).max(marked.unwrap_or_default() + 1);
    let hidden = orders.len().saturating_sub(shown);
    let more = Callback::from(move |_: MouseEvent| wanted.set(shown + MORE));
    let last = orders.first().map_or("", |order| &order.placed_at);
    let unread = unread(scene);
    // Where there is no other, a cancelled one may be what is wanted.
    let all_cancelled = orders.iter().all(|order| order.cancelled);
    // One that could not be read may be newer than the first that was.
    let newest = |at: usize| at == 0 && unread.is_empty();
    html! {
        <fieldset class="card">
            <legend>{ scene.say(Key::OrdersLegend) }</legend>
            { for orders.iter().take(shown).enumerate().map(|(at, order)| {
                let offered = !order.cancelled || all_cancelled;
                row(given, order, last, newest(at), offered)
            }) }
            { aside(&scene.words, &unread) }
            <div class="row">
                if hidden > 0 {
                    <button type="button" class="plain" onclick={more}>
                        { scene.words.fill(Key::OrdersMore, &[&hidden.min(MORE).to_string()]) }
                    </button>
                }
                { check(scene, Key::CheckAgain) }
            </div>
        </fieldset>
    }
}

/// The words of the orders that could not be read: they cannot be chosen.
fn unread(scene: &Scene) -> Vec<String> {
    match &scene.session.run {
        Run::Idle(idle) => idle
            .checked
            .iter()
            .flat_map(|it| it.aside.clone())
            .collect(),
        Run::Running(_) | Run::Paused(_) | Run::Review(_) | Run::Complete(_) => Vec::new(),
    }
}

fn aside(words: &Words, unread: &[String]) -> Html {
    html! {
        if !unread.is_empty() {
            <p class="small">
                { words.aside(Key::OrdersAsideOne, Key::OrdersAsideMany, unread) }
            </p>
        }
    }
}

fn row(given: &Given, order: &OrderSummary, last: &str, newest: bool, offered: bool) -> Html {
    let words = &given.scene.words;
    let id = order.id.clone();
    let onchange = given
        .change
        .reform(move |_: Event| Change::Order(id.clone()));
    html! {
        <label class="choice" key={order.id.0.clone()}>
            <input type="radio" name="order" value={order.id.0.clone()}
                checked={given.chosen.as_ref() == Some(&order.id)} disabled={!offered}
                {onchange} />
            <span class="what">
                <span class="line">
                    <strong>{ words.order_day(&order.placed_at, last) }</strong>
                    <strong class="figure">{ words.money(order.total) }</strong>
                </span>
                <span class="line quiet">
                    <span>{ details(words, order) }</span>
                    if order.cancelled {
                        <span class="tag warn">{ words.say(Key::OrderCancelled) }</span>
                    } else if newest {
                        <span class="tag">{ words.say(Key::OrderNewest) }</span>
                    }
                </span>
            </span>
        </label>
    }
}

fn details(words: &Words, order: &OrderSummary) -> String {
    let count = usize::try_from(order.product_count).unwrap_or(usize::MAX);
    words.count(Key::ProductsOne, Key::ProductsMany, count)
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
                { scene.link("plain", Key::OpenShop, &Link::Home) }
            </div>
        </section>
    }
}

/// A look for the orders. While one is under way the button stays where it is, so that the focus
/// does; that it is, is said above.
fn check(scene: &Scene, key: Key) -> Html {
    let busy = scene.check().is_some();
    let press = scene.press.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if !busy {
            press.emit(Request::CheckSession { tab: None });
        }
    });
    html! {
        <span class="check">
            <button type="button" class="plain" aria-disabled={busy.to_string()} {onclick}>
                { icon::AGAIN.html() }{ scene.say(if looking(scene) { Key::Checking } else { key }) }
            </button>
        </span>
    }
}

/// The first of the orders that came up takes the focus: the button that brought them may be gone.
#[hook]
fn use_focus_on_new(wanted: usize) {
    let before = use_mut_ref(|| wanted);
    use_effect_with(wanted, move |wanted| {
        let old = before.replace(*wanted);
        if old != *wanted {
            let first = u32::try_from(wanted.saturating_sub(MORE)).unwrap_or_default();
            let rows = web_sys::window()
                .and_then(|window| window.document())
                .and_then(|page| page.query_selector_all("input[name=order]").ok());
            let new = rows
                .iter()
                .flat_map(|rows| (first..rows.length()).filter_map(|at| rows.get(at)));
            let mut new = new.filter_map(|row| row.dyn_into::<HtmlInputElement>().ok());
            if let Some(row) = new.find(|row| !row.disabled()) {
                let _ = row.focus();
            }
        }
    });
}

/// A look alone. One that a start waits for is told of at the bottom.
fn looking(scene: &Scene) -> bool {
    scene.check().is_some_and(|check| check.start().is_none())
}

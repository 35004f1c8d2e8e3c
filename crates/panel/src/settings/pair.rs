use super::Hand;
use super::field::{ProductField, named};
use crate::words::Key;
use settings::Change;
use shop::rules::Known;
use yew::prelude::*;

/// What a form for one or two products is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every part has at hand.
    pub hand: Hand,
    /// Begins the ids of its fields.
    pub id: AttrValue,
    /// What the first product is.
    pub first: Key,
    /// What the second one is; `None` for a form for one.
    #[prop_or_default]
    pub second: Option<Key>,
    /// What the button says.
    pub add: Key,
    /// The change that one or two products make.
    pub change: Callback<(Known, Option<Known>), Change>,
}

/// A form that makes a rule of one product or of two.
#[component]
pub fn ProductForm(given: &Given) -> Html {
    let (first, second) = (use_state(String::new), use_state(String::new));
    let asked = use_state(|| false);
    let products = given.hand.products.clone();
    let found = (named(&first, &products), named(&second, &products));
    let wanted = given.second.is_some();
    let onsubmit = {
        let (given, first, second) = (given.clone(), first.clone(), second.clone());
        let (asked, found) = (asked.clone(), found.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match found.clone() {
                (Some(one), other) if other.is_some() || !wanted => {
                    let change = given.change.emit((one, other.filter(|_| wanted)));
                    given.hand.change(change);
                    first.set(String::new());
                    second.set(String::new());
                    asked.set(false);
                }
                _ => asked.set(true),
            }
        })
    };
    let words = given.hand.words.clone();
    let type_in = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text| state.set(text))
    };
    html! {
        <form class="adding" {onsubmit}>
            <ProductField words={words.clone()} id={format!("{}-1", given.id)}
                label={words.say(given.first)} text={(*first).clone()}
                wrong={*asked && found.0.is_none()} products={products.clone()}
                typed={type_in(&first)} />
            if let Some(label) = given.second {
                <ProductField words={words.clone()} id={format!("{}-2", given.id)}
                    label={words.say(label)} text={(*second).clone()}
                    wrong={*asked && found.1.is_none()} {products} typed={type_in(&second)} />
            }
            <button type="submit" class="other">{ words.say(given.add) }</button>
        </form>
    }
}

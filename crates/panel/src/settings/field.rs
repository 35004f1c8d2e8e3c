use crate::Shop;
use crate::words::{Key, Words};
use shop::rules::Known;
use site::Site;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a field for a product is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// The person's language.
    pub words: Words,
    /// Its id.
    pub id: AttrValue,
    /// What it is for.
    pub label: AttrValue,
    /// What stands in it.
    pub text: AttrValue,
    /// It was asked for and names no product.
    pub wrong: bool,
    /// Products to choose from.
    pub products: Rc<Vec<Known>>,
    /// Takes what is typed.
    pub typed: Callback<String>,
}

/// The product that a text names: one the person has met, by its name, or any, by the address of
/// its page.
pub fn named(text: &str, products: &[Known]) -> Option<Known> {
    let name = text.trim().to_lowercase();
    let met = products
        .iter()
        .find(|known| known.name.to_lowercase() == name);
    met.cloned().or_else(|| Shop::known(text))
}

/// A field to name a product in, with those the person has met at hand.
#[component]
pub fn ProductField(given: &Given) -> Html {
    let list = format!("{}-list", given.id);
    let wrong = format!("{}-wrong", given.id);
    let oninput = given.typed.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        input.map(|input| input.value()).unwrap_or_default()
    });
    html! {
        <div class="field">
            <label for={given.id.clone()}>{ &given.label }</label>
            <input type="text" id={given.id.clone()} list={list.clone()} value={given.text.clone()}
                autocomplete="off" spellcheck="false" aria-invalid={given.wrong.to_string()}
                aria-describedby={wrong.clone()} {oninput} />
            <datalist id={list}>
                { for given.products.iter().map(|known| html! { <option value={known.name.clone()} /> }) }
            </datalist>
            <p id={wrong} class="wrong" role="alert">
                if given.wrong { { given.words.say(Key::ProductUnknown) } }
            </p>
        </div>
    }
}

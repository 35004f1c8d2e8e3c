//! The page of settings: it draws what is kept, and asks the worker for every change. Nothing is
//! lost by closing it: each change is kept when it is made.

mod change_by;
mod choices;
mod delete;
mod delivery;
mod diets;
mod field;
mod file;
mod history;
mod hours;
mod model;
mod model_form;
mod model_kind;
mod page;
mod pair;
pub(crate) mod requesting;
mod rules;
mod sealed;
mod spending;
mod store;

pub use page::{Given, SettingsPage};
pub use store::Loaded;

use crate::words::Key;
use crate::{SealedText, Words, view};
use settings::{Change, Request, Settings};
use shop::rules::Known;
use std::rc::Rc;
use yew::prelude::*;

/// What every part of the page has at hand.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Hand {
    /// The person's language.
    pub words: Words,
    /// What is kept.
    pub settings: Rc<Settings>,
    /// The parts that cannot be read. They are as usual in `settings`.
    pub sealed: Rc<Vec<SealedText>>,
    /// Products the person has met, to choose from.
    pub products: Rc<Vec<Known>>,
    /// The address for which a model's key is kept.
    pub key_for: Option<String>,
    /// Takes what the person asks for.
    pub ask: Callback<Request>,
}

impl Hand {
    /// A string.
    fn say(&self, key: Key) -> String {
        self.words.say(key)
    }

    /// Asks for a change.
    fn change(&self, change: Change) {
        self.ask.emit(Request::ChangeSettings { change });
    }

    /// A button that asks for a change.
    fn button(&self, said: String, spoken: &str, change: Change) -> Html {
        let hand = self.clone();
        let onclick = Callback::from(move |_: MouseEvent| hand.change(change.clone()));
        html! {
            <button type="button" class="plain" {onclick}>
                { said }<span class="spoken">{ format!(": {spoken}") }</span>
            </button>
        }
    }

    /// A part of the page with its heading.
    fn part(&self, id: &'static str, heading: Key, body: Html) -> Html {
        html! {
            <section class="card part" aria-labelledby={id}>
                <h2 {id}>{ self.say(heading) }</h2>
                { body }
            </section>
        }
    }

    /// A list of what is kept, or word that there is nothing.
    fn list(&self, none: Key, items: Vec<Html>) -> Html {
        html! {
            if items.is_empty() {
                <p class="quiet small">{ self.say(none) }</p>
            } else {
                <ul class="items kept">{ for items }</ul>
            }
        }
    }
}

/// A question before something that cannot be undone takes the focus.
fn focus(place: &NodeRef) {
    if let Some(element) = place.cast::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

/// The parts of the panel's drawings that this page shares.
const CHECK: view::icon::Icon = view::icon::CHECK;

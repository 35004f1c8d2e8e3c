use super::{icon, journal};
use crate::Shop;
use crate::past::Past;
use crate::standing::Standing;
use crate::words::{Key, Words};
use run::{Check, Goal, Request, Session};
use site::{Link, Site};
use std::rc::Rc;
use yew::prelude::*;

/// What every view has at hand.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Scene {
    /// The person's language.
    pub words: Words,
    /// What is on record.
    pub session: Rc<Session>,
    /// Takes what the person presses.
    pub press: Callback<Request>,
    /// Finished runs.
    pub past: Past,
    /// The person's settings.
    pub standing: Standing,
}

/// The id of a view's heading, which takes the focus when the view is new.
pub const HEADING: &str = "view";

/// The id of what is said over the main button.
pub const HINT: &str = "hint";

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do next.
    Main,
    /// Another way.
    Other,
    /// By the way.
    Plain,
}

impl Look {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Other => "other",
            Self::Plain => "plain",
        }
    }
}

impl Scene {
    /// A string.
    pub(super) fn say(&self, key: Key) -> String {
        self.words.say(key)
    }

    /// What is under way, if anything.
    pub(super) fn goal(&self) -> Option<&Goal> {
        self.session.task.as_ref().map(|task| &task.goal)
    }

    /// The check that is under way, if one is.
    pub(super) fn check(&self) -> Option<&Check> {
        self.goal()?.check()
    }

    /// The heading of the view.
    pub(super) fn heading(&self, key: Key) -> Html {
        html! { <h2 id={HEADING} tabindex="-1">{ self.say(key) }</h2> }
    }

    /// A button.
    pub(super) fn button(&self, look: Look, key: Key, press: Request) -> Html {
        let onclick = self.press.reform(move |_: MouseEvent| press.clone());
        html! { <button type="button" class={look.class()} {onclick}>{ self.say(key) }</button> }
    }

    /// A button that stays where it is while anything is under way, so that the focus does too, and does
    /// nothing then. `says` is what it says while its own doing is.
    pub(super) fn steady(&self, look: Look, key: Key, says: Option<Key>, press: Request) -> Html {
        let busy = self.goal().is_some();
        let to = self.press.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !busy {
                to.emit(press.clone());
            }
        });
        let hint = (look == Look::Main).then_some(HINT);
        html! {
            <button type="button" class={look.class()} aria-disabled={busy.to_string()}
                aria-describedby={hint} {onclick}>
                if says.is_some() { <span class="spinner" aria-hidden="true" /> }
                { self.say(says.unwrap_or(key)) }
            </button>
        }
    }

    /// A link into the shop.
    pub(super) fn link(&self, class: &'static str, key: Key, to: &Link) -> Html {
        html! {
            <a {class} href={Shop::link(to)} target="_blank" rel="noopener">
                { self.say(key) }{ icon::OUT.html() }
                <span class="spoken">{ format!(" {}", self.say(Key::OpensInTab)) }</span>
            </a>
        }
    }

    /// A view whole: what it says, the journal below, and at the bottom what to do.
    pub(super) fn frame(&self, body: Html, actions: Html) -> Html {
        html! {
            <>
                <div class="body">
                    { body }
                    { journal::view(&self.words, &self.session) }
                </div>
                <div class="bar">{ actions }</div>
            </>
        }
    }
}

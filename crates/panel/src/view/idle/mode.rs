use super::choice::{Change, Choice};
use crate::words::{Key, Words};
use shop::Mode;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// What the choice is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// The person's language.
    pub words: Words,
    /// What is marked.
    pub choice: Choice,
    /// The box to confirm it in.
    pub box_ref: NodeRef,
    /// Takes another choice.
    pub change: Callback<Change>,
}

/// Merge or replace. To replace wants its own *yes* (DECISIONS 14).
#[component]
pub fn ModeChoice(given: &Given) -> Html {
    html! {
        <fieldset class="card">
            <legend>{ given.words.say(Key::ModeLegend) }</legend>
            { row(given, Mode::Merge, Key::ModeMerge, Key::ModeMergeHint) }
            { row(given, Mode::Replace, Key::ModeReplace, Key::ModeReplaceHint) }
            if given.choice.mode == Mode::Replace { { confirmation(given) } }
        </fieldset>
    }
}

/// Puts the focus into the box.
pub fn focus(box_ref: &NodeRef) {
    if let Some(input) = box_ref.cast::<HtmlElement>() {
        let _ = input.focus();
    }
}

fn row(given: &Given, mode: Mode, name: Key, hint: Key) -> Html {
    let onchange = given.change.reform(move |_: Event| Change::Mode(mode));
    html! {
        <label class="choice">
            <input type="radio" name="mode" checked={given.choice.mode == mode} {onchange} />
            <span class="what">
                <strong>{ given.words.say(name) }</strong>
                <span class="quiet">{ given.words.say(hint) }</span>
            </span>
        </label>
    }
}

fn confirmation(given: &Given) -> Html {
    let onchange = given.change.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Change::Confirm(input.is_some_and(|input| input.checked()))
    });
    html! {
        <div class={classes!("confirm", given.choice.unconfirmed.then_some("asked"))}>
            <label class="choice">
                <input type="checkbox" ref={given.box_ref.clone()} checked={given.choice.confirmed}
                    aria-invalid={given.choice.unconfirmed.to_string()}
                    aria-describedby="unconfirmed" {onchange} />
                <span class="what">{ given.words.say(Key::ReplaceConfirm) }</span>
            </label>
            <p id="unconfirmed" class="wrong" role="alert">
                if given.choice.unconfirmed { { given.words.say(Key::ReplaceUnconfirmed) } }
            </p>
        </div>
    }
}

//! A button that changes one line of the cart, in one press. What it did is said where it was pressed,
//! and where its row went with it the focus goes to the list.

use super::focus::hand_on_focus;
use crate::view::{Scene, icon};
use crate::words::Key;
use run::Request;
use yew::prelude::*;

/// How such a button stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It can be pressed.
    Ready,
    /// Something else is under way.
    Waits,
    /// It is under way.
    Busy,
    /// It is done, and the row is still there.
    Done,
}

/// What the button is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every view has at hand.
    pub scene: Scene,
    /// What the product is called.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// What it says by then.
    pub says: String,
    /// How it looks.
    pub class: &'static str,
    /// What is read out while it is under way.
    pub doing: Key,
    /// What came of the last press, where that was not as wanted.
    pub came: Option<String>,
    /// What it asks for.
    pub press: Request,
}

/// The button. It stays where it is while it is at work, so that the focus does too.
#[component]
pub fn ChangeButton(given: &Given) -> Html {
    let standing = given.standing;
    let node = use_node_ref();
    let left = node.clone();
    use_effect_with((), move |()| move || hand_on_focus(&left));
    let (sent, press) = (given.scene.press.clone(), given.press.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        if standing == Standing::Ready {
            sent.emit(press.clone());
        }
    });
    let done = (standing == Standing::Done).then_some("done");
    html! {
        <>
            <button type="button" class={classes!(given.class, done)} ref={node} {onclick}
                aria-disabled={(standing != Standing::Ready).to_string()}>
                if standing == Standing::Busy { <span class="spinner" aria-hidden="true" /> }
                if standing == Standing::Done { { icon::CHECK.html() } }
                { &given.says }
                <span class="spoken">{ format!(": {}", given.name) }</span>
            </button>
            { told(given) }
        </>
    }
}

/// Always there, so that what comes up in it is read out.
fn told(given: &Given) -> Html {
    let (class, said) = match (given.standing, &given.came) {
        (Standing::Busy, _) => {
            let said = given.scene.words.fill(given.doing, &[&given.name]);
            ("spoken", Some(said))
        }
        (_, Some(came)) => ("warn", Some(came.clone())),
        (_, None) => ("", None),
    };
    html! { <span class={classes!("came", class)} role="status">{ for said }</span> }
}

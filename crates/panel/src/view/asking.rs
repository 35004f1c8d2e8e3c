use web_sys::HtmlElement;
use yew::prelude::*;

/// What a button does, and what is asked before.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What the button says.
    pub says: AttrValue,
    /// How it looks.
    pub class: &'static str,
    /// Whether it does nothing now, since something else is under way.
    #[prop_or_default]
    pub busy: bool,
    /// Whether it is meant; nothing is asked without.
    pub question: Option<AttrValue>,
    /// The answer that changes nothing.
    pub no: AttrValue,
    /// How that looks.
    #[prop_or("main")]
    pub no_class: &'static str,
    /// The answer that does it.
    pub yes: AttrValue,
    /// Does it.
    pub act: Callback<MouseEvent>,
}

/// A button that asks first. The focus goes to the answer that changes nothing, and back to the button.
#[component]
pub fn Asking(given: &Given) -> Html {
    let asking = use_state_eq(|| false);
    let (stay, button) = (use_node_ref(), use_node_ref());
    let refs = (stay.clone(), button.clone());
    let before = use_mut_ref(|| false);
    use_effect_with(*asking, move |asking| {
        if before.replace(*asking) != *asking {
            focus(if *asking { &refs.0 } else { &refs.1 });
        }
    });
    let set = |to: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(to))
    };
    let first = match given.question {
        _ if given.busy => Callback::noop(),
        Some(_) => set(true),
        None => given.act.clone(),
    };
    match &given.question {
        Some(question) if *asking => html! {
            <div class="asking" role="group" aria-label={question}>
                <p>{ question }</p>
                <button type="button" class={given.no_class} ref={stay} aria-description={question}
                    onclick={set(false)}>{ &given.no }</button>
                <button type="button" class="other" onclick={given.act.clone()}>
                    { &given.yes }
                </button>
            </div>
        },
        Some(_) | None => html! {
            <button type="button" class={given.class} ref={button} onclick={first}
                aria-disabled={given.busy.to_string()}>
                { &given.says }
            </button>
        },
    }
}

fn focus(on: &NodeRef) {
    if let Some(button) = on.cast::<HtmlElement>() {
        let _ = button.focus();
    }
}

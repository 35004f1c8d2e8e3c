use yew::prelude::*;

/// A part of the review that can be folded, with how many there are in it.
pub fn group(class: &'static str, name: &str, count: usize, open: bool, body: Html) -> Html {
    html! {
        if count > 0 {
            <details class={classes!("group", class)} {open}>
                <summary><span>{ name }</span><span class="count">{ count }</span></summary>
                { body }
            </details>
        }
    }
}

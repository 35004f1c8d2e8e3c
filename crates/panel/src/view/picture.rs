//! The picture of a product: small, asked for when it comes near, and a quiet box where there is none to
//! be had. The name stands beside it.

use crate::Shop;
use site::Site;
use yew::prelude::*;

/// What it is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    src: AttrValue,
}

/// The picture, if what was read of a page is the address of one; else nothing.
pub fn view(of: Option<&shop::Picture>) -> Html {
    let src = of.and_then(|it| Shop::picture(&it.0));
    let src = src.map(AttrValue::from);
    html! { if let Some(src) = src { <Picture key={src.to_string()} src={src.clone()} /> } }
}

/// A box of one size, whatever becomes of the picture in it.
#[component]
pub fn Picture(given: &Given) -> Html {
    let failed = use_state_eq(|| false);
    let fails = failed.setter();
    let onerror = Callback::from(move |_: Event| fails.set(true));
    html! {
        <span class="picture" aria-hidden="true">
            if !*failed {
                <img src={given.src.clone()} alt="" width="40" height="40" loading="lazy"
                    decoding="async" referrerpolicy="no-referrer" {onerror} />
            }
        </span>
    }
}

use crate::view::icon;
use crate::words::{Key, Words};
use shop::Pack;
use yew::prelude::*;

/// What the person should know before approving.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let items = pack.warnings.iter().map(|warning| {
        html! { <li>{ icon::ALERT.html() }<span>{ words.warning(warning) }</span></li> }
    });
    html! {
        if !pack.warnings.is_empty() {
            <section class="card warnings" aria-labelledby="warnings">
                <h3 id="warnings">{ words.say(Key::WarningsHeading) }</h3>
                <ul>{ for items }</ul>
            </section>
        }
    }
}

use super::{HEADING, trouble};
use crate::words::{Key, Trouble, Words};
use run::Request;
use yew::prelude::*;

/// What is on record cannot be read. The worker was asked to put it right as soon as that was
/// seen; the person can ask again.
pub fn view(words: &Words, why: &str, press: &Callback<Request>) -> Html {
    let trouble = Trouble {
        what: words.say(Key::DamagedWhat),
        remedy: words.say(Key::DamagedDo),
    };
    let mend = press.reform(|_: MouseEvent| Request::Mend);
    html! {
        <>
            <div class="body">
                <h2 id={HEADING} tabindex="-1">{ words.say(Key::DamagedHeading) }</h2>
                { trouble::view(words, &trouble) }
                <details>
                    <summary>{ words.say(Key::Details) }</summary>
                    <p class="raw">{ why }</p>
                </details>
            </div>
            <div class="bar">
                <button type="button" class="main" onclick={mend}>
                    { words.say(Key::DamagedMend) }
                </button>
            </div>
        </>
    }
}

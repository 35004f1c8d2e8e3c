use crate::words::{Key, Words};
use run::Quarantine;
use run::Request;
use yew::prelude::*;

/// What was kept and could not be read: that it is so, how to hand it on, and how to be rid of
/// it. Always there, so that what comes up in it is read out.
pub fn view(words: &Words, aside: Option<&Quarantine>, press: &Callback<Request>) -> Html {
    let close = press.reform(|_: MouseEvent| Request::DropQuarantine);
    html! {
        <div class="aside">
            <p class="spoken" role="status">
                if aside.is_some() { { words.say(Key::QuarantineHeading) } }
            </p>
            if let Some(aside) = aside {
                <section class="card trouble" aria-labelledby="aside">
                    <h2 id="aside">{ words.say(Key::QuarantineHeading) }</h2>
                    <p>{ words.say(Key::QuarantineWhat) }{ " " }{ words.say(Key::QuarantineDo) }</p>
                    if aside.run_lost { <p><strong>{ words.say(Key::QuarantineRunLost) }</strong></p> }
                    <details>
                        <summary>{ words.say(Key::Details) }</summary>
                        <p class="raw">{ &aside.why }</p>
                        { export(words, aside) }
                    </details>
                    <button type="button" class="plain" onclick={close}>
                        { words.say(Key::QuarantineDrop) }
                    </button>
                </section>
            }
        </div>
    }
}

/// A link that carries its own text: nothing is sent anywhere.
fn export(words: &Words, aside: &Quarantine) -> Html {
    let text = String::from(js_sys::encode_uri_component(&aside.text()));
    let href = format!("data:application/json;charset=utf-8,{text}");
    html! {
        <>
            <a class="plain" {href} download="carrinho-pronto-posto-de-lado.json"
                aria-describedby="aside-export">{ words.say(Key::QuarantineExport) }</a>
            <p id="aside-export" class="quiet small">{ words.say(Key::QuarantineHint) }</p>
        </>
    }
}

use super::asking::Asking;
use super::download::Download;
use super::{Look, settings_link};
use crate::SealedText;
use crate::words::{Key, Words};
use settings::FormatError;
use yew::prelude::*;

/// What is kept and cannot be read: that it stays as it is, a file of it, and the way to begin anew, which
/// is asked about first. `follows` says what that means until then.
pub fn view(
    words: &Words,
    sealed: &SealedText,
    follows: Key,
    anew: &Callback<&'static str>,
) -> Html {
    let (key, text) = (sealed.key, sealed.text.clone());
    let act = anew.reform(move |_: MouseEvent| key);
    html! {
        <div class="sealed">
            <p><strong>{ reason(words, &sealed.why) }</strong>{ " " }{ words.say(follows) }</p>
            <p>{ download(words, key).link(move || text.clone()) }</p>
            <p class="quiet small">{ words.say(Key::QuarantineHint) }</p>
            <details>
                <summary>{ words.say(Key::Details) }</summary>
                <p class="raw">{ format!("{key}: {}", sealed.why) }</p>
            </details>
            <Asking says={words.say(Key::SealedAnew)} class={Look::Other.class()}
                question={Some(words.say(Key::SealedAsk))}
                no={words.say(Key::SealedNo)} no_class={Look::Other.class()}
                yes={words.say(Key::SealedYes)} {act} />
        </div>
    }
}

/// That some of the settings are not gone by, and which. Always there, so that what comes up in it is
/// read out.
pub fn notice(words: &Words, parts: &[&'static str]) -> Html {
    let names: Vec<String> = parts.iter().map(|key| words.part(key)).collect();
    let said = words.fill(Key::SealedSettings, &[&names.join(", ")]);
    html! {
        <div class="aside">
            <p class="spoken" role="status">if !parts.is_empty() { { &said } }</p>
            if !parts.is_empty() {
                <section class="card trouble">
                    <p>{ &said }</p>
                    { settings_link::view(words) }
                </section>
            }
        </div>
    }
}

fn reason(words: &Words, why: &FormatError) -> String {
    words.say(match why {
        FormatError::Newer { .. } => Key::SealedNewer,
        FormatError::Broken(_) => Key::SealedBroken,
    })
}

fn download(words: &Words, key: &str) -> Download {
    Download {
        file: format!("carrinho-pronto-{}.txt", key.replace('.', "-")),
        kind: "text/plain",
        said: words.say(Key::SealedExport),
        class: "plain",
    }
}

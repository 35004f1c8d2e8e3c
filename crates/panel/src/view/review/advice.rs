use crate::words::{Key, Words};
use shop::Proposal;
use shop::advice::{Advice, Said};
use yew::prelude::*;

/// What a language model was asked about an item, word for word, and what became of it. All of it
/// is text; nothing of it is ever drawn as anything else.
pub fn view(words: &Words, proposal: &Proposal) -> Html {
    match &proposal.advice {
        Some(advice) => asked(words, advice),
        None => Html::default(),
    }
}

fn asked(words: &Words, advice: &Advice) -> Html {
    let came = match &advice.said {
        Said::Ordered { .. } => words.say(Key::AdviceTaken),
        Said::Nothing { why } => words.fill(Key::AdviceNotTaken, &[&words.no_advice(why)]),
    };
    html! {
        <details class="group">
            <summary><span>{ words.say(Key::AdviceHeading) }</span></summary>
            <p class="small">{ came }</p>
            if !advice.sent.is_empty() {
                <p class="small quiet">{ words.say(Key::AdviceSent) }</p>
                <p class="raw sent" tabindex="0" role="region"
                    aria-label={words.say(Key::AdviceSent)}>{ &advice.sent }</p>
            }
        </details>
    }
}

use super::focus;
use crate::words::{Key, Words};
use settings::Request;
use yew::prelude::*;

/// What the part is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// The person's language.
    pub words: Words,
    /// Takes what the person asks for.
    pub ask: Callback<Request>,
}

/// *Delete everything* (DECISIONS 21): once asked, once confirmed.
#[component]
pub fn DeletePart(given: &Given) -> Html {
    let words = &given.words;
    let asked = use_state(|| false);
    let (question, opener) = (use_node_ref(), use_node_ref());
    use_focus(*asked, &question, &opener);
    let set = |to: bool| {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(to))
    };
    let delete = {
        let (ask, asked) = (given.ask.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            asked.set(false);
            ask.emit(Request::DeleteEverything);
        })
    };
    html! {
        <section class="card part" aria-labelledby="delete">
            <h2 id="delete">{ words.say(Key::DeleteHeading) }</h2>
            <p class="quiet">{ words.say(Key::DeleteIntro) }</p>
            if *asked {
                <div class="notice bad" ref={question} tabindex="-1" role="group"
                    aria-labelledby="delete-sure">
                    <p id="delete-sure"><strong>{ words.say(Key::DeleteSure) }</strong></p>
                    <div class="row start">
                        <button type="button" class="main danger" onclick={delete}>
                            { words.say(Key::DeleteYes) }</button>
                        <button type="button" class="other" onclick={set(false)}>
                            { words.say(Key::DeleteNo) }</button>
                    </div>
                </div>
            } else {
                <button type="button" class="other" ref={opener} onclick={set(true)}>
                    { words.say(Key::DeleteAsk) }</button>
            }
        </section>
    }
}

/// The focus goes to the question, and back to where it came from; never at the start.
#[hook]
fn use_focus(asked: bool, question: &NodeRef, opener: &NodeRef) {
    let before = use_mut_ref(|| false);
    let (question, opener) = (question.clone(), opener.clone());
    use_effect_with(asked, move |asked| match (before.replace(*asked), *asked) {
        (_, true) => focus(&question),
        (true, false) => focus(&opener),
        (false, false) => {}
    });
}

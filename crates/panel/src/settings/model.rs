use super::Hand;
use super::model_form::ModelForm;
use super::model_kind::Kind;
use crate::words::Key;
use llm::Model;
use settings::Change;
use yew::prelude::*;

/// What the part is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every part has at hand.
    pub hand: Hand,
}

/// The language model: off unless the person sets one up.
#[component]
pub fn ModelPart(given: &Given) -> Html {
    let hand = &given.hand;
    let kept = Kind::of(&hand.settings.model);
    let looked_at = use_state(|| None::<Kind>);
    let kind = looked_at.unwrap_or(kept);
    let rows = Kind::ALL.into_iter().map(|offered| {
        let (hand, looked_at) = (hand.clone(), looked_at.clone());
        let (name, hint) = offered.names();
        let onchange = {
            let hand = hand.clone();
            Callback::from(move |_: Event| choose(&hand, &looked_at, offered))
        };
        html! {
            <label class="choice">
                <input type="radio" name="model" checked={offered == kind} {onchange} />
                <span class="what"><strong>{ hand.say(name) }</strong>
                    <span class="quiet">{ hand.say(hint) }</span></span>
            </label>
        }
    });
    let body = html! {
        <>
            <p class="quiet">{ hand.say(Key::ModelIntro) }</p>
            <p class="quiet">{ hand.say(Key::ModelFound) }</p>
            <div role="radiogroup" aria-labelledby="model">{ for rows }</div>
            { detail(hand, kind) }
        </>
    };
    hand.part("model", Key::ModelHeading, body)
}

/// What needs no more is set at once; a service wants its address first, and until it has one
/// nothing is asked.
fn choose(hand: &Hand, looked_at: &UseStateHandle<Option<Kind>>, kind: Kind) {
    let model = match kind {
        Kind::BuiltIn => Model::BuiltIn,
        Kind::Off | Kind::OpenAi | Kind::Anthropic => Model::Off,
    };
    looked_at.set(Some(kind));
    if Kind::of(&hand.settings.model) != kind {
        hand.change(Change::Model { model });
    }
}

fn detail(hand: &Hand, kind: Kind) -> Html {
    match kind {
        Kind::Off => Html::default(),
        Kind::BuiltIn => {
            let said = match chrome::language_model::exists() {
                true => Key::ModelBuiltInThere,
                false => Key::ModelBuiltInMissing,
            };
            html! { <p class="notice">{ hand.say(said) }</p> }
        }
        Kind::OpenAi | Kind::Anthropic => {
            html! { <ModelForm hand={hand.clone()} {kind} key={format!("{kind:?}")} /> }
        }
    }
}

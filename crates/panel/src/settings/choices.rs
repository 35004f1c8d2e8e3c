use super::Hand;
use super::rules::row;
use crate::words::Key;
use settings::Change;
use yew::prelude::*;

/// What was chosen before: seen, and forgotten one by one or all at once.
pub fn view(hand: &Hand) -> Html {
    let choices = &hand.settings.choices.0;
    let items = choices.iter().map(|choice| {
        let times = hand.words.chosen(choice.times);
        let said = html! {
            <>{ &choice.of.name }{ " → " }<strong>{ &choice.took.name }</strong>
                <br /><span class="quiet small">{ times }</span></>
        };
        let (of, took) = (choice.of.pid.clone(), choice.took.pid.clone());
        row(hand, said, &choice.took.name, Change::Forget { of, took })
    });
    let body = html! {
        <>
            <p class="quiet">{ hand.say(Key::ChoicesIntro) }</p>
            { hand.list(Key::ChoicesNone, items.collect()) }
            if choices.len() > 1 {
                { hand.button(hand.say(Key::ChoicesForgetAll), "", Change::ForgetAll) }
            }
        </>
    };
    hand.part("choices", Key::ChoicesHeading, body)
}

use super::Hand;
use crate::words::Key;
use settings::Change;
use shop::rules::Care;
use shop::substitute::Diet;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the person does without. What a name cannot tell is said, and said again.
pub fn view(hand: &Hand) -> Html {
    let (allergens, ways): (Vec<Diet>, Vec<Diet>) =
        Diet::ALL.into_iter().partition(|diet| diet.is_allergen());
    let others = allergens.into_iter().map(|diet| row(hand, diet));
    let rows = ways.into_iter().map(|diet| row(hand, diet));
    let body = html! {
        <>
            <p class="quiet">{ hand.say(Key::DietsIntro) }</p>
            <p class="notice warn">{ hand.say(Key::DietsLabel) }</p>
            <div class="rows">{ for rows }</div>
            <h3>{ hand.say(Key::DietsAllergens) }</h3>
            <div class="rows">{ for others }</div>
        </>
    };
    hand.part("diets", Key::DietsHeading, body)
}

fn row(hand: &Hand, diet: Diet) -> Html {
    let id = format!("diet-{}", diet.code());
    let set = hand.settings.rules.diets.get(&diet).copied();
    let care = |care| match care {
        None => ("", Key::CareNone),
        Some(Care::Avoid) => ("avoid", Key::CareAvoid),
        Some(Care::Strict) => ("strict", Key::CareStrict),
    };
    let options = [None, Some(Care::Avoid), Some(Care::Strict)].map(|offered| {
        let (value, name) = care(offered);
        html! { <option {value} selected={offered == set}>{ hand.say(name) }</option> }
    });
    let change = hand.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>();
        let care = chosen.and_then(|select| match select.value().as_str() {
            "avoid" => Some(Care::Avoid),
            "strict" => Some(Care::Strict),
            _ => None,
        });
        change.change(Change::Diet { diet, care });
    });
    html! {
        <div class="row field">
            <label for={id.clone()}>{ hand.words.substance(diet) }</label>
            <select {id} {onchange}>{ for options }</select>
            if diet == Diet::Nuts && set.is_some() {
                <p class="quiet small wide">{ hand.say(Key::DietsNuts) }</p>
            }
            if diet == Diet::Sugar && set.is_some() {
                <p class="quiet small wide">{ hand.say(Key::DietsSugar) }</p>
            }
        </div>
    }
}

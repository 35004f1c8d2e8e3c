use super::Hand;
use crate::words::Key;
use settings::{BUDGET_MAX, Change};
use shop::{Amount, Cents};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The most that the person wants to spend.
pub fn view(hand: &Hand) -> Html {
    let value = hand.settings.budget;
    let value = value.map(|most| format!("{}.{:02}", most.0 / 100, most.0 % 100));
    let to = hand.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let text = input.map(|input| input.value()).unwrap_or_default();
        let budget = euros(&text);
        to.change(Change::Budget { budget });
    });
    let max = (BUDGET_MAX.0 / 100).to_string();
    let body = html! {
        <>
            <p class="quiet">{ hand.say(Key::SpendingIntro) }</p>
            <div class="row field">
                <label for="budget">{ hand.say(Key::SpendingMost) }</label>
                <input type="number" id="budget" min="0" {max} step="0.01" {value} {onchange} />
            </div>
        </>
    };
    hand.part("spending", Key::SpendingHeading, body)
}

/// Nothing, and zero, are no limit.
fn euros(text: &str) -> Option<Cents> {
    let amount: Amount = text.trim().replace(',', ".").parse().ok()?;
    let cents = Cents(amount.in_thousandths() / 10);
    (cents > Cents::ZERO).then_some(cents)
}

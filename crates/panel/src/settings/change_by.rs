use super::Hand;
use settings::Change;
use shop::slot_choice::Preferences;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Takes the text of a control, or the value of a choice, into the wishes.
pub fn change_by(hand: &Hand, set: impl Fn(&mut Preferences, &str) + 'static) -> Callback<Event> {
    let hand = hand.clone();
    Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let text = input
            .map(|i| i.value())
            .or_else(|| select.map(|s| s.value()));
        let mut slots = hand.settings.slots.clone();
        set(&mut slots, text.unwrap_or_default().trim());
        hand.change(Change::Slots { slots });
    })
}

use super::Hand;
use crate::words::Key;
use settings::{Change, HISTORY_MAX, HistoryMost};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The numbers to choose from.
const CHOICES: [u32; 6] = [0, 5, 10, 20, 50, HISTORY_MAX];

/// How many of the runs that ended are kept.
pub fn view(hand: &Hand) -> Html {
    let to = hand.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(most) = select.and_then(|it| it.value().parse().ok()) {
            let most = HistoryMost(most);
            to.change(Change::History { most });
        }
    });
    let kept = hand.settings.history.0;
    // A file may have brought another number.
    let mut choices = CHOICES.to_vec();
    choices.push(kept);
    choices.sort_unstable();
    choices.dedup();
    let options = choices.into_iter().map(|most| {
        let said = match most {
            0 => hand.say(Key::KeepNone),
            _ => most.to_string(),
        };
        html! { <option value={most.to_string()} selected={most == kept}>{ said }</option> }
    });
    let body = html! {
        <>
            <p class="quiet" id="history-intro">{ hand.say(Key::KeepIntro) }</p>
            <div class="row field">
                <label for="history-most">{ hand.say(Key::KeepMost) }</label>
                <select id="history-most" aria-describedby="history-intro" {onchange}>
                    { for options }
                </select>
            </div>
        </>
    };
    hand.part("history", Key::KeepHeading, body)
}

use super::Hand;
use super::change_by::change_by;
use crate::words::Key;
use shop::slot_choice::{Hours, Preferences};
use yew::prelude::*;

/// The hours that suit: two times that belong together. A day without them has no limits.
pub fn view(hand: &Hand) -> Html {
    let window = hand.settings.slots.window;
    let said = |time: Option<jiff::civil::Time>| time.map(|t| t.strftime("%H:%M").to_string());
    html! {
        <fieldset class="field">
            <legend class="small">{ hand.say(Key::SlotsHours) }</legend>
            <div class="row start">
                <label>{ hand.say(Key::SlotsFrom) }{ " " }
                    <input type="time" value={said(window.map(|h| h.start))}
                        onchange={change_by(hand, |wishes, text| set(wishes, text, true))} /></label>
                <label>{ hand.say(Key::SlotsUntil) }{ " " }
                    <input type="time" value={said(window.map(|h| h.end))}
                        onchange={change_by(hand, |wishes, text| set(wishes, text, false))} /></label>
            </div>
        </fieldset>
    }
}

/// One end of the hours; the other is kept, or as wide as the day. An end that is emptied takes
/// the hours away.
fn set(wishes: &mut Preferences, text: &str, start: bool) {
    let time = jiff::civil::Time::strptime("%H:%M", text).ok();
    let kept = wishes.window.unwrap_or(Hours {
        start: jiff::civil::time(0, 0, 0, 0),
        end: jiff::civil::time(23, 59, 0, 0),
    });
    wishes.window = time.map(|time| match start {
        true => Hours {
            start: time,
            ..kept
        },
        false => Hours { end: time, ..kept },
    });
    if wishes.window.is_none() {
        wishes.window_hard = false;
    }
}

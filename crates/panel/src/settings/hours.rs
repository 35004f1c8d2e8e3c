use super::Hand;
use super::change_by::change_by;
use crate::words::Key;
use jiff::civil::{Time, time};
use shop::slot_choice::{Hours, Preferences};
use yew::prelude::*;

/// The hours that suit: two times that belong together. A day without them has no limits.
pub fn view(hand: &Hand) -> Html {
    let window = hand.settings.slots.window;
    let said = |time: Option<Time>| time.map(|t| format!("{:02}:{:02}", t.hour(), t.minute()));
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
    let end = text.parse::<Time>().ok();
    let kept = wishes.window.unwrap_or(Hours {
        start: time(0, 0, 0, 0),
        end: time(23, 59, 0, 0),
    });
    wishes.window = end.map(|end| match start {
        true => Hours { start: end, ..kept },
        false => Hours { end, ..kept },
    });
    if wishes.window.is_none() {
        wishes.window_hard = false;
    }
}

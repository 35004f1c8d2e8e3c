use super::change_by::change_by;
use super::{Hand, hours};
use crate::words::Key;
use settings::{Change, PACE, PACE_MAX};
use shop::slot_choice::{Preferences, Urgency, Way, WeekDay};
use shop::{Amount, Cents};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Wishes about deliveries, and how fast the shop is read.
pub fn view(hand: &Hand) -> Html {
    let body = html! {
        <>
            <p class="quiet">{ hand.say(Key::DeliveryIntro) }</p>
            { days(hand) }
            { hours::view(hand) }
            { tick(hand, Key::SlotsAwayHard, |w| w.window_hard && w.window.is_some(), |w, on| w.window_hard = on) }
            { fee(hand) }
            { tick(hand, Key::SlotsFeeHard, |w| w.max_fee_hard, |w, on| w.max_fee_hard = on) }
            { number(hand, "ahead", Key::SlotsAhead, hand.settings.slots.max_days_ahead, |w, n| w.max_days_ahead = n) }
            { number(hand, "notice", Key::SlotsNotice, hand.settings.slots.min_notice_hours, |w, n| w.min_notice_hours = n) }
            { urgency(hand) }
            { tick(hand, Key::SlotsPickup, |w| w.accepts(Way::Pickup), pickup) }
            { tick(hand, Key::SlotsShort, |w| w.prefer_short_window, |w, on| w.prefer_short_window = on) }
            { tick(hand, Key::SlotsComplete, |w| w.prefer_complete, |w, on| w.prefer_complete = on) }
            if !hand.sealed.iter().any(|it| it.key == PACE) { { pace(hand) } }
        </>
    };
    hand.part("delivery", Key::DeliveryHeading, body)
}

const DAYS: [WeekDay; 7] = [
    WeekDay::Mon,
    WeekDay::Tue,
    WeekDay::Wed,
    WeekDay::Thu,
    WeekDay::Fri,
    WeekDay::Sat,
    WeekDay::Sun,
];

fn days(hand: &Hand) -> Html {
    let rows = DAYS.into_iter().enumerate().map(|(n, day)| {
        let wishes = &hand.settings.slots;
        let liked = wishes.preferred_days.contains(&day);
        let avoided = wishes.avoid_days.contains(&day);
        let onchange = change_by(hand, move |wishes, chosen| {
            wishes.preferred_days.retain(|kept| *kept != day);
            wishes.avoid_days.retain(|kept| *kept != day);
            match chosen {
                "like" => wishes.preferred_days.push(day),
                "avoid" => wishes.avoid_days.push(day),
                _ => {}
            }
        });
        let id = format!("day-{n}");
        html! {
            <div class="row field">
                <label for={id.clone()}>{ hand.words.weekday(n) }</label>
                <select {id} {onchange}>
                    <option value="" selected={!liked && !avoided}>{ hand.say(Key::DayAny) }</option>
                    <option value="like" selected={liked}>{ hand.say(Key::DayLike) }</option>
                    <option value="avoid" selected={avoided}>{ hand.say(Key::DayAvoid) }</option>
                </select>
            </div>
        }
    });
    html! { <div class="rows">{ for rows }</div> }
}

fn tick(
    hand: &Hand,
    name: Key,
    on: impl Fn(&Preferences) -> bool,
    set: impl Fn(&mut Preferences, bool) + 'static,
) -> Html {
    let hand_ = hand.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let mut slots = hand_.settings.slots.clone();
        set(&mut slots, input.is_some_and(|input| input.checked()));
        hand_.change(Change::Slots { slots });
    });
    html! {
        <label class="tick">
            <input type="checkbox" checked={on(&hand.settings.slots)} {onchange} />
            <span>{ hand.say(name) }</span>
        </label>
    }
}

/// No ways at all mean home delivery alone.
fn pickup(wishes: &mut Preferences, on: bool) {
    wishes.modes = match on {
        true => vec![Way::Home, Way::Pickup],
        false => Vec::new(),
    };
}

fn fee(hand: &Hand) -> Html {
    let fee = hand.settings.slots.max_fee;
    let value = fee.map(|fee| format!("{}.{:02}", fee.0 / 100, fee.0 % 100));
    let onchange = change_by(hand, |wishes, text| {
        let amount: Option<Amount> = text.replace(',', ".").parse().ok();
        wishes.max_fee = amount.map(|amount| Cents(amount.in_thousandths() / 10));
        if wishes.max_fee.is_none() {
            wishes.max_fee_hard = false;
        }
    });
    html! {
        <div class="row field">
            <label for="fee">{ hand.say(Key::SlotsFee) }</label>
            <input type="number" id="fee" min="0" max="99" step="0.01" {value} {onchange} />
        </div>
    }
}

fn number(
    hand: &Hand,
    id: &'static str,
    name: Key,
    value: Option<u16>,
    set: impl Fn(&mut Preferences, Option<u16>) + 'static,
) -> Html {
    let onchange = change_by(hand, move |wishes, text| set(wishes, text.parse().ok()));
    let value = value.map(|n| n.to_string());
    html! {
        <div class="row field">
            <label for={id}>{ hand.say(name) }</label>
            <input type="number" {id} min="0" max="99" step="1" {value} {onchange} />
        </div>
    }
}

fn urgency(hand: &Hand) -> Html {
    let set = hand.settings.slots.urgency;
    let option = |value: &'static str, urgency: Urgency, name: Key| {
        html! { <option {value} selected={set == urgency}>{ hand.say(name) }</option> }
    };
    let onchange = change_by(hand, |wishes, text| {
        wishes.urgency = match text {
            "asap" => Urgency::Asap,
            "whenever" => Urgency::Whenever,
            _ => Urgency::Normal,
        };
    });
    html! {
        <div class="row field">
            <label for="urgency">{ hand.say(Key::SlotsUrgency) }</label>
            <select id="urgency" {onchange}>
                { option("asap", Urgency::Asap, Key::UrgencyAsap) }
                { option("normal", Urgency::Normal, Key::UrgencyNormal) }
                { option("whenever", Urgency::Whenever, Key::UrgencyWhenever) }
            </select>
        </div>
    }
}

/// DECISIONS 13: a setting.
fn pace(hand: &Hand) -> Html {
    let hand_ = hand.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        if let Some(pace) = input.and_then(|input| input.value().parse().ok()) {
            hand_.change(Change::Pace { pace });
        }
    });
    html! {
        <div class="row field">
            <label for="pace">{ hand.say(Key::SettingPace) }</label>
            <input type="number" id="pace" min="0" max={PACE_MAX.to_string()} step="100"
                value={hand.settings.pace.to_string()} {onchange} />
        </div>
    }
}

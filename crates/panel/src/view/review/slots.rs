use crate::view::{Scene, icon};
use crate::words::{Key, Words, capital, favourable};
use shop::slot_choice::{Choice, Recommended};
use shop::{Cents, Pack, Slot, SlotId, SlotsFound, SlotsPage};
use site::Link;
use yew::prelude::*;

/// So many slots are in sight.
const FEW: usize = 3;

/// The delivery times that suit, why the others do not, or why none could be read.
pub fn view(scene: &Scene, pack: &Pack) -> Html {
    let words = &scene.words;
    let body = match &pack.slots {
        SlotsFound::Unread { why } => html! {
            <>
                <p>{ words.say(Key::SlotsUnread) }</p>
                <p class="quiet">{ words.unseen(why) }</p>
            </>
        },
        SlotsFound::Read { page, choice } => found(words, page, choice),
    };
    html! {
        <section class="card slots" aria-labelledby="slots">
            <h3 id="slots" class="with-icon">{ icon::VAN.html() }{ words.say(Key::SlotsHeading) }</h3>
            { body }
            <p>{ scene.link("plain", Key::SlotsOpen, &Link::Slots) }</p>
        </section>
    }
}

fn found(words: &Words, page: &SlotsPage, choice: &Choice) -> Html {
    let mut all = choice
        .recommended
        .iter()
        .filter_map(|it| recommended(words, page, it));
    let best: Html = all.by_ref().take(FEW).collect();
    let rest: Vec<Html> = all.collect();
    let intro = if choice.recommended.is_empty() {
        Key::SlotsNone
    } else {
        Key::SlotsIntro
    };
    html! {
        <>
            <p class="quiet">{ words.say(intro) }</p>
            <ol class="times">{ best }</ol>
            if !rest.is_empty() {
                <details class="group">
                    <summary><span>
                        { words.count(Key::SlotsMoreOne, Key::SlotsMore, rest.len()) }
                    </span></summary>
                    <ol class="times">{ for rest }</ol>
                </details>
            }
            { excluded(words, page, choice) }
            { aside(words, page) }
        </>
    }
}

fn recommended(words: &Words, page: &SlotsPage, it: &Recommended) -> Option<Html> {
    let slot = find(page, &it.id)?;
    let remarks = it.remarks.iter().map(|remark| {
        let class = if favourable(remark) {
            "tag good"
        } else {
            "tag warn"
        };
        html! { <span {class}>{ capital(&words.remark(remark)) }</span> }
    });
    Some(html! {
        <li>
            <p>{ words.slot_day(slot) }</p>
            <p class="line"><strong class="figure">{ words.slot_hours(slot) }</strong>
                <strong class="figure">{ fee(words, slot) }</strong></p>
            if !it.remarks.is_empty() { <p class="small tags">{ for remarks }</p> }
        </li>
    })
}

/// Times that could not be read, by their own words.
fn aside(words: &Words, page: &SlotsPage) -> Html {
    let texts: Vec<String> = page.aside.iter().map(|it| it.text.clone()).collect();
    html! {
        if !texts.is_empty() {
            <p class="small">{ words.aside(Key::SlotsAsideOne, Key::SlotsAsideMany, &texts) }</p>
        }
    }
}

fn excluded(words: &Words, page: &SlotsPage, choice: &Choice) -> Html {
    // In the order of the page, which is the order of time.
    let items = page.slots.iter().filter_map(|slot| {
        let why = choice.excluded.get(&slot.id)?;
        Some(html! {
            <li><span class="name">{ words.slot_day(slot) }{ ", " }{ words.slot_hours(slot) }</span>
                <span class="much">{ words.exclusion(why) }</span></li>
        })
    });
    html! {
        if !choice.excluded.is_empty() {
            <details class="group">
                <summary><span>
                    { words.left_out(choice.excluded.len()) }
                </span></summary>
                <ul class="items">{ for items }</ul>
            </details>
        }
    }
}

fn fee(words: &Words, slot: &Slot) -> String {
    match slot.free || slot.fee == Cents::ZERO {
        true => capital(&words.say(Key::SlotFree)),
        false => words.money(slot.fee),
    }
}

fn find<'a>(page: &'a SlotsPage, id: &SlotId) -> Option<&'a Slot> {
    page.slots.iter().find(|slot| slot.id == *id)
}

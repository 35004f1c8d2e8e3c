use crate::view::{Scene, icon};
use crate::words::{Key, Words, capital, favourable};
use shop::slot_choice::{Choice, Recommended, Way};
use shop::{Cents, Pack, PageKind, ReadError, Slot, SlotId, SlotsFound, SlotsPage, SlotsRead};
use site::Link;
use yew::prelude::*;

/// So many slots are in sight.
const FEW: usize = 3;

/// The delivery times that suit, why the others do not, or why none could be read and how to get there.
pub fn view(scene: &Scene, pack: &Pack) -> Html {
    let words = &scene.words;
    let body = match &pack.slots {
        SlotsFound::Unread { why } => unread(scene, pack, why),
        SlotsFound::Read(read) => html! {
            <>
                { for read.ways().into_iter().map(|way| one_way(words, way, read.beside.is_some())) }
                if read.beside.is_none() {
                    <p class="quiet small">{ words.say(Key::SlotsOtherWay) }</p>
                }
            </>
        },
    };
    html! {
        <section class="card slots" aria-labelledby="slots">
            <h3 id="slots" class="with-icon">{ icon::VAN.html() }{ words.say(Key::SlotsHeading) }</h3>
            { when(words, &pack.slots) }
            { body }
            <p>{ scene.link("plain", Key::SlotsOpen, &Link::Slots) }</p>
            <p class="quiet small">{ words.say(Key::SlotsOpenHint) }</p>
        </section>
    }
}

fn unread(scene: &Scene, pack: &Pack, why: &ReadError) -> Html {
    let words = &scene.words;
    let led_back = matches!(
        why,
        ReadError::Landed {
            found: PageKind::Cart,
            ..
        }
    );
    html! {
        <>
            <p>{ words.say(Key::SlotsUnread) }</p>
            <p class="quiet">{ words.unseen(why) }</p>
            if led_back { { way(scene, pack) } }
        </>
    }
}

/// The person's own way to the slots: *Validar* is never pressed by us.
fn way(scene: &Scene, pack: &Pack) -> Html {
    let sold_out = pack.cart.lines.iter().any(|line| !line.available());
    html! {
        <>
            <p>{ scene.say(Key::SlotsWay) }</p>
            <ol class="next">
                <li>{ scene.say(Key::SlotsWayCart) }{ " " }
                    { scene.link("plain", Key::OpenCart, &Link::Cart) }</li>
                <li>{ scene.say(Key::SlotsWayValidate) }
                    if sold_out { { " " }{ scene.say(Key::SlotsWaySoldOut) } }</li>
                <li>{ scene.say(Key::SlotsWayRead) }</li>
            </ol>
        </>
    }
}

/// When each way of getting the goods was read, in a place that is read out: the person may open the
/// page meanwhile.
fn when(words: &Words, slots: &SlotsFound) -> Html {
    let ways = match slots {
        SlotsFound::Read(read) => read.ways(),
        SlotsFound::Unread { .. } => Vec::new(),
    };
    let said = ways.into_iter().filter_map(|read| {
        let (way, at) = (words.say(name(read)), words.moment(read.at?));
        let said = words.fill(Key::SlotsReadAt, &[&way, &at]);
        Some(html! { <p class="quiet small">{ said }</p> })
    });
    html! { <div role="status" aria-live="polite">{ for said }</div> }
}

/// One way of getting the goods, and its times; called by its name where there are two.
fn one_way(words: &Words, read: &SlotsRead, named: bool) -> Html {
    html! {
        <div class="way">
            if named { <h4>{ words.say(name(read)) }</h4> }
            { found(words, &read.page, &read.choice) }
        </div>
    }
}

fn name(read: &SlotsRead) -> Key {
    match read.way() {
        Way::Home => Key::SlotsHome,
        Way::Pickup => Key::SlotsStore,
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
            { for words.trade_off(page, choice).into_iter().map(|said| html! { <p>{ said }</p> }) }
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

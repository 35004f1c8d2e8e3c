use crate::words::{Key, Words};
use shop::{Bill, Cents, Pack};
use yew::prelude::*;

/// What is to be paid, and how the shop comes to what it shows.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let (bill, totals) = (pack.bill(), &pack.cart.totals);
    let there = pack
        .cart
        .lines
        .iter()
        .filter(|line| line.available())
        .count();
    let lines = words.count(Key::LinesOne, Key::LinesMany, there);
    html! {
        <section class="card totals" aria-labelledby="totals">
            <h3 id="totals">{ words.say(Key::TotalHeading) }</h3>
            <p class="sum"><strong>{ pays(words, bill) }</strong>
                <span>{ lines }</span></p>
            <p class="small">{ against_last(words, bill) }</p>
            <dl>
                { row(words, Key::TotalSubtotal, totals.subtotal) }
                if totals.bags != Cents::ZERO { { row(words, Key::TotalBags, totals.bags) } }
                if totals.discount != Cents::ZERO {
                    { row(words, Key::TotalDiscount, totals.discount) }
                }
                { row(words, Key::TotalShop, totals.total) }
            </dl>
            if bill.sold_out != Cents::ZERO { <p class="small">{ sold_out(words, bill) }</p> }
            { unasked(words, pack) }
        </section>
    }
}

/// Without what is sold out it is our own sum, and the shop's discounts may be others then.
fn pays(words: &Words, bill: Bill) -> String {
    let money = words.money(bill.pays);
    match bill.sold_out {
        Cents::ZERO => money,
        _ => words.fill(Key::TotalAbout, &[&money]),
    }
}

fn sold_out(words: &Words, bill: Bill) -> String {
    let with = [words.money(bill.shop), words.money(bill.sold_out)];
    words.fill(Key::TotalSoldOut, &with.each_ref().map(String::as_str))
}

fn against_last(words: &Words, bill: Bill) -> String {
    let last = words.money(bill.last);
    let (key, by) = match bill.more {
        Cents::ZERO => return words.fill(Key::TotalSame, &[&last]),
        more if more > Cents::ZERO => (Key::TotalMore, more),
        less => (Key::TotalLess, -less),
    };
    words.fill(key, &[&words.money(by), &last])
}

fn unasked(words: &Words, pack: &Pack) -> Html {
    let adds = pack.unasked().adds;
    html! {
        if adds != Cents::ZERO {
            <p class="small">{ words.fill(Key::TotalUnasked, &[&words.money(adds)]) }</p>
        }
    }
}

fn row(words: &Words, name: Key, money: Cents) -> Html {
    html! { <div><dt>{ words.say(name) }</dt><dd>{ words.money(money) }</dd></div> }
}

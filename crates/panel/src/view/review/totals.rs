use crate::words::{Key, Words};
use shop::{Bill, Cents, Pack, Row, RowKind};
use yew::prelude::*;

/// What is to be paid, and how the shop comes to what it shows.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let (bill, totals) = (pack.bill(), &pack.cart.totals);
    html! {
        <section class="card totals" aria-labelledby="totals">
            <h3 id="totals">{ words.say(Key::TotalHeading) }</h3>
            <p class="sum"><strong>{ pays(words, pack, bill) }</strong>
                <span>{ lines(words, pack) }</span></p>
            <p class="small">{ against_last(words, bill) }</p>
            <dl>
                { row(words, Key::TotalSubtotal, totals.subtotal) }
                if totals.bags != Cents::ZERO { { row(words, Key::TotalBags, totals.bags) } }
                if totals.discount != Cents::ZERO {
                    { row(words, Key::TotalDiscount, totals.discount) }
                }
                { for pack.cart.rows.iter().map(|row| listed(words, row)) }
                { row(words, Key::TotalShop, totals.total) }
            </dl>
            if bill.sold_out != Cents::ZERO { <p class="small">{ sold_out(words, bill) }</p> }
            { unasked(words, pack) }
        </section>
    }
}

/// How many lines can be bought, and how many of them nobody can tell.
fn lines(words: &Words, pack: &Pack) -> String {
    let there = pack.cart.lines.iter().filter(|line| line.available());
    let said = words.count(Key::LinesOne, Key::LinesMany, there.count());
    match pack.cart.aside.len() {
        0 => said,
        unread => {
            let unread = words.count(Key::LinesAsideOne, Key::LinesAsideMany, unread);
            format!("{said} {unread}")
        }
    }
}

/// Without what is sold out it is our own sum, and the shop's discounts may be others then. Whether
/// a line that could not be read is sold out, nobody knows.
fn pays(words: &Words, pack: &Pack, bill: Bill) -> String {
    let money = words.money(bill.pays);
    match bill.sold_out == Cents::ZERO && pack.cart.aside.is_empty() {
        true => money,
        false => words.fill(Key::TotalAbout, &[&money]),
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

/// A row of the shop's own, by its own words.
fn listed(words: &Words, row: &Row) -> Html {
    let named = match row.kind {
        RowKind::Deposit => Key::RowDeposit,
        RowKind::Delivery => Key::RowDelivery,
        RowKind::Discount => Key::RowDiscount,
        RowKind::Other => Key::RowOther,
    };
    let name = match row.label.is_empty() {
        true => words.say(named),
        false => row.label.clone(),
    };
    let money = row
        .amount
        .map_or_else(|| words.say(Key::RowUnknown), |money| words.money(money));
    html! { <div><dt>{ name }</dt><dd>{ money }</dd></div> }
}

use crate::words::{Key, Words};
use shop::{Cents, Pack, Row, RowKind};
use yew::prelude::*;

/// What the cart costs, by the shop's own word.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let totals = &pack.cart.totals;
    let lines = words.count(Key::LinesOne, Key::LinesMany, pack.cart.lines.len());
    let unread = pack.cart.aside.len();
    let sold_out: Cents = pack
        .cart
        .lines
        .iter()
        .filter(|line| !line.available())
        .map(|line| line.line_price)
        .sum();
    let delivery = pack
        .cart
        .rows
        .iter()
        .any(|row| row.kind == RowKind::Delivery);
    html! {
        <section class="card totals" aria-labelledby="totals">
            <h3 id="totals">{ words.say(Key::TotalHeading) }</h3>
            <p class="sum"><strong>{ words.money(totals.total) }</strong>
                <span>{ lines }if unread > 0 {
                    { " " }{ words.count(Key::LinesAsideOne, Key::LinesAsideMany, unread) }
                }</span></p>
            <dl>
                { row(words, Key::TotalSubtotal, totals.subtotal) }
                if totals.discount != Cents::ZERO {
                    { row(words, Key::TotalDiscount, totals.discount) }
                }
                if totals.bags != Cents::ZERO { { row(words, Key::TotalBags, totals.bags) } }
                { for pack.cart.rows.iter().map(|row| listed(words, row)) }
                { row(words, Key::TotalOrder, pack.order.goods) }
            </dl>
            <p class="small">
                if !delivery { { words.say(Key::TotalNoDelivery) } }
                if sold_out != Cents::ZERO {
                    { " " }{ words.fill(Key::TotalSoldOut, &[&words.money(sold_out)]) }
                }
            </p>
        </section>
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

use crate::words::{Key, Words};
use shop::{Cents, Pack};
use yew::prelude::*;

/// What the cart costs, by the shop's own word.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let totals = &pack.cart.totals;
    let lines = words.count(Key::LinesOne, Key::LinesMany, pack.cart.lines.len());
    let sold_out: Cents = pack
        .cart
        .lines
        .iter()
        .filter(|line| !line.available())
        .map(|line| line.line_price)
        .sum();
    html! {
        <section class="card totals" aria-labelledby="totals">
            <h3 id="totals">{ words.say(Key::TotalHeading) }</h3>
            <p class="sum"><strong>{ words.money(totals.total) }</strong>
                <span>{ lines }</span></p>
            <dl>
                { row(words, Key::TotalSubtotal, totals.subtotal) }
                if totals.discount != Cents::ZERO {
                    { row(words, Key::TotalDiscount, totals.discount) }
                }
                if totals.bags != Cents::ZERO { { row(words, Key::TotalBags, totals.bags) } }
                { row(words, Key::TotalOrder, pack.order.goods) }
            </dl>
            <p class="small">
                { words.say(Key::TotalNoDelivery) }
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

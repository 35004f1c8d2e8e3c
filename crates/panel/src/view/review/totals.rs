use crate::view::Scene;
use crate::words::{Key, Words};
use shop::{Bill, Cents, Mode, Order, Pack, Row, RowKind, explained};
use yew::prelude::*;

/// What is to be paid, and how the shop comes to what it shows.
pub fn view(scene: &Scene, pack: &Pack) -> Html {
    let words = &scene.words;
    html! {
        <section class="card totals" aria-labelledby="totals">
            <h3 id="totals">{ words.say(Key::TotalHeading) }</h3>
            <p class="sum"><strong>{ words.to_pay(pack) }</strong>
                <span>{ lines(words, pack) }</span></p>
            <p class="small">{ against_last(words, pack.bill()) }{ deposits(words, pack.bill()) }</p>
            if let Some(said) = of_order(words, &pack.order) { <p class="small">{ said }</p> }
            if let Some(said) = before(words, pack) { <p class="small">{ said }</p> }
            { spending(scene, pack) }
            { terms(words, pack) }
            <dl>{ rows(words, pack) }</dl>
            if let Some(said) = words.sold_out_counted(pack) { <p class="small">{ said }</p> }
            { unasked(words, pack) }
        </section>
    }
}

/// The shop's own sums, in its own order.
pub fn rows(words: &Words, pack: &Pack) -> Html {
    let totals = &pack.cart.totals;
    html! {
        <>
            { row(words, Key::TotalSubtotal, totals.subtotal) }
            if totals.bags != Cents::ZERO { { row(words, Key::TotalBags, totals.bags) } }
            if totals.discount != Cents::ZERO {
                { row(words, Key::TotalDiscount, totals.discount) }
            }
            { for pack.cart.rows.iter().map(|row| listed(words, row)) }
            { row(words, Key::TotalShop, totals.total) }
        </>
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

fn against_last(words: &Words, bill: Bill) -> String {
    let last = words.money(bill.last);
    let (key, by) = match bill.more {
        Cents::ZERO => return words.fill(Key::TotalSame, &[&last]),
        more if more > Cents::ZERO => (Key::TotalMore, more),
        less => (Key::TotalLess, -less),
    };
    words.fill(key, &[&words.money(by), &last])
}

/// Whether deposits are in that difference: they are in no price of goods, and came up in between.
fn deposits(words: &Words, bill: Bill) -> String {
    let now = bill.deposits;
    let said = match bill.last_deposits {
        Some(last) if last > Cents::ZERO || now > Cents::ZERO => words.say(Key::TotalNoDeposits),
        None if now > Cents::ZERO => words.fill(Key::TotalHasDeposits, &[&words.money(now)]),
        Some(_) | None => return String::new(),
    };
    format!(" {said}")
}

/// What the order's page had besides its goods: what it is, only its own words say.
fn of_order(words: &Words, order: &Order) -> Option<String> {
    let any = !order.rows.is_empty();
    any.then(|| words.fill(Key::TotalOrderRows, &[&words.rows(&order.rows)]))
}

/// What the cart came to before the run, where that was read with it: how much more it comes to now, or that
/// it was replaced.
fn before(words: &Words, pack: &Pack) -> Option<String> {
    let before = &pack.before;
    let adds_up = |sum| explained(&before.rows, before.totals.lines() - sum);
    if before.is_empty() || !before.sum().is_some_and(adds_up) {
        return None;
    }
    // Both are the shop's own sums, so they can be compared.
    let was = before.totals.total;
    let more = pack.cart.totals.total - was;
    let (was, by) = (
        words.money(was),
        words.money(if more < Cents::ZERO { -more } else { more }),
    );
    Some(match (pack.mode, more) {
        (Mode::Replace, _) => words.fill(Key::TotalReplaced, &[&was]),
        (Mode::Merge, Cents::ZERO) => words.fill(Key::TotalBeforeSame, &[&was]),
        (Mode::Merge, more) if more > Cents::ZERO => words.fill(Key::TotalBeforeMore, &[&was, &by]),
        (Mode::Merge, _) => words.fill(Key::TotalBeforeLess, &[&was, &by]),
    })
}

/// How much is left of the most that the person wants to spend, or how far it is passed.
fn spending(scene: &Scene, pack: &Pack) -> Html {
    let most = scene.standing.settings.as_ref().and_then(|it| it.budget);
    let Some(spending) = most.map(|most| pack.spending(most)) else {
        return Html::default();
    };
    let (class, key, by) = match spending.left {
        left if left < Cents::ZERO => ("small over", Key::SpendingOver, -left),
        left => ("small", Key::SpendingLeft, left),
    };
    let [by, most] = [by, spending.most].map(|money| scene.words.money(money));
    html! { <p {class}>{ scene.words.fill(key, &[&by, &most]) }</p> }
}

/// What is missing to the least order, and what the shop says of the delivery, in its words.
fn terms(words: &Words, pack: &Pack) -> Html {
    let short = pack.shortfall().map(|it| {
        let [lacks, minimum] = [it.lacks, it.minimum].map(|money| words.money(money));
        words.fill(Key::MinimumLacks, &[&lacks, &minimum])
    });
    let said = pack.cart.terms.delivery.iter();
    let said = said.map(|text| words.fill(Key::ShopSays, &[text]));
    let all = short.into_iter().chain(said);
    html! { { for all.map(|said| html! { <p class="small">{ said }</p> }) } }
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

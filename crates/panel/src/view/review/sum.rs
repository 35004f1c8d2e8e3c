//! What a substitute costs, and what is to be said beside that: all of it of as much as is needed.

use crate::words::{Key, Words};
use shop::substitute::Reason;
use shop::{Cents, Cost, Quantity, Tile, Unit, UnitPrice};
use yew::prelude::*;

/// The price of as much as is needed; of a kilo, where nobody knows before it is weighed.
pub fn price(words: &Words, tile: &Tile, cost: Option<Cost>) -> Html {
    let said = match cost {
        Some(cost) => words.cost_of(&cost),
        None => words.fill(Key::PerKilo, &[&words.money(tile.price)]),
    };
    html! { <strong class="figure">{ said }</strong> }
}

/// How much more or less that is than the sold-out goods cost.
pub fn compared(words: &Words, by: Cents) -> Html {
    let (class, said) = match by {
        Cents::ZERO => ("small", words.say(Key::PriceSame)),
        by if by > Cents::ZERO => ("small up", words.reason(&Reason::Dearer { by })),
        by => ("small down", words.reason(&Reason::Cheaper { by: -by })),
    };
    html! { <span {class}>{ said }</span> }
}

/// That it is less than is needed: both sums are of so much.
pub fn fewer(words: &Words, cost: Cost) -> Option<Html> {
    let both = [cost.amount, cost.needed?].map(|it| words.quantity(it));
    let said = words.fill(Key::AmountFewer, &both.each_ref().map(String::as_str));
    Some(html! { <p class="small warn">{ said }</p> })
}

/// What it costs without the promotion, of as much of it as the price beside it is of; and that price.
pub fn before(tile: &Tile, cost: Option<Cost>) -> Option<(Cents, Cents)> {
    let was = tile.list_price?;
    Some(match cost {
        Some(cost) => (was.times(cost.amount.amount), cost.total),
        None => (was, tile.price),
    })
}

/// The deposit on as many as the price is of, which is in no price and comes back with the empty bottles.
pub fn deposit(words: &Words, tile: &Tile, of: Quantity) -> Html {
    let said = tile.deposit.filter(|_| of.unit == Unit::Piece).map(|each| {
        let all = words.money(each.times(of.amount));
        words.fill(Key::PlusDeposit, &[&all])
    });
    html! { if let Some(said) = said { <p class="small quiet">{ said }</p> } }
}

/// The price measure for measure, which is what packs of two sizes can be compared by, beside that
/// of the sold-out product where both are known and for the same measure.
pub fn measure(words: &Words, tile: &Tile, original: Option<&UnitPrice>) -> Html {
    let Some(price) = &tile.unit_price else {
        return Html::default();
    };
    let same = |it: &&UnitPrice| it.per.eq_ignore_ascii_case(&price.per);
    let original = original.filter(same).map(|it| words.unit_price(it));
    html! {
        <p class="small quiet">
            <span class="figure">{ words.unit_price(price) }</span>
            if let Some(original) = original {
                { " " }<span class="figure">{ words.fill(Key::UnitPriceInstead, &[&original]) }</span>
            }
        </p>
    }
}

//! The review in one line that stays in sight, each part of it the way to where it is.

use super::listing::{self, ALTERED, CAME, KEPT, PRICES, QUANTITIES, UNREAD};
use super::missing::{MISSING, gone};
use super::sold_out::{self, SOLD_OUT};
use crate::words::{Key, Words};
use shop::{Listed, Pack, Pid, Place, Proposal};
use yew::prelude::*;

/// The line. Where there is nothing to say, there is none.
pub fn view(words: &Words, pack: &Pack) -> Html {
    let parts: Vec<Html> = parts(pack)
        .into_iter()
        .filter(|part| part.count > 0)
        .map(|part| {
            let said = words.count(part.one, part.many, part.count);
            html! { <a class={part.class} href={format!("#{}", part.to)}>{ said }</a> }
        })
        .collect();
    html! {
        if !parts.is_empty() {
            <nav class="summary" aria-label={words.say(Key::SummaryLabel)}>{ for parts }</nav>
        }
    }
}

struct Part {
    to: String,
    class: &'static str,
    one: Key,
    many: Key,
    count: usize,
}

impl Part {
    fn new(to: &str, class: &'static str, (one, many): (Key, Key), count: usize) -> Self {
        let to = to.to_owned();
        Self {
            to,
            class,
            one,
            many,
            count,
        }
    }
}

/// What is to be decided leads to the first of it: the next, once that is answered.
fn parts(pack: &Pack) -> [Part; 7] {
    let open = pack.undecided().next();
    let next = open.map_or_else(|| SOLD_OUT.to_owned(), |it| where_answered(pack, it));
    let mut listed = pack.listed();
    // What is settled wants nobody's eye any more.
    listed.retain(|it: &Listed<'_>| !it.as_is);
    let count = |is: &dyn Fn(&Place) -> bool| listed.iter().filter(|it| is(&it.place)).count();
    let unasked = pack.unasked();
    let unasked_at = match (unasked.came, unasked.altered) {
        (0, 0) => KEPT,
        (0, _) => ALTERED,
        _ => CAME,
    };
    let not_ordered = unasked.came + unasked.altered + unasked.kept;
    let missing = gone(pack).count() + pack.undelivered().count();
    // A product in several lines is one.
    let other =
        |it: &&Listed<'_>| matches!(it.place, Place::OtherQuantity { .. }) && it.held.is_some();
    let quantities = listed.iter().filter(other).count();
    let keys = [
        (Key::SummaryOpenOne, Key::SummaryOpenMany),
        (Key::SummarySoldOutOne, Key::SummarySoldOutMany),
        (Key::SummaryMissingOne, Key::SummaryMissingMany),
        (Key::SummaryUnaskedOne, Key::SummaryUnaskedMany),
        (Key::SummaryQuantitiesOne, Key::SummaryQuantitiesMany),
        (Key::SummaryPricesOne, Key::SummaryPricesMany),
        (Key::SummaryUnreadOne, Key::SummaryUnreadMany),
    ];
    let sold_out = count(&|it| *it == Place::SoldOut);
    [
        Part::new(&next, "tag warn", keys[0], pack.undecided().count()),
        Part::new(SOLD_OUT, "tag bad", keys[1], sold_out),
        Part::new(MISSING, "tag bad", keys[2], missing),
        Part::new(unasked_at, "tag warn", keys[3], not_ordered),
        Part::new(UNREAD, "tag warn", keys[6], pack.cart.aside.len()),
        Part::new(QUANTITIES, "tag", keys[4], quantities),
        Part::new(
            PRICES,
            "tag",
            keys[5],
            count(&|it| *it == Place::OtherPrice),
        ),
    ]
}

/// Where something is decided: on the card of what is sold out, else on its line.
fn where_answered(pack: &Pack, pid: &Pid) -> String {
    let undecided = |it: &&Proposal| it.decision.is_none();
    match pack.proposal(pid).filter(undecided) {
        Some(_) => sold_out::place(pid),
        None => listing::place(pid),
    }
}

use super::{answers, dropped, rules, sum};
use crate::view::Scene;
use crate::view::goods::{labels, promoted, see, size};
use crate::view::picture;
use crate::words::{Key, Words, capital};
use run::{ChangeOutcome, Goal, Notice, Review};
use shop::substitute::{Fit, Reason};
use shop::{Pack, Proposal, Substitute};
use yew::prelude::*;

/// A substitute: what it costs in the amount that is needed, how well it fits, and *Add*.
pub fn view(scene: &Scene, review: &Review, proposal: &Proposal, found: &Substitute) -> Html {
    match dropped::is(scene, proposal, found) {
        true => dropped::view(scene, proposal, found),
        false => offered(scene, review, proposal, found),
    }
}

fn offered(scene: &Scene, review: &Review, proposal: &Proposal, found: &Substitute) -> Html {
    let (words, tile) = (&scene.words, &found.tile);
    let cost = review.pack.cost(proposal, found);
    let more = cost.and_then(|cost| cost.more());
    let sized = review.pack.size_change(proposal, found);
    let why = words.explanation(&found.ranked.reasons, more);
    html! {
        <li key={tile.pid.0.clone()}>
            { picture::view(tile.picture.as_ref()) }
            <p><strong class="name">{ capital(&tile.name) }</strong></p>
            <p class="line cost">{ sum::price(words, tile, cost) }{ for more.map(|by| sum::compared(words, by)) }</p>
            { for cost.and_then(|cost| sum::fewer(words, cost)) }
            { sum::deposit(words, tile, review.pack.amount(proposal, found)) }
            { sum::measure(words, tile, proposal.unit_price.as_ref()) }
            <p class="small tags">{ tags(words, found) }{ in_cart(words, &review.pack, proposal, found) }{ for sized.map(|by| size(words, by)) }
                { promoted(words, sum::before(tile, cost), tile.promotion.as_ref()) }
                { labels(words, &tile.labels) }</p>
            <p class="quiet small">{ capital(&why) }</p>
            if let Some(why) = &found.why {
                <p class="small">{ words.fill(Key::AdviceWhy, &[why]) }</p>
            }
            <div class="row">
                { answers::add(scene, review, proposal, found) }
                { see(words, &tile.name, &tile.url) }
            </div>
            { said(scene, review, proposal, found) }
            { rules::of_substitute(scene, proposal, found) }
        </li>
    }
}

/// What came of the press, where it was pressed. Always there, so that what comes up in it is read
/// out.
fn said(scene: &Scene, review: &Review, proposal: &Proposal, found: &Substitute) -> Html {
    let (class, said) = match (scene.goal(), &review.notice) {
        (Some(Goal::Addition(change)), _) if answers::is(&change.wanted, proposal, found) => {
            let name = &change.wanted.name;
            ("spoken", Some(scene.words.fill(Key::ReviewAdding, &[name])))
        }
        (None, Some(Notice::Added { name, came, .. })) if about(review, proposal, found) => {
            (tone(came), Some(scene.words.came(name, came)))
        }
        _ => ("", None),
    };
    html! { <p class={classes!("came", class)} role="status">{ for said }</p> }
}

const fn tone(came: &ChangeOutcome) -> &'static str {
    match came {
        ChangeOutcome::Done => "good",
        _ => "warn",
    }
}

/// Whether what came up is about this one.
fn about(review: &Review, proposal: &Proposal, found: &Substitute) -> bool {
    pressed(review)
        .is_some_and(|(of, one)| of.pid == proposal.pid && one.tile.pid == found.tile.pid)
}

/// Which one the notice is about. It knows the name alone: where two items have the same
/// substitute, the one for which it was taken.
pub fn pressed(review: &Review) -> Option<(&Proposal, &Substitute)> {
    let Some(Notice::Added { name, came, .. }) = &review.notice else {
        return None;
    };
    let renamed = match came {
        ChangeOutcome::Changed { found, .. } => Some(&found.name),
        _ => None,
    };
    let named = |it: &Substitute| it.tile.name == *name || Some(&it.tile.name) == renamed;
    let all = review.pack.proposals.iter();
    let mut all: Vec<_> = all
        .flat_map(|of| of.substitutes().iter().map(move |it| (of, it)))
        .filter(|(_, it)| named(it))
        .collect();
    all.sort_by_key(|(of, it)| of.taken() != Some(&it.tile.pid));
    all.into_iter().next()
}

fn tags(words: &Words, found: &Substitute) -> Html {
    let pieces = found.ranked.pieces;
    let apart = found.ranked.reasons.iter().filter(|it| stands_out(it));
    html! {
        <>
            <span class={fits(found.ranked.fit)}>{ words.fit(found.ranked.fit) }</span>
            if pieces > 1 {
                <span class="tag">{ words.fill(Key::Take, &[&pieces.to_string()]) }</span>
            }
            { for apart.map(|reason| tag(words, reason)) }
        </>
    }
}

/// How much of it the cart holds now, and how much it will: nothing comes twice unseen. What its tile said
/// of the cart was true when it was searched for.
fn in_cart(words: &Words, pack: &Pack, proposal: &Proposal, found: &Substitute) -> Html {
    let pid = &found.tile.pid;
    let said = match (pack.cart.quantity(pid), pack.would_hold(proposal, pid)) {
        (None, _) => return Html::default(),
        (Some(held), Some(then)) if proposal.taken() != Some(pid) => words.fill(
            Key::InCartHolds,
            &[&words.quantity(held), &words.quantity(then)],
        ),
        (Some(_), _) => words.say(Key::InCart),
    };
    html! { <span class="tag">{ said }</span> }
}

/// What is doubtful is not green.
const fn fits(fit: Fit) -> &'static str {
    match fit {
        Fit::DropIn => "tag good",
        Fit::Acceptable => "tag",
        Fit::Doubtful => "tag warn",
        Fit::Wrong => "tag bad",
    }
}

/// The person's own word, and what a name does not tell of a diet, are not lost among the rest.
const fn stands_out(reason: &Reason) -> bool {
    reason.of_person() || matches!(reason, Reason::DietUnsaid { .. })
}

fn tag(words: &Words, reason: &Reason) -> Html {
    let class = match reason.of_person() {
        true => "tag",
        false => "tag warn",
    };
    html! { <span {class}>{ capital(&words.reason(reason)) }</span> }
}

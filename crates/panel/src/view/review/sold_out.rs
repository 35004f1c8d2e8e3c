use super::options::{finding, fold};
use super::{advice, answers, rules, substitute, take_out};
use crate::view::Scene;
use crate::view::goods::{Group, item};
use crate::words::{Key, Words, capital};
use run::Review;
use shop::{CartLine, Original, Pack, Pid, Proposal, Substitute};
use yew::prelude::*;

/// The id to which the summary and the warnings lead.
pub const SOLD_OUT: &str = "sold-out";

/// The id of an item's card.
pub fn place(of: &Pid) -> String {
    format!("of-{}", of.0)
}

/// What is sold out, and what could stand in for it: the best in sight, the others folded.
pub fn view(scene: &Scene, review: &Review) -> Html {
    let (words, pack) = (&scene.words, &review.pack);
    let items = pack
        .proposals
        .iter()
        .map(|proposal| card(scene, review, proposal));
    let gone = pack.cart.lines.iter().any(|line| !line.available());
    let any = gone || !pack.proposals.is_empty();
    html! {
        if any {
            <section aria-labelledby={SOLD_OUT}>
                <h3 id={SOLD_OUT}>{ words.say(Key::SoldOutHeading) }</h3>
                <p class="quiet">{ of_which(words, pack) }{ words.say(Key::SoldOutIntro) }</p>
                { for items }
                { later(scene, review) }
            </section>
        }
    }
}

/// Where some were in the cart already, the order alone does not explain their number.
fn of_which(words: &Words, pack: &Pack) -> String {
    let all = pack
        .cart
        .lines
        .iter()
        .filter(|line| !line.available())
        .count();
    let ordered = pack.sold_out_of_order();
    match all.saturating_sub(ordered) {
        0 => String::new(),
        others => format!("{} ", words.out_of_all(Key::SoldOutOf, ordered, others)),
    }
}

/// What sold out after the search has no card; it is named all the same.
fn later(scene: &Scene, review: &Review) -> Html {
    let (words, pack) = (&scene.words, &review.pack);
    let lines: Vec<&CartLine> = pack.unsearched().collect();
    let name = words.say(Key::SoldOutLater);
    let group = Group {
        id: "sold-out-later",
        class: "bad",
        name: &name,
        count: lines.len(),
        sum: Some(lines.iter().map(|line| line.line_price).sum()),
        open: true,
    };
    let items = lines.iter().map(|line| {
        let out = take_out::in_row(scene, review, &line.pid, &line.name);
        item(&line.name, out, html! { { words.line_cost(line) } })
    });
    group.html(words, html! { <ul class="items">{ for items }</ul> })
}

fn card(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let words = &scene.words;
    let (id, name) = (place(&proposal.pid), format!("name-{}", proposal.pid.0));
    let settled = settled(review, proposal);
    let rules = rules::of_sold_out(scene, &proposal.pid, &proposal.name);
    let (best, rest) = match settled {
        Some(found) => {
            let said = words.fill(Key::SubstituteTaken, &[&capital(&found.tile.name)]);
            (
                html! { <p>{ said }</p> },
                back(scene, review, proposal, rules),
            )
        }
        None => (finding(scene, review, proposal), rules),
    };
    html! {
        <article {id} class="card proposal" key={proposal.pid.0.clone()} aria-labelledby={name.clone()}>
            <h4 id={name}>{ capital(&proposal.name) }</h4>
            <p class="small tags">{ stands(words, &review.pack, proposal) }</p>
            { best }
            if settled.is_none() { { unread(words, proposal) } }
            if settled.is_none() { { answers::view(scene, review, proposal) } }
            <div class="row">{ take_out::in_card(scene, review, &proposal.pid, &proposal.name) }</div>
            { rest }
            { advice::view(words, proposal) }
        </article>
    }
}

/// How it stands in the cart: in the shop's total all the same, out of it, or there to be bought again.
fn stands(words: &Words, pack: &Pack, proposal: &Proposal) -> Html {
    let sold_out = ("tag bad", capital(&words.say(Key::SoldOutWord)));
    let ((class, tag), more) = match pack.original(proposal) {
        Original::SoldOut => (sold_out, words.still_adds(pack, proposal)),
        Original::Gone => (sold_out, words.say(Key::TakenOut)),
        Original::Back => (
            ("tag warn", words.say(Key::BackTag)),
            words.back_holds(pack, proposal),
        ),
    };
    html! { <><span {class}>{ tag }</span><span class="quiet">{ more }</span></> }
}

/// Products among the results that could not be read are neither proposed nor passed over in silence.
fn unread(words: &Words, proposal: &Proposal) -> Html {
    let number = usize::try_from(proposal.unread).unwrap_or(usize::MAX);
    let said = words.count(Key::ResultUnread, Key::ResultsUnread, number);
    html! { if number > 0 { <p class="quiet small">{ said }</p> } }
}

/// The substitute that was taken, once that is no news: what came of the press is said where it was
/// pressed.
fn settled<'a>(review: &Review, proposal: &'a Proposal) -> Option<&'a Substitute> {
    let news = substitute::pressed(review).is_some_and(|(of, _)| of.pid == proposal.pid);
    let taken = proposal.taken().filter(|_| !news)?;
    proposal.substitute(taken)
}

/// The way back from what was taken: all that there was to choose from.
fn back(scene: &Scene, review: &Review, proposal: &Proposal, rules: Html) -> Html {
    let body = html! {
        <>
            <p class="quiet small">{ scene.say(Key::AddedUndo) }</p>
            { finding(scene, review, proposal) }
            { rules }
        </>
    };
    fold(
        scene.say(Key::SubstitutesChange),
        &proposal.name,
        false,
        body,
    )
}

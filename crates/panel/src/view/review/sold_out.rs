use super::{advice, answers, rules, substitute, take_out};
use crate::view::Scene;
use crate::view::goods::{Group, item};
use crate::words::{Key, Words, capital};
use run::Review;
use shop::{CartLine, Finding, Pack, Pid, Plan, Proposal, Substitute};
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
    html! {
        <article {id} class="card proposal" key={proposal.pid.0.clone()} aria-labelledby={name.clone()}>
            <h4 id={name}>{ capital(&proposal.name) }</h4>
            <p class="small tags"><span class="tag bad">{ capital(&words.say(Key::SoldOutWord)) }</span>
                if !review.pack.took_out(&proposal.pid) {
                    <span class="quiet">{ words.still_adds(&review.pack, proposal) }</span>
                }</p>
            { finding(scene, review, proposal) }
            { answers::view(scene, review, proposal) }
            <div class="row">{ take_out::in_card(scene, review, &proposal.pid, &proposal.name) }</div>
            { rules::of_sold_out(scene, &proposal.pid, &proposal.name) }
            { advice::view(words, proposal) }
        </article>
    }
}

fn finding(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let words = &scene.words;
    let without = |name: Key, why: String| {
        html! { <p class="small"><strong>{ words.say(name) }</strong>{ ": " }{ why }</p> }
    };
    match &proposal.finding {
        Finding::Nothing { why } => without(Key::NothingFound, words.abstention(why)),
        Finding::NotSearched { why } => without(Key::NotSearched, words.unseen(why)),
        Finding::Substitutes { ranked } => offers(scene, review, proposal, ranked),
    }
}

/// The substitutes. Who took one, or decided against them for now, has the card short.
fn offers(scene: &Scene, review: &Review, proposal: &Proposal, ranked: &[Substitute]) -> Html {
    let words = &scene.words;
    let mut all = ranked
        .iter()
        .map(|found| substitute::view(scene, review, proposal, found));
    let best: Vec<Html> = all.by_ref().take(1).collect();
    let more = ranked.len().saturating_sub(1);
    let further = |pid: &Pid| ranked.first().is_some_and(|first| first.tile.pid != *pid);
    let told = substitute::pressed(review)
        .filter(|(of, _)| of.pid == proposal.pid)
        .map(|(_, it)| &it.tile.pid);
    let open = proposal.taken().is_some_and(further)
        || told.is_some_and(further)
        || proposal.plan() == Some(Plan::Another);
    let rest = fold(
        words.count(Key::SubstituteMoreOne, Key::SubstituteMore, more),
        &proposal.name,
        open,
        html! { <ol class="substitutes" start="2">{ for all }</ol> },
    );
    let offers = html! {
        <>
            <ol class="substitutes">{ for best }</ol>
            if more > 0 { { rest } }
        </>
    };
    // What came of a press is said where it was pressed, for as long as it is news.
    let settled = proposal.taken().filter(|_| told.is_none());
    match (proposal.plan(), settled) {
        (Some(Plan::LeaveOut | Plan::AtShop), _) => fold(
            words.say(Key::SubstitutesShow),
            &proposal.name,
            false,
            offers,
        ),
        (None, Some(pid)) => taken(words, proposal, pid, offers),
        (Some(Plan::Another) | None, _) => offers,
    }
}

/// Which one was taken, and the way back to all of them.
fn taken(words: &Words, proposal: &Proposal, pid: &Pid, offers: Html) -> Html {
    let found = proposal.substitute(pid);
    let said = found.map(|it| words.fill(Key::SubstituteTaken, &[&capital(&it.tile.name)]));
    html! {
        <>
            { for said.map(|said| html! { <p>{ said }</p> }) }
            { fold(words.say(Key::SubstitutesChange), &proposal.name, false, offers) }
        </>
    }
}

/// Something folded, which says to the ear what it is about.
fn fold(said: String, about: &str, open: bool, body: Html) -> Html {
    html! {
        <details class="group" {open}>
            <summary><span>{ said }<span class="spoken">{ format!(": {about}") }</span></span></summary>
            { body }
        </details>
    }
}

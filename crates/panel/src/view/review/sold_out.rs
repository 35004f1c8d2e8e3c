use super::{advice, answers};
use crate::link;
use crate::view::{Scene, icon};
use crate::words::{Key, Words, capital};
use run::Review;
use shop::substitute::Reason;
use shop::{Cents, Finding, Pack, Plan, Proposal, Substitute, Tile, Unit, UnitPrice};
use yew::prelude::*;

/// What is sold out, and what could stand in for it: the best in sight, the others folded.
pub fn view(scene: &Scene, review: &Review) -> Html {
    let (words, pack) = (&scene.words, &review.pack);
    let items = pack
        .proposals
        .iter()
        .map(|proposal| card(scene, review, proposal));
    html! {
        if !pack.proposals.is_empty() {
            <section aria-labelledby="sold-out">
                <h3 id="sold-out">{ words.say(Key::SoldOutHeading) }</h3>
                <p class="quiet">{ words.say(Key::SoldOutIntro) }</p>
                { for items }
            </section>
        }
    }
}

fn card(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let words = &scene.words;
    let costs = words.fill(Key::SoldOutCosts, &[&words.money(proposal.line_price)]);
    html! {
        <article class="card proposal" key={proposal.pid.0.clone()}>
            <h4>{ &proposal.name }</h4>
            <p class="small"><span class="tag bad">{ capital(&words.say(Key::SoldOutWord)) }</span>
                <span class="quiet">{ costs }</span></p>
            { finding(scene, review, proposal) }
            { answers::view(scene, review, proposal) }
            { advice::view(words, proposal) }
        </article>
    }
}

fn finding(scene: &Scene, review: &Review, proposal: &Proposal) -> Html {
    let words = &scene.words;
    let without = |name: Key, why: String| {
        html! { <p><strong>{ words.say(name) }</strong><br />{ why }</p> }
    };
    match &proposal.finding {
        Finding::Nothing { why } => without(Key::NothingFound, words.abstention(why)),
        Finding::NotSearched { why } => without(Key::NotSearched, words.unseen(why)),
        Finding::Substitutes { ranked } => {
            let price = price_of_one(&review.pack, proposal);
            let item = |found| {
                let add = answers::add(scene, review, proposal, found);
                substitute(words, proposal, found, price, add)
            };
            let mut all = ranked.iter().map(item);
            let best = all.next();
            // Who wants another one, or took one of them, sees them.
            let taken = proposal.taken().is_some();
            let open = taken || proposal.plan() == Some(Plan::Another);
            let more = ranked.len().saturating_sub(1);
            html! {
                <>
                    <ol class="substitutes">{ for best }</ol>
                    if more > 0 {
                        <details class="group" {open}>
                            <summary><span>
                                { words.count(Key::SubstituteMoreOne, Key::SubstituteMore, more) }
                            </span></summary>
                            <ol class="substitutes" start="2">{ for all }</ol>
                        </details>
                    }
                </>
            }
        }
    }
}

/// What one of the sold-out product cost, where the order says so: its price column is the
/// price of one for pieces alone (SITE §5).
fn price_of_one(pack: &Pack, proposal: &Proposal) -> Option<Cents> {
    let line = pack
        .order
        .lines
        .iter()
        .find(|line| line.pid == proposal.pid)?;
    (line.quantity.unit == Unit::Piece).then_some(line.price)
}

fn substitute(
    words: &Words,
    proposal: &Proposal,
    found: &Substitute,
    price: Option<Cents>,
    add: Html,
) -> Html {
    let tile = &found.tile;
    let reasons = &found.ranked.reasons;
    let apart = reasons.iter().filter(|reason| stands_out(reason));
    let by = difference(found, price);
    html! {
        <li key={tile.pid.0.clone()}>
            <p class="line">
                <strong class="name">{ &tile.name }</strong>
                <span class="figure">{ cost(words, found) }{ for by.map(|by| compared(words, by)) }
                    { measure(words, tile, proposal.unit_price.as_ref()) }{ deposit(words, tile) }</span>
            </p>
            <p class="small">
                <span class="tag good">{ words.fit(found.ranked.fit) }</span>
                if found.ranked.pieces > 1 {
                    <span class="tag warn">
                        { words.fill(Key::Take, &[&found.ranked.pieces.to_string()]) }
                    </span>
                }
                { for apart.map(|reason| tag(words, reason)) }
                if tile.in_cart { <span class="tag">{ words.say(Key::InCart) }</span> }
            </p>
            <p class="quiet small">
                { capital(&words.explanation(reasons, by)) }
            </p>
            if let Some(why) = &found.why {
                <p class="small">{ words.fill(Key::AdviceWhy, &[why]) }</p>
            }
            <div class="row">{ add }{ see(words, tile) }</div>
        </li>
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
    html! { <span {class}>{ words.reason(reason) }</span> }
}

fn cost(words: &Words, found: &Substitute) -> Html {
    let money = words.money(found.tile.price);
    let said = match &found.tile.priced_per {
        Some(_) => words.fill(Key::PerKilo, &[&money]),
        None => money,
    };
    html! { <strong>{ said }</strong> }
}

/// The deposit, which is in no price and comes back with the empty bottle.
fn deposit(words: &Words, tile: &Tile) -> Html {
    let said = tile
        .deposit
        .map(|money| words.fill(Key::PlusDeposit, &[&words.money(money)]));
    html! { if let Some(said) = said { <span class="small quiet">{ said }</span> } }
}

/// The price measure for measure, which is what packs of two sizes can be compared by, beside that
/// of the sold-out product where both are known and for the same measure. Of goods sold by weight
/// it is the price itself.
fn measure(words: &Words, tile: &Tile, original: Option<&UnitPrice>) -> Html {
    let Some(price) = &tile.unit_price else {
        return Html::default();
    };
    let same = |it: &&UnitPrice| it.per.eq_ignore_ascii_case(&price.per);
    let original = original.filter(same).map(|it| words.unit_price(it));
    html! {
        <>
            if tile.priced_per.is_none() {
                <span class="small quiet">{ words.unit_price(price) }</span>
            }
            if let Some(original) = original {
                <span class="small quiet">{ words.fill(Key::UnitPriceInstead, &[&original]) }</span>
            }
        </>
    }
}

/// How much more one of it costs: the ranking's own word where it has one, else the difference to
/// the order's price.
fn difference(found: &Substitute, price: Option<Cents>) -> Option<Cents> {
    let said = found.ranked.reasons.iter().find_map(|reason| match reason {
        Reason::Dearer { by } => Some(*by),
        Reason::Cheaper { by } => Some(-*by),
        _ => None,
    });
    let by_the_piece = price.filter(|_| found.tile.priced_per.is_none());
    said.or_else(|| by_the_piece.map(|price| found.tile.price - price))
}

fn compared(words: &Words, by: Cents) -> Html {
    let class = match by {
        Cents::ZERO => return html! { <span class="small">{ words.say(Key::PriceSame) }</span> },
        by if by > Cents::ZERO => "small up",
        _ => "small down",
    };
    html! { <span {class}>{ words.difference(by) }</span> }
}

/// A link only where the address is a product's page at the shop.
fn see(words: &Words, tile: &Tile) -> Html {
    // To the ear, three links that all say "in the shop" would be one.
    let spoken = format!(": {} {}", tile.name, words.say(Key::OpensInTab));
    html! {
        if let Some(href) = link::product(&tile.url) {
            <a class="plain" {href} target="_blank" rel="noopener">
                { words.say(Key::SeeProduct) }{ icon::OUT.html() }
                <span class="spoken">{ spoken }</span>
            </a>
        }
    }
}

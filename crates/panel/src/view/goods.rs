//! Goods in a list: what, how much, at what price, and what is to be said of it.

use crate::Shop;
use crate::view::{icon, picture};
use crate::words::{Key, Words};
use shop::{
    Alteration, Aside, CartLine, Cents, Label, Listed, Place, PriceChange, Promotion, Quantity,
    SizeChange, Stock,
};
use site::Site;
use yew::prelude::*;

/// One entry: the name, below it the marks, and at the end what it comes to.
pub fn item(name: &str, marks: Html, much: Html) -> Html {
    html! {
        <li class="good">
            <span class="name">{ name }</span>
            <span class="about"><span class="tags">{ marks }</span>
                <span class="much">{ much }</span></span>
        </li>
    }
}

/// A line of a cart, with what it costs.
pub fn line(words: &Words, line: &CartLine) -> Html {
    item(
        &line.name,
        promotion(words, line),
        html! { { words.line_cost(line) } },
    )
}

/// A line of a cart that could not be read: by its name where that is known, else by its own words,
/// which have what it costs in them.
pub fn unread(words: &Words, line: &Aside, name: Option<&str>) -> Html {
    let much = name.and(line.amount).map(|money| words.money(money));
    let name = name.unwrap_or(&line.text);
    item(name, Html::default(), html! { { for much } })
}

/// A line of the cart of a review, to which a link with that `id` leads: what it costs, what is other than
/// it was, and the `ways` on.
pub fn listed(words: &Words, it: &Listed<'_>, id: Option<String>, ways: Html) -> Html {
    let quantity = match it.place {
        Place::OtherQuantity { ordered } => other_quantity(words, it, ordered, "tag warn"),
        Place::Altered(by) => altered(words, by),
        Place::Adjusted { ordered } => other_quantity(words, it, ordered, "tag"),
        _ => Html::default(),
    };
    let marks = html! {
        <>
            { quantity }
            { for it.change.map(|by| change(words, by)) }
            { for it.size.map(|by| size(words, by)) }
            { promotion(words, it.line) }
            { measure(words, it.line) }
            { labels(words, it.labels) }
        </>
    };
    html! {
        <li class="good" {id}>
            { picture::view(it.line.picture.as_ref()) }
            <span class="name">{ &it.line.name }</span>
            <span class="about"><span class="tags">{ marks }</span>
                <span class="much">{ words.line_cost(it.line) }</span></span>
            <span class="changes">{ ways }</span>
        </li>
    }
}

/// What the quantity was, and why it is another. Of a product in several lines, the first says it of all.
fn other_quantity(words: &Words, it: &Listed<'_>, ordered: Quantity, class: &'static str) -> Html {
    let Some(now) = it.held else {
        return Html::default();
    };
    let [was, is] = [ordered, now].map(|it| words.quantity(it));
    html! {
        <>
            <span {class}>{ from_to(words, &was, &is) }</span>
            if Some(now) == it.before {
                <span class="quiet">{ words.say(Key::KeptReason) }</span>
            }
        </>
    }
}

/// What a line of the cart before was, and is now.
fn altered(words: &Words, by: Alteration) -> Html {
    let much = |of: Option<Quantity>| {
        of.map_or_else(|| words.say(Key::SoldOutWord), |it| words.quantity(it))
    };
    let [was, now] = match by {
        Alteration::Amount { was, now } => [much(was), much(now)],
        Alteration::Price { was, now } => [was, now].map(|money| words.money(money)),
    };
    html! { <span class="tag warn">{ from_to(words, &was, &now) }</span> }
}

fn change(words: &Words, by: PriceChange) -> Html {
    let class = match by.by > Cents::ZERO {
        true => "tag bad",
        false => "tag good",
    };
    let (seen, heard) = words.price_change(by);
    html! {
        <span {class}>
            <span aria-hidden="true">{ seen }</span><span class="spoken">{ heard }</span>
        </span>
    }
}

/// A pack of another size. One that makes a kilo dearer is warned of.
pub fn size(words: &Words, by: SizeChange) -> Html {
    let class = match by.percent > 0 {
        true => "tag warn",
        false => "tag",
    };
    html! { <span {class}>{ words.size_change(by) }</span> }
}

fn promotion(words: &Words, line: &CartLine) -> Html {
    let prices = line.line_price_before.map(|was| (was, line.line_price));
    promoted(words, prices, line.promotion.as_ref())
}

/// A promotion: the price before and by how much it is less, until when, and the page's own words for it.
pub fn promoted(
    words: &Words,
    prices: Option<(Cents, Cents)>,
    promotion: Option<&Promotion>,
) -> Html {
    let prices = prices.filter(|(before, now)| before > now);
    let said = promotion.and_then(Promotion::words);
    let until = promotion.and_then(|it| it.until);
    html! {
        <>
            if let Some((before, now)) = prices {
                <span class="tag">{ words.promotion(before, now) }</span>
            }
            if let Some(day) = until {
                <span class="quiet">{ words.fill(Key::PromotionUntil, &[&words.date(day)]) }</span>
            }
            if let Some(said) = said {
                <span class="quiet">{ words.fill(Key::PromotionSays, &[said]) }</span>
            }
        </>
    }
}

/// What a kilo, a litre or a piece of it costs by the page's word, where the line does not say so itself.
fn measure(words: &Words, line: &CartLine) -> Html {
    let Stock::Available {
        unit_price: Some(price),
        ..
    } = &line.stock
    else {
        return Html::default();
    };
    let price = words.unit_price(price);
    html! {
        if !words.line_cost(line).contains(&price) { <span class="quiet figure">{ price }</span> }
    }
}

/// The shop's own promises.
pub fn labels(words: &Words, all: &[Label]) -> Html {
    let each = all
        .iter()
        .map(|it| html! { <span class="tag label">{ words.label(it) }</span> });
    html! { <>{ for each }</> }
}

/// From one to another: an arrow for the eye, words for the ear.
pub fn from_to(words: &Words, was: &str, now: &str) -> Html {
    let seen = words.fill(Key::FromTo, &[was, now]).replace(' ', "\u{a0}");
    html! {
        <>
            <span aria-hidden="true">{ seen }</span>
            <span class="spoken">{ words.fill(Key::FromToSpoken, &[was, now]) }</span>
        </>
    }
}

/// The way to a product's own page: a link only where the address is one.
pub fn see(words: &Words, name: &str, url: &str) -> Html {
    // To the ear, three links that all say "on Auchan.pt" would be one.
    let spoken = format!(": {name} {}", words.say(Key::OpensInTab));
    html! {
        if let Some(href) = Shop::product_link(url) {
            <a class="plain" {href} target="_blank" rel="noopener">
                { words.say(Key::SeeProduct) }{ icon::OUT.html() }
                <span class="spoken">{ spoken }</span>
            </a>
        }
    }
}

/// A part of a list that can be folded, with how many there are in it and what they come to.
pub struct Group<'a> {
    /// Where to jump to.
    pub id: &'static str,
    /// How it looks.
    pub class: &'static str,
    /// What it is called.
    pub name: &'a str,
    /// How many.
    pub count: usize,
    /// What they cost together, where that means something.
    pub sum: Option<Cents>,
    /// Whether it is open at first.
    pub open: bool,
}

impl Group<'_> {
    /// The part, if there is anything in it.
    pub fn html(&self, words: &Words, body: Html) -> Html {
        let (id, open) = (self.id, self.open);
        html! {
            if self.count > 0 {
                <details {id} class={classes!("group", self.class)} {open}>
                    <summary><span>{ self.name }</span><span class="count">{ self.count }</span>
                        if let Some(sum) = self.sum {
                            <span class="figure quiet">{ words.money(sum) }</span>
                        }
                    </summary>
                    { body }
                </details>
            }
        }
    }
}

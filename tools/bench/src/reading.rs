use crate::pair::Pair;
use page::Element;
use shop::PageKind;

const CART: &str = include_str!("../../../tests/pages/cart.html");
const ORDER: &str = include_str!("../../../tests/pages/order.html");
const SEARCH: &str = include_str!("../../../tests/pages/search.html");

/// Reading a page that is already a tree, against taking the text of every element of it.
pub fn pairs() -> Vec<Pair> {
    vec![
        against_all_text("read a cart | all of its text", CART, |html| {
            auchan::cart(&html.root()).is_ok()
        }),
        against_all_text("read an order | all of its text", ORDER, |html| {
            auchan::order(&html.root()).is_ok()
        }),
        against_all_text("read a search | all of its text", SEARCH, |html| {
            auchan::search(&html.root()).is_ok()
        }),
        against_all_text("recognise a page | all of its text", CART, |html| {
            auchan::identify(&html.root()).kind == PageKind::Cart
        }),
    ]
}

fn against_all_text(
    name: &'static str,
    html: &'static str,
    read: impl Fn(&page::Html) -> bool + 'static,
) -> Pair {
    let (ours, other) = (page::parse(html), page::parse(html));
    Pair::new(
        name,
        move || read(&ours),
        move || {
            other
                .root()
                .all("body *")
                .iter()
                .map(|e| e.text().len())
                .sum::<usize>()
        },
    )
}

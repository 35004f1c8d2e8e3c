//! Other words that the shop proposes where it found nothing. None was ever seen (SITE §17): they are
//! read as the software that the shop is made with shows them, whatever the language is.

use crate::{links, places, query, search_words, tile};
use page::Element;

const LINKS: &str = "#maincontent a[href]";
/// As many as are read.
const HINTS_MAX: usize = 3;
/// Words to search for are few.
const LENGTH_MAX: usize = 60;
/// A tile, and what moves by itself: what stands in them is said of goods.
const GOODS: [&str; 6] = [
    "auc-js-product-tile",
    "product-tile",
    "slick-slider",
    "slick-slide",
    "auc-js-slots-carousel",
    "auc-js-einstein-recommendations-container",
];

/// The words in page order, each once: those of links in the page's content that lead to a search for
/// just the words they show, other than the one that the page is of.
pub(crate) fn hints<E: Element>(root: &E) -> Vec<String> {
    let term = search_words::term(root);
    let mut hints: Vec<String> = Vec::new();
    for link in root.all(LINKS).iter().filter(|link| !among_goods(*link)) {
        let other = |words: &String| {
            let known = hints.iter().chain(&term);
            !known
                .into_iter()
                .any(|it| search_words::same_words(it, words))
        };
        hints.extend(proposed(link).filter(other));
    }
    hints.truncate(HINTS_MAX);
    hints
}

/// Whether a search without a grid says that it found nothing: it echoes its own words, has no way to
/// any goods, and proposes other words. Without such a word it may as well be a page that changed.
pub(crate) fn instead_of_goods<E: Element>(root: &E) -> bool {
    let made_for = r#".page[data-action="Search-IncludeSearchShow"]"#;
    let of_search = root.first(made_for).is_some() && root.first(tile::GRID).is_none();
    of_search && echoed(root) && !leads_to_goods(root) && !hints(root).is_empty()
}

/// The page is of the words that it was made for.
fn echoed<E: Element>(root: &E) -> bool {
    let asked = query::named(root, "q");
    let both = asked.zip(search_words::term(root));
    both.is_some_and(|(asked, term)| search_words::same_words(&term, &asked))
}

fn leads_to_goods<E: Element>(root: &E) -> bool {
    let links = root.all(LINKS);
    let product = |link: &E| links::product_link(&link.attr("href")?);
    let mut others = links.iter().filter(|link| !among_goods(*link));
    let mut tiles = root.all(tile::TILE).into_iter();
    let loose = |tile: &E| !tile.with_ancestors().skip(1).any(|it| in_goods(&it));
    others.any(|link| product(link).is_some()) || tiles.any(|tile| loose(&tile))
}

fn among_goods<E: Element>(link: &E) -> bool {
    link.with_ancestors().any(|it| in_goods(&it))
}

fn in_goods<E: Element>(element: &E) -> bool {
    GOODS.iter().any(|class| element.has_class(class))
}

/// The words of a link that leads to a search of the shop for them.
fn proposed<E: Element>(link: &E) -> Option<String> {
    let words = link.text();
    let asked = places::searched(&link.attr("href")?)?;
    let few = !words.is_empty() && words.chars().count() <= LENGTH_MAX;
    (few && search_words::same_words(&words, &asked)).then_some(words)
}

use crate::aside::parts;
use crate::search_words::{same_words, term};
use crate::tile::{GRID, TILE};
use crate::{hints, numbers, query, tile};
use page::Element;
use shop::{Part, SearchPage, Unreadable};

/// A carousel repeats its slides under this class.
const REPEATED: &str = ".slick-cloned";

/// A result grid: a search, or a category page (SITE §8).
///
/// Without tiles only where the page says that nothing matched: by its number, or by the words that it
/// proposes instead.
///
/// # Errors
/// The piece that is missing. One odd tile is no error: it is in [`SearchPage::aside`].
pub fn search<E: Element>(root: &E) -> Result<SearchPage, Unreadable> {
    let total = total(root);
    let nothing = found_nothing(root);
    let tiles = match root.first(GRID) {
        Some(grid) => tiles(&grid),
        None if nothing => Vec::new(),
        None => return Err(Unreadable::missing("results", GRID)),
    };
    if tiles.is_empty() && !nothing {
        return Err(Unreadable::missing(
            "tiles",
            ".product-grid .auc-js-product-tile",
        ));
    }
    let hints = match tiles.is_empty() {
        true => hints::hints(root),
        false => Vec::new(),
    };
    let tiles = parts(Part::Tile, &tiles, tile::tile)?;
    let more = root.first("button.auc-js-show-more-next-button[data-url]");
    Ok(SearchPage {
        query: term(root),
        total,
        tiles: tiles.read,
        aside: tiles.aside,
        hints,
        more_url: more.and_then(|button| button.attr("data-url")),
    })
}

fn tiles<E: Element>(grid: &E) -> Vec<E> {
    let tiles = grid.all(TILE);
    if grid.first(REPEATED).is_none() {
        return tiles;
    }
    let repeated = |tile: &E| tile.with_ancestors().any(|e| e.has_class("slick-cloned"));
    tiles.into_iter().filter(|tile| !repeated(tile)).collect()
}

/// How many products match in all: the exact number, else the one in the heading.
fn total<E: Element>(root: &E) -> Option<u32> {
    let exact = root.first(r#"input[name="auc-js-search-results-total"]"#);
    let exact = exact.and_then(|input| numbers::count(&input.attr("value")?));
    exact.or_else(|| numbers::count(&root.first(".search-result-count")?.text()))
}

/// Whether the page says that nothing matched.
fn found_nothing<E: Element>(root: &E) -> bool {
    match total(root) {
        Some(found) => found == 0,
        None => hints::instead_of_goods(root),
    }
}

/// Whether the tiles are there, and are those of the words in the page's query string.
pub(crate) fn settled<E: Element>(root: &E) -> bool {
    let tiles = root.first(".product-grid .auc-js-product-tile").is_some();
    let filled = tiles || found_nothing(root);
    let asked = query::named(root, "q");
    filled && asked.is_none_or(|asked| term(root).is_some_and(|term| same_words(&term, &asked)))
}

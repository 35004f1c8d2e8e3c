//! What a page can bear: thousands of copies of it, each with one small change, are read by the
//! extension's own extractors, and each reading is held against that of the page as it was.
//!
//! Of every copy: no panic; every row that was not touched is read as before; a row that was is read
//! right, or set aside, never wrongly read; and the page is unreadable only if its frame was touched.

mod change;
mod forms;
mod kind;
mod reading;
mod tally;
mod tree;
mod verdict;
mod zone;

pub use kind::Kind;
pub use reading::read;
pub use tally::Tally;

use change::Change;
use reading::Reading;
use verdict::judge;

/// What kind of page this is; `None` for one of which nothing is read.
#[must_use]
pub fn kind(html: &str) -> Option<Kind> {
    Kind::of(auchan::identify(&page::parse(html).root()).kind)
}

/// Reads every `nth` copy of a page, the first of them `from`. `None` where the page itself cannot be
/// read, or is of a kind that has no parts.
#[must_use]
pub fn bears(name: &str, html: &str, from: usize, nth: usize) -> Option<(Kind, Tally)> {
    let kind = kind(html)?;
    let original = scraper::Html::parse_document(html);
    let whole = Reading::of(kind, html)
        .ok()
        .filter(|whole| tree::all_read(&original, kind, &whole.lists))?;
    let money = tree::money(&original);
    let mut tally = Tally::default();
    for change in changes(&original, kind, from, nth) {
        let read = Reading::of(kind, &change.made(&original));
        tally.count(name, &change, judge(&change, &whole, &money, read));
    }
    Some((kind, tally))
}

/// Every `nth` copy of a page as HTML, the first of them `from`, each with what was done to it.
#[must_use]
pub fn copies(html: &str, from: usize, nth: usize) -> Vec<(String, String)> {
    let Some(kind) = kind(html) else {
        return Vec::new();
    };
    let original = scraper::Html::parse_document(html);
    let all = changes(&original, kind, from, nth);
    all.map(|change| (change.made(&original), change.what))
        .collect()
}

fn changes(
    html: &scraper::Html,
    kind: Kind,
    from: usize,
    nth: usize,
) -> impl Iterator<Item = Change> {
    let all = tree::places(html, kind).into_iter();
    let all = all.flat_map(|place| change::all(html, place));
    all.skip(from).step_by(nth.max(1))
}

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
pub use tally::Tally;

use change::Change;
use reading::Reading;
use verdict::{Verdict, judge};

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
    let whole = Reading::of(kind, html)
        .ok()
        .filter(|whole| whole.aside == 0)?;
    let original = scraper::Html::parse_document(html);
    let mut tally = Tally::default();
    let all = tree::places(&original, kind).into_iter();
    let all = all.flat_map(|place| change::all(&original, place));
    for change in all.skip(from).step_by(nth.max(1)) {
        tally.count(name, &change, verdict(kind, &original, &change, &whole));
    }
    Some((kind, tally))
}

fn verdict(kind: Kind, original: &scraper::Html, change: &Change, whole: &Reading) -> Verdict {
    let html = change.made(original);
    judge(change, whole, Reading::of(kind, &html))
}

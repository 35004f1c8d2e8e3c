//! The words that a page of results is of.

use crate::query;
use page::Element;

/// What stands around the words in the heading.
const QUOTES: [char; 5] = ['"', '\u{201c}', '\u{201d}', '«', '»'];

/// The words that were searched for, which the heading shows between quotes, too; `None` on a category
/// page.
pub(crate) fn term<E: Element>(root: &E) -> Option<String> {
    let input = root.first(r#"input[name="auc-js-search-input-search-term"]"#);
    let shown = || {
        let quoted = root.first("#maincontent .search-keywords")?.text();
        Some(quoted.trim_matches(QUOTES).to_owned())
    };
    let term = input.and_then(|input| input.attr("value")).or_else(shown)?;
    let term = page::single_spaced(&term);
    (!term.is_empty()).then_some(term)
}

/// Whether two searches are for the same words. The page's query string is escaped twice for
/// several words (SITE §1), so the second may still be escaped.
pub(crate) fn same_words(shown: &str, asked: &str) -> bool {
    let plain = |text: &str| page::single_spaced(text).to_lowercase();
    let shown = plain(shown);
    shown == plain(asked) || shown == plain(&query::decoded(asked))
}

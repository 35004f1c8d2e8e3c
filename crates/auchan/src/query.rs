use page::Element;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What a query value need not have escaped.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// The value of a name in a query string without its `?`, decoded once.
pub(crate) fn value(query: &str, name: &str) -> Option<String> {
    query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        key.eq_ignore_ascii_case(name).then(|| decoded(value))
    })
}

/// The value that the page's own query string gives a name.
pub(crate) fn named<E: Element>(root: &E, name: &str) -> Option<String> {
    let query = root.first(".page")?.attr("data-querystring")?;
    value(&query, name).filter(|value| !value.is_empty())
}

/// What follows the first `?`, up to a `#`.
pub(crate) fn of(url: &str) -> &str {
    let url = url.split('#').next().unwrap_or_default();
    url.split_once('?').map_or("", |(_, query)| query)
}

/// Percent-escapes undone once, `+` as a space.
pub(crate) fn decoded(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

/// Fit to stand as a value in a query string.
pub(crate) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, VALUE).to_string()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_value_is_found_by_its_name() {
        let query = "q=leite%20meio+gordo&t=4f";
        assert_eq!(value(query, "q").as_deref(), Some("leite meio gordo"));
        assert_eq!(value(query, "orderID"), None);
        assert_eq!(of("/pt/pesquisa?q=a#b?c"), "q=a");
    }

    proptest! {
        #[test]
        fn every_text_survives_encoding(text in ".*") {
            prop_assert_eq!(decoded(&encoded(&text)), text);
        }
    }
}

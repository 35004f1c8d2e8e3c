//! The parser and the browser answer alike.

#![cfg(any(feature = "parsed", feature = "live"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use page::Element;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const PAGE: &str = r#"<!DOCTYPE html>
<html lang="pt"><head><title>Página</title>
<script type="application/ld+json">{"sku": "1"}</script></head><body class="Big  small">
<div id="one" class="card" data-x=" a  b " data-y='{"a":"\u00e7"}'>
  <p>Olá,&nbsp;ANA
     <b>2,39&nbsp;€</b><span>/Kg</span></p>
  <div class="card inner"><p hidden>x</p><p style="color: red; DISPLAY : none">y</p></div>
</div>
<div id="two" class="card d-none"><p>z</p></div>
<div class="modal fade"><p>closed</p></div>
<div class="modal fade show" style="display: block"><p>open</p></div>
<div class="modal fade" style="display: block;"><p>opening</p></div>
<input id="named" type="number" value="2.0"><input id="bare" type="text">
<input id="odd" type="number" value=" 1.3 "><input id="signed" type="number" value="-1e3">
<table><tr><td>cell</td></tr></table>
</body></html>"#;

/// Questions and the answers that every kind of tree must give.
fn check<E: Element>(root: &E) {
    let texts = |selector| root.all(selector).iter().map(E::text).collect::<Vec<_>>();
    let text = |selector| root.first(selector).map(|e| e.text());
    let attr = |selector, name| root.first(selector).and_then(|e| e.attr(name));

    assert_eq!(text("#one > p").as_deref(), Some("Olá, ANA 2,39 €/Kg"));
    assert_eq!(texts("p").len(), 7);
    assert_eq!(texts(".card p"), ["Olá, ANA 2,39 €/Kg", "x", "y", "z"]);
    assert_eq!(text("script").as_deref(), Some(r#"{"sku": "1"}"#));
    // The whole selector is matched against the whole page.
    let inner = root.first(".inner").unwrap();
    assert_eq!(inner.all("#one p").len(), 2);
    assert!(inner.first(".inner").is_none());
    assert_eq!(inner.matches("#one .card"), Some(true));
    assert_eq!(inner.matches("#two .card"), Some(false));
    // What the parser adds to a table is there.
    assert_eq!(text("table > tbody > tr > td").as_deref(), Some("cell"));

    assert_eq!(attr("#one", "data-x").as_deref(), Some(" a  b "));
    assert_eq!(attr("#one", "data-y").as_deref(), Some(r#"{"a":"\u00e7"}"#));
    assert_eq!(attr("#one", "data-z"), None);
    assert_eq!(attr("[hidden]", "hidden").as_deref(), Some(""));
    let body = root.first("body").unwrap();
    assert!(body.has_class("Big") && body.has_class("small"));
    assert!(!body.has_class("big") && !body.has_class("") && !body.has_class("Big  small"));

    for wrong in ["", "p[", ":nonsense", "p >", "..x"] {
        assert!(
            root.first(wrong).is_none() && root.all(wrong).is_empty(),
            "{wrong:?}"
        );
        assert_eq!(root.matches(wrong), None, "{wrong:?}");
    }

    let value = |selector| root.first(selector).and_then(|e| e.value());
    assert_eq!(value("#named").as_deref(), Some("2.0"));
    assert_eq!(value("#bare").as_deref(), Some(""));
    assert_eq!(value("#odd").as_deref(), Some(""), "no number");
    assert_eq!(value("#signed").as_deref(), Some("-1e3"));
    assert_eq!(value("#one"), None);

    let up: Vec<_> = inner
        .with_ancestors()
        .filter_map(|e| e.attr("class"))
        .collect();
    assert_eq!(up, ["card inner", "card", "Big  small"]);
    assert!(root.parent().is_none());
}

/// Visible as far as markup tells.
fn check_visible<E: Element>(root: &E) {
    let seen = root.all("p").into_iter().filter(E::visible);
    let seen: Vec<_> = seen.map(|e| e.text()).collect();
    assert_eq!(seen, ["Olá, ANA 2,39 €/Kg", "open", "opening"]);
}

#[cfg(all(feature = "parsed", not(target_arch = "wasm32")))]
#[test]
fn parsed() {
    let html = page::parse(PAGE);
    check(&html.root());
    check_visible(&html.root());
}

#[cfg(all(feature = "live", target_arch = "wasm32"))]
mod live {
    use super::{PAGE, check, check_visible};
    use page::{Element, Live};
    use wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn parsed_by_the_browser() {
        let root = Live::parse(PAGE).unwrap();
        check(&root);
        check_visible(&root);
    }

    /// The page the test runs in, with this put into it.
    fn shown(html: &str) -> (Live, web_sys::Element) {
        let document = web_sys::window().unwrap().document().unwrap();
        let place = document.create_element("div").unwrap();
        let parsed = web_sys::DomParser::new().unwrap();
        let parsed = parsed.parse_from_string(html, web_sys::SupportedType::TextHtml);
        let body = parsed.unwrap().query_selector("body").unwrap().unwrap();
        while let Some(child) = body.first_child() {
            place
                .append_child(&document.adopt_node(&child).unwrap())
                .unwrap();
        }
        document.body().unwrap().append_child(&place).unwrap();
        (Live::from(place.clone()), place)
    }

    #[wasm_bindgen_test]
    fn layout_decides_what_is_visible_in_a_live_page() {
        let (root, place) = shown(
            "<p>plain</p>
             <style>.away { display: none } .clear { visibility: hidden }</style><p class='away'>a</p><div class='away'><p>b</p></div>
             <p class='clear'>c</p><p class='d-none'>no style sheet hides it</p>",
        );
        let seen: Vec<_> = root
            .all("p")
            .iter()
            .filter(|e| e.visible())
            .map(Element::text)
            .collect();
        assert_eq!(seen, ["plain", "no style sheet hides it"]);
        place.remove();
    }

    /// A mouse that comes up on what only goes by the body's name would be the page's to answer.
    #[wasm_bindgen_test]
    fn what_a_page_calls_by_a_documents_names_hides_nothing() {
        let (root, place) = shown(
            "<form name='body'></form><img name='referrer' alt=''><img name='readyState' alt=''>",
        );
        let document = web_sys::window().unwrap().document().unwrap();
        assert_eq!(
            document.body().unwrap().local_name(),
            "form",
            "it is hidden"
        );
        assert_eq!(root.body().unwrap().local_name(), "body");
        assert!(["interactive", "complete"].contains(&page::ready_state(&document).as_str()));
        assert!(!page::referrer(&document).contains("object"));
        place.remove();
    }

    #[wasm_bindgen_test]
    fn a_value_is_what_the_input_holds_now() {
        let (root, place) = shown("<input type='number' value='2.0'>");
        let input = root.first("input").unwrap();
        let handle = input.handle().clone();
        handle
            .unchecked_into::<web_sys::HtmlInputElement>()
            .set_value("3");
        assert_eq!(input.value().as_deref(), Some("3"));
        assert_eq!(input.attr("value").as_deref(), Some("2.0"));
        place.remove();
    }
}

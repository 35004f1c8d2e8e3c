//! In a live page a style sheet decides which wording of a dialog shows.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use auchan::{Dialog, controls, dialog};
use page::Live;
use shop::OrderId;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, DomParser, Element, SupportedType};

wasm_bindgen_test_configure!(run_in_browser);

const STYLE: &str = "<style>.modal { display: none } .modal.show { display: block }
    .editing .for-reorder, :not(.editing) > * > .for-edit { display: none }</style>";

/// What the extension's script says of a button, in a page of no extension.
const FINGER: &str = concat!(
    "(globalThis.chrome ??= {}).dom = { openOrClosedShadowRoot: (it) => it.shadowRoot };\n",
    include_str!("../../../extension/button-facts.js")
);

/// The page of an open merge dialog, put into the page that the test runs in.
fn shown() -> (Document, Element) {
    let html = include_str!("../../../tests/pages/dialog_undecided.html")
        .replace("<span>Encomendar", "<span class='for-reorder'>Encomendar")
        .replace("<span>Juntar", "<span class='for-reorder'>Juntar")
        .replace("<span>Edita", "<span class='for-edit'>Edita")
        .replace("</body>", &format!("{STYLE}</body>"));
    let parsed = DomParser::new().unwrap();
    let parsed = parsed
        .parse_from_string(&html, SupportedType::TextHtml)
        .unwrap();
    let body = parsed.query_selector("body").unwrap().unwrap();
    let document = web_sys::window().unwrap().document().unwrap();
    let script = document.create_element("script").unwrap();
    script.set_text_content(Some(FINGER));
    document.body().unwrap().append_child(&script).unwrap();
    let place = document.create_element("div").unwrap();
    while let Some(child) = body.first_child() {
        place
            .append_child(&document.adopt_node(&child).unwrap())
            .unwrap();
    }
    document.body().unwrap().append_child(&place).unwrap();
    (document, place)
}

#[wasm_bindgen_test]
fn the_wording_that_shows_decides() {
    let (document, place) = shown();
    let root = Live::root(&document).unwrap();
    let order = OrderId("5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50".into());
    let may = |control| controls::find(&root, control, &order.0).is_ok();

    assert!(matches!(dialog(&root), Dialog::Merge { go_on, .. } if go_on == "Juntar"));
    assert!(may(&controls::JOIN) && may(&controls::DISCARD));
    assert!(!may(&controls::REORDER) && !may(&controls::GO_ON));

    place.set_class_name("editing");
    let modal = place.query_selector("#merge-order-modal").unwrap().unwrap();
    for part in [".modal-header h4", ".auc-button--merge"] {
        let part = modal.query_selector(part).unwrap().unwrap();
        part.parent_element()
            .unwrap()
            .class_list()
            .add_1("editing")
            .unwrap();
    }
    assert!(matches!(dialog(&root), Dialog::Merge { go_on, .. } if go_on == "Editar"));
    assert!(!may(&controls::JOIN) && !may(&controls::DISCARD));
    place.remove();
}

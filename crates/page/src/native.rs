//! The browser's own properties and methods, asked through their prototypes. The names of a form's
//! fields hide the form's own (`<input name="parentElement">`), and names in a page hide the
//! document's, in the world of a content script too. `final` is what wasm-bindgen calls it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, DomRectList, Element, HtmlElement, NodeList, Window};

#[wasm_bindgen]
extern "C" {
    /// An element, or a document, whatever its names hide.
    #[derive(Debug, Clone)]
    pub type Native;

    #[wasm_bindgen(method, final, catch, js_class = "Element", js_name = querySelector)]
    pub fn query_selector(this: &Native, selector: &str) -> Result<Option<Element>, JsValue>;
    #[wasm_bindgen(method, final, catch, js_class = "Element", js_name = querySelectorAll)]
    pub fn query_selector_all(this: &Native, selector: &str) -> Result<NodeList, JsValue>;
    #[wasm_bindgen(method, final, catch, js_class = "Element", js_name = matches)]
    pub fn matches(this: &Native, selector: &str) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttribute)]
    pub fn attribute(this: &Native, name: &str) -> Option<String>;
    #[wasm_bindgen(method, final, js_class = "Element", js_name = getClientRects)]
    pub fn client_rects(this: &Native) -> DomRectList;
    #[wasm_bindgen(method, final, getter, js_class = "Element", js_name = localName)]
    pub fn local_name(this: &Native) -> String;
    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = parentElement)]
    pub fn parent_element(this: &Native) -> Option<Element>;
    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = textContent)]
    pub fn text_content(this: &Native) -> Option<String>;
    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = ownerDocument)]
    pub fn owner_document(this: &Native) -> Option<Document>;
    #[wasm_bindgen(method, final, getter, js_class = "Document", js_name = documentElement)]
    pub fn document_element(this: &Native) -> Option<Element>;
    #[wasm_bindgen(method, final, getter, js_class = "Document", js_name = defaultView)]
    pub fn default_view(this: &Native) -> Option<Window>;
    /// Of a document.
    #[wasm_bindgen(method, final, getter, js_class = "Document", js_name = body)]
    pub fn body(this: &Native) -> Option<HtmlElement>;
    /// Of a document: where the page was come to from.
    #[wasm_bindgen(method, final, getter, js_class = "Document", js_name = referrer)]
    pub fn referrer(this: &Native) -> String;
    /// Of a document: `loading`, `interactive` or `complete`.
    #[wasm_bindgen(method, final, getter, js_class = "Document", js_name = readyState)]
    pub fn ready_state(this: &Native) -> String;

    /// `extension/button-facts.js`: JSON text of [`crate::Facts`].
    #[wasm_bindgen(js_namespace = buttonFacts, js_name = facts, catch)]
    pub fn facts(element: &Element) -> Result<String, JsValue>;
}

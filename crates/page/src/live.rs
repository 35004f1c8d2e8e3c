use crate::element::visible_by_markup;
use crate::native::{self, Native};
use crate::{Element, Facts, single_spaced};
use wasm_bindgen::{JsCast, intern};
use web_sys::{Document, DomParser, HtmlElement, HtmlInputElement, SupportedType};

/// An element of a tree of the browser's.
#[derive(Debug, Clone, PartialEq)]
pub struct Live(web_sys::Element);

impl Live {
    /// The element `<html>` of a document; `None` before there is one.
    #[must_use]
    pub fn root(document: &Document) -> Option<Self> {
        document
            .unchecked_ref::<Native>()
            .document_element()
            .map(Self)
    }

    /// The element `<html>` of a page read from its HTML text by the browser. It is not
    /// shown, nothing in it runs and nothing is fetched for it.
    #[must_use]
    pub fn parse(html: &str) -> Option<Self> {
        let parser = DomParser::new().ok()?;
        let document = parser.parse_from_string(html, SupportedType::TextHtml);
        Self::root(&document.ok()?)
    }

    /// The browser's own handle.
    #[must_use]
    pub const fn handle(&self) -> &web_sys::Element {
        &self.0
    }

    /// The body of the page that the element is in, whatever the page calls by that name.
    #[must_use]
    pub fn body(&self) -> Option<HtmlElement> {
        let document = self.native().owner_document()?;
        document.unchecked_ref::<Native>().body()
    }

    /// The same handle, whose properties no name in the page can hide.
    fn native(&self) -> &Native {
        self.0.unchecked_ref()
    }
}

/// Where a page was come to from, whatever it calls by that name.
#[must_use]
pub fn referrer(document: &Document) -> String {
    document.unchecked_ref::<Native>().referrer()
}

/// `loading`, `interactive` or `complete`, whatever the page calls by that name.
#[must_use]
pub fn ready_state(document: &Document) -> String {
    document.unchecked_ref::<Native>().ready_state()
}

impl From<web_sys::Element> for Live {
    fn from(element: web_sys::Element) -> Self {
        Self(element)
    }
}

impl Element for Live {
    fn first(&self, selector: &'static str) -> Option<Self> {
        self.native()
            .query_selector(intern(selector))
            .ok()?
            .map(Self)
    }

    fn all(&self, selector: &'static str) -> Vec<Self> {
        let Ok(found) = self.native().query_selector_all(intern(selector)) else {
            return Vec::new();
        };
        // A selector matches elements only, so there is nothing to check.
        (0..found.length())
            .filter_map(|i| found.get(i))
            .map(|node| Self(node.unchecked_into()))
            .collect()
    }

    fn matches(&self, selector: &'static str) -> Option<bool> {
        self.native().matches(intern(selector)).ok()
    }

    fn has_name(&self, name: &str) -> bool {
        self.native().local_name() == name
    }

    fn parent(&self) -> Option<Self> {
        self.native().parent_element().map(Self)
    }

    fn attr(&self, name: &'static str) -> Option<String> {
        self.native().attribute(intern(name))
    }

    fn has_class(&self, name: &str) -> bool {
        self.attr("class")
            .is_some_and(|all| all.split_ascii_whitespace().any(|class| class == name))
    }

    fn text(&self) -> String {
        single_spaced(&self.native().text_content().unwrap_or_default())
    }

    fn value(&self) -> Option<String> {
        match self.0.dyn_ref::<HtmlInputElement>() {
            Some(input) => Some(input.value()),
            None => self.attr("value"),
        }
    }

    fn visible(&self) -> bool {
        let document = self.native().owner_document();
        let window = document.and_then(|d| d.unchecked_ref::<Native>().default_view());
        let Some(window) = window else {
            // A document of `DOMParser` has no window, hence no layout.
            return visible_by_markup(self);
        };
        let style = window.get_computed_style(&self.0).ok().flatten();
        let visibility = style.and_then(|s| s.get_property_value("visibility").ok());
        self.native().client_rects().length() > 0 && visibility.as_deref() == Some("visible")
    }

    fn facts(&self) -> Option<Facts> {
        serde_json::from_str(&native::facts(&self.0).ok()?).ok()
    }
}

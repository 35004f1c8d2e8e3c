use crate::element::visible_by_markup;
use crate::markup::facts_by_markup;
use crate::{Element, Facts, LIVE_FACTS, single_spaced};
use scraper::{ElementRef, Selector};
use std::cell::RefCell;
use std::collections::HashMap;

/// A page read from its HTML text. Holds the tree; look into it from [`Html::root`].
#[derive(Debug, Clone)]
pub struct Html(scraper::Html);

/// An element of an [`Html`].
#[derive(Debug, Clone, Copy)]
pub struct Parsed<'a>(ElementRef<'a>);

/// Reads HTML text as browsers do. Any text makes some page.
#[must_use]
pub fn parse(html: &str) -> Html {
    Html(scraper::Html::parse_document(html))
}

impl Html {
    pub(crate) const fn of(html: scraper::Html) -> Self {
        Self(html)
    }

    /// The element `<html>`.
    #[must_use]
    pub fn root(&self) -> Parsed<'_> {
        Parsed(self.0.root_element())
    }
}

/// The attribute in which a live page that is sent as HTML says what an `<input>` holds, where
/// that is not what its attribute `value` says (`extension/plain-hand.js`).
const LIVE_VALUE: &str = "data-live-value";

/// The attribute in which such a page says whether a person can see an element; only where that
/// matters for a press.
const LIVE_SEEN: &str = "data-live-seen";

/// Beginning of the names of all such attributes.
const LIVE: &str = "data-live";

thread_local! {
    // A selector is read once, then kept: there are as many as the program names.
    static SELECTORS: RefCell<HashMap<&'static str, Option<Selector>>> = RefCell::default();
}

/// What `look` finds with the selector; what it finds without one if that is not valid.
fn with_selector<T: Default>(selector: &'static str, look: impl FnOnce(&Selector) -> T) -> T {
    SELECTORS.with_borrow_mut(|known| {
        let read = known
            .entry(selector)
            .or_insert_with(|| Selector::parse(selector).ok());
        read.as_ref().map(look).unwrap_or_default()
    })
}

impl Parsed<'_> {
    /// The tags that open this element and those around it, from the outside in: of each the name,
    /// then the names and values of its attributes, in the order of their names.
    #[must_use]
    pub fn opening_tags(&self) -> Vec<Vec<String>> {
        let mut tags: Vec<_> = self.with_ancestors().map(|e| e.opening_tag()).collect();
        tags.reverse();
        tags
    }

    fn opening_tag(&self) -> Vec<String> {
        let element = self.0.value();
        let mut attrs: Vec<_> = element
            .attrs()
            .filter(|(name, _)| !name.starts_with(LIVE))
            .collect();
        attrs.sort_unstable();
        let attrs = attrs.into_iter().flat_map(|(name, value)| [name, value]);
        let name = std::iter::once(element.name());
        name.chain(attrs).map(str::to_owned).collect()
    }
}

impl Element for Parsed<'_> {
    fn first(&self, selector: &'static str) -> Option<Self> {
        with_selector(selector, |s| self.0.select(s).next().map(Self))
    }

    fn all(&self, selector: &'static str) -> Vec<Self> {
        with_selector(selector, |s| self.0.select(s).map(Self).collect())
    }

    fn matches(&self, selector: &'static str) -> Option<bool> {
        with_selector(selector, |s| Some(s.matches(&self.0)))
    }

    fn has_name(&self, name: &str) -> bool {
        self.0.value().name() == name
    }

    fn parent(&self) -> Option<Self> {
        self.0.parent().and_then(ElementRef::wrap).map(Self)
    }

    fn attr(&self, name: &'static str) -> Option<String> {
        self.0.attr(name).map(str::to_owned)
    }

    fn has_class(&self, name: &str) -> bool {
        self.0
            .attr("class")
            .is_some_and(|all| all.split_ascii_whitespace().any(|class| class == name))
    }

    fn text(&self) -> String {
        single_spaced(&self.0.text().collect::<String>())
    }

    fn value(&self) -> Option<String> {
        let none = (self.0.value().name() == "input").then(String::new);
        let number = self.0.attr("type") == Some("number");
        self.attr(LIVE_VALUE)
            .or_else(|| self.attr("value").filter(|it| !number || is_number(it)))
            .or(none)
    }

    fn visible(&self) -> bool {
        match self.0.attr(LIVE_SEEN) {
            Some(seen) => seen == "true",
            None => visible_by_markup(self),
        }
    }

    fn facts(&self) -> Option<Facts> {
        let names = || self.0.value().attrs().map(|(name, _)| name.to_owned());
        match self.0.attr(LIVE_FACTS) {
            Some(text) => serde_json::from_str(text).ok(),
            None => Some(facts_by_markup(self, &names().collect::<Vec<_>>())),
        }
    }
}

/// Whether an input for numbers holds this text; a browser takes any other for none.
fn is_number(text: &str) -> bool {
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (number, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let whole = match number.split_once('.') {
        Some((units, parts)) => (units.is_empty() || digits(units)) && digits(parts),
        None => digits(number),
    };
    whole && digits(power.strip_prefix(['+', '-']).unwrap_or(power))
}

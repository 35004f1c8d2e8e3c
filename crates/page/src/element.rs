use crate::Facts;

/// How far up a page is looked. The shop's pages are some 30 deep.
pub const ANCESTORS_MAX: usize = 256;

/// One element of a page. Cheap to clone.
///
/// Every kind of tree answers alike:
///
/// * **Selectors** are CSS and written into the program (`&'static str`), so that nothing a
///   page says can become part of one. The whole selector is matched against the whole page,
///   the result is among the descendants (as `querySelector` has it). One that is not valid
///   finds nothing. Classes and ids are compared with regard to letter case (pages have a
///   `DOCTYPE`); write attribute values as the page does.
/// * **Not in the tree**: what stands in `<noscript>` or `<template>`. The kinds of tree
///   differ there, so do not look there.
pub trait Element: Clone {
    /// The first descendant, in document order, that the selector matches.
    fn first(&self, selector: &'static str) -> Option<Self>;

    /// Every descendant that the selector matches, in document order.
    fn all(&self, selector: &'static str) -> Vec<Self>;

    /// Whether the selector matches this element itself; `None` where that cannot be told, for
    /// want of a valid selector or by a fault of the page's. Whoever forbids must take it for yes.
    fn matches(&self, selector: &'static str) -> Option<bool>;

    /// Whether it is an element of that name, in lower case.
    fn has_name(&self, name: &str) -> bool;

    /// The element around this one; `None` at the top of the tree.
    fn parent(&self) -> Option<Self>;

    /// The attribute as it is written in the page, white space and all; `None` without it.
    /// Never the property of the same name, which a script or the person may have changed.
    fn attr(&self, name: &'static str) -> Option<String>;

    /// Whether the attribute `class` holds this word, with regard to letter case.
    fn has_class(&self, name: &str) -> bool;

    /// All text inside, hidden or not, [`single_spaced`](crate::single_spaced).
    fn text(&self) -> String;

    /// What an `<input>` holds now: in a live page, and in one that was sent as HTML with what
    /// its inputs hold (`data-live-value`), what a script or the person put there, else its
    /// attribute `value`. `None` for other elements that have no such attribute.
    fn value(&self) -> Option<String>;

    /// Whether a person can see it.
    ///
    /// In a live page the browser says so, by layout: it has a box, and is not
    /// `visibility: hidden`. In a tree without layout the markup says so: neither it nor an
    /// element around it has the class `d-none`, the attribute `hidden` or an inline
    /// `display: none`, nor is it in a Bootstrap `modal` without the class `show`, unless
    /// that modal has an inline `display: block`.
    fn visible(&self) -> bool;

    /// What a press on it would set off by itself; `None` where that cannot be told, so that it
    /// must not be pressed. In a live page, and in one that was sent as HTML with its facts, the
    /// browser says so; in any other tree the markup does, as far as it can.
    fn facts(&self) -> Option<Facts>;

    /// This element and those around it, from the inside out, [`ANCESTORS_MAX`] at most.
    fn with_ancestors(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), Self::parent).take(ANCESTORS_MAX)
    }
}

/// [`Element::visible`] for a tree without layout.
#[cfg(any(feature = "live", feature = "parsed"))]
pub(crate) fn visible_by_markup<E: Element>(element: &E) -> bool {
    !element.with_ancestors().any(|e| hidden_by_markup(&e))
}

#[cfg(any(feature = "live", feature = "parsed"))]
fn hidden_by_markup<E: Element>(element: &E) -> bool {
    let display = element.attr("style").and_then(|style| display(&style));
    element.has_class("d-none")
        || element.attr("hidden").is_some()
        || display.as_deref() == Some("none")
        || (element.has_class("modal")
            && !element.has_class("show")
            && display.as_deref() != Some("block"))
}

/// The value of `display` in an inline style.
#[cfg(any(feature = "live", feature = "parsed"))]
fn display(style: &str) -> Option<String> {
    let value = style.split(';').rev().find_map(|rule| {
        let (name, value) = rule.split_once(':')?;
        name.trim().eq_ignore_ascii_case("display").then_some(value)
    })?;
    let value = value.trim().trim_end_matches("!important").trim_end();
    Some(value.to_ascii_lowercase())
}

use page::Element;
use shop::{Cents, Pid, Unreadable};

use crate::{numbers, query};

/// Pieces of a page that must be there: each answers with the piece, or says which one it is
/// that was not found. `what` is the key of [`Unreadable`].
pub(crate) trait Piece: Element {
    /// The first descendant that matches.
    fn piece(&self, what: &str, selector: &'static str) -> Result<Self, Unreadable> {
        self.first(selector)
            .ok_or_else(|| Unreadable::missing(what, selector))
    }

    /// The attribute of the first descendant that matches.
    fn piece_attr(
        &self,
        what: &str,
        selector: &'static str,
        attr: &'static str,
    ) -> Result<String, Unreadable> {
        let found = self.piece(what, selector)?.attr(attr);
        found.ok_or_else(|| Unreadable::missing(what, &format!("{selector} [{attr}]")))
    }

    /// The text of the first descendant that matches; no text is no piece.
    fn piece_text(&self, what: &str, selector: &'static str) -> Result<String, Unreadable> {
        let text = self.piece(what, selector)?.text();
        if text.is_empty() {
            return Err(Unreadable::missing(what, selector));
        }
        Ok(text)
    }

    /// The money that the first descendant that matches shows.
    fn piece_money(&self, what: &str, selector: &'static str) -> Result<Cents, Unreadable> {
        let text = self.piece_text(what, selector)?;
        numbers::money(&text).ok_or_else(|| Unreadable::odd(what, &text))
    }

    /// What the first descendant that matches says is to be paid, be it nothing.
    fn piece_paid(&self, what: &str, selector: &'static str) -> Result<Cents, Unreadable> {
        let text = self.piece_text(what, selector)?;
        numbers::paid(&text).ok_or_else(|| Unreadable::odd(what, &text))
    }

    /// The same, where the shop's `-` is for "not known yet": nothing, so far.
    fn piece_paid_yet(&self, what: &str, selector: &'static str) -> Result<Cents, Unreadable> {
        match self.piece_text(what, selector)?.as_str() {
            "-" => Ok(Cents::ZERO),
            _ => self.piece_paid(what, selector),
        }
    }

    /// The number that the text of the first descendant that matches begins with.
    fn piece_count(&self, what: &str, selector: &'static str) -> Result<u32, Unreadable> {
        let text = self.piece_text(what, selector)?;
        numbers::count(&text).ok_or_else(|| Unreadable::odd(what, &text))
    }
}

impl<E: Element> Piece for E {}

/// The product id that ends a product's address (SITE §1): `/pt/…/leite/3010403.html`.
pub(crate) fn pid_in(url: &str) -> Result<Pid, Unreadable> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    match file.strip_suffix(".html") {
        Some(pid) if Pid::is_one(pid) => Ok(Pid(pid.to_owned())),
        _ => Err(Unreadable::odd("product_url", url)),
    }
}

/// The id of an order that an address names.
pub(crate) fn order_id_in(url: &str) -> Option<String> {
    query::value(query::of(url.trim()), "orderID").filter(|id| is_order_id(id))
}

/// Ids are uuids (SITE §4).
pub(crate) fn is_order_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// The two figures do not agree, so the page cannot be believed yet.
pub(crate) fn unsettled(
    what: &str,
    one: impl std::fmt::Display,
    other: impl std::fmt::Display,
) -> Unreadable {
    Unreadable::Unsettled {
        what: what.to_owned(),
        one: one.to_string(),
        other: other.to_string(),
    }
}

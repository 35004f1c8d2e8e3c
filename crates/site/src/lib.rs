//! The one door to a shop: [`Site`] is all that the program asks of a shop's pages and addresses.
//!
//! `auchan` implements it. Each crate that ends up in the extension names its shop in one line of
//! its `lib.rs`, and asks for everything else through the trait. Another shop is another crate that
//! implements it.

mod link;
mod next;
mod refusal;

pub use link::Link;
pub use next::{Gesture, Next};
pub use refusal::answered;

use page::Element;
use shop::rules::Known;
use shop::{Action, Answer, PageSeen, Query, ReadError, Unreadable};

/// A shop, as the program knows it. Nothing is held: all of it is told from a page or an address.
pub trait Site {
    /// The one origin whose pages are read and pressed in.
    const ORIGIN: &'static str;

    /// Those pages as the manifest and the browser's permissions name them.
    const PATTERN: &'static str;

    /// The domain of the shop: it and all below it is the shop's own.
    const DOMAIN: &'static str;

    /// The id of the notice that comes up in a page that stays when the session has expired.
    const EXPIRY_NOTICE: &'static str;

    /// What of a page may say something new of the session after the page came up, in the language of
    /// CSS: that notice, what a script fills, and [`Self::CHOICE`].
    const LATER: &'static str;

    /// What of a page shows something else once the person chooses so in it, in the language of CSS.
    const CHOICE: &'static str;

    /// Where to look for something; `None` for an address that must not be opened.
    fn address(query: &Query) -> Option<String>;

    /// The address of a page that a person is led to, or that a run begins in.
    fn link(to: &Link) -> String;

    /// The address of a product's page, if `url`, which a page gave us, is one. Anything else is no
    /// link.
    fn product_link(url: &str) -> Option<String>;

    /// The address of a product's picture, if what was kept of it leads to one. Anything else is none.
    fn picture(own: &str) -> Option<String>;

    /// The product behind the address of its page, with the name the address spells.
    fn known(address: &str) -> Option<Known>;

    /// Whether an address must not be opened.
    fn forbidden(url: &str) -> bool;

    /// Whether a page of the shop is one where no script of ours runs.
    fn keeps_us_out(url: &str) -> bool;

    /// What page this is, and whether it is ready to be read. Never fails: what is not known is
    /// [`PageKind::Other`](shop::PageKind::Other).
    fn identify<E: Element>(root: &E) -> PageSeen;

    /// Looks for something on the page that is there.
    ///
    /// # Errors
    /// Why it cannot be told. A page may be called unreadable while it is still being filled.
    fn see<E: Element>(query: &Query, root: &E) -> Answer;

    /// Why a page did not come that was answered with an error; [`answered`] where there is no page.
    fn refused<E: Element>(status: u16, wait: Option<u32>, root: &E) -> ReadError;

    /// What is next of an action after so many presses, on the page as it is.
    fn next<E: Element>(root: &E, action: &Action, presses: usize) -> Next<E>;

    /// The same, of an action that may have been `stopped`. Whoever presses asks here before each
    /// press, and nowhere else. What was pressed is waited for all the same: the cart is read when it
    /// is settled. Asked last of all, so that nothing is pressed after a stop.
    fn next_unless<E: Element>(
        root: &E,
        action: &Action,
        presses: usize,
        stopped: impl FnOnce() -> bool,
    ) -> Next<E> {
        match Self::next(root, action, presses) {
            Next::Wait(Ok(())) => Next::Wait(Ok(())),
            _ if stopped() => {
                let cancelled = Unreadable::missing("run", "CANCEL");
                Next::End(Self::cut_short(action, presses, cancelled))
            }
            next => next,
        }
    }

    /// What an action comes to that ends after so many presses, because of `why`.
    ///
    /// # Errors
    /// `why`, if nothing was done at the shop.
    fn cut_short(action: &Action, presses: usize, why: Unreadable) -> Result<(), Unreadable>;
}

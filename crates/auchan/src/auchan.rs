use crate::places::{self, Place, SHOP};
use crate::{act, identify, links, pictures, see};
use page::Element;
use shop::rules::Known;
use shop::{Action, Answer, PageSeen, Query, ReadError, Unreadable};
use site::{Link, Next, Site};

/// The shop, for whoever asks through [`Site`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Auchan;

impl Site for Auchan {
    const ORIGIN: &'static str = SHOP;
    const PATTERN: &'static str = "https://www.auchan.pt/*";
    const DOMAIN: &'static str = "auchan.pt";
    const EXPIRY_NOTICE: &'static str = "expired-session-modal";
    /// The header is filled by a script (SITE §2), and so are the slots of each way (SITE §10).
    const LATER: &'static str =
        "#expired-session-modal, .auc-header__delivery, .auc-book-slot__container";
    const CHOICE: &'static str = ".auc-book-slot__container";

    fn address(query: &Query) -> Option<String> {
        Place::of(query).map(|place| place.url())
    }

    fn link(to: &Link) -> String {
        let place = match to {
            Link::Home => Place::Home,
            Link::Orders => Place::Orders,
            Link::Cart => Place::Cart,
            Link::Slots => Place::Slots,
            Link::SignIn => Place::SignIn,
            Link::Search(words) => Place::Search(words.clone()),
        };
        place.url()
    }

    fn product_link(url: &str) -> Option<String> {
        links::product_link(url)
    }

    fn picture(own: &str) -> Option<String> {
        pictures::address(own)
    }

    fn known(address: &str) -> Option<Known> {
        links::known(address)
    }

    fn forbidden(url: &str) -> bool {
        places::forbidden(url)
    }

    fn keeps_us_out(url: &str) -> bool {
        places::keeps_us_out(url)
    }

    fn identify<E: Element>(root: &E) -> PageSeen {
        identify::identify(root)
    }

    fn see<E: Element>(query: &Query, root: &E) -> Answer {
        see::see(query, root)
    }

    fn refused<E: Element>(status: u16, wait: Option<u32>, root: &E) -> ReadError {
        see::refused(status, wait, root)
    }

    fn next<E: Element>(root: &E, action: &Action, presses: usize) -> Next<E> {
        act::next(root, action, presses)
    }

    fn cut_short(action: &Action, presses: usize, why: Unreadable) -> Result<(), Unreadable> {
        act::cut_short(action, presses, why)
    }
}

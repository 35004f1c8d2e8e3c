use super::{Key, Words};
use shop::{PageKind, ReadError, Unreadable};

impl Words {
    /// Why something was not seen, in a sentence.
    #[must_use]
    pub fn unseen(&self, why: &ReadError) -> String {
        match why {
            ReadError::Unreadable { kind, why } => self.fill(
                Key::UnseenUnreadable,
                &[&self.page(*kind), &self.unreadable(why)],
            ),
            ReadError::Landed {
                wanted,
                found: PageKind::Home,
            } => self.fill(Key::UnseenLandedHome, &[&self.page(*wanted)]),
            ReadError::Landed {
                wanted,
                found: PageKind::Other,
            } => self.fill(Key::UnseenLandedOther, &[&self.page(*wanted)]),
            ReadError::Landed { wanted, found } => self.fill(
                Key::UnseenLanded,
                &[&self.page(*wanted), &self.page(*found)],
            ),
            ReadError::SignedOut => self.say(Key::UnseenSignedOut),
            ReadError::Expired => self.say(Key::UnseenExpired),
            ReadError::NoDelivery => self.say(Key::UnseenNoDelivery),
            ReadError::BotCheck => self.say(Key::UnseenBotCheck),
            ReadError::Refused { status, .. } => {
                self.fill(Key::UnseenRefused, &[&status.to_string()])
            }
            ReadError::Unreachable => self.say(Key::UnseenUnreachable),
            ReadError::RedirectLoop => self.say(Key::UnseenRedirectLoop),
            ReadError::Gone => self.say(Key::UnseenGone),
            ReadError::Interrupted => self.say(Key::UnseenInterrupted),
            ReadError::Slow => self.say(Key::UnseenSlow),
            ReadError::NotPressed { why } => {
                self.fill(Key::UnseenNotPressed, &[&self.unreadable(why)])
            }
            ReadError::NeverAsked => self.say(Key::UnseenNeverAsked),
        }
    }

    /// What of a page could not be read, in a sentence.
    #[must_use]
    pub fn unreadable(&self, why: &Unreadable) -> String {
        match why {
            Unreadable::Missing { what, .. } => {
                self.fill(Key::UnreadableMissing, &[&self.piece(what)])
            }
            Unreadable::Odd { what, found } => {
                self.fill(Key::UnreadableOdd, &[&self.piece(what), found])
            }
            Unreadable::Unsettled { what, one, other } => {
                self.fill(Key::UnreadableUnsettled, &[&self.piece(what), one, other])
            }
            Unreadable::Elsewhere { found } => {
                self.fill(Key::UnreadableElsewhere, &[&self.page(*found)])
            }
            Unreadable::Translated => self.say(Key::UnreadableTranslated),
        }
    }

    /// A piece of a page. One that has no name of its own yet is called by its key.
    fn piece(&self, what: &str) -> String {
        Key::named(&format!("piece_{what}")).map_or_else(|| what.to_owned(), |key| self.say(key))
    }

    pub(super) fn page(&self, kind: PageKind) -> String {
        self.say(match kind {
            PageKind::Home => Key::PageHome,
            PageKind::Orders => Key::PageOrders,
            PageKind::Order => Key::PageOrder,
            PageKind::Cart => Key::PageCart,
            PageKind::Search => Key::PageSearch,
            PageKind::Product => Key::PageProduct,
            PageKind::Slots => Key::PageSlots,
            PageKind::Login => Key::PageLogin,
            PageKind::BotCheck | PageKind::Other => Key::PageOther,
        })
    }
}

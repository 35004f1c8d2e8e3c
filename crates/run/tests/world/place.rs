//! Where a tab can be.

use crate::buns::BUN;
use crate::goods::{ORDER, SOLD_OUT};
use ::shop::{PageKind, PageSeen, Query};
use run::{Arrival, Document, DocumentId, ReadBy};

/// A page, as the browser's address line would name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Home,
    /// The list of orders, looked at for how the session stands. A tab that is sent there is at
    /// the list.
    Session,
    Orders,
    Order,
    Cart,
    /// Results for one of the sold-out things.
    Search(u8),
    /// The page of the substitute.
    Product,
    Slots,
    /// The sign-in, on another host.
    SignIn,
    /// The browser's own page for an address that did not answer.
    Nowhere,
}

impl Place {
    /// Where a sight is to be seen.
    pub fn of(sight: &Query) -> Self {
        match sight {
            Query::Session => Self::Session,
            Query::Orders => Self::Orders,
            Query::Order { .. } => Self::Order,
            Query::Cart => Self::Cart,
            Query::Search { words } => Self::Search(u8::from(words == SOLD_OUT[1])),
            Query::Replacements { .. } => Self::Search(0),
            Query::Product { .. } => Self::Product,
            Query::Slots => Self::Slots,
        }
    }

    /// The page that is shown there.
    pub const fn shown(self) -> Self {
        match self {
            Self::Session => Self::Orders,
            other => other,
        }
    }

    pub const fn kind(self) -> PageKind {
        match self {
            Self::Home => PageKind::Home,
            Self::Session | Self::Orders => PageKind::Orders,
            Self::Order => PageKind::Order,
            Self::Cart => PageKind::Cart,
            Self::Search(_) => PageKind::Search,
            Self::Product => PageKind::Product,
            Self::Slots => PageKind::Slots,
            Self::SignIn => PageKind::Login,
            Self::Nowhere => PageKind::Other,
        }
    }

    /// Whether it is the shop's, so that our code runs there.
    pub const fn of_shop(self) -> bool {
        !matches!(self, Self::SignIn | Self::Nowhere)
    }

    /// Whether the shop shows it to nobody but the person.
    pub const fn personal(self) -> bool {
        matches!(
            self,
            Self::Session | Self::Orders | Self::Order | Self::Slots
        )
    }

    /// How a document here announces itself. The one place that names the fields of a page.
    pub fn document(self, doc: u64, signed_in: Option<bool>, answers: bool) -> Document {
        let key = match self {
            Self::Order => Some(ORDER.to_owned()),
            Self::Product => Some(BUN.to_owned()),
            Self::Search(which) => Some(SOLD_OUT[usize::from(which)].to_owned()),
            _ => None,
        };
        Document {
            id: id(doc),
            path: String::new(),
            seen: PageSeen {
                kind: self.kind(),
                action: None,
                key,
                signed_in,
                gone: false,
                expired: false,
                delivery: Some(true),
                header_cart: None,
            },
            read_by: ReadBy::Page,
            came: match answers {
                true => answer(),
                false => Arrival::default(),
            },
        }
    }
}

/// How the shop's answer to a press comes: led on from the order's page.
fn answer() -> Arrival {
    Arrival {
        redirects: 1,
        from: Some(ORDER.to_owned()),
        cached: false,
    }
}

/// The browser's id of a document.
pub fn id(doc: u64) -> DocumentId {
    DocumentId(doc.to_string())
}

/// The number of a document, by the browser's id.
pub fn number(id: &DocumentId) -> u64 {
    id.0.parse().unwrap_or_default()
}

//! What is under way between the worker and the pages.

use crate::buns::{self, Buns};
use crate::goods::{self, Goods};
use crate::place::Place;
use ::shop::{Answer, PageKind, ReadError, Reading, SessionReading, Unreadable};
use run::IntentId;

/// A message in flight. It may be lost, come late, and come twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Letter {
    /// To a document: look at something.
    See {
        doc: u64,
        intent: IntentId,
        place: Place,
        fetch: bool,
    },
    /// To a document: press. That the second copy of it reaches nobody, nobody hears.
    Press { doc: u64, order: Errand, copy: bool },
    /// To a document: what became of an older intent?
    Inquire {
        doc: u64,
        intent: IntentId,
        of: IntentId,
    },
    /// To a document: press nothing more for an intent.
    Stop { doc: u64, intent: IntentId },
    /// From a document: it came up.
    Ready {
        doc: u64,
        tab: i32,
        place: Place,
        signed_in: Option<bool>,
        answers: bool,
    },
    /// From a document: an answer.
    Answer {
        doc: u64,
        tab: i32,
        intent: IntentId,
        said: Said,
    },
    /// From a document: the shop says that the session has expired.
    Logout { doc: u64, tab: i32 },
    /// From the browser: the tab was closed.
    Closed { tab: i32 },
    /// From the browser: the tab goes by another number.
    Replaced { tab: i32, by: i32 },
    /// From the browser: the tab shows something that is not the shop.
    Left { tab: i32 },
}

/// What a press was asked by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Errand {
    /// The intent.
    pub intent: IntentId,
    /// Which of the runs.
    pub run: u8,
    /// Throw away first what is in the cart.
    pub replace: bool,
    /// The shop's dialog was opened by the first press; the second one changes the cart.
    pub opened: bool,
    /// Not the re-order: so many buns into the cart.
    pub buns: Option<Buns>,
}

/// An answer, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Said {
    /// What stands on the page of a place; of the cart, its goods.
    Saw(Place, Goods),
    Pressed,
    NotPressed,
    NeverAsked,
    SignedOut,
    Landed(Place, Place),
    Slow,
    Refused,
}

impl Said {
    /// The answer in full.
    pub fn answer(self) -> Answer {
        match self {
            Self::Saw(place, goods) => saw(place, goods),
            Self::Pressed => Ok(Reading::Pressed),
            Self::NotPressed => Err(ReadError::NotPressed {
                why: Unreadable::missing("dialog", ".modal"),
            }),
            Self::NeverAsked => Err(ReadError::NeverAsked),
            Self::SignedOut => Err(ReadError::SignedOut),
            Self::Landed(wanted, found) => Err(ReadError::Landed {
                wanted: wanted.kind(),
                found: found.kind(),
            }),
            Self::Slow => Err(ReadError::Slow),
            Self::Refused => Err(ReadError::Refused {
                status: 503,
                wait: None,
            }),
        }
    }
}

fn saw(place: Place, goods: Goods) -> Answer {
    match place {
        Place::Session => Ok(Reading::Session(Box::new(SessionReading {
            greeting: None,
            delivery: Some(true),
            orders: goods::orders(),
            aside: Vec::new(),
        }))),
        Place::Orders => Ok(Reading::Orders(goods::orders().into())),
        Place::Order => Ok(Reading::Order(Box::new(goods::order()))),
        Place::Cart => Ok(Reading::Cart(Box::new(goods.cart()))),
        Place::Search(_) => Ok(Reading::Tiles(Box::new(goods::tiles()))),
        Place::Product => Ok(Reading::Product(Box::new(buns::product(goods)))),
        Place::Slots => Ok(Reading::Slots(Box::new(goods::slots()))),
        Place::Home | Place::SignIn | Place::Nowhere => Err(ReadError::Landed {
            wanted: PageKind::Other,
            found: place.kind(),
        }),
    }
}

impl Letter {
    /// What comes when it comes twice. Asked twice for a look, a page answers twice; that is
    /// the same as an answer that comes twice.
    pub const fn copy(self) -> Option<Self> {
        match self {
            Self::See { .. } | Self::Inquire { .. } | Self::Stop { .. } => None,
            Self::Press { doc, order, .. } => Some(Self::Press {
                doc,
                order,
                copy: true,
            }),
            other => Some(other),
        }
    }

    /// Which way it goes.
    pub const fn to_worker(self) -> bool {
        !matches!(
            self,
            Self::See { .. } | Self::Press { .. } | Self::Inquire { .. } | Self::Stop { .. }
        )
    }
}

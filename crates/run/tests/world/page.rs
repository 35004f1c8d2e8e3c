//! A document of the shop, with our eye and hand in it.

use crate::goods::Goods;
use crate::letter::{Errand, Letter, Said};
use crate::place::Place;
use crate::shop::Shop;
use document::Memory;
use run::{IntentId, Via};
use std::collections::BTreeSet;

/// One loaded document. What it shows is what the shop had when it was loaded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Page {
    pub doc: u64,
    pub tab: i32,
    pub place: Place,
    pub signed_in: Option<bool>,
    pub goods: Goods,
    pub memory: Memory,
    /// What the hand has taken on, and not yet pressed.
    pub acting: Option<Errand>,
    /// What the hand ended without pressing anything that changes the cart.
    pub refused: BTreeSet<IntentId>,
    /// It is the shop's answer to a press.
    pub answers: bool,
    /// It was left, whatever it remembers of that.
    pub left: bool,
}

impl Page {
    /// A document comes up.
    pub fn load(doc: u64, tab: i32, wanted: Place, shop: &Shop) -> Self {
        let place = match wanted.personal() && !shop.signed_in {
            true => Place::Home,
            false => wanted,
        };
        let goods = match place {
            Place::Cart | Place::Product => shop.cart(),
            _ => Goods::default(),
        };
        Self {
            doc,
            tab,
            place,
            signed_in: Some(shop.signed_in),
            goods,
            memory: Memory::default(),
            acting: None,
            refused: BTreeSet::new(),
            answers: false,
            left: false,
        }
    }

    /// How it announces itself.
    pub const fn ready(&self) -> Letter {
        Letter::Ready {
            doc: self.doc,
            tab: self.tab,
            place: self.place,
            signed_in: self.signed_in,
            answers: self.answers,
        }
    }

    pub const fn answer(&self, intent: IntentId, said: Said) -> Letter {
        Letter::Answer {
            doc: self.doc,
            tab: self.tab,
            intent,
            said,
        }
    }

    /// Looks (`content::reader`): at a page that it fetches, or at itself.
    pub fn look(&self, place: Place, fetch: bool, shop: &Shop) -> Said {
        let via = if fetch { Via::Fetch } else { Via::Tab };
        match fetch {
            true => shop.shows(place),
            // What it shows is not of now: the cart it fetches; for all else another page is needed
            // anyway, since the hand does nothing in one that was left.
            false if !self.memory.is_up_to_date(via) && place == Place::Cart => shop.shows(place),
            false if !self.memory.is_up_to_date(via) => Said::Slow,
            false if self.signed_in == Some(false) => Said::SignedOut,
            false if self.place != place.shown() => Said::Landed(place, self.place),
            false => Said::Saw(place, self.goods),
        }
    }

    /// Takes an action on (`content::answer`); says whether another one is under way.
    pub fn take_on(&mut self, errand: Errand) -> bool {
        let both = self.acting.is_some();
        if self.memory.take_on(errand.intent) {
            self.acting = Some(errand);
            return both;
        }
        false
    }

    /// Says what became of an older intent (`content::answer`).
    pub fn inquired(&mut self, of: IntentId) -> Said {
        self.memory.renounce(of);
        match self.memory.was_taken_on(of) {
            true if self.refused.contains(&of) => Said::NotPressed,
            true => Said::Pressed,
            false => Said::NeverAsked,
        }
    }

    /// The browser leaves it, and may bring it back as it was (`content::on_leave`).
    pub fn leave(&mut self) {
        self.left = true;
        self.memory.leave();
    }

    /// The hand ends, and nothing that changes the cart was pressed.
    pub fn refuses(&mut self, errand: Errand) -> Letter {
        self.acting = None;
        self.refused.insert(errand.intent);
        self.answer(errand.intent, Said::NotPressed)
    }

    /// Whether it would carry out what a letter asks.
    pub fn would_take_on(&self, errand: Errand) -> bool {
        self.memory.clone().take_on(errand.intent)
    }
}

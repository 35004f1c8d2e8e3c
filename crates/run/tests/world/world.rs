//! Worker, page, shop, storage and person together, and what can happen next.

use crate::budget::{Budget, Kind};
use crate::buns::Click;
use crate::goods::Goods;
use crate::letter::Letter;
use crate::page::Page;
use crate::place::Place;
use crate::shop::Shop;
use ::shop::Mode;
use run::{IntentId, Moment, Session};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// When everything happens; what is overdue is so a while later.
pub const NOW: Moment = Moment::utc(1_700_000_000_000);
/// After every deadline.
pub const LATER: Moment = Moment::utc(1_700_000_900_000);

/// The whole of it at one moment.
///
/// The worker's memory is a copy of the record: it takes one event at a time, and its write ends
/// before it does anything else. What happens elsewhere meanwhile touches neither, so that taking
/// an event, writing and doing is one step here, with a death or a refusal at each of its seams.
#[derive(Debug, Clone)]
pub struct World {
    /// What is on record.
    pub record: Rc<Session>,
    /// The worker lives.
    pub alive: bool,
    /// The alarm that wakes a dead worker is set.
    pub alarm: bool,
    /// What the worker will do after a pause. Dies with it.
    pub pending: Vec<Todo>,
    /// Messages under way.
    pub mail: Vec<Letter>,
    /// The tab that is worked in.
    pub tab: Tab,
    /// The shop.
    pub shop: Shop,
    /// What may still go wrong.
    pub budget: Budget,
    /// What the person may wish.
    pub modes: &'static [Mode],
    /// For each run that was started, whether the person wants its order *instead*.
    pub wishes: Vec<bool>,
    /// What the person clicks in a review.
    pub click: Click,
    /// How often they did.
    pub clicks: u8,
    /// How often they may.
    pub clicks_max: u8,
    /// A word to press nothing more was lost.
    pub stop_lost: bool,
    /// The law that was broken.
    pub breach: Option<&'static str>,
}

/// A tab that the worker will send somewhere after a pause, if that is still wanted then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Todo {
    pub place: Place,
    pub intent: IntentId,
    pub hop: u8,
}

/// A tab.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tab {
    pub open: bool,
    pub number: i32,
    /// The document that is shown; it lives until the next one comes.
    pub page: Option<Page>,
    /// Where the browser is being led.
    pub heading: Option<Place>,
    /// By a press: the page that comes is the shop's answer to it.
    pub answered: bool,
    /// A page that was left, in the browser's memory.
    pub back: Option<Page>,
    /// The last document's number.
    pub docs: u64,
}

impl Tab {
    /// Leads the browser somewhere; whatever it waited for does not come any more.
    pub fn heads_for(&mut self, place: Option<Place>) {
        (self.heading, self.answered) = (place, false);
    }
}

/// Whose doing a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Everything works.
    Usual,
    /// The person's own free will.
    Person,
    /// Something goes wrong.
    Fault,
}

/// A step.
#[derive(Debug)]
pub struct Step {
    pub what: What,
    pub cause: Cause,
    pub world: World,
}

/// What a step is, for the tale of a broken law.
pub type What = (&'static str, Option<Letter>);

impl World {
    /// When it is, as far as a pause goes: past it once what was put off is under way.
    pub fn now(&self) -> Moment {
        let after = self
            .record
            .task
            .as_ref()
            .map_or(0, |task| task.intent.after);
        let ms = match self.pending.is_empty() {
            true => NOW.ms.max(after),
            false => NOW.ms,
        };
        Moment { ms, ..NOW }
    }

    /// A signed-in person with the shop's front page open, which may not say so yet.
    pub fn new(signed_in: Option<bool>, modes: &'static [Mode], budget: Budget) -> Self {
        let goods = Goods {
            own: true,
            ..Goods::default()
        };
        let shop = Shop {
            signed_in: signed_in != Some(false),
            goods,
            pressed: 0,
            carried: [0; 2],
            asked: None,
            lagging: None,
        };
        let page = Page {
            signed_in,
            ..Page::load(1, 7, Place::Home, &shop)
        };
        let tab = Tab {
            open: true,
            number: 7,
            page: Some(page),
            heading: None,
            answered: false,
            back: None,
            docs: 1,
        };
        Self {
            record: Rc::new(Session::default()),
            alive: false,
            alarm: false,
            pending: Vec::new(),
            mail: tab.page.iter().map(Page::ready).collect(),
            tab,
            shop,
            budget,
            modes,
            wishes: Vec::new(),
            click: Click::Add,
            clicks: 0,
            clicks_max: 0,
            stop_lost: false,
            breach: None,
        }
    }

    /// The same world with one thing more gone wrong, if that may be.
    pub fn spent(&self, kind: Kind) -> Option<Self> {
        let budget = self.budget.spend(kind)?;
        Some(Self {
            budget,
            ..self.clone()
        })
    }

    /// Sets a breach, unless there is one already.
    pub fn breaks(&mut self, law: &'static str) {
        self.breach.get_or_insert(law);
    }

    /// Which of the runs is the last.
    pub fn last_run(&self) -> u8 {
        u8::try_from(self.wishes.len())
            .unwrap_or_default()
            .saturating_sub(1)
    }
}

impl Hash for World {
    /// Everything but the record, which is hashed as it is written.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.alive, self.alarm, &self.pending, &self.mail, &self.tab).hash(state);
        (&self.shop, self.budget, &self.wishes, self.clicks).hash(state);
        self.stop_lost.hash(state);
    }
}

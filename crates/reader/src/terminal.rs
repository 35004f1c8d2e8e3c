use crate::acting::Acting;
use crate::announcing::Announcing;
use crate::event::{Event, Show};
use crate::looking::Looking;
use crate::turn::{Orders, Turn};
use crate::turning::Turning;
use document::Actions;
use run::IntentId;
use serde::{Deserialize, Serialize};
use shop::Unreadable;

/// What a document is given to keep, for as long as it lives: all that it was asked, what became of
/// it, and what is under way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Terminal {
    pub(crate) actions: Actions,
    pub(crate) announcing: Announcing,
    /// The highest number that was heard: what is older need not be looked at any more.
    pub(crate) newest: Option<IntentId>,
    pub(crate) looks: Vec<Looking>,
    pub(crate) acts: Vec<Acting>,
    pub(crate) inquiries: Vec<Inquiry>,
}

/// A question what became of an action, which waits until that is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    /// To be named in the answer.
    pub intent: IntentId,
    /// The action.
    pub of: IntentId,
}

impl Terminal {
    fn new(now: f64) -> Self {
        Self {
            actions: Actions::default(),
            announcing: Announcing::new(now),
            newest: None,
            looks: Vec::new(),
            acts: Vec::new(),
            inquiries: Vec::new(),
        }
    }

    /// What follows from an event and the HTML that came with it: empty if none did, `None` if nobody
    /// could read it.
    #[must_use]
    pub fn turn(mut event: Event, html: Option<&str>) -> Turn {
        let memory = event.memory.take();
        let memory = memory.unwrap_or_else(|| Self::new(event.now()));
        let mut turning = Turning::of(memory, &event);
        turning.begin();
        turning.take();
        let parsed = html.map(page::parse_within);
        let shown = match (&parsed, &event.fetched) {
            (None, _) => turning.give_up(&Unreadable::odd("page", "it cannot be read")),
            (Some(Err(why)), _) => turning.give_up(&Unreadable::odd("page", &why.to_string())),
            (Some(Ok(page)), Some(fetched)) => turning.fetched(fetched, &page.root()),
            (Some(Ok(page)), None) => turning.look(&page.root(), event.show),
        };
        turning.inquire();
        let (memory, orders) = turning.over();
        memory.into_turn(orders, shown, event.now())
    }

    /// What the document is to do, after it has shown so much of itself.
    fn into_turn(self, orders: Orders, shown: Show, now: f64) -> Turn {
        let show = self.wants();
        let due = self.due().map(|due| (due - now).max(0.0));
        Turn {
            reports: orders.told(),
            press: orders.press,
            fetch: orders.fetch,
            wait: if show > shown { Some(0.0) } else { due },
            watch: self.watches(),
            show,
            memory: self,
        }
    }

    fn wants(&self) -> Show {
        let looks = self.looks.iter().any(Looking::is_here);
        match (self.acts.is_empty(), looks) {
            (false, _) => Show::Buttons,
            (true, true) => Show::Page,
            (true, false) => self.announcing.wants(),
        }
    }

    fn due(&self) -> Option<f64> {
        let looks = self.looks.iter().filter_map(Looking::due);
        let acts = self.acts.iter().map(|act| act.until);
        let all = looks.chain(acts).chain(self.announcing.due());
        all.min_by(f64::total_cmp)
    }

    /// Where nothing but the header or the notice can be news, the rest of a restless page is not
    /// heeded.
    fn watches(&self) -> Option<&'static str> {
        let all = !self.acts.is_empty() || self.looks.iter().any(Looking::is_here);
        (!all).then_some(auchan::LATER)
    }
}

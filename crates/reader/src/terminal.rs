use crate::Shop;
use crate::acting::Acting;
use crate::announcing::Announcing;
use crate::looking::Looking;
use crate::show::Show;
use document::Actions;
use run::IntentId;
use serde::{Deserialize, Serialize};
use site::Site;

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
    /// Of a document that has just come up.
    pub fn new(now: f64) -> Self {
        Self {
            actions: Actions::default(),
            announcing: Announcing::new(now),
            newest: None,
            looks: Vec::new(),
            acts: Vec::new(),
            inquiries: Vec::new(),
        }
    }

    /// How much of the document is to be sent next.
    pub fn wants(&self) -> Show {
        let looks = self.looks.iter().any(Looking::is_here);
        match (self.acts.is_empty(), looks) {
            (false, _) => Show::Buttons,
            (true, true) => Show::Page,
            (true, false) => self.announcing.wants(),
        }
    }

    /// When something is due, if nothing happens before.
    pub fn due(&self) -> Option<f64> {
        let looks = self.looks.iter().filter_map(Looking::due);
        let acts = self.acts.iter().map(|act| act.until);
        let all = looks.chain(acts).chain(self.announcing.due());
        all.min_by(f64::total_cmp)
    }

    /// What a change of is something that happens; else any change.
    /// Where nothing but the header or the notice can be news, the rest of a restless page is not
    /// heeded.
    pub fn watches(&self) -> Option<&'static str> {
        let all = !self.acts.is_empty() || self.looks.iter().any(Looking::is_here);
        (!all).then_some(Shop::LATER)
    }
}

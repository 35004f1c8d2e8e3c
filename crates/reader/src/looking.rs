use crate::Shop;
use crate::fetched::Fetched;
use crate::here::Here;
use crate::orders::Fetch;
use document::{Attempt, Look, Then, patience};
use page::Element;
use run::{IntentId, Via};
use serde::{Deserialize, Serialize};
use shop::{Answer, Query, ReadError, Reading, Unreadable};
use site::Site;

/// Something that is looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Looking {
    /// To be named in the answer.
    pub intent: IntentId,
    sight: Query,
    /// Until when the page may fill itself; what it says then stands.
    until: f64,
    /// What is under way of a fetch; nothing where the page itself is looked at.
    fetch: Option<Fetching>,
}

/// A fetch that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Fetching {
    attempt: Attempt,
    /// In place of the page that is shown.
    anew: bool,
}

/// How a look goes on.
pub enum Step {
    /// It is over.
    Seen(Answer),
    /// It waits for the page.
    Wait,
    /// It waits for this to be fetched.
    Fetch(Fetch),
}

impl Looking {
    /// Begins to look, in a page that was `left` or not.
    pub fn begin(
        intent: IntentId,
        sight: Query,
        via: Via,
        left: bool,
        here: &Here,
    ) -> (Self, Step) {
        let look = Look::of(&sight, via, left, here.is_fresh(&sight));
        let mut looking = Self {
            intent,
            sight,
            until: here.now() + f64::from(patience::PAGE),
            fetch: None,
        };
        let step = match look {
            Look::Here => Step::Wait,
            Look::Fetched | Look::Anew => looking.fetch(Attempt::Page, look == Look::Anew),
            Look::Nowhere(why) => Step::Seen(Err(why)),
        };
        (looking, step)
    }

    fn fetch(&mut self, attempt: Attempt, anew: bool) -> Step {
        self.fetch = Some(Fetching { attempt, anew });
        match Shop::address(&self.sight) {
            Some(url) => Step::Fetch(Fetch::of(self.intent, url, attempt)),
            None => Step::Seen(Err(ReadError::Unreadable {
                kind: self.sight.kind(),
                why: Unreadable::odd("address", &format!("{:?}", self.sight)),
            })),
        }
    }

    /// Whether it is the page itself that is looked at.
    pub const fn is_here(&self) -> bool {
        self.fetch.is_none()
    }

    /// When what the page says stands, if nothing happens before.
    pub fn due(&self) -> Option<f64> {
        self.is_here().then_some(self.until)
    }

    /// The answer of the page itself, as soon as it is settled.
    pub fn look<E: Element>(&mut self, root: &E, now: f64) -> Option<Answer> {
        let answer = Shop::see(&self.sight, root);
        match &answer {
            Err(ReadError::Unreadable { .. } | ReadError::Slow) => {}
            // No address yet: the header is given its time.
            Ok(Reading::Session(seen)) if seen.delivery != Some(true) => {
                self.until = self.until.min(now + f64::from(patience::HEADER));
            }
            Ok(reading) if !reading.is_whole() => {
                self.until = self.until.min(now + f64::from(patience::PART));
            }
            Ok(_) | Err(_) => return Some(answer),
        }
        (now >= self.until).then_some(answer)
    }

    /// What comes of a request that ended, with the page if it brought one.
    pub fn fetched<E: Element>(&mut self, fetched: &Fetched, page: Option<&E>) -> Step {
        let Some(Fetching { attempt, anew }) = self.fetch else {
            return Step::Wait;
        };
        let look = if anew { Look::Anew } else { Look::Fetched };
        if attempt == Attempt::Page && fetched.kind.is_some() {
            let answer = self.read(fetched, page);
            return Step::Seen(answer.map_err(|why| look.unseen(why)));
        }
        match attempt.failed(fetched.kind.as_deref()) {
            Then::Try(next) => self.fetch(next, anew),
            Then::Unseen(why) => Step::Seen(Err(look.unseen(why))),
        }
    }

    fn read<E: Element>(&self, fetched: &Fetched, page: Option<&E>) -> Answer {
        let ok = (200..300).contains(&fetched.status);
        let (status, wait) = (fetched.status, fetched.wait());
        match page.filter(|_| fetched.whole) {
            Some(page) if ok => Shop::see(&self.sight, page).map(Reading::of_fetched),
            Some(page) => Err(Shop::refused(status, wait, page)),
            None if ok => Err(ReadError::Unreachable),
            None => Err(site::answered(status, wait)),
        }
    }
}

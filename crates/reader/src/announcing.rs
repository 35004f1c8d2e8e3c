use crate::here::Here;
use crate::show::Show;
use document::patience::{self, ANNOUNCEMENTS_MAX, announced_again};
use run::{FromPage, ReadBy};
use serde::{Deserialize, Serialize};
use shop::PageSeen;

/// What a document says by itself: that it came up or came back, what its header says once that is
/// filled, and that the session has expired.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Announcing {
    open: Option<Announcement>,
    /// Until when the header is given time to say that an address is chosen.
    header: Option<f64>,
    expired: bool,
    /// What the page showed by the person's choice when it was announced last.
    #[serde(default)]
    key: Option<String>,
    /// Something changed that may be news of the session.
    curious: bool,
}

/// An announcement that was not heard yet. There is no other way that the worker learns of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Announcement {
    coming: Coming,
    said: u32,
    /// When it is said (again).
    due: f64,
    /// It was just said, and is not answered yet.
    open: bool,
}

/// How a page came to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Coming {
    /// It was loaded; its header may not be filled yet.
    New,
    /// It was given time to fill its header.
    Settled,
    /// The person went back or forward to it.
    Returned,
}

/// What a document says by itself at a look.
pub struct Said {
    /// The page.
    pub announcement: Option<FromPage>,
    /// The end of the session.
    pub expired: Option<FromPage>,
}

impl Announcing {
    /// Of a document that has just come up.
    pub fn new(now: f64) -> Self {
        Self {
            open: Some(Announcement::of(Coming::New, now)),
            header: None,
            expired: false,
            key: None,
            curious: false,
        }
    }

    /// It was shown again.
    pub fn returned(&mut self, now: f64) {
        self.open = Some(Announcement::of(Coming::Returned, now));
    }

    /// Something happened that nobody told of: a change of what is watched.
    pub const fn wonder(&mut self) {
        // Who waits for an answer wakes by the clock.
        self.curious = self.open.is_none();
    }

    /// Takes what was answered to all that was said last, the announcement first.
    pub fn heard(&mut self, answers: &[String]) {
        let Some(open) = self.open.as_mut().filter(|open| open.open) else {
            return;
        };
        open.open = false;
        let refused = answers.first().is_some_and(|answer| is_refusal(answer));
        if !refused || open.said >= ANNOUNCEMENTS_MAX {
            self.open = None;
        }
    }

    /// Nobody can read the page: there is nothing to say of it.
    pub fn give_up(&mut self) {
        (self.open, self.header, self.curious) = (None, None, false);
    }

    /// How much of the page it needs.
    pub const fn wants(&self) -> Show {
        let due = matches!(&self.open, Some(open) if !open.open);
        match due || self.header.is_some() || self.curious {
            true => Show::Page,
            false => Show::Nothing,
        }
    }

    /// When it has something to say, if nothing happens before.
    pub fn due(&self) -> impl Iterator<Item = f64> {
        let open = self.open.as_ref().map(|open| open.due);
        open.into_iter().chain(self.header)
    }

    /// What is said of the page as it is: its announcement, and else that the session has expired.
    pub fn look(&mut self, seen: &PageSeen, here: &Here, left: bool) -> Said {
        self.curious = false;
        self.settle(seen, here.now());
        self.choose(seen, here.now());
        let announcement = self.announce(seen, here, left);
        // What was there from the start is announced with the page.
        let news = seen.expired && !self.expired && announcement.is_none();
        self.expired |= seen.expired;
        Said {
            announcement,
            expired: news.then_some(FromPage::LogoutDetected),
        }
    }

    /// The header is filled, or had its time; what it says then is announced, if it is news.
    fn settle(&mut self, seen: &PageSeen, now: f64) {
        let over = |until: f64| seen.delivery == Some(true) || now >= until;
        if self.header.is_some_and(over) {
            self.header = None;
            if seen.delivery.is_some() {
                self.open = Some(Announcement::of(Coming::Settled, now));
            }
        }
    }

    /// What the person chooses to see in a page that stays is announced, too.
    fn choose(&mut self, seen: &PageSeen, now: f64) {
        let news = seen.key.is_some() && seen.key != self.key;
        if news && self.open.is_none() {
            self.open = Some(Announcement::of(Coming::Settled, now));
        }
    }

    fn announce(&mut self, seen: &PageSeen, here: &Here, left: bool) -> Option<FromPage> {
        let now = here.now();
        let open = self.open.as_mut().filter(|open| !open.open)?;
        if now < open.due {
            return None;
        }
        if open.coming == Coming::New && open.said == 0 && seen.delivery != Some(true) {
            self.header = Some(now + f64::from(patience::HEADER));
        }
        open.due = now + f64::from(announced_again(open.said));
        open.said += 1;
        open.open = true;
        self.key.clone_from(&seen.key);
        Some(open.coming.report(seen.clone(), here, left))
    }
}

impl Announcement {
    const fn of(coming: Coming, due: f64) -> Self {
        Self {
            coming,
            said: 0,
            due,
            open: false,
        }
    }
}

impl Coming {
    /// That no address is chosen is only believed of a page that had time (SITE §2).
    fn report(self, mut seen: PageSeen, here: &Here, left: bool) -> FromPage {
        let (path, read_by) = (here.location.pathname.clone(), ReadBy::Worker);
        if self == Self::New {
            seen.delivery = seen.delivery.filter(|chosen| *chosen);
        }
        match self {
            Self::New | Self::Settled => FromPage::PageReady {
                seen,
                path,
                read_by,
                came: here.arrival(left),
            },
            Self::Returned => FromPage::PageReturned {
                seen,
                path,
                read_by,
            },
        }
    }
}

fn is_refusal(answer: &str) -> bool {
    let said: Option<serde_json::Value> = serde_json::from_str(answer).ok();
    said.is_some_and(|said| said.get("refused").is_some())
}

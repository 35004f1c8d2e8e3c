use document::Attempt;
use run::{FromPage, IntentId};
use serde::Serialize;

/// One button, and what it was judged by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Press {
    /// For which action.
    pub intent: IntentId,
    /// The facts it was judged by, as the page sent them; where it stands is among them.
    pub facts: String,
    /// The opening tags of what it stands in and its own, from the outside in.
    pub tags: Vec<Vec<String>>,
    /// Whether the mouse is to go down and up before the click ([`site::Gesture::Step`]).
    pub step: bool,
}

/// A page of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fetch {
    /// What for.
    pub intent: IntentId,
    /// Its address.
    pub url: String,
    /// What the browser is to make of redirects.
    pub redirect: &'static str,
    /// How it is to ask other hosts.
    pub mode: &'static str,
    /// What it is to take from what it has kept: that is not the shop's word of now.
    pub cache: &'static str,
    /// Whom it is to tell who asks.
    pub credentials: &'static str,
    /// How long it may take, in milliseconds.
    pub patience: u32,
}

/// What is made of one event, while it is made.
#[derive(Debug, Default)]
pub struct Orders {
    /// The page's announcement, whose answer is waited for.
    pub announcement: Option<FromPage>,
    /// What else the worker is told.
    pub reports: Vec<FromPage>,
    /// What is pressed.
    pub press: Option<Press>,
    /// What is fetched.
    pub fetch: Vec<Fetch>,
}

impl Fetch {
    /// One attempt at a page.
    pub const fn of(intent: IntentId, url: String, attempt: Attempt) -> Self {
        Self {
            intent,
            url,
            redirect: attempt.redirect(),
            mode: attempt.mode(),
            cache: "no-store",
            credentials: "same-origin",
            patience: document::patience::PAGE,
        }
    }
}

impl Orders {
    /// All that the worker is told, the announcement first, as JSON text.
    pub fn told(&self) -> Vec<String> {
        let all = self.announcement.iter().chain(&self.reports);
        all.filter_map(|report| serde_json::to_string(report).ok())
            .collect()
    }
}

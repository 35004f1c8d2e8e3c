use crate::Shop;
use page::TooMuch;
use run::{Arrival, FromPage, IntentId, ReadBy};
use serde::Deserialize;
use shop::{Answer, PageSeen, Query, ReadError, Reading};
use site::Site;

/// What a page wants to have read, beside its HTML.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Shown {
    /// It came up, or it came back, or something changed that the run must know of.
    Page {
        /// Path of its address, without the part behind `?`.
        path: String,
        /// How it came to be shown.
        coming: Coming,
        /// By which way.
        #[serde(default)]
        came: Arrival,
    },
    /// It was asked for something.
    Query {
        /// To be named in the answer.
        intent: IntentId,
        /// What is looked for.
        sight: Query,
        /// Nothing more will come: what the page says now stands.
        last: bool,
        /// The error it was answered with, if it was fetched and refused.
        #[serde(default)]
        status: Option<u16>,
        /// How many seconds the shop asked to be left alone with it.
        #[serde(default)]
        wait: Option<u32>,
    },
}

/// How a page came to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Coming {
    /// It was loaded; its header may not be filled yet.
    New,
    /// It was given time to fill its header.
    Settled,
    /// The person went back or forward to it.
    Returned,
}

/// A text that says nothing a page may say.
#[derive(Debug, thiserror::Error)]
#[error("no page says that: {0}")]
pub struct Nonsense(#[from] serde_json::Error);

impl Shown {
    /// Reads what a page said.
    ///
    /// # Errors
    /// A text that is none of it.
    pub fn from_text(text: &str) -> Result<Self, Nonsense> {
        Ok(serde_json::from_str(text)?)
    }

    /// The report on a page; `None` for one that is still being filled.
    ///
    /// # Errors
    /// A page that would take longer to read than the run can wait.
    pub fn read(self, html: &str) -> Result<Option<FromPage>, TooMuch> {
        let page = page::parse_within(html)?;
        Ok(match self {
            Self::Page { path, coming, came } => {
                Some(coming.report(Shop::identify(&page.root()), path, came))
            }
            Self::Query {
                intent,
                sight,
                last,
                status,
                wait,
            } => {
                let answer = match status {
                    Some(status) => Err(Shop::refused(status, wait, &page.root())),
                    None => Shop::see(&sight, &page.root()),
                };
                let settled = last || settled(&answer);
                settled.then_some(FromPage::StepComplete { intent, answer })
            }
        })
    }
}

impl Coming {
    /// That no address is chosen is only believed of a page that had time (SITE §2).
    fn report(self, mut seen: PageSeen, path: String, came: Arrival) -> FromPage {
        let read_by = ReadBy::Worker;
        if self == Self::New {
            seen.delivery = seen.delivery.filter(|chosen| *chosen);
        }
        match self {
            Self::New | Self::Settled => FromPage::PageReady {
                seen,
                path,
                read_by,
                came,
            },
            Self::Returned => FromPage::PageReturned {
                seen,
                path,
                read_by,
            },
        }
    }
}

/// Whether more of the page could not change the answer.
fn settled(answer: &Answer) -> bool {
    match answer {
        Err(ReadError::Unreadable { .. } | ReadError::Slow) => false,
        // The header may not be filled yet.
        Ok(Reading::Session(seen)) => seen.delivery == Some(true),
        Ok(_) | Err(_) => true,
    }
}

use run::{FromPage, IntentId, ReadBy};
use serde::Deserialize;
use shop::{Answer, Sight, Unseen};

/// What a page wants to have read, beside its HTML.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Shown {
    /// It came up, or it came back, or something changed that the run must know of.
    Page {
        /// Path of its address, without the part behind `?`.
        path: String,
    },
    /// It was asked for something.
    Sight {
        /// To be named in the answer.
        intent: IntentId,
        /// What is looked for.
        sight: Sight,
        /// Nothing more will come: what the page says now stands.
        last: bool,
    },
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
    #[must_use]
    pub fn read(self, html: &str) -> Option<FromPage> {
        let page = page::parse(html);
        match self {
            Self::Page { path } => Some(FromPage::PageReady {
                seen: auchan::identify(&page.root()),
                path,
                read_by: ReadBy::Worker,
            }),
            Self::Sight {
                intent,
                sight,
                last,
            } => {
                let answer = auchan::see(&sight, &page.root());
                let settled = last || settled(&answer);
                settled.then_some(FromPage::StepComplete { intent, answer })
            }
        }
    }
}

/// Whether more of the page could not change the answer.
const fn settled(answer: &Answer) -> bool {
    !matches!(answer, Err(Unseen::Unreadable { .. } | Unseen::Slow))
}

use chrome::Sender;
use chrome::tabs::Tab;
use run::{Document, DocumentId, FromPage, Report, Request, TabId};

/// A message, with who sent it.
pub enum Admitted {
    /// The person's word, from the extension's own pages.
    Request(Request),
    /// A page's word, from a document of the shop.
    Report(Report),
}

/// Why a message was not admitted.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stranger {
    /// The browser does not say who sent it, or it is not one of ours.
    #[error("nobody we know sent it")]
    Unknown,
    /// The text is no message that this sender may send.
    #[error("this sender may not say that: {0}")]
    NotAllowed(String),
    /// The page cannot run our code.
    #[error("the page's own policy forbids our code to run in it")]
    Blind,
}

/// The one origin whose pages are read.
const SHOP: &str = "https://www.auchan.pt";

/// Admits by sender, then by text: a page cannot speak for a person, nor the panel for a page.
pub fn admit(message: &str, sender: Option<Sender>) -> Result<Admitted, Stranger> {
    let sender = sender.filter(|sender| sender.id.is_some() && sender.id == chrome::runtime::id());
    let sender = sender.ok_or(Stranger::Unknown)?;
    let origin = sender.origin.as_deref().unwrap_or_default();
    if Some(origin) == own_origin().as_deref() {
        return parse(message).map(Admitted::Request);
    }
    match (
        origin,
        sender.frame_id,
        sender.tab.as_ref().and_then(|tab| tab.id),
    ) {
        (SHOP, Some(0), Some(tab)) => {
            let document = sender.document_id.ok_or(Stranger::Unknown)?;
            report(parse(message)?, TabId(tab), DocumentId(document)).map(Admitted::Report)
        }
        _ => Err(Stranger::Unknown),
    }
}

/// Whether a tab shows the shop, by the address that the browser lets us see.
pub fn shows_shop(tab: &Tab) -> bool {
    let of_shop = |url: &String| {
        url.strip_prefix(SHOP)
            .is_some_and(|path| path.starts_with('/'))
    };
    tab.url.as_ref().is_some_and(of_shop)
}

fn report(said: FromPage, tab: TabId, document: DocumentId) -> Result<Report, Stranger> {
    Ok(match said {
        FromPage::PageReady { seen, path } => Report::PageReady {
            tab,
            document: Document {
                id: document,
                path,
                seen,
            },
        },
        FromPage::StepComplete { intent, answer } => Report::StepComplete {
            document,
            tab,
            intent,
            answer,
        },
        FromPage::LoginDetected => Report::LoginDetected { tab },
        FromPage::LogoutDetected => Report::LogoutDetected { tab },
        FromPage::PageBlind => return Err(Stranger::Blind),
    })
}

fn parse<T: serde::de::DeserializeOwned>(message: &str) -> Result<T, Stranger> {
    serde_json::from_str(message).map_err(|why| Stranger::NotAllowed(why.to_string()))
}

fn own_origin() -> Option<String> {
    let url = chrome::runtime::url("")?;
    Some(url.trim_end_matches('/').to_owned())
}

use chrome::Sender;
use chrome::tabs::Tab;
use run::{Arrival, Document, DocumentId, FromPage, Report, Request, TabId};

/// A message, with who sent it.
pub enum Admitted {
    /// The person's word, from the extension's own pages.
    Request(Request),
    /// The person's word about the settings, from the extension's own pages.
    Setting(settings::Request),
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
}

/// The one origin whose pages are read.
const SHOP: &str = "https://www.auchan.pt";

/// The pages that the manifest lets us read; every other host is the person's to grant.
pub const SHOP_PAGES: &str = "https://www.auchan.pt/*";

/// Who we are, by the browser's word.
pub struct Own {
    /// The extension's id.
    pub id: String,
    /// The origin of its own pages.
    pub origin: String,
}

impl Own {
    /// This extension; `None` once it was unloaded.
    pub fn of_browser() -> Option<Self> {
        let origin = chrome::runtime::url("")?.trim_end_matches('/').to_owned();
        Some(Self {
            id: chrome::runtime::id()?,
            origin,
        })
    }
}

/// Admits by sender, then by text: a page cannot speak for a person, nor the panel for a page.
pub fn admit(message: &str, sender: Option<Sender>, own: &Own) -> Result<Admitted, Stranger> {
    let sender = sender.filter(|sender| sender.id.as_deref() == Some(&own.id));
    let sender = sender.ok_or(Stranger::Unknown)?;
    let origin = sender.origin.as_deref().unwrap_or_default();
    if origin == own.origin {
        return own_word(message);
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

fn report(said: FromPage, tab: TabId, id: DocumentId) -> Result<Report, Stranger> {
    let page = |id, path, seen, read_by, came| Document {
        id,
        path,
        seen,
        read_by,
        came,
    };
    Ok(match said {
        FromPage::PageReady {
            seen,
            path,
            read_by,
            came,
        } => Report::PageReady {
            tab,
            document: page(id, path, seen, read_by, came),
        },
        FromPage::PageReturned {
            seen,
            path,
            read_by,
        } => Report::PageReturned {
            tab,
            document: page(id, path, seen, read_by, returned()),
        },
        FromPage::StepComplete { intent, answer } => Report::StepComplete {
            document: id,
            tab,
            intent,
            answer,
        },
        FromPage::LoginDetected => Report::LoginDetected { tab },
        FromPage::LogoutDetected => Report::LogoutDetected { tab },
        FromPage::PageBlind => Report::PageBlind { tab },
    })
}

/// A page that came back is as old as it was when it was left.
fn returned() -> Arrival {
    Arrival {
        cached: true,
        ..Arrival::default()
    }
}

fn own_word(message: &str) -> Result<Admitted, Stranger> {
    parse(message)
        .map(Admitted::Request)
        .or_else(|why| parse(message).map(Admitted::Setting).map_err(|_| why))
}

fn parse<T: serde::de::DeserializeOwned>(message: &str) -> Result<T, Stranger> {
    serde_json::from_str(message).map_err(|why| Stranger::NotAllowed(why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrome::SenderTab;

    const OWN: &str = "chrome-extension://us";

    fn heard(message: &str, sender: Sender) -> Result<Admitted, Stranger> {
        let own = Own {
            id: "us".into(),
            origin: OWN.into(),
        };
        admit(message, Some(sender), &own)
    }

    fn page() -> Sender {
        Sender {
            id: Some("us".into()),
            origin: Some(SHOP.into()),
            url: None,
            document_id: Some("d1".into()),
            frame_id: Some(0),
            tab: Some(SenderTab { id: Some(7) }),
        }
    }

    fn panel() -> Sender {
        Sender {
            origin: Some(OWN.into()),
            tab: None,
            ..page()
        }
    }

    const COMMANDS: [&str; 6] = [
        r#"{"type":"START_RUN","tab":null,"wish":{"order":null,"mode":"REPLACE"}}"#,
        r#"{"type":"RETRY"}"#,
        r#"{"type":"CANCEL"}"#,
        r#"{"type":"APPROVE","pack":1}"#,
        r#"{"type":"RESET"}"#,
        r#"{"type":"SIGN_IN"}"#,
    ];

    /// ARCHITECTURE, invariant 6, for the settings: no page can change a rule, or have a key sent
    /// elsewhere.
    #[test]
    fn a_page_cannot_change_settings() {
        for request in [
            r#"{"type":"CHANGE_SETTINGS","change":{"set":"BRAND","brand":"Serra"}}"#,
            r#"{"type":"IMPORT_SETTINGS","text":"{}"}"#,
            r#"{"type":"KEEP_KEY","key":"k"}"#,
            r#"{"type":"DELETE_EVERYTHING"}"#,
        ] {
            assert!(matches!(heard(request, panel()), Ok(Admitted::Setting(_))));
            assert!(heard(request, page()).is_err(), "{request}");
        }
    }

    /// ARCHITECTURE, invariant 6: "A page cannot speak for a person".
    #[test]
    fn a_page_cannot_speak_for_a_person() {
        for command in COMMANDS {
            assert!(matches!(heard(command, panel()), Ok(Admitted::Request(_))));
            assert!(heard(command, page()).is_err(), "{command}");
        }
    }

    #[test]
    fn the_panel_cannot_speak_for_a_page() {
        let report = r#"{"type":"LOGIN_DETECTED"}"#;
        assert!(matches!(heard(report, page()), Ok(Admitted::Report(_))));
        assert!(heard(report, panel()).is_err());
    }

    #[test]
    fn nobody_else_is_heard() {
        let report = r#"{"type":"LOGIN_DETECTED"}"#;
        let origin = |origin: &str| Sender {
            origin: Some(origin.into()),
            ..page()
        };
        let strangers = [
            Sender {
                id: Some("others".into()),
                ..page()
            },
            Sender { id: None, ..page() },
            Sender {
                frame_id: Some(3),
                ..page()
            },
            Sender {
                document_id: None,
                ..page()
            },
            Sender {
                tab: None,
                ..page()
            },
            origin("https://login.auchan.pt"),
            origin("https://www.auchan.pt.example.org"),
            origin("http://www.auchan.pt"),
        ];
        for stranger in strangers {
            assert!(heard(report, stranger.clone()).is_err(), "{stranger:?}");
        }
    }
}

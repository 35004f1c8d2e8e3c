use crate::Shop;
use chrome::Sender;
use chrome::tabs::Tab;
use run::{Arrival, Document, DocumentId, FromPage, Report, Request, TabId};
use site::Site;

/// The person's word.
pub enum Own {
    /// About the run.
    Request(Request),
    /// About the settings.
    Setting(settings::Request),
}

/// Who may be heard at all.
#[derive(Debug, PartialEq, Eq)]
pub enum Known {
    /// One of the extension's own pages, which speak for the person.
    Own,
    /// A tab's own page of the shop, which speaks for itself.
    Page(Page),
}

/// A document of the shop, as the browser names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    tab: TabId,
    /// Which document.
    pub id: DocumentId,
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

/// Who we are, by the browser's word.
pub struct Us {
    /// The extension's id.
    pub id: String,
    /// The origin of its own pages.
    pub origin: String,
}

impl Us {
    /// This extension; `None` once it was unloaded.
    pub fn of_browser() -> Option<Self> {
        let origin = chrome::runtime::url("")?.trim_end_matches('/').to_owned();
        Some(Self {
            id: chrome::runtime::id()?,
            origin,
        })
    }
}

/// Admits by sender, before anything of the message is read.
pub fn known(sender: Option<Sender>, us: &Us) -> Result<Known, Stranger> {
    let sender = sender.filter(|sender| sender.id.as_deref() == Some(&us.id));
    let sender = sender.ok_or(Stranger::Unknown)?;
    let origin = sender.origin.as_deref().unwrap_or_default();
    if origin == us.origin {
        return Ok(Known::Own);
    }
    match (origin, sender.frame_id, sender.tab.and_then(|tab| tab.id)) {
        (Shop::ORIGIN, Some(0), Some(tab)) => {
            let id = sender.document_id.map(DocumentId);
            let (tab, id) = (TabId(tab), id.ok_or(Stranger::Unknown)?);
            Ok(Known::Page(Page { tab, id }))
        }
        _ => Err(Stranger::Unknown),
    }
}

/// Admits a page whose HTML is to be read.
pub fn page(sender: Option<Sender>, us: &Us) -> Result<Page, Stranger> {
    match known(sender, us)? {
        Known::Page(page) => Ok(page),
        Known::Own => Err(Stranger::Unknown),
    }
}

/// Whether a tab shows the shop, by the address that the browser lets us see.
pub fn shows_shop(tab: &Tab) -> bool {
    let of_shop = |url: &String| {
        url.strip_prefix(Shop::ORIGIN)
            .is_some_and(|path| path.starts_with('/'))
    };
    tab.url.as_ref().is_some_and(of_shop)
}

/// Whether a tab shows what comes after the cart: there the person is paying, or about to, and is not
/// to be taken away from it.
pub fn shows_what_comes_after_the_cart(tab: &Tab) -> bool {
    tab.url.as_deref().is_some_and(Shop::keeps_us_out)
}

/// What a page says: it cannot speak for a person.
pub fn report(message: &str, Page { tab, id }: Page) -> Result<Report, Stranger> {
    let page = |id, path, seen, read_by, came| Document {
        id,
        path,
        seen,
        read_by,
        came,
    };
    Ok(match parse(message)? {
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
        FromPage::LogoutDetected => Report::LogoutDetected { document: id, tab },
        FromPage::PageBlind => Report::PageBlind { document: id, tab },
    })
}

/// A page that came back is as old as it was when it was left.
fn returned() -> Arrival {
    Arrival {
        cached: true,
        ..Arrival::default()
    }
}

/// What one of our own pages says: it cannot speak for a page of the shop.
pub fn own_word(message: &str) -> Result<Own, Stranger> {
    parse(message)
        .map(Own::Request)
        .or_else(|why| parse(message).map(Own::Setting).map_err(|_| why))
}

fn parse<T: serde::de::DeserializeOwned>(message: &str) -> Result<T, Stranger> {
    serde_json::from_str(message).map_err(|why| Stranger::NotAllowed(why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrome::SenderTab;

    const OWN: &str = "chrome-extension://us";

    /// What was heard of it, and from whom.
    enum Admitted {
        Request,
        Setting,
        Report,
    }

    fn us() -> Us {
        Us {
            id: "us".into(),
            origin: OWN.into(),
        }
    }

    fn heard(message: &str, sender: Sender) -> Result<Admitted, Stranger> {
        match known(Some(sender), &us())? {
            Known::Page(page) => report(message, page).map(|_| Admitted::Report),
            Known::Own => own_word(message).map(|word| match word {
                Own::Request(_) => Admitted::Request,
                Own::Setting(_) => Admitted::Setting,
            }),
        }
    }

    fn page() -> Sender {
        Sender {
            id: Some("us".into()),
            origin: Some(Shop::ORIGIN.into()),
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

    const COMMANDS: [&str; 7] = [
        r#"{"type":"START_RUN","tab":null,"wish":{"order":null,"mode":"REPLACE"}}"#,
        r#"{"type":"RETRY"}"#,
        r#"{"type":"CANCEL"}"#,
        r#"{"type":"APPROVE","pack":1}"#,
        r#"{"type":"RESET"}"#,
        r#"{"type":"SIGN_IN"}"#,
        r#"{"type":"REOPEN","run":"r1","tab":null}"#,
    ];

    /// ARCHITECTURE, invariant 6, for the settings: no page can change a rule, or have a key sent
    /// elsewhere.
    #[test]
    fn a_page_cannot_change_settings() {
        for request in [
            r#"{"type":"CHANGE_SETTINGS","change":{"set":"BRAND","brand":"Serra"}}"#,
            r#"{"type":"IMPORT_SETTINGS","text":"{}"}"#,
            r#"{"type":"KEEP_KEY","key":"k","endpoint":"https://m.example"}"#,
            r#"{"type":"DELETE_EVERYTHING"}"#,
        ] {
            assert!(matches!(heard(request, panel()), Ok(Admitted::Setting)));
            assert!(heard(request, page()).is_err(), "{request}");
        }
    }

    /// ARCHITECTURE, invariant 6: "A page cannot speak for a person".
    #[test]
    fn a_page_cannot_speak_for_a_person() {
        for command in COMMANDS {
            assert!(matches!(heard(command, panel()), Ok(Admitted::Request)));
            assert!(heard(command, page()).is_err(), "{command}");
        }
    }

    #[test]
    fn the_panel_cannot_speak_for_a_page() {
        let report = r#"{"type":"LOGIN_DETECTED"}"#;
        assert!(matches!(heard(report, page()), Ok(Admitted::Report)));
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
            let said = super::page(Some(stranger.clone()), &us());
            assert_eq!(said, Err(Stranger::Unknown), "{stranger:?}");
        }
        assert!(super::page(Some(page()), &us()).is_ok());
        assert!(super::page(Some(panel()), &us()).is_err(), "it is no page");
    }
}

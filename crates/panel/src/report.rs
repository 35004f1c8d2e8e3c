use run::{Document, Entry, Fatal, Fault, ReadBy, Recoverable, Run, Session};
use serde::Serialize;
use shop::{PageKind, ReadError, Unreadable};

/// What a person may hand on when something went wrong: steps and errors, and nothing of who
/// they are or what they buy.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    product: &'static str,
    version: &'static str,
    status: &'static str,
    station: String,
    fault: Option<Vec<String>>,
    errors: Option<u8>,
    pages: Vec<Open>,
    journal: Vec<&'a Entry>,
}

/// An open page of the shop, and who reads it: the page itself, or the worker where its policy
/// forbids that.
#[derive(Debug, Serialize)]
struct Open {
    kind: PageKind,
    read_by: ReadBy,
}

impl<'a> Report<'a> {
    /// The report on a session.
    #[must_use]
    pub fn on(session: &'a Session) -> Self {
        let (fault, errors) = match &session.run {
            Run::Paused(paused) => {
                let errors = paused.suspended().map(|it| it.running.errors);
                (Some(said(&paused.fault)), errors)
            }
            Run::Idle(idle) => {
                let verdict = idle.checked.as_ref().map(|checked| checked.verdict.name());
                (verdict.map(|name| vec![name.to_owned()]), None)
            }
            Run::Running(_) | Run::Review(_) | Run::Complete(_) => (None, None),
        };
        Self {
            product: "Carrinho Pronto",
            version: env!("CARGO_PKG_VERSION"),
            status: session.run.status().name(),
            station: session.state_path().to_string(),
            fault,
            errors,
            pages: session
                .tabs
                .iter()
                .map(|(_, page)| Open::of(page))
                .collect(),
            journal: session.journal.iter().collect(),
        }
    }

    /// The report as text.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl Open {
    const fn of(page: &Document) -> Self {
        Self {
            kind: page.seen.kind,
            read_by: page.read_by,
        }
    }
}

/// A fault by its names alone. What stood on a page is left out: it could be anybody's.
fn said(fault: &Fault) -> Vec<String> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match fault {
        Fault::Recoverable(Recoverable::ReadFailed { why }) => unseen(why),
        Fault::Recoverable(Recoverable::NotPressed { why }) => {
            let mut said = vec!["NOT_PRESSED".to_owned()];
            said.extend(unreadable(why));
            said
        }
        Fault::Recoverable(Recoverable::PausedByPerson) => words(&["PAUSED_BY_PERSON"]),
        Fault::Recoverable(Recoverable::TabClosed) => words(&["TAB_CLOSED"]),
        Fault::Recoverable(Recoverable::TabLeft) => words(&["TAB_LEFT"]),
        Fault::Recoverable(Recoverable::SignedOut) => words(&["SIGNED_OUT"]),
        Fault::Recoverable(Recoverable::Expired) => words(&["EXPIRED"]),
        Fault::Recoverable(Recoverable::OtherAccount) => words(&["OTHER_ACCOUNT"]),
        Fault::Recoverable(Recoverable::Interrupted) => words(&["INTERRUPTED"]),
        Fault::Recoverable(Recoverable::NotDone) => words(&["NOT_DONE"]),
        Fault::Recoverable(Recoverable::CannotTell { .. }) => words(&["CANNOT_TELL"]),
        Fault::Recoverable(Recoverable::StorageRefused) => words(&["STORAGE_REFUSED"]),
        Fault::Fatal(Fatal::NoOrders) => words(&["NO_ORDERS"]),
        Fault::Fatal(Fatal::OrderGone { .. }) => words(&["ORDER_GONE"]),
        Fault::Fatal(Fatal::NotOffered { .. }) => words(&["NOT_OFFERED"]),
    }
}

fn unseen(why: &ReadError) -> Vec<String> {
    match why {
        ReadError::Unreadable { kind, why } => {
            let mut said = vec!["UNREADABLE".to_owned(), format!("{kind:?}")];
            said.extend(unreadable(why));
            said
        }
        ReadError::NotPressed { why } => {
            let mut said = vec!["NOT_PRESSED".to_owned()];
            said.extend(unreadable(why));
            said
        }
        other => vec![format!("{other:?}")],
    }
}

fn unreadable(why: &Unreadable) -> Vec<String> {
    match why {
        Unreadable::Missing { what, selector } => {
            vec!["MISSING".to_owned(), what.clone(), selector.clone()]
        }
        Unreadable::Odd { what, .. } => vec!["ODD".to_owned(), what.clone()],
        Unreadable::Unsettled { what, .. } => vec!["UNSETTLED".to_owned(), what.clone()],
        Unreadable::Elsewhere { found } => vec!["ELSEWHERE".to_owned(), format!("{found:?}")],
        Unreadable::Translated => vec!["TRANSLATED".to_owned()],
    }
}

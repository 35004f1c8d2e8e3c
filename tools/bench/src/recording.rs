use crate::pair::Pair;
use run::{Document, DocumentId, Moment, ReadBy, Report, Session, TabId, changes, reduce};
use shop::PageSeen;

/// Writing down what changed, against writing all of it down; and a transition against the
/// reading back of a record.
pub fn pairs() -> Vec<Pair> {
    let page = page::parse(include_str!("../../../tests/pages/orders.html"));
    let seen = auchan::identify(&page.root());
    let orders = auchan::orders(&page.root()).ok().map(|list| list.orders);
    let session = Session {
        orders,
        ..arrived(&Session::default(), &seen, "a")
    };
    let (before, after) = (session.clone(), arrived(&session, &seen, "b"));
    let (whole, kept) = (after.clone(), changes(None, &session));
    vec![
        Pair::new(
            "write what changed | write everything",
            move || changes(Some(&before), &after),
            move || changes(None, &whole),
        ),
        Pair::new(
            "reduce an event | read the record back",
            move || arrived(&session, &seen, "c"),
            move || {
                run::restore(|key| kept.iter().find(|(k, _)| *k == key).map(|(_, t)| t.clone()))
            },
        ),
    ]
}

fn arrived(session: &Session, seen: &PageSeen, document: &str) -> Session {
    let document = Document {
        id: DocumentId(document.to_owned()),
        path: "/pt/historico-encomendas".to_owned(),
        seen: seen.clone(),
        read_by: ReadBy::Page,
        came: run::Arrival::default(),
    };
    let report = Report::PageReady {
        tab: TabId(1),
        document,
    };
    reduce(session, Moment::utc(0), report.into()).unwrap_or_default()
}

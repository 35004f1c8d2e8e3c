//! Whatever comes, in whatever order, from whomever: a state or a refusal, and never a panic.

use crate::every_state::step_is_lawful;
use crate::shop::*;
use crate::story::{approving, pressing, searching};
use ::shop::{Answer, Cart, Mode, OrderId, PackId, PageKind, ReadError, Reading, Unreadable};
use proptest::prelude::*;
use run::{
    Command, DocumentId, Event, FromPage, IntentId, Moment, Report, Request, RunId, RunOptions,
    Session, System, TabId, ToPage, changes, reduce,
};

const KINDS: [PageKind; 7] = [
    PageKind::Home,
    PageKind::Orders,
    PageKind::Order,
    PageKind::Cart,
    PageKind::Search,
    PageKind::Slots,
    PageKind::Other,
];

/// Tabs, documents and numbers are few, so that they meet; and now and then none we know.
fn any_tab() -> BoxedStrategy<TabId> {
    prop_oneof![8 => Just(TAB), 2 => Just(TabId(8)), 1 => any::<i32>().prop_map(TabId)].boxed()
}

fn any_document() -> BoxedStrategy<String> {
    prop_oneof![4 => "[a-d]", 4 => "d[0-5]", 1 => "\\PC{0,20}"].boxed()
}

fn any_number() -> BoxedStrategy<u64> {
    prop_oneof![8 => 0u64..30, 1 => any::<u64>()].boxed()
}

fn any_cart() -> BoxedStrategy<Cart> {
    let line = (
        prop::sample::select(["1001", "1002", "2001", "4001"].as_slice()),
        any::<bool>(),
    );
    prop::collection::vec(line, 0..5)
        .prop_map(|lines| {
            cart_of(
                lines
                    .into_iter()
                    .map(|(pid, there)| crate::shop::line(pid, there))
                    .collect(),
            )
        })
        .boxed()
}

fn any_answer() -> BoxedStrategy<Answer> {
    let missing = || Unreadable::missing("price", ".price");
    let kind = PageKind::Cart;
    let seen = prop_oneof![
        Just(Reading::Orders(summaries().into())),
        Just(Reading::Orders(Vec::new().into())),
        any::<bool>()
            .prop_map(|reorder| Reading::Order(Box::new(::shop::Order { reorder, ..order() }))),
        any_cart().prop_map(|cart| Reading::Cart(Box::new(cart))),
        Just(Reading::Tiles(Box::new(tiles()))),
        Just(Reading::Slots(Box::new(slots()))),
        Just(Reading::Pressed),
    ];
    let unseen = prop_oneof![
        Just(ReadError::Slow),
        Just(ReadError::Unreachable),
        Just(ReadError::RedirectLoop),
        Just(ReadError::Gone),
        Just(ReadError::SignedOut),
        Just(ReadError::NeverAsked),
        Just(ReadError::NotPressed { why: missing() }),
        Just(ReadError::Unreadable {
            kind,
            why: missing()
        }),
        (any::<u16>(), any::<Option<u32>>())
            .prop_map(|(status, wait)| ReadError::Refused { status, wait }),
        Just(ReadError::Landed {
            wanted: kind,
            found: PageKind::Home
        }),
    ];
    prop_oneof![3 => seen.prop_map(Ok), 1 => unseen.prop_map(Err)].boxed()
}

fn any_page() -> BoxedStrategy<run::Document> {
    let key = prop_oneof![
        Just(None),
        Just(Some("order-1".to_owned())),
        "\\PC{0,12}".prop_map(Some)
    ];
    let signed_in = prop_oneof![6 => Just(Some(true)), 1 => Just(Some(false)), 2 => Just(None)];
    (
        any_document(),
        prop::sample::select(KINDS.as_slice()),
        key,
        signed_in,
        any::<bool>(),
    )
        .prop_map(|(id, kind, key, signed_in, gone)| {
            let mut document = page(&id, kind, key.as_deref(), true);
            (document.seen.signed_in, document.seen.gone) = (signed_in, gone);
            document
        })
        .boxed()
}

fn any_command() -> BoxedStrategy<Command> {
    let mode = prop::sample::select([Mode::Merge, Mode::Replace].as_slice());
    let order = prop_oneof![3 => Just(None), 1 => "order-[1-3]".prop_map(|id| Some(OrderId(id)))];
    prop_oneof![
        any_tab().prop_map(|tab| Command::CheckSession { tab }),
        (any_tab(), "run-[1-3]", order, mode).prop_map(|(tab, run, order, mode)| {
            Command::StartRun {
                run: RunId(run),
                tab,
                wish: RunOptions {
                    order,
                    mode,
                    ..RunOptions::default()
                },
            }
        }),
        Just(Command::SignIn),
        Just(Command::PauseRun),
        any_tab().prop_map(|tab| Command::Retry { tab }),
        Just(Command::Cancel),
        (any_number(), any_tab()).prop_map(|(pack, tab)| Command::Approve {
            pack: PackId(pack),
            tab
        }),
        Just(Command::Reset),
    ]
    .boxed()
}

/// An event; `None` for the answer that is waited for, which chance alone would rarely hit.
fn any_event() -> BoxedStrategy<Option<Event>> {
    let answer = (any_document(), any_tab(), any_number(), any_answer()).prop_map(
        |(document, tab, intent, answer)| {
            let (document, intent) = (DocumentId(document), IntentId(intent));
            Report::StepComplete {
                document,
                tab,
                intent,
                answer,
            }
        },
    );
    let report = prop_oneof![
        2 => answer,
        6 => (any_tab(), any_page()).prop_map(|(tab, document)| Report::PageReady { tab, document }),
        1 => (any_document(), any_tab()).prop_map(|(document, tab)| Report::PageBlind { document: DocumentId(document), tab }),
        1 => any_tab().prop_map(|tab| Report::LoginDetected { tab }),
        1 => (any_document(), any_tab()).prop_map(|(document, tab)| Report::LogoutDetected { document: DocumentId(document), tab }),
    ];
    let system = prop_oneof![
        4 => Just(System::ServiceWorkerWake),
        4 => Just(System::KeepAlive),
        1 => any_number().prop_map(|intent| System::Undelivered { intent: IntentId(intent), document: None }),
        1 => any_tab().prop_map(|tab| System::TabClosed { tab }),
        1 => any_tab().prop_map(|tab| System::TabLeft { tab }),
        1 => any_tab().prop_map(|tab| System::TabPastCart { tab }),
        1 => Just(System::StorageRefused),
        1 => Just(System::RunKept { run: run_id() }),
    ];
    prop_oneof![
        2 => any_command().prop_map(|it| Some(it.into())),
        3 => report.prop_map(|it| Some(it.into())),
        2 => system.prop_map(|it| Some(it.into())),
        6 => Just(None),
    ]
    .boxed()
}

fn any_moment() -> BoxedStrategy<Moment> {
    prop_oneof![
        8 => prop::sample::select([NOW, LATER].as_slice()),
        1 => (any::<i64>(), any::<i32>()).prop_map(|(ms, offset_minutes)| Moment { ms, offset_minutes }),
    ]
        .boxed()
}

/// The answer that is waited for, from the document that is shown.
fn awaited(session: &Session, answer: Answer) -> Option<Event> {
    let tab = at_work(session)?.0;
    let document = session.tabs.get(tab)?.id.clone();
    let intent = pursued(session)?;
    Some(
        Report::StepComplete {
            document,
            tab,
            intent,
            answer,
        }
        .into(),
    )
}

/// The most that a session of this size may take on record, in bytes (PITFALLS 16).
const BYTES_MAX: usize = 200_000;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_events_in_any_order_end_in_a_state_or_a_refusal(
        from in 0usize..4,
        events in prop::collection::vec((any_moment(), any_event(), any_answer()), 1..60),
    ) {
        let mut session = [Session::default(), pressing(), searching(), approving()][from].clone();
        for (now, event, answer) in events {
            let event = event.or_else(|| awaited(&session, answer));
            let Some(event) = event else { continue };
            let Ok(next) = reduce(&session, now, event.clone()) else { continue };
            step_is_lawful(&session, &event, &next);
            prop_assert!(next.minted >= session.minted);
            session = next;
        }
        let bytes: usize = changes(None, &session).iter().map(|(_, text)| text.len()).sum();
        prop_assert!(bytes < BYTES_MAX, "{bytes} bytes");
        crate::every_state::survives_writing(&session);
    }

    /// Messages are admitted by their sender, and then by their text: any text is one or none.
    #[test]
    fn any_text_is_a_message_or_none(text in ".*", json in any_json()) {
        for text in [text, json] {
            let _ = serde_json::from_str::<Request>(&text);
            let _ = serde_json::from_str::<ToPage>(&text);
            let _ = serde_json::from_str::<FromPage>(&text);
        }
    }

    /// What a page says is not what a person says, whatever it is (ARCHITECTURE, invariant 6).
    #[test]
    fn a_report_is_no_request(answer in any_answer(), intent in any_number(), document in any_page()) {
        let (intent, run::Document { path, seen, came, .. }) = (IntentId(intent), document);
        for said in [FromPage::StepComplete { intent, answer }, FromPage::PageReady { seen, path, read_by: run::ReadBy::Page, came }] {
            let text = serde_json::to_string(&said).unwrap();
            prop_assert_eq!(serde_json::from_str::<FromPage>(&text).unwrap(), said);
            prop_assert!(serde_json::from_str::<Request>(&text).is_err());
        }
    }
}

/// JSON with the names that messages have.
fn any_json() -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        prop::sample::select(WORDS.as_slice()).prop_map(|word| format!("\"{word}\"")),
        any::<i64>().prop_map(|n| n.to_string()),
        Just("null".to_owned()),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let field = (prop::sample::select(NAMES.as_slice()), inner);
        prop::collection::vec(field, 0..6).prop_map(|fields| {
            let fields: Vec<String> = fields
                .into_iter()
                .map(|(name, value)| format!("\"{name}\":{value}"))
                .collect();
            format!("{{{}}}", fields.join(","))
        })
    })
    .boxed()
}

const NAMES: [&str; 15] = [
    "type", "tab", "wish", "order", "mode", "pack", "intent", "answer", "ask", "via", "of", "seen",
    "path", "Ok", "Err",
];

const WORDS: [&str; 12] = [
    "START_RUN",
    "RETRY",
    "APPROVE",
    "PAGE_READY",
    "STEP_COMPLETE",
    "ASK",
    "INQUIRE",
    "SEE",
    "DO",
    "REORDER",
    "MERGE",
    "FETCH",
];

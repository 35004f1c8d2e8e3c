//! Walks every reachable state, breadth first over everything that can happen.

use crate::digest::{Digest, Field, Print};
use crate::shop::*;
use crate::{adding, line, meanwhile};
use ::shop::{Answer, Mode, PackId, PageKind, ReadError, Reading, SessionReading, Unreadable};
use run::{
    Command, DocumentId, Event, Goal, INTERRUPTIONS_MAX, IntentId, Journal, Moment, Replay, Report,
    Run, RunOptions, Session, Status, System, changes, effects, reduce, restore, valid_transition,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

fn commands(session: &Session) -> Vec<Command> {
    let start = |mode| Command::StartRun {
        run: run_id(),
        tab: TAB,
        wish: RunOptions {
            mode,
            ..RunOptions::default()
        },
    };
    let pack = match &session.run {
        Run::Review(review) => review.pack.id,
        _ => PackId(0),
    };
    vec![
        Command::CheckSession { tab: TAB },
        start(Mode::Merge),
        Command::SignIn,
        Command::PauseRun,
        Command::Retry { tab: TAB },
        Command::Cancel,
        Command::Approve { pack, tab: TAB },
        Command::Approve {
            pack: PackId(u64::MAX),
            tab: TAB,
        },
        Command::Refresh { pack, tab: TAB },
        Command::Reset,
    ]
}

fn reports(session: &Session) -> Vec<Report> {
    let tab = TAB;
    let mut all: Vec<Report> = pages(session)
        .into_iter()
        .map(|document| Report::PageReady { tab, document })
        .collect();
    let document = session.tabs.get(TAB).map(|document| document.id.clone());
    all.push(Report::LoginDetected { tab });
    for document in [document.clone(), Some(DocumentId("older".into()))]
        .into_iter()
        .flatten()
    {
        let out = document.clone();
        all.push(Report::LogoutDetected { document: out, tab });
        all.push(Report::PageBlind { document, tab });
    }
    if let (Some(document), Some(intent)) = (document, pursued(session)) {
        all.extend(
            answers(session)
                .into_iter()
                .map(|answer| Report::StepComplete {
                    document: document.clone(),
                    tab,
                    intent,
                    answer,
                }),
        );
    }
    let stranger = DocumentId("stranger".into());
    let (intent, answer) = (IntentId(0), Ok(Reading::Pressed));
    all.push(Report::StepComplete {
        document: stranger,
        tab,
        intent,
        answer,
    });
    all
}

/// A new document of each kind; two names are enough to be another one.
fn pages(session: &Session) -> Vec<run::Document> {
    let shown = session.tabs.get(TAB).map(|document| document.id.0.as_str());
    let name = if shown == Some("a") { "b" } else { "a" };
    vec![
        page(name, PageKind::Home, None, true),
        page(name, PageKind::Home, None, false),
        page(name, PageKind::Orders, None, true),
        page(name, PageKind::Order, Some("order-1"), true),
        page(name, PageKind::Cart, None, true),
    ]
}

/// Every answer that makes a difference where the run stands, and one that makes none.
fn answers(session: &Session) -> Vec<Answer> {
    let cart = |cart| Ok(Reading::Cart(Box::new(cart)));
    let told = |delivery| {
        Ok(Reading::Session(Box::new(SessionReading {
            delivery,
            ..session_seen()
        })))
    };
    let landed = || {
        Err(ReadError::Landed {
            wanted: PageKind::Cart,
            found: PageKind::Home,
        })
    };
    let mut all = match session.state_path().step.unwrap_or_default() {
        "CHECKING_LOGIN" => vec![told(Some(true)), told(Some(false))],
        "LOADING_ORDERS" => vec![
            Ok(Reading::Orders(summaries().into())),
            Ok(Reading::Orders(Vec::new().into())),
        ],
        "READING_ORDER" | "RETURNING" => vec![Ok(Reading::Order(Box::new(order())))],
        "SAVING_CART" => vec![cart(before())],
        "REORDERING" => {
            let why = Unreadable::missing("dialog", ".modal");
            vec![
                Ok(Reading::Pressed),
                Err(ReadError::NotPressed { why }),
                Err(ReadError::NeverAsked),
            ]
        }
        "VERIFYING" => vec![cart(before()), cart(after()), cart(foreign())],
        "SEARCHING" => vec![Ok(Reading::Tiles(Box::new(tiles())))],
        "READING_SLOTS" => vec![Ok(Reading::Slots(Box::new(slots()))), landed()],
        "READING_CART" => vec![cart(after())],
        _ if adding::stage(session).is_some() => adding::answers(session),
        _ if line::stage(session).is_some() => line::answers(session),
        _ if meanwhile::searches(session) => vec![Ok(Reading::Tiles(Box::new(tiles())))],
        // IDLE checks the session, REVIEW reads the cart.
        _ => vec![
            told(Some(true)),
            told(Some(false)),
            told(None),
            cart(after()),
            cart(after_whole()),
        ],
    };
    if session.proves_first() {
        let another = SessionReading {
            orders: vec![summary("of-another")],
            ..session_seen()
        };
        all.extend([told(Some(true)), Ok(Reading::Session(Box::new(another)))]);
    }
    all.extend([
        Ok(Reading::Orders(summaries().into())),
        Err(ReadError::Slow),
        Err(ReadError::SignedOut),
        Err(ReadError::BotCheck),
    ]);
    all
}

fn events(session: &Session) -> Vec<(Moment, Event)> {
    let systems = [
        System::ServiceWorkerWake,
        System::Undelivered {
            intent: pursued(session).unwrap_or(IntentId(0)),
            document: None,
        },
        System::TabClosed { tab: TAB },
        System::TabReplaced { tab: TAB, by: TAB },
        System::PageFailed { tab: TAB },
        System::StorageRefused,
        System::RunKept { run: run_id() },
    ];
    let commands = commands(session).into_iter().map(Event::from);
    let reports = reports(session).into_iter().map(Event::from);
    let now = commands
        .chain(reports)
        .chain(systems.map(Event::from))
        .map(|event| (NOW, event));
    let arrivals = pages(session).into_iter().map(|document| {
        let (tab, then) = (TAB, soon(session));
        (then, Report::PageReady { tab, document }.into())
    });
    let arrivals = arrivals.filter(|(then, _)| *then != NOW);
    now.chain(arrivals)
        .chain([(LATER, System::KeepAlive.into())])
        .collect()
}

/// The state without what only counts up: numbers of intents and packs, times, the journal.
fn essence(session: &Session) -> Print {
    Digest::by(counts, session)
}

fn counts(depth: usize, field: &str) -> Field {
    match (depth, field) {
        // That nobody was signed out makes a difference to a visit alone (`visited`).
        (
            1,
            "seq" | "minted" | "journal" | "orders" | "signed_in" | "clock" | "unbroken" | "past",
        )
        | (_, "interruptions" | "metrics" | "since" | "halted") => Field::Not,
        (
            _,
            "after" | "until" | "deadline" | "of" | "by" | "doubt" | "started_at" | "approved_at"
            | "sent" | "id",
        ) => Field::NoNumber,
        // Of a fault, only what becomes of it makes a difference later.
        (_, "fault") => Field::Made(|value| {
            let is = &value["fault"]["is"];
            let lost = is == "SIGNED_OUT" || is == "EXPIRED";
            json!([lost, is == "OTHER_ACCOUNT"])
        }),
        (_, "notice" | "checked") => Field::Made(|value| value.is_null().into()),
        _ => Field::Whole,
    }
}

pub struct Walk {
    pub statuses: Vec<Status>,
    /// From which states each state was reached.
    back: Vec<Vec<usize>>,
}

impl Walk {
    /// The statuses that follow each other.
    fn changes(&self) -> BTreeSet<(Status, Status)> {
        let arrows = self.back.iter().enumerate();
        let arrows = arrows.flat_map(|(to, from)| from.iter().map(move |from| (*from, to)));
        arrows
            .map(|(from, to)| (self.statuses[from], self.statuses[to]))
            .collect()
    }

    /// How many states there are from which one of `goals` can be reached.
    pub fn that_reach(&self, goals: impl Fn(usize) -> bool) -> usize {
        let mut reach: Vec<bool> = (0..self.statuses.len()).map(&goals).collect();
        let mut queue: VecDeque<usize> = (0..self.statuses.len()).filter(|i| goals(*i)).collect();
        while let Some(state) = queue.pop_front() {
            for &from in &self.back[state] {
                if !std::mem::replace(&mut reach[from], true) {
                    queue.push_back(from);
                }
            }
        }
        reach.into_iter().filter(|reached| *reached).count()
    }
}

/// Everything that can be reached from `first`, as far as `within` goes, where the person may also
/// say `more`. What is said of the items of a review multiplies its states, and is walked by itself.
pub fn walk(
    first: Session,
    within: impl Fn(&Session) -> bool,
    more: impl Fn(&Session) -> Vec<Command>,
) -> Walk {
    let mut walk = Walk {
        statuses: vec![first.run.status()],
        back: vec![Vec::new()],
    };
    let mut known = HashMap::from([(essence(&first), 0)]);
    let mut queue = VecDeque::from([(0, first)]);
    while let Some((from, session)) = queue.pop_front() {
        survives_writing(&session);
        if !within(&session) {
            continue;
        }
        let more = more(&session).into_iter().map(|it| (NOW, it.into()));
        let mut nexts = Vec::new();
        for (now, event) in events(&session).into_iter().chain(more) {
            let Ok(next) = reduce(&session, now, event.clone()) else {
                continue;
            };
            step_is_lawful(&session, &event, &next);
            nexts.push(next);
        }
        nexts.extend(dies_over_and_over(&session));
        for next in nexts {
            let next = Session {
                journal: Journal::default(),
                ..next
            };
            let to = *known.entry(essence(&next)).or_insert(walk.statuses.len());
            if to == walk.statuses.len() {
                walk.statuses.push(next.run.status());
                walk.back.push(Vec::new());
                queue.push_back((to, next));
            }
            walk.back[to].push(from);
        }
    }
    walk
}

/// How often a step was interrupted makes no other state, so enough of it comes at once.
fn dies_over_and_over(session: &Session) -> Option<Session> {
    let mut session = session.clone();
    session.task.as_ref()?;
    for _ in 0..=INTERRUPTIONS_MAX {
        let Ok(next) = reduce(&session, NOW, System::ServiceWorkerWake.into()) else {
            break;
        };
        step_is_lawful(&session, &System::ServiceWorkerWake.into(), &next);
        session = next;
    }
    Some(session)
}

pub fn survives_writing(session: &Session) {
    let parts: BTreeMap<&str, String> = changes(None, session).into_iter().collect();
    let back = restore(|key| parts.get(key).cloned()).unwrap().unwrap();
    assert_eq!(back, *session);
}

/// A worker that wakes does at once what may be repeated, and nothing else: it cannot know whether the
/// one before it did.
fn wakes_to_what_may_be_repeated(event: &Event, after: &Session) {
    if *event == System::ServiceWorkerWake.into() {
        let mut deeds = effects(&Session::default(), after).into_iter();
        let wrong = deeds.find(|effect| effect.replay() != Replay::MayRepeat);
        assert_eq!(wrong, None, "{:?}", after.state_path());
    }
}

pub fn step_is_lawful(before: &Session, event: &Event, after: &Session) {
    wakes_to_what_may_be_repeated(event, after);
    let (from, to) = (before.run.status(), after.run.status());
    let written: Vec<_> = after
        .journal
        .transitions()
        .skip(before.journal.transitions().count())
        .collect();
    if from != to {
        // DECISIONS 3: CANCEL while RUNNING is two transitions.
        let cancelled = matches!(event, Event::Command(Command::Cancel)) && from == Status::Running;
        assert!(
            valid_transition(from, to) || cancelled,
            "{from:?} → {to:?} by {event:?}"
        );
        assert_eq!(
            written.len(),
            if cancelled { 2 } else { 1 },
            "each transition is logged: {from:?} → {to:?} by {event:?}, {written:?}"
        );
    }
    // Spec §8, review gate: COMPLETE comes only from REVIEW, by APPROVE and a second look.
    if to == Status::Complete && from != Status::Complete {
        assert_eq!(from, Status::Review);
        assert!(matches!(
            before.task.as_ref().map(|task| &task.goal),
            Some(Goal::Approval)
        ));
        assert_eq!(written[0].0.name(), "APPROVE");
    }
    let presses = deeds(before, after)
        .into_iter()
        .filter(|effect| {
            matches!(
                effect,
                run::Effect::Ask {
                    ask: ::shop::Ask::Do(_),
                    ..
                }
            )
        })
        .count();
    assert!(presses <= 1);
    assert_eq!(after.seq, before.seq + 1);
}

/// The statuses reach each other as DECISIONS 1 says and in no other way; from every state
/// the run can come to rest and can still be completed, so none is a dead end; each survives
/// being written down. The number of states shows when something changed.
#[test]
fn every_reachable_state_is_lawful() {
    use Status::{Complete, Idle, Paused, Review, Running};
    let walk = walk(Session::default(), |_| true, |_| Vec::new());
    let changes: Vec<_> = walk
        .changes()
        .into_iter()
        .filter(|(from, to)| from != to)
        .collect();
    assert_eq!(
        changes,
        [
            (Idle, Running),
            // CANCEL, by way of PAUSED: see `step_is_lawful`.
            (Running, Idle),
            (Running, Paused),
            (Running, Review),
            (Paused, Idle),
            (Paused, Running),
            (Review, Idle),
            (Review, Complete),
            (Complete, Idle),
        ]
    );
    let states = walk.statuses.len();
    assert_eq!(
        walk.that_reach(|state| state == 0),
        states,
        "every run can come to rest"
    );
    assert_eq!(
        walk.that_reach(|state| walk.statuses[state] == Complete),
        states,
        "no dead end"
    );
    assert_eq!(states, STATES);
}

const STATES: usize = 213_119;

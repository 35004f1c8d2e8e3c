//! What is kept of a run that ended, approved or cancelled.

use crate::shop::*;
use crate::story::*;
use ::shop::{HeaderCart, PageKind, Pid, Plan};
use run::{
    Command, Effect, Ending, PastRun, PhaseName, Report, Run, RunId, Session, System, changes,
    copy, effects, past_runs, reduce, restore, salvage,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn approved() -> Session {
    sees_cart(&approving(), after())
}

fn cancelled(session: &Session) -> Session {
    then(session, Command::Cancel)
}

fn past(session: &Session) -> &PastRun {
    session.past.as_deref().unwrap()
}

fn kept(run: &str) -> System {
    let run = RunId(run.into());
    System::RunKept { run }
}

fn keeps(effects: &[Effect]) -> bool {
    let run = run_id();
    effects.contains(&Effect::KeepRun { run })
}

/// Finished and cancelled runs are kept with their pack, what was decided, and time by phase.
#[test]
fn a_run_cancelled_in_review_is_kept_with_what_was_decided() {
    let reviewing = reviewing();
    let (pack, of) = (pack(&reviewing), Pid("3".into()));
    let Run::Review(review) = &reviewing.run else {
        panic!("in review")
    };
    let of = review
        .pack
        .proposals
        .first()
        .map_or(of, |it| it.pid.clone());
    let plan = Some(Plan::LeaveOut);
    let decided = then(&reviewing, Command::Decide { pack, of, plan });
    let Run::Review(review) = &decided.run else {
        panic!("in review")
    };
    let left = cancelled(&decided);
    assert!(matches!(left.run, Run::Idle(_)));
    let past = past(&left);
    assert_eq!(
        (&past.id, &past.ending),
        (&run_id(), &Ending::CancelledInReview)
    );
    assert_eq!(
        (past.started_at, past.ended_at),
        (review.started_at, NOW.ms)
    );
    assert_eq!(past.pack.as_deref(), Some(&review.pack));
    assert!(review.pack.proposals.iter().any(|it| it.plan() == plan));
    assert_eq!(past.searched(), review.pack.proposals.len());
    let metrics = past.metrics.as_ref().unwrap();
    let phases: Vec<PhaseName> = metrics.phases.iter().map(|(phase, _)| *phase).collect();
    assert_eq!(phases, PhaseName::ALL);
    assert!(metrics.pages > 0);
}

/// From the press on: whatever is cancelled before changed nothing, and is nobody's result.
#[test]
fn a_run_cancelled_on_its_way_is_kept_from_the_press_on() {
    use PhaseName::{Cart, Finalizing, Slots, Substitution};
    let rows = [
        (started(), None),
        (listed(), None),
        (saving(), None),
        (pressing(), Some(Cart)),
        (pressed(), Some(Cart)),
        (landed(), Some(Cart)),
        (searching(), Some(Substitution)),
        (slotting(), Some(Slots)),
        (finalizing(), Some(Finalizing)),
    ];
    for (session, phase) in rows {
        let paused = then(&session, Command::PauseRun);
        for left in [cancelled(&session), cancelled(&paused)] {
            let found = left.past.as_deref().map(|past| match &past.ending {
                Ending::Cancelled { phase, .. } => *phase,
                other => panic!("{other:?}"),
            });
            assert_eq!(found, phase, "{}", at(&session));
            assert!(left.past.is_none_or(|past| past.pack.is_none()));
        }
    }
    let Ending::Cancelled { searched, .. } = past(&cancelled(&slotting())).ending else {
        panic!("on its way")
    };
    assert!(searched > 0 && past(&cancelled(&slotting())).searched() == searched);
}

/// How many lines were in the cart, where that is known: not while the order is being put into it.
#[test]
fn the_lines_are_those_that_the_shops_page_says() {
    let lines = |session: &Session, said: Option<u32>| {
        let mut document = page("d9", PageKind::Cart, None, true);
        document.seen.header_cart = said.map(|lines| HeaderCart {
            lines,
            total: ::shop::Cents(1),
        });
        let session = then(session, Report::PageReady { tab: TAB, document });
        match &past(&cancelled(&session)).ending {
            Ending::Cancelled { lines, .. } => *lines,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(lines(&searching(), Some(7)), Some(7));
    assert_eq!(lines(&searching(), None), None);
    assert_eq!(lines(&landed(), Some(7)), None);
}

/// A pause without a way on still says where it stood.
#[test]
fn what_cannot_go_on_is_kept_too() {
    let mut session = searching();
    for _ in 0..run::ERRORS_MAX {
        session = match &session.run {
            Run::Paused(_) => then(&session, Command::Retry { tab: TAB }),
            _ => session,
        };
        session = then(&session, System::StorageRefused);
    }
    let Run::Paused(paused) = &session.run else {
        panic!("paused")
    };
    assert!(!paused.can_retry());
    match past(&cancelled(&session)).ending {
        Ending::Cancelled { phase, .. } => assert_eq!(phase, PhaseName::Substitution),
        ref other => panic!("{other:?}"),
    }
}

/// On record, then done; kept twice, it stands once; nothing is lost when the worker dies between:
/// it is wanted by every worker until one says that it is kept.
#[test]
fn it_is_to_be_kept_until_it_is() {
    for (before, after) in [
        (reviewing(), cancelled(&reviewing())),
        (searching(), cancelled(&searching())),
        (approving(), approved()),
    ] {
        assert!(keeps(&effects(&before, &after)), "{}", at(&before));
        let parts: BTreeMap<_, _> = changes(None, &after).into_iter().collect();
        let found = restore(|key| parts.get(key).cloned()).unwrap().unwrap();
        assert!(keeps(&effects(&Session::default(), &found)));
        // A new check takes nothing away.
        if let Ok(checks) = reduce(&found, NOW, Command::CheckSession { tab: TAB }.into()) {
            assert!(keeps(&effects(&Session::default(), &checks)));
        }
        assert!(reduce(&found, NOW, kept("another").into()).is_err());
        let over = then(&found, kept(&run_id().0));
        assert!(!keeps(&effects(&Session::default(), &over)));
        assert_eq!(over.run, found.run);
    }
}

/// Nor when the browser goes: the copy has it as long as it is not kept, and no longer.
#[test]
fn the_browser_may_be_closed_over_it() {
    let left = cancelled(&reviewing());
    let again = left.lasting().interrupted();
    assert!(keeps(&effects(&Session::default(), &again)));
    let over = then(&left, kept(&run_id().0));
    let parts: BTreeMap<_, _> = copy(Some(&left), &over).unwrap().into_iter().collect();
    let found = restore(|key| parts.get(key).cloned()).unwrap().unwrap();
    assert_eq!(found.past, None);
}

/// Of a damaged record it is read by itself; and *Delete everything* deletes it.
#[test]
fn it_is_a_part_by_itself() {
    let left = cancelled(&reviewing());
    let mut parts: BTreeMap<_, _> = changes(None, &left).into_iter().collect();
    parts.insert("session.journal", "[".into());
    let get = |key: &str| parts.get(key).cloned();
    assert!(restore(get).is_err());
    assert_eq!(salvage(&[&get], 9).session.past, left.past);
    assert_eq!(left.forgotten().past, None);
    let older = |key: &str| get(key).filter(|_| key != "session.past" && key != "session.journal");
    let whole = |key: &str| older(key).or_else(|| (key == "session.journal").then(|| "[]".into()));
    assert_eq!(restore(whole).unwrap().unwrap().past, None);
}

/// As versions wrote it that kept approved runs alone; the second as the first of them did.
const HISTORY_1: &str = include_str!("../records/history-1.json");

#[test]
fn the_list_of_older_versions_is_read() {
    let (runs, odd) = past_runs(HISTORY_1);
    assert_eq!(odd, [""; 0]);
    let Run::Complete(complete) = approved().run else {
        panic!("approved")
    };
    let [first, older] = runs.as_slice() else {
        panic!("two of them")
    };
    assert_eq!(
        (&first.id, first.started_at),
        (&complete.id, complete.started_at)
    );
    assert_eq!(
        (first.ended_at, &first.ending),
        (complete.approved_at, &Ending::Approved)
    );
    assert_eq!(first.pack.as_deref(), Some(&complete.pack));
    assert_eq!((&first.metrics, &older.metrics), (&complete.metrics, &None));
    assert_eq!(
        (&older.id, &older.pack),
        (&RunId("older".into()), &first.pack)
    );
    // What is written of them now is read as the same.
    let text = serde_json::to_string(&runs).unwrap();
    assert_eq!(past_runs(&text), (runs.clone(), Vec::new()));
    assert_eq!(runs[0].account, Some(complete.account));
    assert_eq!((&runs[1].account, runs[1].reopened()), (&None, None));
}

/// The past runs are read one by one, and an odd one spoils no other.
#[test]
fn one_odd_run_of_the_past_spoils_no_other() {
    let whole = |session: &Session| serde_json::to_value(past(session)).unwrap();
    let (approved, left) = (approved(), cancelled(&searching()));
    let mut odd_pack = whole(&approved);
    odd_pack["pack"] = json!({ "of": "another version" });
    let entries = [whole(&approved), odd_pack, json!(7), whole(&left)];
    let text = Value::from(entries.to_vec()).to_string();
    let (runs, odd) = past_runs(&text);
    assert_eq!(runs, [past(&approved).clone(), past(&left).clone()]);
    assert!(odd.len() == 2 && odd[0].contains("another version") && odd[1] == "7");
    assert_eq!(past_runs("no list").1, ["no list"]);
}

//! How a finished run went, by its journal.

use crate::shop::*;
use crate::story::{pack, proven, reviewing, sees_cart, then};
use run::{Command, Journal, Metrics, PhaseName, Run};
use serde_json::{Value, json};

#[test]
fn a_finished_run_says_how_it_went() {
    let pack = pack(&reviewing());
    let approving = proven(&then(&reviewing(), Command::Approve { pack, tab: TAB }));
    let Run::Complete(complete) = sees_cart(&approving, after()).run else {
        panic!("not approved")
    };
    let metrics = complete.metrics.unwrap();
    let phases: Vec<PhaseName> = metrics.phases.iter().map(|(phase, _)| *phase).collect();
    assert_eq!(phases, PhaseName::ALL);
    assert_eq!((metrics.presses, metrics.recoveries), (1, 0));
}

fn turned(to: &str, trigger: &str) -> Value {
    json!({ "kind": "TRANSITION", "from": "", "to": to, "trigger": trigger })
}

fn asked(attempt: u8) -> Value {
    json!({ "kind": "ASKED", "intent": 1, "sight": "CART", "attempt": attempt })
}

/// Pauses are no work, a clock that is set back takes nothing away, and what was before the run is none
/// of it.
#[test]
fn time_is_counted_by_phase() {
    let story = [
        (10, asked(1)),
        (100, turned("RUNNING.CART.LOADING_ORDERS", "PHASE_COMPLETE")),
        (150, asked(1)),
        (250, asked(2)),
        (600, turned("PAUSED", "PAUSE_RUN")),
        (
            900,
            turned("RUNNING.CART.LOADING_ORDERS", "SERVICE_WORKER_WAKE"),
        ),
        (800, turned("RUNNING.SLOTS.READING_SLOTS", "PHASE_COMPLETE")),
        (1000, turned("REVIEW", "FINALIZE")),
        (1200, asked(1)),
    ];
    let entries = story.into_iter().enumerate().map(|(n, (at, mut what))| {
        for (key, value) in [
            ("number", i64::try_from(n).unwrap()),
            ("seq", 1),
            ("at", at),
        ] {
            what[key] = value.into();
        }
        what
    });
    let journal: Journal = serde_json::from_value(entries.collect()).unwrap();
    let metrics = Metrics {
        phases: vec![(PhaseName::Cart, 500), (PhaseName::Slots, 200)],
        pages: 2,
        presses: 0,
        retries: 1,
        recoveries: 1,
    };
    assert_eq!(Metrics::of(&journal, 100, 1100), metrics);
    assert_eq!(metrics.at_work(), 700);
}

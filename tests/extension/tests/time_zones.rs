//! Days and hours at the shop are Lisbon's, wherever the person is (DECISIONS 32).

use extension_tests::{Day, Result};
use serde_json::{Value, json};

/// The shop's own, west of it, across the sea, and east of it.
const ZONES: [&str; 4] = [
    "Europe/Lisbon",
    "Atlantic/Azores",
    "America/Sao_Paulo",
    "Europe/Madrid",
];

/// When Ana's newest order was delivered, on Lisbon's clocks.
const CAME: [&str; 2] = ["3 de janeiro de 2026", "16:30"];

#[test]
fn delivery_times_and_past_deliveries_are_shown_by_the_shops_clocks() -> Result<()> {
    let day = Day::of("ana", "MERGE", |_| {})?;
    day.reviews(&CAME)?;
    let mut shown: Vec<Value> = Vec::new();
    for zone in ZONES {
        let there = json!({ "timezoneId": zone });
        day.panel.ask("Emulation.setTimezoneOverride", there)?;
        day.panel.reload()?;
        day.panel.wait_for("section.slots .times")?;
        let clock = "Intl.DateTimeFormat().resolvedOptions().timeZone";
        assert_eq!(day.panel.eval(clock)?, zone);
        for said in CAME {
            day.panel.wait_for_text(said)?;
        }
        let slots = "document.querySelector('section.slots').textContent";
        shown.push(day.panel.eval(slots)?);
    }
    let first = shown.first().cloned().unwrap_or_default();
    assert!(first.as_str().is_some_and(|it| it.contains("10:00")));
    assert!(shown.iter().all(|it| *it == first), "{shown:#?}");
    day.reordered(1)
}

extension_tests::strictly!(delivery_times_and_past_deliveries_are_shown_by_the_shops_clocks);

//! Storage that is full, refuses, is damaged or comes from another version: the run pauses or
//! starts afresh, the panel says so, and what can be kept is kept (PITFALLS 2, 16).

use extension_tests::{Day, Page, Result, until};
use serde_json::{Value, json};

/// Fills the session area until the browser takes no more.
const FILL: &str = "(async () => {
    for (let size = 1 << 20; size >= 256; size >>= 2) {
        for (let n = 0; ; n++) {
            try { await chrome.storage.session.set({ [`filler.${size}.${n}`]: 'x'.repeat(size) }); }
            catch { break; }
        }
    }
})()";

const FREE: &str = "chrome.storage.session.get(null).then((all) => chrome.storage.session.remove(
    Object.keys(all).filter((key) => key.startsWith('filler.'))))";

/// How long a page takes, in milliseconds, while room is filled on a busy machine: no press may be made
/// before it is full.
const SLOW: u64 = 6_000;

const QUARANTINE: &str =
    "chrome.storage.local.get('quarantine').then((all) => all.quarantine ?? null)";

/// PITFALLS 16, the quota: the oldest of the journal goes, the write is tried once more, then the
/// run pauses.
#[test]
fn a_full_storage_pauses_the_run_and_room_lets_it_go_on() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| switches.slow_pages_ms = SLOW)?;
    day.trial.reaches("RUNNING.CART")?;
    day.trial.quiet(FILL)?;
    day.trial.store.switch(|shop| shop.slow_pages_ms = 0);
    day.pauses(
        "STORAGE_REFUSED",
        "O Chrome não conseguiu guardar o progresso",
    )?;
    day.trial.quiet(FREE)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// Nor is anything pressed that the browser would know nothing of after it was started anew.
#[test]
fn without_room_for_what_outlives_the_browser_nothing_is_pressed() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| switches.slow_pages_ms = SLOW)?;
    day.trial.reaches("RUNNING.CART")?;
    day.trial.quiet(&FILL.replace(".session", ".local"))?;
    day.trial.store.switch(|shop| shop.slow_pages_ms = 0);
    day.pauses(
        "STORAGE_REFUSED",
        "O Chrome não conseguiu guardar o progresso",
    )?;
    day.reordered(0)?;
    day.trial.quiet(&FREE.replace(".session", ".local"))?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// Without room for anything, a start is not taken, and says why.
#[test]
fn a_start_without_room_says_so() -> Result<()> {
    let day = Day::begin("bruno")?;
    day.panel.wait_for("input[name=order]")?;
    day.trial.quiet(FILL)?;
    day.panel.click_control("Começar")?;
    day.panel
        .wait_for_text("O Chrome não conseguiu guardar o progresso")?;
    day.trial.quiet(FREE)?;
    day.panel.click_control("Começar")?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// A run that the person paused in the middle, with what is on record of it.
fn paused() -> Result<(Day, Value)> {
    let day = Day::of("bruno", "MERGE", |switches| switches.slow_pages_ms = 300)?;
    day.trial.reaches("RUNNING.SUBSTITUTION")?;
    day.panel.click_control("Pausar")?;
    day.pauses("PAUSED_BY_PERSON", "Continue quando quiser")?;
    let kept = day.trial.quiet("chrome.storage.session.get(null)")?;
    Ok((day, kept))
}

/// The worker is dead, the areas hold what `spoil` leaves of `kept`, and something wakes it.
fn wakes_to(day: &Day, kept: &Value, spoil: &str) -> Result<()> {
    day.trial.end_worker()?;
    day.trial.quiet(&format!(
        "(async (kept) => {{
            await chrome.storage.session.clear();
            await chrome.storage.session.set(kept);
            await chrome.storage.local.set(kept);
            {spoil}
        }})({kept})"
    ))?;
    day.trial.say(&json!({ "type": "MEND" }))?;
    Ok(())
}

fn said_and_dismissed(panel: &Page, day: &Day) -> Result<()> {
    panel.wait_for_text("Parte do que estava guardado não pôde ser lida")?;
    let aside = day.trial.quiet(QUARANTINE)?;
    assert!(
        aside.as_str().is_some_and(|text| text.len() < 80_000),
        "{aside}"
    );
    panel.click_control("Apagar e fechar este aviso")?;
    until("what was set aside to be gone", || {
        Ok(day.trial.quiet(QUARANTINE)?.is_null().then_some(()))
    })
}

/// Each of the five keys, damaged and missing, in the session's area: the run is still there.
#[test]
fn a_damaged_record_is_put_right_and_said() -> Result<()> {
    let (day, kept) = paused()?;
    for key in [
        "session.head",
        "session.run",
        "session.task",
        "session.orders",
        "session.journal",
    ] {
        for spoil in [
            format!("await chrome.storage.session.set({{ '{key}': '{{\"half' }});"),
            format!("await chrome.storage.session.remove('{key}');"),
        ] {
            wakes_to(&day, &kept, &spoil)?;
            day.trial.reaches("PAUSED")?;
            said_and_dismissed(&day.panel, &day)?;
        }
    }
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// After a browser restart there is only the copy. Each of its keys, damaged: what is whole is
/// kept, and where the run is not, the person starts afresh.
#[test]
fn a_damaged_copy_is_put_right_and_said() -> Result<()> {
    let (day, kept) = paused()?;
    for (key, station) in [
        ("session.head", "PAUSED"),
        ("session.task", "PAUSED"),
        ("session.orders", "PAUSED"),
        ("session.journal", "PAUSED"),
        ("session.run", "IDLE"),
    ] {
        let spoil = format!(
            "await chrome.storage.session.clear();
             await chrome.storage.local.set({{ '{key}': '[1, 2' }});"
        );
        wakes_to(&day, &kept, &spoil)?;
        day.trial.reaches(station)?;
        said_and_dismissed(&day.panel, &day)?;
    }
    assert!(!day.trial.journal()?.is_empty(), "the journal is kept");
    Ok(())
}

/// Version of the stored form. A stored session of another version is not taken up.
#[test]
fn a_copy_of_another_version_is_set_aside() -> Result<()> {
    let (day, kept) = paused()?;
    let older = "await chrome.storage.session.clear();
        const head = JSON.parse(kept['session.head']);
        await chrome.storage.local.set({ 'session.head': JSON.stringify({ ...head, version: 0 }) });";
    wakes_to(&day, &kept, older)?;
    day.trial.reaches("IDLE")?;
    let aside = day.trial.quiet(QUARANTINE)?;
    assert!(aside.to_string().contains("kept by version 0"), "{aside}");
    // It may have re-ordered: that is said, and no other begins before it was read.
    day.panel
        .wait_for_text("Estava a meio uma preparação que não se consegue retomar")?;
    let counts = day.trial.store.journal().counts;
    day.panel.click_control("Começar")?;
    day.panel
        .wait_for_text("Nada começou: leia primeiro o aviso")?;
    assert_eq!(day.trial.station()?, "IDLE");
    assert_eq!(day.trial.store.journal().counts.reorders, counts.reorders);
    said_and_dismissed(&day.panel, &day)?;
    day.panel.click_control("Começar")?;
    day.reviews(&[])?;
    Ok(())
}

/// The record is damaged under a worker that lives: it knows better, and writes it anew.
#[test]
fn a_record_that_breaks_under_a_living_worker_is_written_anew() -> Result<()> {
    let (day, _) = paused()?;
    day.trial
        .quiet("chrome.storage.session.set({ 'session.run': 'no run' })")?;
    day.panel
        .wait_for_text("Parte do que estava guardado não pôde ser lida")?;
    day.pauses("PAUSED_BY_PERSON", "Continue quando quiser")?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

extension_tests::strictly!(
    a_full_storage_pauses_the_run_and_room_lets_it_go_on,
    a_start_without_room_says_so,
    a_damaged_record_is_put_right_and_said,
    a_damaged_copy_is_put_right_and_said,
    a_copy_of_another_version_is_set_aside,
    a_record_that_breaks_under_a_living_worker_is_written_anew,
);

//! The demonstration: one whole run in Chromium against the practice store, from *Start* in the
//! side panel to an approved review, as a person would do it.

mod mending;
mod progress;

use std::{
    env, fs,
    io::{self, Write},
    process::ExitCode,
    time::Duration,
};

use extension_tests::{Launch, Page, Report, Result, Summary, Trial, Viewport, until_for};
use progress::say;
use serde_json::{Value, json};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/demo");
const ACCOUNT: &str = "ana";
const SIGNED_IN: &str = "/practice/sign-in?account=ana";

/// How long the whole run may take.
const RUN: Duration = Duration::from_secs(180);

/// The practice store answers about as fast as a shop does, in milliseconds.
const LATENCY: u64 = 250;

fn main() -> ExitCode {
    let headed = env::args().any(|argument| argument == "--headed") && has_display();
    let (text, code) = match demonstrate(headed) {
        Ok(page) => (page, ExitCode::SUCCESS),
        Err(failure) => (format!("demo: {failure}\n"), ExitCode::FAILURE),
    };
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Without a display there is no window to open.
fn has_display() -> bool {
    let display = ["DISPLAY", "WAYLAND_DISPLAY"].map(env::var_os);
    let has = display.into_iter().flatten().any(|name| !name.is_empty());
    if !has {
        say("there is no display here, so no window is opened");
    }
    has
}

fn demonstrate(headed: bool) -> Result<String> {
    say("starting the practice store and Chromium");
    let mut report = Report::begin(FOLDER)?;
    let trial = Trial::begin(Launch::built().headed(headed), SIGNED_IN)?;
    trial.store.switch(|switches| switches.latency_ms = LATENCY);
    let panel = trial.browser.side_panel(&trial.shop)?;
    start(&panel, &trial, &mut report)?;
    follow(&panel, &trial, &mut report)?;
    approve(&panel, &trial, &mut report)?;
    keep_journal(&trial, &report)?;
    let status = trial.station()?;
    let lines = trial.store.cart(ACCOUNT).len();
    report.end(Summary::new(status, lines, trial.store.journal().counts))
}

fn start(panel: &Page, trial: &Trial, report: &mut Report) -> Result<()> {
    panel.wait_for("input[name=order]")?;
    trial.shop.click("#onetrust-accept-btn-handler")?;
    report.picture(&trial.shop, "shop-home", "the shop, signed in")?;
    report.picture(panel, "panel-start", "the panel, before the run")?;
    say("pressing Start");
    panel.click_control("Começar")
}

/// Tells each transition as it comes on record, and takes pictures of each phase: of the panel
/// as it begins, of the shop as it ends, when its page is up.
fn follow(panel: &Page, trial: &Trial, report: &mut Report) -> Result<()> {
    let (mut told, mut phase) = (0, String::new());
    until_for(RUN, "the review", || {
        let station = trial.station()?;
        if station != phase {
            end_of(&phase, trial, report)?;
            phase.clone_from(&station);
            beginning_of(&phase, panel, report)?;
        }
        let journal = trial.journal()?;
        for line in journal.iter().skip(told) {
            say(line);
        }
        told = journal.len();
        Ok(match station.as_str() {
            "REVIEW" => Some(Ok(())),
            "PAUSED" => Some(Err(paused(&trial.run()?))),
            _ => None,
        })
    })?
}

fn beginning_of(phase: &str, panel: &Page, report: &mut Report) -> Result<()> {
    let Some(name) = name(phase) else {
        return Ok(());
    };
    report.picture(
        panel,
        &format!("panel-{name}"),
        &format!("the panel, {name}"),
    )
}

fn end_of(phase: &str, trial: &Trial, report: &mut Report) -> Result<()> {
    let Some(name) = name(phase) else {
        return Ok(());
    };
    report.picture(
        &trial.shop,
        &format!("shop-{name}"),
        &format!("the shop, {name}"),
    )
}

fn name(station: &str) -> Option<String> {
    station.strip_prefix("RUNNING.").map(str::to_lowercase)
}

fn approve(panel: &Page, trial: &Trial, report: &mut Report) -> Result<()> {
    let pack = trial.run()?["pack"].clone();
    let text = serde_json::to_string_pretty(&pack)?;
    fs::write(report.folder().join("review-pack.json"), text)?;
    panel.wait_for_text("O carrinho está pronto a rever")?;
    report.picture(panel, "panel-review", "the review")?;
    whole(panel, report)?;
    report.picture(
        &trial.shop,
        "shop-review",
        "the shop's cart, as it was left",
    )?;
    mending::take_out(panel, trial, report)?;
    mending::open_slots(panel, trial, report)?;
    say("pressing Approve");
    panel.click_control("Aprovar carrinho")?;
    trial.reaches("COMPLETE")?;
    panel.wait_for_text("Carrinho pronto")?;
    report.picture(panel, "panel-complete", "the panel, approved")?;
    mending::print(trial, report)
}

/// The review from top to bottom, in one picture.
fn whole(panel: &Page, report: &Report) -> Result<()> {
    panel.resize(Viewport::WIDE)?;
    panel.screenshot_whole(report.folder().join("review-whole.png"))
}

fn keep_journal(trial: &Trial, report: &Report) -> Result<()> {
    let entries = trial.entries()?;
    let turned: Vec<_> = entries
        .iter()
        .filter(|entry| entry["kind"] == "TRANSITION")
        .collect();
    let keep = |name: &str, entries: &Value| -> Result<()> {
        let text = serde_json::to_string_pretty(entries)?;
        Ok(fs::write(report.folder().join(name), text)?)
    };
    keep("transitions.json", &json!(turned))?;
    keep("journal.json", &json!(entries))?;
    let store = serde_json::to_string_pretty(&trial.store.journal())?;
    Ok(fs::write(
        report.folder().join("store-journal.json"),
        store,
    )?)
}

fn paused(run: &Value) -> extension_tests::Failure {
    let got = format!("PAUSED: {}", run["fault"]);
    extension_tests::Failure::Unexpected {
        expected: "a run that goes on",
        got,
    }
}

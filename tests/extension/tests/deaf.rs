//! A page cannot deafen the worker: whatever it shows and however often it speaks, the person is
//! answered, and a run in another page goes on.

use std::time::{Duration, Instant};

use extension_tests::{Day, Page, Result, Trial, Way};
use serde_json::json;
use store::Rewrite;

/// How soon the worker answers the person, on a machine that does much else besides: a worker that
/// is deaf does not answer at all.
const PROMPTLY: Duration = Duration::from_secs(20);

fn answers_promptly(trial: &Trial) -> Result<()> {
    let asked = Instant::now();
    // Nothing is set aside: there is nothing to do but to answer.
    let answer = trial.say(&json!({ "type": "DROP_QUARANTINE" }))?;
    let took = asked.elapsed();
    assert_eq!(answer, json!({ "ok": true }));
    assert!(took < PROMPTLY, "{took:?}");
    Ok(())
}

/// A cart page with so much more in it is said to be unreadable, at once, and nothing is lost.
fn is_refused(more: &str) -> Result<()> {
    let heavy = format!("{more}</body>");
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.rewrites = vec![Rewrite::on("Cart-Show", "</body>", &heavy)];
    })?;
    let fault = day.trial.reaches("PAUSED")?["fault"].to_string();
    assert!(fault.contains("Content-Security-Policy"), "{fault}");
    answers_promptly(&day.trial)?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// 32,000 nested elements made a message take 7.7 s.
#[test]
fn a_page_of_many_nested_elements_is_refused() -> Result<()> {
    Way::STRICT.go(|| is_refused(&"<div>".repeat(32_000)))
}

/// 100,000 killed the worker.
#[test]
fn a_page_of_very_many_nested_elements_is_refused() -> Result<()> {
    Way::STRICT.go(|| is_refused(&"<div>".repeat(100_000)))
}

#[test]
fn a_page_of_twenty_megabytes_is_refused() -> Result<()> {
    Way::STRICT.go(|| is_refused(&"palavras ".repeat(20 * 1024 * 1024 / 9)))
}

/// One attribute is compared with all before it.
#[test]
fn a_tag_without_end_is_refused() -> Result<()> {
    let names: String = (0..300_000).map(|n| format!(" a{n}")).collect();
    Way::STRICT.go(|| is_refused(&format!("<p{names}>")))
}

/// What the worker is flooded with by a script of ours that somebody got hold of.
fn flood(other: &Page, id: &str, message: &str) -> Result<()> {
    other.eval_beside(
        id,
        &format!(
            "(() => {{ const said = {message};
                const send = () => {{ for (let n = 0; n < 100; n += 1)
                    chrome.runtime.sendMessage(said).catch(() => {{}}); }};
                setInterval(send, 20); send(); return 'begun'; }})()"
        ),
    )?;
    Ok(())
}

fn a_run_goes_on_beside(message: &str) -> Result<()> {
    let day = Day::begin("bruno")?;
    let id = day.trial.browser.extension_id().to_owned();
    let other = day.trial.browser.open("https://www.auchan.pt/")?;
    day.trial.shop.to_front()?;
    flood(&other, &id, message)?;
    answers_promptly(&day.trial)?;
    day.trial.start("MERGE")?;
    day.reviews(&[])?;
    answers_promptly(&day.trial)?;
    day.reordered(1)
}

#[test]
fn a_page_that_talks_without_end() -> Result<()> {
    a_run_goes_on_beside("JSON.stringify({ type: 'LOGIN_DETECTED' })")
}

/// Each of them takes the reader a while.
#[test]
fn a_page_that_shows_itself_without_end() -> Result<()> {
    let event = json!({
        "news": [], "left": false, "show": "PAGE", "here": {
            "clocks": [1, 1], "referrer": "",
            "location": { "origin": "https://www.auchan.pt", "pathname": "/" },
        },
    });
    let html = "'<div>'.repeat(400) + '<p class=\"card\">palavra</p>'.repeat(5000)";
    let message = format!("{{ event: {}, html: {html} }}", json!(event.to_string()));
    Way::STRICT.go(|| a_run_goes_on_beside(&message))
}

extension_tests::strictly!(a_page_that_talks_without_end);

//! *Keep it as it is*: the answer to what a line of the cart asks, given in the panel, counted, kept over the
//! death of the worker, and taken back.

use extension_tests::{Day, Result, until};
use serde_json::json;
use shop::{Pack, Pid, Place};
use store::Deception;

fn pack(day: &Day) -> Result<Pack> {
    Ok(serde_json::from_value(day.trial.run()?["pack"].clone())?)
}

fn waits_until_open(day: &Day, count: usize) -> Result<()> {
    until(&format!("{count} decisions to be open"), || {
        Ok((pack(day)?.undecided().count() == count).then_some(()))
    })?;
    // The button says as many as the panel.
    let badge = "chrome.action.getBadgeText({}).then((text) => Number(text || 0))";
    until("the badge to say so", || {
        Ok((day.trial.quiet(badge)? == json!(count)).then_some(()))
    })?;
    match count {
        1 => day.panel.wait_for_text("Falta 1 decisão."),
        some => day.panel.wait_for_text(&format!("Faltam {some} decisões.")),
    }
}

fn button(pid: &Pid, pressed: bool) -> String {
    format!("[id='line-{pid}'] .keep button[aria-pressed={pressed}]")
}

#[test]
fn a_line_that_nobody_asked_for_is_kept_and_that_is_taken_back() -> Result<()> {
    let day = Day::of("ana", "MERGE", |shop| {
        shop.deceptions.insert(Deception::UnaskedLine);
    })?;
    day.trial.reaches("REVIEW")?;
    let shown = pack(&day)?;
    let questions = shown.questions();
    let unasked = questions.iter().find(|it| it.place == Place::Unasked);
    let Some(pid) = unasked.map(|it| it.line.pid.clone()) else {
        panic!("nothing came unasked");
    };
    let before = day.trial.cart("ana");
    let open = shown.undecided().count();
    waits_until_open(&day, open)?;
    day.panel.click(&button(&pid, false))?;
    day.panel.wait_for(&button(&pid, true))?;
    waits_until_open(&day, open - 1)?;
    // Kept is kept, whatever dies, and moved nothing.
    day.trial.kill_worker()?;
    day.panel.reload()?;
    day.panel.wait_for(&button(&pid, true))?;
    day.panel.wait_for_text("Fica como está.")?;
    assert_eq!(day.trial.cart("ana"), before);
    day.panel.click(&button(&pid, true))?;
    day.panel.wait_for(&button(&pid, false))?;
    waits_until_open(&day, open)?;
    // Approved without an answer, it is named at the end.
    day.trial.approve()?;
    day.trial.reaches("COMPLETE")?;
    day.panel.wait_for_text("Por confirmar")?;
    let name = shown.cart.line(&pid).map(|line| line.name.clone());
    day.panel.wait_for_text(&name.unwrap_or_default())?;
    day.reordered(1)
}

extension_tests::strictly!(a_line_that_nobody_asked_for_is_kept_and_that_is_taken_back);

//! What must not be missing (DECISIONS 40): the person says so of a line, and from then on it is named
//! first while it is lacking, and *Approve* asks.

use extension_tests::{Day, Result, until};
use serde_json::{Value, json};

const ASKED: &str = "Aprovar assim?";

#[test]
fn what_must_not_be_missing_is_said_and_approved_only_on_a_second_word() -> Result<()> {
    let day = Day::of("ana", "MERGE", |_| {})?;
    let review = day.trial.reaches("REVIEW")?;
    let gone = &review["pack"]["proposals"][0]["name"];
    let name = gone.as_str().unwrap_or_default();
    day.panel.wait_for_text("O carrinho está pronto a rever")?;
    says_of_the_line(&day, name)?;
    day.panel
        .wait_for_text("Falta o que disse não poder faltar")?;
    // The first word does nothing, and *No* leaves it at that.
    day.panel.click_control("Aprovar carrinho")?;
    day.panel.wait_for_text(ASKED)?;
    day.panel.click_control("Não, deixar como está")?;
    let gone = format!("!document.body.innerText.includes({})", json!(ASKED));
    day.panel.wait("the question to be gone", &gone)?;
    assert_eq!(day.trial.station()?, "REVIEW");
    // A new worker and a panel that is opened anew know of it.
    day.trial.kill_worker()?;
    day.panel.reload()?;
    day.panel
        .wait_for_text("Falta o que disse não poder faltar")?;
    day.panel.click_control("Aprovar carrinho")?;
    day.panel.wait_for_text(ASKED)?;
    day.panel.click_control("Sim, mesmo assim")?;
    day.trial.reaches("COMPLETE")?;
    day.reordered(1)
}

extension_tests::strictly!(what_must_not_be_missing_is_said_and_approved_only_on_a_second_word);

/// *This must not be missing*, among the line's own rules.
fn says_of_the_line(day: &Day, name: &str) -> Result<()> {
    let unfold = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })";
    day.panel.eval(unfold)?;
    // What only a screen reader is told stands in a line of its own.
    day.panel
        .click_control(&format!("Este não pode faltar\n: {name}"))?;
    until("the rule to be kept", || {
        let rules = "chrome.storage.local.get('settings.rules').then(it => it['settings.rules'])";
        let rules: Value = day.trial.quiet(rules)?;
        let kept = rules.as_str().is_some_and(|it| it.contains("must_have"));
        Ok(kept.then_some(()))
    })
}

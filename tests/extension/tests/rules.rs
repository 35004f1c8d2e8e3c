//! Rules that are given in the review (DECISIONS 20): what is never to be proposed is not offered there any
//! more, and the next run obeys all of them.

use extension_tests::{Day, Failure, Result, until};
use serde_json::{Value, json};
use shop::{Finding, Pack, Proposal, Substitute};

fn pack(run: &Value) -> Result<Pack> {
    Ok(serde_json::from_value(run["pack"].clone())?)
}

fn ranked(of: &Proposal) -> &[Substitute] {
    match &of.finding {
        Finding::Substitutes { ranked } => ranked,
        Finding::Nothing { .. } | Finding::NotSearched { .. } => &[],
    }
}

/// A sold-out line with a choice, and another one.
fn two(pack: &Pack) -> Result<(&Proposal, &Proposal)> {
    let first = pack.proposals.iter().find(|it| ranked(it).len() > 1);
    let found = first.and_then(|first| {
        let other = pack.proposals.iter().find(|it| it.pid != first.pid)?;
        Some((first, other))
    });
    found.ok_or_else(|| Failure::Unexpected {
        expected: "two sold-out lines, one of them with a choice",
        got: format!("{:?}", pack.proposals),
    })
}

/// Presses a rule of what `within` shows. What only a screen reader is told stands in a line of its own.
fn gives(day: &Day, rule: &str, name: &str, kept: &str) -> Result<()> {
    let unfold = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })";
    day.panel.eval(unfold)?;
    day.panel.click_control(&format!("{rule}\n: {name}"))?;
    until(&format!("{kept} to be kept"), || {
        let rules = "chrome.storage.local.get('settings.rules').then(it => it['settings.rules'])";
        let rules: Value = day.trial.quiet(rules)?;
        let rules: Value = serde_json::from_str(rules.as_str().unwrap_or("null"))?;
        let list = rules["value"][kept].as_array().map(Vec::len);
        Ok((list == Some(1)).then_some(()))
    })
}

#[test]
fn rules_of_the_review_hold_there_and_in_the_next_run() -> Result<()> {
    let day = Day::of("ana", "MERGE", |_| {})?;
    let before = pack(&day.reviews(&[])?)?;
    let (of, other) = two(&before)?;
    let unwanted = &ranked(of)[0].tile;
    gives(
        &day,
        "Nunca propor este produto",
        &unwanted.name,
        "never_propose",
    )?;
    gives(&day, "Nunca substituir este", &other.name, "never")?;
    // Here it is not offered any more; the next one is.
    let card = json!(format!("[id='of-{}']", of.pid));
    let offered = format!(
        "[...document.querySelectorAll({card} + ' .add')].map((it) => it.innerText).join('|')"
    );
    until("the substitute not to be offered", || {
        let said: String = day.panel.eval_as(&offered)?;
        let left = said.split('|').count();
        Ok((left == ranked(of).len() - 1 && !said.contains(&unwanted.name)).then_some(()))
    })?;
    day.panel.click_control("Cancelar")?;
    day.panel.click_control("Parar")?;
    day.trial.reaches("IDLE")?;
    day.trial.start("MERGE")?;
    let after = pack(&day.trial.reaches("REVIEW")?)?;
    let named = |it: &Proposal| ranked(it).iter().any(|it| it.tile.pid == unwanted.pid);
    assert!(!after.proposals.iter().any(named), "{}", unwanted.name);
    let again = after.proposal(&of.pid).map(ranked).unwrap_or_default();
    assert!(!again.is_empty(), "the others are proposed");
    let finding = after.proposal(&other.pid).map(|it| &it.finding);
    let why = shop::substitute::Abstention::NeverSubstituted;
    assert_eq!(finding, Some(&Finding::Nothing { why }));
    // The settings show both, and take them back.
    let page = day
        .trial
        .browser
        .open(&day.trial.browser.extension_url("settings.html"))?;
    page.wait_for_text(&unwanted.name)?;
    page.click_control(&format!("Retirar\n: {}", unwanted.name))?;
    page.wait(
        "the rule to be gone",
        &format!(
            "!document.body.innerText.includes({})",
            json!(unwanted.name)
        ),
    )?;
    Ok(())
}

extension_tests::strictly!(rules_of_the_review_hold_there_and_in_the_next_run);

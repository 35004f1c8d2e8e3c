//! The patterns by which shops deceive: each is told by name and euro before anything is approved, or
//! moves nothing. Agents of 2026 miss nearly all of them.

use extension_tests::{Result, Trial, until};
use shop::{Pack, Place, Warning};
use store::Deception;

extension_tests::strictly!(nothing_slips_in,);

fn pack(trial: &Trial) -> Result<Pack> {
    Ok(serde_json::from_value(trial.run()?["pack"].clone())?)
}

fn switch(trial: &Trial, on: &[Deception]) {
    trial.store.switch(|shop| shop.deceptions.extend(on));
}

/// Five of them from the start; a fee and the end of the promotions come while the review is open.
fn nothing_slips_in() -> Result<()> {
    let trial = Trial::of("ana")?;
    switch(
        &trial,
        &[
            Deception::UnaskedLine,
            Deception::DearerVariant,
            Deception::WrongTotal,
            Deception::TickedExtra,
            Deception::FalseScarcity,
        ],
    );
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    let shown = pack(&trial)?;
    // What was brought unasked, and what stands in for something that is missing: both by name.
    let unasked = shown.listed();
    let unasked = unasked.iter().filter(|it| it.place == Place::Unasked);
    assert_eq!(unasked.count(), 2);
    assert_eq!(shown.missing().count(), 1);
    let extras = shown.warnings.iter().find_map(|it| match it {
        Warning::Extras { rows } => Some(rows.clone()),
        _ => None,
    });
    let extras = extras.unwrap_or_default();
    assert_eq!(extras.len(), 1, "{:?}", shown.warnings);
    assert_eq!(extras[0].amount, Some(shop::Cents(99)));
    let wrong = |it: &&Warning| matches!(it, Warning::Totals { .. });
    assert!(
        shown.warnings.iter().any(|it| wrong(&it)),
        "{:?}",
        shown.warnings
    );
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for_text("Proteção da entrega")?;
    panel.wait_for_text("0,99")?;
    // Nobody says here that anything is the last one.
    let said = panel.eval("document.body.innerText.includes('resta 1')")?;
    assert_eq!(said, false);

    switch(&trial, &[Deception::LateFee, Deception::EndedPromotion]);
    trial.approve()?;
    let renewed = until("a renewed pack", || {
        let run = trial.run()?;
        let new = run["pack"]["id"] != serde_json::json!(shown.id);
        Ok((run["task"].is_null() && new).then_some(run))
    })?;
    assert_eq!(renewed["status"], "REVIEW", "nothing was approved");
    let repriced = renewed["since"]["changes"]["repriced"].as_array();
    assert!(
        repriced.is_some_and(|all| !all.is_empty()),
        "{}",
        renewed["since"]
    );
    panel.wait_for_text("Taxa de serviço")?;
    let counts = trial.store.journal().counts;
    assert_eq!(
        (counts.reorders, counts.checkout_visits, counts.dangers),
        (1, 0, 0)
    );
    Ok(())
}

#[test]
fn each_deception_is_told() -> Result<()> {
    nothing_slips_in()
}

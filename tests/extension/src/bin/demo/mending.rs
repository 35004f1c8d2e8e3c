//! What the person does in the review, and with it: a line mended, the slots opened, the list printed.

use crate::progress::say;
use extension_tests::{Failure, Page, Report, Result, Trial, until};
use serde_json::Value;

const SLOTS: &str = "https://www.auchan.pt/pt/escolher-horario-entrega";

/// One sold-out line is taken out of the shop's cart, by its button in the panel.
pub fn take_out(panel: &Page, trial: &Trial, report: &mut Report) -> Result<()> {
    say("taking a sold-out line out of the cart");
    let lines = |run: &Value| run["pack"]["cart"]["lines"].as_array().map(Vec::len);
    let before = lines(&trial.run()?);
    panel.click("button.take-out")?;
    let run = until("the line to be out of the cart", || {
        let run = trial.run()?;
        let over = run["task"].is_null() && run["notice"]["notice"] == "LINE";
        Ok(over.then_some(run))
    })?;
    if lines(&run).map(|after| after + 1) != before {
        return Err(Failure::Unexpected {
            expected: "a cart of one line less",
            got: run["notice"].to_string(),
        });
    }
    report.picture(panel, "panel-mended", "the review, a line taken out")
}

/// The person opens the shop's page of slots, and what stands there joins the review.
pub fn open_slots(panel: &Page, trial: &Trial, report: &mut Report) -> Result<()> {
    say("opening the page of delivery slots, as the person may");
    let read = trial.run()?["pack"]["slots"]["at"].clone();
    let shop = trial.browser.open(SLOTS)?;
    until("the slots to join the review", || {
        let slots = &trial.run()?["pack"]["slots"];
        Ok((slots["slots"] == "READ" && slots["at"] != read).then_some(()))
    })?;
    report.picture(&shop, "shop-slots", "the slots, as the person opened them")?;
    shop.close()?;
    panel.eval("document.getElementById('slots')?.scrollIntoView()")?;
    report.picture(
        panel,
        "panel-slots",
        "the review, with the slots of that page",
    )
}

/// The list for the kitchen table.
pub fn print(trial: &Trial, report: &mut Report) -> Result<()> {
    say("opening the list to print");
    let address = trial.browser.extension_url("panel.html#print");
    let sheet = trial.browser.open(&address)?;
    sheet.wait_for(".sheet table")?;
    report.picture(&sheet, "print", "the list to print")?;
    sheet.close()
}

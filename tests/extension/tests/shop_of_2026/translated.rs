use extension_tests::{Day, Failure, Result};
use serde_json::json;
use store::Rewrite;

/// DECISIONS 36: the browser translates the order's page, and the run says so and presses nothing.
#[test]
fn a_page_that_the_browser_translates_is_told_and_not_pressed_in() -> Result<()> {
    let translated = "<html class=\"translated-ltr\" lang";
    let day = Day::of("ana", "MERGE", |switches| {
        switches.rewrites = vec![Rewrite::on("Order-Details", "<html lang", translated)];
    })?;
    let paused = day.trial.reaches("PAUSED")?;
    let why = &paused["fault"]["fault"]["why"];
    let is = [&why["is"], &why["why"]["is"]];
    if !is.contains(&&json!("TRANSLATED")) {
        return Err(Failure::Unexpected {
            expected: "a page that is told to be translated",
            got: paused.to_string(),
        });
    }
    day.panel
        .wait_for_text("O browser está a mostrar a página traduzida")?;
    day.panel
        .wait_for_text("Mostre a página no idioma original")?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

extension_tests::strictly!(a_page_that_the_browser_translates_is_told_and_not_pressed_in);

//! A picture of each product stands in the review, of the shop's own folder; one that does not come leaves
//! its box, and the shop is asked for none that nobody looks at.

use extension_tests::{Day, Result};

const SHOWN: &str =
    "[...document.querySelectorAll('.picture img')].filter((it) => it.checkVisibility())";

#[test]
fn pictures_of_products_are_in_the_review() -> Result<()> {
    let day = Day::of("ana", "MERGE", |_| {})?;
    day.trial.reaches("REVIEW")?;
    day.panel.wait_for_text("O carrinho está pronto a rever")?;
    day.panel.wait(
        "the pictures of substitutes to come",
        &format!("(all => all.length > 0 && all[0].complete && all[0].naturalWidth > 0)({SHOWN})"),
    )?;
    // Folded lines have theirs only once somebody unfolds them.
    let loaded = "performance.getEntriesByType('resource').filter((it) => it.name.includes('/dw/image/')).length";
    let before: usize = day.panel.eval_as(loaded)?;
    let unfold = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })";
    day.panel.eval(unfold)?;
    day.panel
        .eval("window.scrollTo(0, document.body.scrollHeight / 2)")?;
    day.panel
        .wait("more pictures to come", &format!("{loaded} > {before}"))?;
    day.reordered(1)
}

extension_tests::strictly!(pictures_of_products_are_in_the_review);

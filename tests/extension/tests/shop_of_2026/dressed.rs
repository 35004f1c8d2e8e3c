//! Pages that are zoomed, coloured and annotated by somebody other than the shop.

use extension_tests::{Day, Result};
use store::{Rewrite, Switches};

/// What a dark mode and a comparison of prices make of pages: attributes of their own on `<html>`, an element
/// around the button, one in front of each price, and one at the top.
fn dressed(switches: &mut Switches) {
    let dark = "<html data-darkreader-mode=\"dynamic\" data-darkreader-scheme=\"dark\" \
        style=\"background: #181a1b; filter: brightness(0.9)\" lang";
    let button =
        "<button type=\"button\" class=\"auc-button__rounded--primary auc-button__re-order\"";
    let price = "<div class=\"pricing line-item-total-price-amount";
    let main = "<div role=\"main\" id=\"maincontent\">";
    let badge = "<x-price-watch>★ 3,49 € noutra loja</x-price-watch>";
    switches.rewrites = vec![
        Rewrite::everywhere("<html lang", dark),
        Rewrite::on("Order-Details", button, &format!("<x-compare>{button}")),
        Rewrite::on("Cart-Show", price, &format!("{badge}{price}")),
        Rewrite::everywhere(main, &format!("{badge}{main}{badge}")),
    ];
}

#[test]
fn what_other_extensions_add_changes_nothing_that_is_read_or_pressed() -> Result<()> {
    let day = Day::of("ana", "MERGE", dressed)?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// The browser's own zoom, which it keeps for the shop: it is set back, whatever comes.
#[test]
fn a_shop_that_is_zoomed_is_read_and_pressed_in_as_before() -> Result<()> {
    let day = Day::begin("ana")?;
    let zoom = |factor: &str| {
        let tab = day.trial.tab()?;
        day.trial
            .quiet(&format!("chrome.tabs.setZoom({tab}, {factor})"))
    };
    zoom("2.5")?;
    let run = || {
        day.trial.shop.wait("the zoom", "devicePixelRatio >= 2.5")?;
        day.trial.start("MERGE")?;
        day.reviews(&[])?;
        let still = day.trial.shop.eval("devicePixelRatio >= 2.5")?;
        assert_eq!(still, true, "the run was made in a zoomed page");
        day.reordered(1)
    };
    let went = run();
    zoom("0")?;
    went
}

extension_tests::strictly!(
    what_other_extensions_add_changes_nothing_that_is_read_or_pressed,
    a_shop_that_is_zoomed_is_read_and_pressed_in_as_before,
);

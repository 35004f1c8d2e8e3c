//! Somebody else changes the cart meanwhile, on another device: the pack is the cart as it is at
//! the end, and nothing is ordered twice.

use extension_tests::{Day, Result};
use serde_json::json;
use store::{Meddling, Switches};

/// Mayonnaise that is in the cart of `bruno` from the start, and milk that is in nothing of his.
const MAYONNAISE: &str = "3334559";
const MILK: &str = "26328";

fn meddles(path: &str, after: bool) -> Meddling {
    Meddling {
        path: path.to_owned(),
        after,
        ..Meddling::default()
    }
}

fn day(mode: &str, meddling: Meddling) -> Result<Day> {
    Day::of("bruno", mode, |switches: &mut Switches| {
        switches.meddlings = vec![meddling];
    })
}

/// Between saving and pressing.
#[test]
fn goods_that_come_before_the_press_are_kept_and_shown() -> Result<()> {
    let puts = vec![MILK.to_owned()];
    let saved = meddles("carrinho-compras", true);
    let day = day("MERGE", Meddling { puts, ..saved })?;
    let review = day.reviews(&[])?;
    let added = review["pack"]["against_before"]["added"].to_string();
    assert!(added.contains(MILK), "{added}");
    day.reordered(1)
}

/// Between saving and pressing: what was taken out is not put back, and that is said.
#[test]
fn goods_that_go_before_the_press_are_asked_about() -> Result<()> {
    let takes = vec![MAYONNAISE.to_owned()];
    let saved = meddles("carrinho-compras", true);
    let day = day("MERGE", Meddling { takes, ..saved })?;
    day.pauses("CANNOT_TELL", "O carrinho mudou, mas não como esperávamos")?;
    day.goes_on()?;
    day.reviews(&["1 artigo que estava no carrinho desapareceu."])?;
    day.reordered(1)
}

/// Between pressing and verifying.
#[test]
fn a_cart_that_was_emptied_after_the_press_is_asked_about() -> Result<()> {
    let day = Day::begin("bruno")?;
    let store = &day.trial.store;
    let takes: Vec<String> = store
        .cart("bruno")
        .into_iter()
        .map(|line| line.pid)
        .chain(store.ordered("bruno"))
        .collect();
    let pressed = meddles("Order-ReOrder", true);
    store.switch(|switches| switches.meddlings = vec![Meddling { takes, ..pressed }]);
    day.trial.start("MERGE")?;
    let paused = day.pauses("CANNOT_TELL", "O carrinho mudou, mas não como esperávamos")?;
    assert_eq!(paused["fault"]["fault"]["after"]["lines"], json!([]));
    day.reordered(1)?;
    // The person has seen that nothing of the order is there, and wants it.
    day.goes_on()?;
    day.reviews(&[])?;
    day.reordered(2)
}

/// Between pressing and verifying, with another quantity.
#[test]
fn a_quantity_that_changed_after_the_press_is_shown_as_it_is() -> Result<()> {
    let doubles = vec![MAYONNAISE.to_owned()];
    let pressed = meddles("Order-ReOrder", true);
    let day = day("MERGE", Meddling { doubles, ..pressed })?;
    let review = day.reviews(&[])?;
    let changed = review["pack"]["against_before"]["changed"].to_string();
    assert!(changed.contains(MAYONNAISE), "{changed}");
    day.reordered(1)
}

/// During the search for substitutes: the sold-out goods are taken out, others come in.
#[test]
fn a_cart_that_changes_during_the_search_is_shown_as_it_is_at_the_end() -> Result<()> {
    let searching = Meddling {
        puts: vec![MILK.to_owned()],
        takes: vec!["84014".to_owned(), MAYONNAISE.to_owned()],
        ..meddles("/pt/pesquisa", false)
    };
    let day = day("MERGE", searching)?;
    let review = day.reviews(&[
        "artigos que estavam no carrinho desapareceram",
        "da encomenda não entr",
    ])?;
    let proposals = review["pack"]["proposals"].to_string();
    assert!(!proposals.contains("84014"), "{proposals}");
    day.reordered(1)
}

extension_tests::strictly!(
    goods_that_come_before_the_press_are_kept_and_shown,
    goods_that_go_before_the_press_are_asked_about,
    a_cart_that_was_emptied_after_the_press_is_asked_about,
    a_quantity_that_changed_after_the_press_is_shown_as_it_is,
    a_cart_that_changes_during_the_search_is_shown_as_it_is_at_the_end,
);

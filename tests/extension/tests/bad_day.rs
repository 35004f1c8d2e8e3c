//! Bad days of the shop's re-order and of what is ordered: each ends in a review with a warning
//! that says what happened, or in a pause that says what to do, after which the run goes on once
//! the shop is well again.

use extension_tests::{Day, Result};
use serde_json::json;
use store::{Fault, FaultKind, MergeRule};

/// SITE §6: "The same dialog may show its other half".
#[test]
fn the_edit_dialog_is_not_pressed() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| switches.edit_dialog = true)?;
    day.pauses("NOT_PRESSED", "O Auchan.pt não mostrou o botão esperado")?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn goods_that_the_shop_leaves_out_are_said_to_be_missing() -> Result<()> {
    let day = Day::of("ana", "MERGE", |switches| switches.reorder_drops = 2)?;
    day.reviews(&["2 artigos da encomenda não entraram no carrinho"])?;
    day.reordered(1)
}

/// DECISIONS 15: "*not done* (`NOT_DONE`) where the shop's own answer to the press had come … and
/// the cart stayed as it was". A press that was made is never repeated by itself: the person's
/// *Continue* is the second.
#[test]
fn a_reorder_that_does_nothing_pauses_and_can_be_tried_again() -> Result<()> {
    let day = Day::of("ana", "MERGE", |switches| switches.reorder_fails = true)?;
    day.pauses("NOT_DONE", "o carrinho ficou como estava")?;
    day.reordered(1)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(2)
}

/// The order was added, but the page that should say so was an error.
#[test]
fn a_lost_answer_to_the_reorder_is_not_repeated() -> Result<()> {
    let lost = Fault::after("Order-ReOrder", 1, FaultKind::Status(500));
    let day = Day::of("ana", "MERGE", |switches| switches.fault = Some(lost))?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// The order was not added, and nobody can tell: the person is asked, and nothing is repeated
/// before that.
#[test]
fn a_refused_reorder_pauses_before_it_is_tried_again() -> Result<()> {
    let refused = Fault::before("Order-ReOrder", 1, FaultKind::Status(500));
    let day = Day::of("ana", "MERGE", |switches| switches.fault = Some(refused))?;
    day.pauses("CANNOT_TELL", "não sabemos se a encomenda foi acrescentada")?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// *Eliminar* threw the cart away and the order did not come (DECISIONS 15): both carts are
/// shown, and the person who goes on gets the order, once.
#[test]
fn an_emptied_cart_is_not_the_end() -> Result<()> {
    let refused = Fault::before("Order-ReOrder", 1, FaultKind::Status(503));
    let day = Day::of("bruno", "REPLACE", |switches| {
        switches.fault = Some(refused)
    })?;
    let paused = day.pauses("CANNOT_TELL", "nada é acrescentado duas vezes.")?;
    let carts = &paused["fault"]["fault"];
    assert_eq!(carts["before"]["lines"].as_array().map(Vec::len), Some(7));
    assert_eq!(carts["after"]["lines"], json!([]));
    day.panel.wait_for_text("O que mudou no carrinho")?;
    day.goes_on()?;
    let review = day.reviews(&[])?;
    assert_eq!(review["pack"]["against_order"]["extra"], json!([]));
    day.reordered(1)
}

/// PITFALLS, mistake 30: "parsers that disagree", of which one read `1.234,56 €` as 1.234.
#[test]
fn prices_over_a_thousand_euros_are_read_to_the_cent() -> Result<()> {
    let day = Day::begin("bruno")?;
    day.trial.store.multiply("bruno", 100);
    day.trial
        .store
        .switch(|switches| switches.merge_rule = MergeRule::TakeOrder);
    day.trial.start("MERGE")?;
    let review = day.reviews(&[])?;
    let total = review["pack"]["cart"]["totals"]["total"].as_i64();
    assert!(total > Some(100_000), "{total:?}");
    day.reordered(1)
}

#[test]
fn a_cart_with_nothing_to_be_had_is_reviewed_as_such() -> Result<()> {
    let day = Day::begin("bruno")?;
    let all = day.trial.store.ordered("bruno").into_iter().collect();
    day.trial.store.switch(|switches| switches.sold_out = all);
    day.trial.start("REPLACE")?;
    let review = day.reviews(&["artigos estão esgotados"])?;
    let proposals = review["pack"]["proposals"].as_array().map(Vec::len);
    assert_eq!(proposals, Some(day.trial.store.cart("bruno").len()));
    day.reordered(1)
}

#[test]
fn an_account_without_orders_is_told_so() -> Result<()> {
    let day = Day::of("clara", "MERGE", |_| {})?;
    let paused = day.pauses(
        "NO_ORDERS",
        "A conta não tem nenhuma encomenda para repetir",
    )?;
    assert_eq!(paused["resume"]["resume"], "NEVER");
    day.reordered(0)
}

/// PITFALLS 16, the quota: what is kept of a run stays below a megabyte.
#[test]
fn an_order_of_two_hundred_lines_is_carried_through_and_is_not_too_large() -> Result<()> {
    let day = Day::of("helena", "MERGE", |_| {})?;
    let review = day.reviews(&[])?;
    let lines = review["pack"]["cart"]["lines"].as_array().map(Vec::len);
    assert!(lines > Some(190), "{lines:?}");
    let kept = day
        .trial
        .quiet("chrome.storage.session.getBytesInUse(null)")?;
    // Nothing at all would be small, too.
    let bytes = kept.as_u64().unwrap_or_default();
    assert!((10_000..1_000_000).contains(&bytes), "{kept} bytes");
    day.reordered(1)
}

/// Several things at once, and then some.
#[test]
fn a_day_on_which_everything_comes_together() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.cookie_banner_always = true;
        switches.push_prompt = true;
        switches.latency_ms = 60;
        switches.slow_pages_ms = 300;
        switches.reorder_drops = 1;
        switches.slots_redirect_to_cart = true;
        switches.fault = Some(Fault::before("historico", 1, FaultKind::Status(503)));
        switches.more_faults = vec![
            Fault::before("detalhes-encomenda", 1, FaultKind::CutOff),
            Fault::after("Order-ReOrder", 1, FaultKind::CutOff),
            Fault::before("/pt/pesquisa", 1, FaultKind::Reset),
        ];
    })?;
    day.reviews(&[
        "1 artigo da encomenda não entrou no carrinho",
        "Não foi possível ler os horários de entrega",
    ])?;
    day.reordered(1)
}

extension_tests::strictly!(
    the_edit_dialog_is_not_pressed,
    goods_that_the_shop_leaves_out_are_said_to_be_missing,
    a_reorder_that_does_nothing_pauses_and_can_be_tried_again,
    a_lost_answer_to_the_reorder_is_not_repeated,
    a_refused_reorder_pauses_before_it_is_tried_again,
    an_emptied_cart_is_not_the_end,
    prices_over_a_thousand_euros_are_read_to_the_cent,
    a_cart_with_nothing_to_be_had_is_reviewed_as_such,
    an_account_without_orders_is_told_so,
    an_order_of_two_hundred_lines_is_carried_through_and_is_not_too_large,
    a_day_on_which_everything_comes_together,
);

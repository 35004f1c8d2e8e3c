//! Slow, broken and missing connections.

use extension_tests::{Day, Result};
use store::{Entry, Event, Fault, FaultKind};

const CART: &str = "carrinho-compras";

/// DECISIONS 6: "A passing fault is tried again with back-off".
fn is_waited_out(path: &str, kind: FaultKind) -> Result<()> {
    let fault = Fault::before(path, 1, kind);
    let day = Day::of("bruno", "MERGE", |switches| switches.fault = Some(fault))?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn an_error_that_passes_is_waited_out() -> Result<()> {
    is_waited_out(CART, FaultKind::Status(503))
}

/// A shop that is busy says in how many seconds to ask again: it is left alone for so long.
#[test]
fn a_busy_shop_is_left_alone_for_as_long_as_it_asks() -> Result<()> {
    let fault = Fault::before(CART, 1, FaultKind::Busy(503, BUSY_S));
    let day = Day::of("bruno", "MERGE", |switches| switches.fault = Some(fault))?;
    day.reviews(&[])?;
    day.reordered(1)?;
    let journal = day.trial.store.journal();
    let hit = journal
        .entries
        .iter()
        .position(|entry| matches!(&entry.event, Event::FaultHit { path } if path.contains(CART)));
    let (before, after) = journal.entries.split_at(hit.map_or(0, |at| at + 1));
    let next = after
        .iter()
        .find(|entry| matches!(&entry.event, Event::Request { path, .. } if path.contains(CART)));
    let at = |entry: Option<&Entry>| entry.map(|entry| entry.at_ms);
    let waited = at(next)
        .zip(at(before.last()))
        .map(|(next, hit)| next - hit);
    assert!(waited >= Some(u64::from(BUSY_S) * 1_000), "{waited:?}");
    Ok(())
}

/// Longer than any back-off of our own.
const BUSY_S: u32 = 9;

/// The page of the error comes up in the tab, twice: it is no page of the shop that leads elsewhere.
#[test]
fn errors_that_come_up_in_the_tab_are_waited_out() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.fault = Some(Fault::before(
            "detalhes-encomenda",
            2,
            FaultKind::Status(500),
        ));
    })?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn an_order_page_cut_off_in_the_middle_is_read_again() -> Result<()> {
    is_waited_out("detalhes-encomenda", FaultKind::CutOff)
}

#[test]
fn a_cart_cut_off_in_the_middle_is_read_again() -> Result<()> {
    is_waited_out(CART, FaultKind::CutOff)
}

#[test]
fn a_connection_that_breaks_is_made_again() -> Result<()> {
    is_waited_out("historico-encomendas", FaultKind::Reset)
}

#[test]
fn slow_pages_and_slow_parts_are_waited_for() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.slow_pages_ms = 2_000;
        switches.header_delay_ms = 3_000;
        switches.fault = Some(Fault::before("detalhes", 1, FaultKind::Slow(12_000)));
        switches.more_faults = vec![Fault::before("Cart-MiniCart", 4, FaultKind::Slow(4_000))];
    })?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// Offline: said within a few tries, and gone on from once the line is there again.
fn offline_in(step: &str, mode: &str) -> Result<()> {
    let day = Day::of("bruno", mode, |switches| switches.slow_pages_ms = 300)?;
    day.trial.reaches(step)?;
    day.trial.store.switch(|switches| switches.offline = true);
    let paused = day.pauses("UNSEEN", "O Auchan.pt não respondeu.")?;
    assert_eq!(paused["fault"]["fault"]["why"]["unseen"], "UNREACHABLE");
    day.panel.wait_for_text("Verifique a ligação à internet")?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn a_line_that_is_down_from_the_start() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| switches.offline = true)?;
    day.refuses("SHOP_UNREACHABLE", "O Auchan.pt não respondeu.")?;
    day.starts_well()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn a_line_that_goes_down_in_the_cart() -> Result<()> {
    offline_in("RUNNING.CART", "MERGE")
}

/// What cannot be searched, and slots that cannot be read, do not pause a run; the cart does.
#[test]
fn a_line_that_goes_down_in_the_search() -> Result<()> {
    offline_in("RUNNING.SUBSTITUTION", "MERGE")
}

#[test]
fn a_line_that_goes_down_in_the_slots() -> Result<()> {
    offline_in("RUNNING.SLOTS", "MERGE")
}

#[test]
fn searches_that_fail_do_not_fail_the_run() -> Result<()> {
    let searches = Fault::before("/pt/pesquisa", 1000, FaultKind::Status(500));
    let shelves = Fault::before("/pt/alimentacao", 1000, FaultKind::Status(500));
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.fault = Some(searches);
        switches.more_faults = vec![shelves];
    })?;
    day.reviews(&[])?;
    day.reordered(1)
}

extension_tests::strictly!(
    an_error_that_passes_is_waited_out,
    a_busy_shop_is_left_alone_for_as_long_as_it_asks,
    errors_that_come_up_in_the_tab_are_waited_out,
    an_order_page_cut_off_in_the_middle_is_read_again,
    a_cart_cut_off_in_the_middle_is_read_again,
    a_connection_that_breaks_is_made_again,
    slow_pages_and_slow_parts_are_waited_for,
    a_line_that_is_down_from_the_start,
    a_line_that_goes_down_in_the_cart,
    a_line_that_goes_down_in_the_search,
    a_line_that_goes_down_in_the_slots,
    searches_that_fail_do_not_fail_the_run,
);

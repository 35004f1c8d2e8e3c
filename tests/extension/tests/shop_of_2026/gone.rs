//! Pages that are no longer there, which the shop says under status 200 (DECISIONS 28).

use super::proposed;
use extension_tests::{Day, Result};
use store::Event;

/// A coffee of Ana's newest order, which is sold out, and its shelf.
const COFFEE: &str = "84014";
const SHELF: &str = "/cafe-moido/";

/// An answer, and no fault that passes: the shelf is asked for once, and the search finds what it had.
#[test]
fn a_shelf_that_is_gone_is_an_answer_and_the_search_goes_on() -> Result<()> {
    let day = Day::of("ana", "MERGE", |switches| {
        switches.gone.paths = [SHELF.to_owned()].into();
        switches.gone.under_200 = true;
    })?;
    let review = day.reviews(&[])?;
    let found = proposed(&review["pack"], COFFEE);
    assert!(!found.is_empty(), "{}", review["pack"]["proposals"]);
    let journal = day.trial.store.journal();
    let asked = journal
        .events()
        .filter(|it| matches!(it, Event::Request { path, .. } if path.contains(SHELF)));
    assert_eq!(asked.count(), 1);
    day.reordered(1)
}

/// The order is listed, and its page is not there: nothing is repeated, and nothing asked for again.
#[test]
fn an_order_whose_page_is_gone_pauses_and_says_so() -> Result<()> {
    let day = Day::of("ana", "MERGE", |switches| {
        switches.gone.paths = ["/detalhes-encomenda".to_owned()].into();
        switches.gone.under_200 = true;
    })?;
    day.pauses("UNSEEN", "O Auchan.pt diz que essa página não existe")?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

extension_tests::strictly!(
    a_shelf_that_is_gone_is_an_answer_and_the_search_goes_on,
    an_order_whose_page_is_gone_pauses_and_says_so,
);

//! What does not fit: sizes in letters, weights of who wears it, numbers, shades, mixtures.

use super::{broken, item, order};
use crate::rank;
use shop::substitute::*;

/// Whether something is proposed.
fn takes(wanted: &str, found: &str) -> bool {
    let ranking = rank(&item("1", wanted, 200), &[item("2", found, 200)]);
    ranking.abstained.is_none()
}

#[test]
fn another_animal_in_it_breaks_the_promise() {
    let goat = "Queijo de cabra curado 200g";
    let mixed = "Queijo de cabra e vaca curado 200g";
    assert_eq!(broken(goat, mixed), Some(Gate::Animal));
    assert!(takes(mixed, "Queijo de vaca e cabra curado 200g"));
}

#[test]
fn what_leaves_out_one_of_two_allergens_helps_nobody() {
    let both = "Maionese sem ovo e sem leite 250ml";
    let one = "Maionese sem ovo 250ml";
    assert_eq!(broken(both, one), Some(Gate::Allergen));
    assert_eq!(broken(one, both), None);
}

#[test]
fn a_nappy_fits_by_size_or_by_weight() {
    let swim = "Cuecas Banho 9-15kg T4 11un";
    assert!(takes(swim, "Cuecas Banho 7-15kgs T3-4 12un"));
    assert!(!takes(swim, "Cuecas Noite Menino 17-30kg 4-7 Anos 10un"));
    assert!(!takes(
        "Cuecas Noite 17-30kg 10un",
        "Cuecas Noite 27-57kg 10un"
    ));
    let grown = "Cuecas incontinência noite m 10un";
    let gate = Some(Gate::NappySize);
    assert_eq!(broken(grown, "Cuecas incontinência noite xl 10un"), gate);
    assert!(!takes(grown, "Cuecas incontinência noite l 10un"));
    assert!(takes(grown, "Cuecas incontinência noite m 12un"));
}

#[test]
fn another_number_is_another_thing() {
    let candle = "Vela de aniversário número 0 branca";
    assert!(!takes(candle, "Vela de aniversário número 7 branca"));
    assert!(takes(candle, "Vela de aniversário nº0 branca"));
    let shade = "Coloração permanente louro claro 8.1";
    assert!(!takes(shade, "Coloração permanente louro claro 9.3"));
    assert!(takes(shade, "Coloração permanente louro claro 8.1"));
}

#[test]
fn the_least_one_can_order_is_no_size() {
    let whole = "Salmão fresco Quant. Mínima = 1,9 kg (1 un)";
    let some = "Salmão fresco Quant. Mínima = 500 gr (2 un)";
    let ranking = rank(&item("1", whole, 1200), &[item("2", some, 1200)]);
    let first = ranking.ranked.first().map(|r| (r.fit, r.pieces));
    assert_eq!(first, Some((Fit::DropIn, 1)));
}

#[test]
fn a_portion_is_no_pork() {
    let found = ["Porções de salmão fresco kg", "Bifes de porco kg"];
    let first = order("Salmão fresco kg", &found);
    assert_eq!(first.first(), Some(&found[0]));
}

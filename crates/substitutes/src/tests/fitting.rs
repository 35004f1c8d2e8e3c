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

#[test]
fn a_battery_is_the_same_under_both_its_names() {
    for (one, other) in [
        ("Pilhas alcalinas LR6 4un", "Pilhas alcalinas AA 4un"),
        ("Pilhas alcalinas LR03 4un", "Pilhas alcalinas AAA 4un"),
        ("Pilha alcalina 6LR61", "Pilha alcalina 9V"),
        ("Pilhas auditivas PR48 6un", "Pilhas auditivas 13 6un"),
    ] {
        let ranking = rank(&item("1", one, 200), &[item("2", other, 200)]);
        let fit = ranking.ranked.first().map(|r| r.fit);
        assert_eq!(fit, Some(Fit::DropIn), "{one} | {other}: {ranking:?}");
    }
}

#[test]
fn another_battery_does_not_fit() {
    let fits = Some(Gate::Fitting);
    for (one, other) in [
        ("Pilhas alcalinas AA 4un", "Pilhas alcalinas AAA 4un"),
        ("Pilhas alcalinas LR6 4un", "Pilhas alcalinas LR03 4un"),
        (
            "Pilhas recarregáveis R6 2un",
            "Pilhas recarregáveis HR03 2un",
        ),
        ("Pilhas auditivas 312 6un", "Pilhas auditivas 13 6un"),
        ("Pilha botão CR2032", "Pilha botão CR2025"),
    ] {
        assert_eq!(broken(one, other), fits, "{one} | {other}");
    }
    // `c/` is short for *com*.
    let with = "Pilhas AA c/ carregador 4un";
    assert_eq!(broken(with, "Pilhas C 4un"), fits);
}

#[test]
fn an_ink_fits_by_number_and_colour() {
    let black = "Tinteiro HP 304 preto";
    let fits = Some(Gate::Fitting);
    assert_eq!(broken(black, "Tinteiro HP 305 preto"), fits);
    assert_eq!(broken(black, "Tinteiro HP 304 tricolor"), fits);
    assert!(takes(black, "Tinteiro compatível HP-304 bk 21168"));
    let pack = rank(
        &item("1", black, 200),
        &[item("2", "Tinteiro HP 304 pack b+cmy", 200)],
    );
    assert!(pack.abstained.is_some(), "{pack:?}");
    let larger = rank(
        &item("1", "Tinteiro HP 304XL preto", 200),
        &[item("2", black, 200)],
    );
    let reasons = larger.ranked.first().map(|r| r.reasons.clone());
    let other = Reason::Other { of: Trait::Form };
    assert!(
        reasons.is_some_and(|all| all.contains(&other)),
        "{larger:?}"
    );
}

#[test]
fn a_dose_is_for_an_animal_of_that_weight() {
    let dose = Some(Gate::Strength);
    let collar = "Coleira antiparasitária cães 4-10 kg";
    assert_eq!(
        broken(collar, "Coleira antiparasitária cães 10-25 kg"),
        dose
    );
    assert_eq!(broken(collar, "Coleira antiparasitária cães até 4kg"), dose);
    assert!(takes(collar, "Coleira antiparasitária cães 4 a 10kg"));
    assert!(!takes(collar, "Coleira antiparasitária cães"));
    let below = "Coleira antipulgas cão <8kg";
    assert_eq!(broken(below, "Coleira antipulgas cão >8kg"), dose);
    assert!(takes(below, "Coleira antipulgas cão até 8 kg"));
}

#[test]
fn a_bag_is_made_for_one_machine() {
    let bag = "Sacos para aspirador A10 4un";
    let fits = Some(Gate::Fitting);
    assert_eq!(broken(bag, "Sacos para aspirador B22 4un"), fits);
    assert!(takes(bag, "Sacos para aspirador A10 5un"));
    assert!(!takes(bag, "Sacos para aspirador 4un"));
    // Article numbers differ, and say nothing.
    assert!(takes(
        "Saco aspirador 107+ 884344",
        "Saco aspirador 107+ 884399"
    ));
}

//! The very product under another number. All products are made up.

use super::{branded, item};
use crate::rank;
use shop::substitute::*;

/// Whether the `found` is told to be the very product.
fn same(wanted: &Item, found: &Item) -> bool {
    let ranking = rank(wanted, std::slice::from_ref(found));
    let ranked = ranking.ranked.first();
    ranked.is_some_and(|ranked| ranked.reasons.first() == Some(&Reason::SameProduct))
}

/// Whether two names without a maker's are told to be of one product.
fn named_alike(wanted: &str, found: &str) -> bool {
    same(&item("1", wanted, 200), &item("2", found, 210))
}

#[test]
fn the_line_of_a_cart_names_no_maker_but_in_its_name() {
    for (wanted, found, brand) in [
        (
            "Leite Prado meio gordo 1L",
            "LEITE PRADO MEIO GORDO 1 L",
            "PRADO",
        ),
        (
            "Iogurte grego Ôvale Montes natural 4x110g",
            "Iogurte grego ôvale montes natural 4x110g",
            "OVALE MONTES",
        ),
        // The maker stands in front of what it is.
        (
            "Prado leite meio gordo 1L",
            "Prado leite meio gordo 1L",
            "Prado",
        ),
        // The tile's name may do without it.
        ("Leite Prado meio gordo 1L", "Leite meio gordo 1L", "Prado"),
    ] {
        let (wanted, found) = (item("1", wanted, 90), branded("2", found, brand, 95));
        assert!(same(&wanted, &found), "{wanted:?} {found:?}");
        assert!(same(&found, &wanted), "{found:?} {wanted:?}");
    }
}

#[test]
fn a_can_that_was_coded_anew_for_the_deposit_is_the_same() {
    assert!(same(
        &item("1", "Cerveja Falsa lata 6x33cl", 399),
        &branded("2", "Cerveja Falsa lata 6x33cl (SDR)", "Falsa", 459),
    ));
    assert!(same(
        &branded("1", "Refrigerante Falso cola lata 33cl", "Falso", 70),
        &branded("2", "Refrigerante cola Falso lata 33cl (SDR)", "FALSO", 80),
    ));
}

/// However near or cheap another one is, and wherever it stands.
#[test]
fn a_can_that_was_coded_anew_is_offered_first() {
    let wanted = item("1", "Cerveja Falsa lata 6x33cl", 399);
    let mut shelf = vec![
        branded("2", "Cerveja Outra lata 6x33cl", "Outra", 399),
        branded("3", "Cerveja Falsa lata 10x33cl", "Falsa", 599),
        branded("4", "Cerveja Falsa lata 6x25cl (SDR)", "Falsa", 320),
        branded("5", "Cerveja Falsa preta lata 6x33cl (SDR)", "Falsa", 399),
        branded("6", "CERVEJA FALSA LATA 6X33CL (SDR)", "FALSA", 459),
    ];
    for _ in 0..shelf.len() {
        shelf.rotate_left(1);
        let ranking = rank(&wanted, &shelf);
        let same: Vec<usize> = ranking
            .ranked
            .iter()
            .filter(|it| it.reasons.contains(&Reason::SameProduct))
            .map(|it| it.index)
            .collect();
        let first = ranking.ranked.first().map(|it| it.index);
        assert_eq!(same.first().copied(), first);
        let names: Vec<&str> = same.iter().map(|at| shelf[*at].name.as_str()).collect();
        assert_eq!(names, ["CERVEJA FALSA LATA 6X33CL (SDR)"]);
    }
}

#[test]
fn where_the_shop_names_no_maker_the_names_are_all_there_is() {
    assert!(named_alike("Couve flor kg", "Couve-flor kg produto local"));
    assert!(named_alike(
        "Pimento tricolor 500g",
        "PIMENTO TRICOLOR 500 G"
    ));
    assert!(!named_alike("Pimento tricolor 500g", "Pimento 500g"));
}

#[test]
fn two_makers_never_make_the_same_product() {
    let one = branded("1", "Arroz agulha 1kg", "Um", 130);
    let other = branded("2", "Arroz agulha 1kg", "Dois", 130);
    let unnamed = item("3", "Arroz agulha 1kg", 130);
    assert!(!same(&one, &other));
    assert!(!same(&unnamed, &other));
    assert!(!same(&other, &unnamed));
    let third = item("4", "Arroz agulha Três 1kg", 130);
    assert!(!same(&third, &other));
    // Another line of the shop's own, and another house.
    let plain = item("5", "Leite Auchan meio gordo 1L", 90);
    let line = branded("6", "Leite Auchan Campo meio gordo 1L", "Auchan Campo", 90);
    assert!(!same(&plain, &line));
    assert!(!same(&line, &plain));
    assert!(!named_alike(
        "Vinho tinto Quinta Falsa 75cl",
        "Vinho tinto Herdade Falsa 75cl"
    ));
}

#[test]
fn another_pack_is_another_product() {
    for (wanted, found) in [
        ("Leite Prado meio gordo 1L", "Leite Prado meio gordo 1,5L"),
        ("Sumo Prado laranja 6x200ml", "Sumo Prado laranja 1,2L"),
        ("Sumo Prado laranja 6x200ml", "Sumo Prado laranja 4x300ml"),
        ("Maçã Prado kg", "Maçã Prado 1kg"),
        ("Dourada Prado 800g a 1kg", "Dourada Prado kg"),
        ("Vinho Prado tinto 75cl", "Vinho Prado tinto 2019 75cl"),
    ] {
        assert!(!named_alike(wanted, found), "{wanted} {found}");
    }
}

#[test]
fn what_weighs_nothing_can_still_make_it_another_one() {
    for (wanted, found) in [
        (
            "Leite Prado meio gordo 1L",
            "Leite Prado especial meio gordo 1L",
        ),
        ("Esparguete Prado nº 5 500g", "Esparguete Prado nº 7 500g"),
        (
            "Fiambre Prado da perna 200g",
            "Fiambre Prado da perna extra 200g",
        ),
    ] {
        assert!(!named_alike(wanted, found), "{wanted} {found}");
        assert!(named_alike(wanted, wanted), "{wanted}");
    }
}

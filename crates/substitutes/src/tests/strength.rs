//! How strong it is, and how old. All products are made up.

use super::{broken, differs, only};
use shop::substitute::*;

#[test]
fn another_dose_of_nicotine_is_never_taken() {
    let wanted = "Gomas nicotina menta 2mg 30un";
    let dose = Some(Gate::Strength);
    assert_eq!(broken(wanted, "Gomas nicotina menta 4mg 30un"), dose);
    assert_eq!(broken(wanted, "Gomas nicotina menta 4 mg 30un"), dose);
    assert_eq!(broken(wanted, "Gomas nicotina menta 2 mg 30un"), None);
    // Which it is, the name must say.
    for (one, other) in [
        (wanted, "Gomas nicotina menta 30un"),
        ("Gomas nicotina menta 30un", wanted),
    ] {
        assert!(only(one, other).fit >= Fit::Doubtful, "{one} | {other}");
    }
    assert_eq!(
        only(wanted, "Gomas nicotina menta 2mg 30un").fit,
        Fit::DropIn
    );
}

#[test]
fn half_as_strong_again_is_another_strength() {
    for (wanted, near, far) in [
        (
            "Magnésio 300mg 30 comprimidos",
            "Magnésio 375mg 30 comprimidos",
            "Magnésio 1000mg 30 comprimidos",
        ),
        (
            "Chocolate preto 70% cacau 100g",
            "Chocolate preto 72% cacau 100g",
            "Chocolate preto 46% cacau 100g",
        ),
        (
            "Licor de ginja 20% vol 70cl",
            "Licor de ginja 22% vol 70cl",
            "Licor de ginja 37% vol 70cl",
        ),
        (
            "Protetor solar fps 50+ 200ml",
            "Protetor solar spf50 200ml",
            "Protetor solar fps 20 200ml",
        ),
    ] {
        let fit = |found: &str| only(wanted, found).fit;
        assert!(
            fit(near) <= Fit::Acceptable,
            "{wanted} | {near}: {:?}",
            only(wanted, near)
        );
        assert!(fit(far) >= Fit::Doubtful, "{wanted} | {far}");
        assert!(differs(wanted, far, Trait::Strength), "{wanted} | {far}");
    }
}

#[test]
fn one_strength_is_written_in_many_ways() {
    for (one, other) in [
        ("Gin Falso 40º 70cl", "Gin Falso 40% 70cl"),
        ("Gin Falso 40° 70cl", "Gin Falso 40% vol 70cl"),
        ("Gin Falso 37,5% 70cl", "Gin Falso 37.50% 70cl"),
        ("Gin Falso 40 vol 70cl", "Gin Falso 40% 70cl"),
        (
            "Vinagre de vinho tinto 6º 50cl",
            "Vinagre de vinho tinto 6% 50cl",
        ),
    ] {
        let found = only(one, other);
        assert!(
            found.reasons.contains(&Reason::Same {
                of: Trait::Strength
            }),
            "{one} | {other}: {found:?}"
        );
        assert_eq!(found.fit, Fit::DropIn, "{one} | {other}: {found:?}");
    }
}

#[test]
fn degrees_are_a_strength_where_things_have_one() {
    let of = Trait::Strength;
    assert!(differs("Gin Falso 40º 70cl", "Gin Falso 47º 70cl", of));
    assert!(differs(
        "Cerveja Falsa 5º 33cl",
        "Cerveja Falsa 8º 33cl",
        of
    ));
    assert!(differs(
        "Vinho tinto Falso 12º 75cl",
        "Vinho tinto Falso 14º 75cl",
        of
    ));
    assert!(differs(
        "Vinagre de sidra 5º 25cl",
        "Vinagre de sidra 6º 25cl",
        of
    ));
    assert!(differs(
        "Álcool etílico 70º 250ml",
        "Álcool etílico 96º 250ml",
        of
    ));
    assert!(!differs(
        "Esfregona giratória 360º",
        "Esfregona giratória 180º",
        of
    ));
}

#[test]
fn months_of_curing_are_said() {
    let wanted = "Queijo curado ovelha 6 meses 200g";
    let of = Trait::Strength;
    assert!(differs(wanted, "Queijo curado ovelha 12 meses 200g", of));
    assert!(!differs(wanted, "Queijo curado ovelha 6 meses 250g", of));
    let older = only("Presunto 9 meses 100g", "Presunto 18 meses 100g");
    assert!(older.fit <= Fit::Acceptable, "{older:?}");
}

#[test]
fn another_year_of_a_wine_is_said_and_costs_little() {
    let wanted = "Vinho do Porto Falso tawny colheita 2007 75cl";
    let found = only(wanted, "Vinho do Porto Falso tawny colheita 2013 75cl");
    assert!(
        found.reasons.contains(&Reason::Other { of: Trait::Grade }),
        "{found:?}"
    );
    assert_eq!(found.fit, Fit::DropIn, "{found:?}");
    assert!(!found.reasons.contains(&Reason::SameProduct));
    assert!(!differs(wanted, wanted, Trait::Grade));
    // A name that says no year is not of another.
    assert!(!differs(
        "Vinho tinto Falso 75cl",
        "Vinho tinto Falso 2020 75cl",
        Trait::Grade
    ));
    // Nor is every number a year.
    assert!(!differs(
        "Farinha Falsa 1930 1kg",
        "Farinha Falsa 1940 1kg",
        Trait::Grade
    ));
}

#[test]
fn what_grown_ups_wear_goes_by_its_letter() {
    let wanted = "Cuecas menstruais tamanho m 2un";
    assert_eq!(
        broken(wanted, "Cuecas menstruais tamanho xl 2un"),
        Some(Gate::NappySize)
    );
    assert!(differs(
        wanted,
        "Cuecas menstruais tamanho l 2un",
        Trait::NappySize
    ));
    assert_eq!(
        only(wanted, "Cuecas menstruais tamanho m 2un").fit,
        Fit::DropIn
    );
}

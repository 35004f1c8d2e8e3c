//! How big each is. All products are made up.

use super::{differs, only};
use shop::substitute::*;

#[test]
fn a_prawn_of_another_calibre_makes_one_hesitate() {
    let wanted = "Camarão selvagem 20/30 congelado kg";
    let of = Trait::Grade;
    let small = only(wanted, "Camarão selvagem 40/60 congelado kg");
    assert!(small.reasons.contains(&Reason::Other { of }), "{small:?}");
    assert_eq!(small.fit, Fit::Doubtful, "{small:?}");
    let next = only(wanted, "Camarão selvagem 30/40 congelado kg");
    assert!(next.reasons.contains(&Reason::Other { of }), "{next:?}");
    assert!(next.fit <= Fit::Acceptable, "{next:?}");
    assert_eq!(
        only(wanted, "Camarão selvagem 20/30 congelado kg").fit,
        Fit::DropIn
    );
    assert!(!differs(wanted, "Camarão selvagem congelado kg", of));
}

#[test]
fn fish_and_fruit_have_calibres_too() {
    let of = Trait::Grade;
    for (wanted, same, other) in [
        ("Laranja T/80 kg", "Laranja T/80 1kg", "Laranja T/56 kg"),
        (
            "Tomate redondo 70/95mm kg",
            "Tomate redondo 70/95 kg",
            "Tomate redondo 40/55mm kg",
        ),
        (
            "Dourada fresca 800g a 1kg",
            "Dourada fresca 800/1000 kg",
            "Dourada fresca 300g a 400g",
        ),
        (
            "Lombos de bacalhau congelados 200/300 kg",
            "Lombos de bacalhau congelados 200/300g kg",
            "Lombos de bacalhau congelados 400/600 kg",
        ),
    ] {
        assert!(!differs(wanted, same, of), "{wanted} | {same}");
        assert!(differs(wanted, other, of), "{wanted} | {other}");
    }
    // Both are sold by the kilo.
    let sized = only(
        "Lombos de bacalhau congelados 200/300 kg",
        "Lombos de bacalhau congelados 200/300 kg",
    );
    assert!(sized.reasons.contains(&Reason::SameSize), "{sized:?}");
    // Half a melon is no calibre.
    assert!(!differs("Melão 1/2 un", "Melão 1/4 un", of));
}

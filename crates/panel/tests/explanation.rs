//! Each proposal is explained in one line that a person would say: same fat, same size, 12 cents
//! dearer; in their language.
#![cfg(not(target_arch = "wasm32"))]

#[expect(clippy::expect_used, reason = "made-up values are tests, too")]
#[path = "made_up/language.rs"]
mod language;

use language::{EN, PT, words};
use run::ChangeOutcome;
use shop::substitute::{Reason, Trait};
use shop::{Cents, Showing, Unit};

fn said(language: &str, reasons: &[Reason], by: Option<i64>) -> String {
    words(language).explanation(reasons, by.map(Cents))
}

#[test]
fn what_is_the_same_what_is_not_and_the_price() {
    let of = Trait::Fat;
    let reasons = [
        Reason::OtherBrand,
        Reason::SameKind,
        Reason::Same { of },
        Reason::SameSize,
    ];
    assert_eq!(
        said(EN, &reasons, Some(12)),
        "same fat, same size, another brand, €0.12 more"
    );
    assert_eq!(
        said(PT, &reasons, Some(-100)),
        "mesmo teor de gordura, mesmo tamanho, outra marca, menos 1,00\u{a0}€"
    );
}

#[test]
fn the_kind_is_said_where_nothing_else_is_alike() {
    assert_eq!(
        said(PT, &[Reason::SameKind], Some(0)),
        "mesmo tipo de produto, mesmo preço"
    );
    assert_eq!(said(PT, &[Reason::SameKind], None), "mesmo tipo de produto");
}

#[test]
fn every_difference_is_said_and_a_word_of_the_name_only_alone() {
    let wording = Reason::Other { of: Trait::Wording };
    let flavour = Reason::Other { of: Trait::Flavour };
    let size = Reason::OtherSize { pieces: 2 };
    assert_eq!(
        said(PT, &[flavour, wording, size, Reason::SameBrand], None),
        "mesma marca, outro sabor, outro tamanho: 2 equivalem a um"
    );
    assert_eq!(
        said(PT, &[wording, Reason::SameBrand], None),
        "mesma marca, descrição um pouco diferente"
    );
}

#[test]
fn what_stands_elsewhere_is_not_said_twice() {
    let (by, times) = (Cents(5), 2);
    let reasons = [
        Reason::Dearer { by },
        Reason::Chosen { times },
        Reason::SameKind,
    ];
    assert_eq!(
        said(EN, &reasons, Some(5)),
        "same kind of product, €0.05 more"
    );
}

/// *Agora custa* was said of what nobody had said the price of.
#[test]
fn what_was_not_put_back_for_want_of_a_price_is_not_called_dearer() {
    let showing = |cents| Showing {
        name: "Brócolos kg".into(),
        price: Cents(cents),
        unit: Unit::Kilo,
        unit_price: None,
    };
    let said = |was| {
        let (shown, found) = (Box::new(showing(was)), Box::new(showing(403)));
        words(PT).not_undone("Brócolos", &ChangeOutcome::Changed { shown, found })
    };
    assert!(said(399).contains("agora custa 4,03\u{a0}€ por kg"));
    assert!(!said(0).contains("agora") && said(0).contains("4,03\u{a0}€ por kg"));
}

//! What nobody takes for the other, whatever else the two have in common.

use super::{broken, item};
use crate::rank;
use shop::substitute::Gate;

fn takes(wanted: &str, found: &str) -> bool {
    let ranking = rank(&item("1", wanted, 200), &[item("2", found, 200)]);
    ranking.abstained.is_none()
}

#[test]
fn what_is_raw_is_not_cooked() {
    let raw = "Camarão cru descascado congelado 500g";
    assert!(!takes(raw, "Camarão cozido descascado congelado 500g"));
    assert!(!takes("Camarão cozido congelado 500g", raw));
    assert!(takes(raw, "Camarão cru congelado 500g"));
}

#[test]
fn what_a_thing_is_bought_for_is_lost_by_its_contrary_too() {
    assert!(!takes(
        "Amêndoa torrada sem sal 200g",
        "Amêndoa torrada com sal 200g"
    ));
    assert!(!takes("Pilha recarregável AA 4un", "Pilha alcalina AA 4un"));
    assert!(takes("Pilha alcalina AA 4un", "Pilha alcalina LR6 4un"));
}

#[test]
fn alcohol_counts_for_a_mouth_and_a_skin() {
    let (without, with) = ("Colutório sem álcool menta 500ml", "Colutório menta 500ml");
    assert_eq!(broken(without, with), Some(Gate::Alcohol));
    assert!(takes(with, without));
    assert_eq!(
        broken(
            "Desodorizante roll on 0% alumínio 50ml",
            "Desodorizante roll on 50ml"
        ),
        None,
        "no word of alcohol"
    );
}

#[test]
fn who_bears_no_latex_is_not_given_any() {
    let (nitrile, latex) = (
        "Luvas de nitrilo tamanho M 100un",
        "Luvas de látex tamanho M 100un",
    );
    assert_eq!(broken(nitrile, latex), Some(Gate::Allergen));
    assert!(takes(latex, nitrile));
}

#[test]
fn a_baby_that_was_given_veal_is_not_given_fish() {
    let veal = "Boião vitela com legumes 6M 200g";
    assert!(!takes(veal, "Boião pescada com legumes 6M 200g"));
    assert!(takes(veal, "Boião vitela com legumes 6M 190g"));
}

#[test]
fn a_goat_is_told_in_french() {
    assert_eq!(
        broken("Queijo chèvre 200g", "Queijo de vaca 200g"),
        Some(Gate::Animal)
    );
}

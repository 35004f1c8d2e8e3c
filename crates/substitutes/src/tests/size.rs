//! How many to take of another size. All products are made up.

use super::item;
use crate::rank;
use proptest::prelude::*;
use shop::UnitPrice;
use shop::substitute::*;

fn priced(pid: &str, name: &str, cents: i64, unit: &str) -> Item {
    Item {
        unit_price: Some(UnitPrice {
            amount: unit.parse().expect("a price"),
            per: "Lt".into(),
        }),
        ..item(pid, name, cents)
    }
}

fn pieces(wanted: &Item, found: &Item) -> u32 {
    let ranking = rank(wanted, std::slice::from_ref(found));
    let mut all = ranking.ranked.into_iter().chain(ranking.rejected);
    all.next().expect("the candidate has a place").pieces
}

#[test]
fn what_only_names_say_is_not_bought_by_the_dozen() {
    let litre = item("1", "Azeite virgem extra 1L", 900);
    let found = |name: &str| pieces(&litre, &item("2", name, 100));
    assert_eq!(found("Azeite virgem extra 500ml"), 2);
    assert_eq!(found("Azeite virgem extra 175ml"), 6);
    assert_eq!(found("Azeite virgem extra 100ml"), 1);
    assert_eq!(found("Azeite virgem extra 5ml"), 1);
}

#[test]
fn what_the_prices_of_both_bear_out_is() {
    let litre = priced("1", "Azeite virgem extra 1L", 900, "9.00");
    let small = priced("2", "Azeite virgem extra 100ml", 95, "9.50");
    assert_eq!(pieces(&litre, &small), 10);
    // Not where it is borne out of one of them alone.
    assert_eq!(pieces(&item("1", "Azeite virgem extra 1L", 900), &small), 1);
    let unsure = item("2", "Azeite virgem extra 100ml", 95);
    assert_eq!(pieces(&litre, &unsure), 1);
}

#[test]
fn a_fixed_pack_is_weighed_by_its_prices_though_its_name_says_kg() {
    let wanted = item("1", "Lombo de porco 1kg", 700);
    let pack = Item {
        unit_price: Some(UnitPrice {
            amount: "7.00".parse().expect("a price"),
            per: "Kg".into(),
        }),
        ..item("2", "Lombo de porco kg", 350)
    };
    assert_eq!(pieces(&wanted, &pack), 2);
}

proptest! {
    #[test]
    fn never_more_than_six_unless_the_prices_bear_it_out(want in 1_i64..5000, have in 1_i64..5000) {
        let name = |ml: i64| format!("Azeite virgem extra {ml}ml");
        let found = pieces(&item("1", &name(want), 900), &item("2", &name(have), 100));
        prop_assert!((1..=6).contains(&found));
    }
}

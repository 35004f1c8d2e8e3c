//! What a name says it is, where the lexicon knows it only in part or not at all. All products
//! are made up.

use crate::{rank, searches};
use shop::substitute::*;
use shop::{Cents, Pid};

fn item(pid: &str, name: &str) -> Item {
    Item {
        price: Some(Cents(200)),
        ..Item::named(Pid(pid.to_owned()), name)
    }
}

fn found(wanted: &Item, candidate: &Item) -> (Fit, Vec<Reason>) {
    let ranking = rank(wanted, std::slice::from_ref(candidate));
    let all = ranking.ranked.into_iter().chain(ranking.rejected);
    let one = all.last().expect("the candidate has a place");
    (one.fit, one.reasons)
}

fn reasons(wanted: &str, candidate: &str) -> Vec<Reason> {
    found(&item("1", wanted), &item("2", candidate)).1
}

fn fit(wanted: &str, candidate: &str) -> Fit {
    found(&item("1", wanted), &item("2", candidate)).0
}

fn breaks(wanted: &str, candidate: &str, promise: Gate) -> bool {
    reasons(wanted, candidate).contains(&Reason::Breaks { promise })
}

#[test]
fn a_maker_may_be_called_what_it_makes() {
    let bread = Item {
        brand: Some("Casa do Pão".to_owned()),
        ..item("2", "Pão Casa do Pão de trigo fatiado 400g")
    };
    let (fit, reasons) = found(&item("1", "Pão de trigo fatiado 400g"), &bread);
    assert!(fit <= Fit::Acceptable, "{reasons:?}");
    assert!(reasons.contains(&Reason::SameKind));
}

#[test]
fn what_shops_say_of_everything_still_names_what_begins_with_it() {
    let reasons = reasons(
        "Papel higiénico Nuvem 12 rolos",
        "Papel higiénico Brisa 12 rolos",
    );
    assert!(reasons.contains(&Reason::SameKind));
    let searches = searches(&item("1", "Papel higiénico Nuvem 12 rolos"));
    assert!(searches.iter().all(|words| words.starts_with("Papel")));
}

#[test]
fn how_it_is_cut_up_does_not_name_it() {
    for (whole, cut) in [
        ("Pota limpa 500g", "Anéis de pota 500g"),
        ("Alcachofra 300g", "Corações de alcachofra 300g"),
    ] {
        assert!(reasons(whole, cut).contains(&Reason::SameKind), "{cut}");
    }
}

#[test]
fn a_name_nobody_knows_is_its_first_word() {
    let wanted = "Zarabulho de couves 500g";
    let same = reasons(wanted, "Zarabulho de nabos 500g");
    assert!(same.contains(&Reason::SameKind), "{same:?}");
    let part = reasons(wanted, "Couves 500g");
    assert!(part.contains(&Reason::KindDoubtful), "{part:?}");
    assert_eq!(fit(wanted, "Sabonete 500g"), Fit::Wrong);
}

#[test]
fn the_shelf_tells_what_a_name_leaves_open() {
    let wanted = Item {
        category: Some("Lácteos > Iogurtes".to_owned()),
        ..item("1", "Zarabulhinho morango 4x125g")
    };
    let (_, reasons) = found(&wanted, &item("2", "Iogurte morango 4x125g"));
    assert!(reasons.contains(&Reason::KindDoubtful), "{reasons:?}");
    let several = Item {
        category: Some("Mercearia > Massas, Arroz e Farinhas".to_owned()),
        ..wanted
    };
    assert_eq!(
        found(&several, &item("2", "Arroz morango 500g")).0,
        Fit::Wrong
    );
}

#[test]
fn what_is_for_an_animal_is_not_for_people() {
    let biscuits = "Biscoitos de manteiga 200g";
    assert_eq!(
        fit(biscuits, "Biscoitos de manteiga para cão 200g"),
        Fit::Wrong
    );
    assert_eq!(
        fit("Champô suave 300ml", "Champô suave para gato 300ml"),
        Fit::Wrong
    );
    let named = reasons("Línguas de gato 200g", "Línguas de gato finas 200g");
    assert!(named.contains(&Reason::SameKind), "{named:?}");
}

#[test]
fn a_noun_of_the_other_gender_is_another_thing() {
    assert_eq!(
        fit("Caldo de legumes 80g", "Calda de legumes 80g"),
        Fit::Wrong
    );
}

#[test]
fn a_colour_may_stand_inside_what_it_is_called() {
    let reasons = reasons("Vinho do Porto branco 75cl", "Vinho branco do Porto 75cl");
    assert!(reasons.contains(&Reason::SameKind), "{reasons:?}");
}

#[test]
fn a_steak_may_be_a_fish() {
    let reasons = reasons("Atum fresco kg", "Bife de atum fresco kg");
    assert!(reasons.contains(&Reason::SameKind), "{reasons:?}");
    assert_eq!(fit("Bife de vaca kg", "Bife de atum kg"), Fit::Wrong);
}

#[test]
fn milk_of_which_nothing_is_said_is_a_cows() {
    for (plain, cow) in [
        ("Requeijão 200g", "Requeijão de vaca 200g"),
        ("Leite meio gordo 1L", "Leite de vaca meio gordo 1L"),
    ] {
        assert_eq!(fit(plain, cow), Fit::DropIn, "{cow}");
        assert_eq!(fit(cow, plain), Fit::DropIn, "{plain}");
    }
    assert!(breaks(
        "Requeijão 200g",
        "Requeijão de cabra 200g",
        Gate::Animal
    ));
    assert!(breaks(
        "Queijo Serra da Estrela 500g",
        "Queijo de vaca 500g",
        Gate::Animal
    ));
}

#[test]
fn salmon_in_cheese_is_a_taste() {
    let (wanted, plain) = ("Queijo creme salmão 150g", "Queijo creme 150g");
    assert!(!breaks(wanted, plain, Gate::Animal));
}

#[test]
fn ham_of_which_nothing_is_said_is_a_pigs() {
    assert!(breaks(
        "Fiambre da perna 200g",
        "Fiambre de peru 200g",
        Gate::Animal
    ));
    assert!(breaks(
        "Fiambre de peru 200g",
        "Fiambre da perna 200g",
        Gate::Animal
    ));
}

#[test]
fn tablets_are_for_the_machine_and_litres_for_the_sink() {
    let (sink, machine) = (
        "Detergente loiça limão 1L",
        "Detergente loiça limão 40 pastilhas",
    );
    assert!(breaks(sink, machine, Gate::Wash));
    assert!(breaks(machine, sink, Gate::Wash));
}

#[test]
fn light_lemonade_has_no_sugar() {
    assert!(breaks(
        "Refrigerante limão light 1.5L",
        "Refrigerante limão 1.5L",
        Gate::Sugar
    ));
    assert_ne!(
        fit(
            "Refrigerante limão light 1.5L",
            "Refrigerante limão zero 1.5L"
        ),
        Fit::Wrong
    );
}

#[test]
fn a_burger_of_chickpeas_is_not_made_good_by_one_of_beef() {
    assert!(breaks(
        "Hambúrguer de grão 2un 160g",
        "Hambúrguer de vaca 2un 160g",
        Gate::Vegan
    ));
}

#[test]
fn a_nappys_number_is_its_size() {
    assert!(breaks(
        "Fraldas Falsas nº3 40un",
        "Fraldas Falsas nº5 40un",
        Gate::NappySize
    ));
}

#[test]
fn pressed_juice_stands_among_the_fruit_too() {
    let on = |pid: &str, shelf: &str| Item {
        category: Some(shelf.to_owned()),
        ..item(pid, "Sumo de laranja 1L")
    };
    let (drink, fruit) = (on("1", "Bebidas > Sumos"), on("2", "Frescos > Fruta"));
    assert_eq!(found(&drink, &fruit).0, Fit::DropIn);
    let soap = Item {
        category: Some("Limpeza > Roupa".to_owned()),
        ..fruit
    };
    assert_eq!(found(&drink, &soap).0, Fit::Wrong);
}

#[test]
fn milk_from_the_babys_shelf_is_its_formula() {
    let wanted = Item {
        category: Some("O Mundo do Bebé > Leites".to_owned()),
        ..item("1", "Leite Falso 2 800g")
    };
    let formula = found(&wanted, &item("2", "Leite infantil Outro 2 800g"));
    assert!(formula.1.contains(&Reason::SameKind), "{:?}", formula.1);
    assert_eq!(
        found(&wanted, &item("2", "Leite em pó gordo 800g")).0,
        Fit::Wrong
    );
}

#[test]
fn a_brand_the_shop_does_not_name_is_found_in_the_name() {
    let branded = Item {
        brand: Some("Monte Falso".to_owned()),
        ..item("2", "Arroz agulha Monte Falso 1kg")
    };
    let plain = item("1", "Arroz Monte Falso agulha 1kg");
    assert!(found(&plain, &branded).1.contains(&Reason::SameBrand));
    assert!(found(&branded, &plain).1.contains(&Reason::SameBrand));
}

#[test]
fn an_apostrophe_is_no_abbreviation() {
    let reasons = reasons(
        "Bolachas Zara's com açúcar 200g",
        "Bolachas com açúcar 200g",
    );
    assert!(!reasons.iter().any(|r| matches!(r, Reason::Breaks { .. })));
}

#[test]
fn years_tell_a_whisky() {
    let of = Trait::Grade;
    let wanted = "Whisky Falso 12 anos 70cl";
    assert!(reasons(wanted, "Whisky Falso 18 anos 70cl").contains(&Reason::Other { of }));
    assert!(reasons(wanted, "Whisky Outro 12 anos 70cl").contains(&Reason::Same { of }));
}

#[test]
fn cones_are_no_tub() {
    let far = fit("Gelado de nata 6x100ml", "Gelado de nata 600ml");
    assert!(far > fit("Gelado de nata 6x100ml", "Gelado de nata 4x110ml"));
}

#[test]
fn what_will_do_comes_before_what_one_would_hesitate_over() {
    let wanted = item("1", "Iogurte Falso morango 4x125g");
    let large = item("2", "Iogurte Falso morango 16x125g");
    let other = Item {
        price: Some(Cents(700)),
        brand: Some("Outra".to_owned()),
        ..item("3", "Iogurte Outra pêssego 4x125g")
    };
    let ranking = rank(&wanted, &[large, other]);
    let fits: Vec<Fit> = ranking.ranked.iter().map(|r| r.fit).collect();
    assert_eq!(fits, [Fit::Acceptable, Fit::Doubtful]);
    assert_eq!(ranking.abstained, None);
}

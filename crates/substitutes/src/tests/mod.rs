mod apart;
mod calibre;
mod fitting;
mod labels;
mod naming;
mod offering;
mod renamed;
mod size;
mod strength;

use crate::{rank, searches};
use proptest::prelude::*;
use shop::substitute::*;
use shop::{Cents, Pid};

fn item(pid: &str, name: &str, cents: i64) -> Item {
    Item {
        price: (cents > 0).then_some(Cents(cents)),
        ..Item::named(Pid(pid.to_owned()), name)
    }
}

fn branded(pid: &str, name: &str, brand: &str, cents: i64) -> Item {
    Item {
        brand: Some(brand.to_owned()),
        ..item(pid, name, cents)
    }
}

/// The names of the candidates, in their order, those that must not stand in left out.
fn order<'n>(wanted: &str, names: &[&'n str]) -> Vec<&'n str> {
    let candidates: Vec<Item> = names
        .iter()
        .enumerate()
        .map(|(at, name)| item(&at.to_string(), name, 200))
        .collect();
    let ranking = rank(&item("wanted", wanted, 200), &candidates);
    ranking.ranked.iter().map(|r| names[r.index]).collect()
}

/// The promise that `found` breaks as a stand-in for `wanted`.
fn broken(wanted: &str, found: &str) -> Option<Gate> {
    let ranking = rank(&item("1", wanted, 200), &[item("2", found, 200)]);
    ranking
        .rejected
        .first()?
        .reasons
        .iter()
        .find_map(|reason| match reason {
            Reason::Breaks { promise } => Some(*promise),
            _ => None,
        })
}

/// What becomes of the only candidate.
fn only(wanted: &str, found: &str) -> Ranked {
    let ranking = rank(&item("1", wanted, 200), &[item("2", found, 200)]);
    let mut all = ranking.ranked.into_iter().chain(ranking.rejected);
    all.next().expect("the candidate has a place")
}

/// Whether a difference in a trait is said of it.
fn differs(wanted: &str, found: &str, of: Trait) -> bool {
    only(wanted, found).reasons.contains(&Reason::Other { of })
}

#[test]
fn a_broken_promise_is_a_gate() {
    let table = [
        (
            "Leite Prado meio gordo sem lactose 1L",
            "Leite Prado meio gordo 1L",
            Gate::Lactose,
        ),
        (
            "Queijo flamengo fatiado 0% lactose 200g",
            "Queijo flamengo fatiado 200g",
            Gate::Lactose,
        ),
        ("Esparguete s/ glúten 500g", "Esparguete 500g", Gate::Gluten),
        (
            "Bolacha maria gluten free 200g",
            "Bolacha maria 200g",
            Gate::Gluten,
        ),
        (
            "Doce de morango sem açúcar 300g",
            "Doce de morango 300g",
            Gate::Sugar,
        ),
        (
            "Refrigerante cola zero 1.5l",
            "Refrigerante cola 1.5l",
            Gate::Sugar,
        ),
        ("Hambúrguer vegan 200g", "Hambúrguer 200g", Gate::Vegan),
        (
            "Iogurte vegetal de coco 400g",
            "Iogurte de coco 400g",
            Gate::Vegan,
        ),
        ("Maionese vegan 250ml", "Maionese 250ml", Gate::Vegan),
        ("Cerveja sem álcool 6x33cl", "Cerveja 6x33cl", Gate::Alcohol),
        ("Cerveja 6x33cl", "Cerveja 0.0% 6x33cl", Gate::Alcohol),
        (
            "Café moído descafeinado 250g",
            "Café moído 250g",
            Gate::Caffeine,
        ),
        (
            "Café moído 250g",
            "Café moído descafeinado 250g",
            Gate::Caffeine,
        ),
        (
            "Queijo de cabra curado 200g",
            "Queijo de ovelha curado 200g",
            Gate::Animal,
        ),
        ("Leite de cabra 1L", "Leite de vaca 1L", Gate::Animal),
        ("Leite de cabra 1L", "Leite meio gordo 1L", Gate::Animal),
        ("Bife de peru kg", "Bife de vaca kg", Gate::Animal),
        (
            "Carne picada de novilho 400g",
            "Carne picada de porco 400g",
            Gate::Animal,
        ),
        (
            "Ração para cão adulto 4kg",
            "Ração para gato adulto 4kg",
            Gate::Pet,
        ),
        (
            "Comida húmida gato atum 85g",
            "Comida húmida cão atum 85g",
            Gate::Pet,
        ),
        (
            "Leite infantil etapa 1 800g",
            "Leite infantil etapa 3 800g",
            Gate::Baby,
        ),
        (
            "Papa infantil multifrutos 6m 250g",
            "Papa infantil multifrutos 12m 250g",
            Gate::Baby,
        ),
        ("Fraldas T2 40 un", "Fraldas T5 40 un", Gate::NappySize),
        (
            "Cápsulas café compatível Nespresso 10un",
            "Cápsulas café Dolce Gusto 10un",
            Gate::Capsule,
        ),
        (
            "Detergente loiça máquina 40 pastilhas",
            "Detergente loiça manual 1l",
            Gate::Wash,
        ),
        (
            "Detergente loiça manual limão 1l",
            "Detergente máquina loiça limão 1l",
            Gate::Wash,
        ),
    ];
    for (wanted, found, gate) in table {
        assert_eq!(broken(wanted, found), Some(gate), "{wanted} -> {found}");
    }
}

#[test]
fn a_kept_promise_is_no_gate() {
    let table = [
        ("Leite meio gordo 1L", "Leite meio gordo sem lactose 1L"),
        ("Leite magro s/lactose 1L", "Leite magro 0% lactose 1L"),
        ("Bife de vaca kg", "Bife de novilho kg"),
        ("Fraldas T3 40 un", "Fraldas T4 40 un"),
        ("Cerveja sem álcool 6x33cl", "Cerveja 0,0% 6x33cl"),
        ("Bebida de soja 1L", "Bebida vegetal de soja 1L"),
        (
            "Cápsulas café Nespresso 10un",
            "Cápsulas café compatível nespresso 10un",
        ),
        (
            "Detergente loiça máquina 40 pastilhas",
            "Detergente máquina loiça 45 cápsulas",
        ),
    ];
    for (wanted, found) in table {
        assert_eq!(broken(wanted, found), None, "{wanted} -> {found}");
        assert_eq!(order(wanted, &[found]).len(), 1, "{wanted} -> {found}");
    }
}

#[test]
fn another_kind_of_thing_never_stands_in() {
    let ranking = rank(
        &item("1", "Banana kg", 120),
        &[
            item("2", "Lima de unhas", 150),
            item("3", "Gelado de banana 500ml", 300),
        ],
    );
    assert!(ranking.ranked.is_empty());
    assert_eq!(ranking.abstained, Some(Abstention::NothingOfItsKind));
}

#[test]
fn abstaining_has_a_name() {
    let alone = |wanted: &str, found: &str| {
        rank(&item("1", wanted, 200), &[item("2", found, 200)]).abstained
    };
    let only = |promise| Some(Abstention::OnlyBreaking { promise });
    assert_eq!(
        rank(&item("1", "Leite 1L", 90), &[]).abstained,
        Some(Abstention::NoCandidates)
    );
    assert_eq!(alone("", "Leite 1L"), Some(Abstention::NothingToGoBy));
    assert_eq!(
        alone("Leite magro sem lactose 1L", "Leite magro 1L"),
        only(Gate::Lactose)
    );
    assert_eq!(
        alone("Robalo fresco kg", "Robalo congelado kg"),
        Some(Abstention::OnlyOther { of: Trait::State })
    );
    assert_eq!(
        alone("Fraldas T3 40 un", "Fraldas T4 40 un"),
        Some(Abstention::OnlyOther {
            of: Trait::NappySize
        })
    );
    assert_eq!(alone("Leite magro 1L", "Leite magro 1L"), None);
}

#[test]
fn the_closest_comes_first() {
    let names = [
        "Iogurte líquido banana 4x160g",
        "Iogurte líquido morango 4x160g",
        "Iogurte grego morango 4x110g",
    ];
    assert_eq!(
        order("Iogurte líquido morango 4x170g", &names).first(),
        Some(&names[1])
    );
    let names = [
        "Leite gordo 1L",
        "Leite m/gordo 6x1L",
        "Leite m/gordo 1 litro",
    ];
    assert_eq!(
        order("Leite Meio-Gordo 1L", &names).first(),
        Some(&names[2])
    );
    let names = ["Arroz basmati 1kg", "Arroz agulha 1kg"];
    assert_eq!(order("ARROZ AGULHA 1KG", &names).first(), Some(&names[1]));
}

#[test]
fn a_smaller_pack_says_how_many_to_take() {
    let ranking = rank(
        &item("1", "Azeite virgem extra 1L", 900),
        &[item("2", "Azeite virgem extra 500ml", 460)],
    );
    assert_eq!(ranking.ranked[0].pieces, 2);
    assert!(
        ranking.ranked[0]
            .reasons
            .contains(&Reason::OtherSize { pieces: 2 })
    );
    assert!(
        ranking.ranked[0]
            .reasons
            .contains(&Reason::Cheaper { by: Cents(440) })
    );
}

#[test]
fn price_brakes_but_never_decides_alone() {
    let candidates = [
        branded("2", "Arroz carolino 1kg", "Um", 90),
        branded("3", "Arroz agulha 1kg", "Dois", 160),
    ];
    let ranking = rank(&branded("1", "Arroz agulha 1kg", "Três", 130), &candidates);
    assert_eq!(ranking.ranked[0].pid.0, "3");
    let candidates = [
        branded("2", "Arroz agulha 1kg", "Um", 400),
        branded("3", "Arroz agulha 1kg", "Dois", 140),
    ];
    let ranking = rank(&branded("1", "Arroz agulha 1kg", "Três", 130), &candidates);
    assert_eq!(ranking.ranked[0].pid.0, "3");
}

#[test]
fn neither_itself_nor_what_is_sold_out_appears() {
    let gone = Item {
        available: false,
        ..item("2", "Leite magro 1L", 90)
    };
    let ranking = rank(
        &item("1", "Leite magro 1L", 90),
        &[item("1", "Leite magro 1L", 90), gone],
    );
    assert_eq!(
        ranking,
        Ranking {
            abstained: Some(Abstention::NoCandidates),
            ..Ranking::default()
        }
    );
}

#[test]
fn searches_widen_and_leave_out_brand_and_size() {
    let wanted = branded(
        "1",
        "Iogurte Prado Líquido Morango sem Lactose 4x160g",
        "Prado",
        199,
    );
    assert_eq!(
        searches(&wanted),
        [
            "Iogurte Líquido Morango sem Lactose",
            "Iogurte Líquido sem Lactose",
            "Iogurte"
        ]
    );
    assert!(searches(&item("1", "", 0)).is_empty());
}

#[test]
fn ten_thousand_candidates_are_ranked() {
    let candidates: Vec<Item> = (0..10_000)
        .map(|n| item(&n.to_string(), &format!("Leite magro {n}ml"), n))
        .collect();
    let ranking = rank(&item("x", "Leite magro 1L", 90), &candidates);
    assert_eq!(ranking.ranked.len() + ranking.rejected.len(), 10_000);
}

#[test]
fn a_ranking_survives_being_stored() {
    let ranking = rank(
        &item("1", "Leite magro 1L", 90),
        &[item("2", "Leite magro 500ml", 60), item("3", "Vinho", 0)],
    );
    let stored = serde_json::to_string(&ranking).unwrap();
    assert_eq!(serde_json::from_str::<Ranking>(&stored).unwrap(), ranking);
}

fn any_item() -> impl Strategy<Value = Item> {
    let name = prop_oneof![
        ".*",
        "(leite|queijo|pao|vinho) (magro|sem lactose|de cabra|tinto) [0-9]{1,3}(g|ml|l|kg)"
    ];
    let text = || proptest::option::of(".*");
    (
        name,
        text(),
        text(),
        proptest::option::of(any::<i64>()),
        any::<u8>(),
        proptest::collection::vec("(vegan|sem lactose|produto congelado|.*)", 0..3),
    )
        .prop_map(|(name, brand, category, price, pid, labels)| Item {
            pid: Pid(pid.to_string()),
            name,
            brand,
            category,
            price: price.map(Cents),
            unit_price: None,
            labels: labels.into_iter().map(shop::Label).collect(),
            available: true,
        })
}

proptest! {
    #[test]
    fn any_products_can_be_ranked(wanted in any_item(), candidates in prop::collection::vec(any_item(), 0..8)) {
        let ranking = rank(&wanted, &candidates);
        let others = candidates.iter().filter(|c| c.pid != wanted.pid).count();
        prop_assert_eq!(ranking.ranked.len() + ranking.rejected.len(), others);
        prop_assert!(searches(&wanted).len() <= 3);
    }

    #[test]
    fn the_order_of_the_candidates_does_not_matter(wanted in any_item(), mut candidates in prop::collection::vec(any_item(), 0..8)) {
        for (at, candidate) in candidates.iter_mut().enumerate() {
            candidate.pid = Pid(format!("c{at}"));
        }
        let pids = |ranking: Ranking| ranking.ranked.into_iter().map(|r| r.pid).collect::<Vec<_>>();
        let before = pids(rank(&wanted, &candidates));
        candidates.reverse();
        prop_assert_eq!(before, pids(rank(&wanted, &candidates)));
    }
}

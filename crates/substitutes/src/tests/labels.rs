//! What the shop's own labels tell. All products are made up.

use super::item;
use crate::{rank, verdict};
use shop::Label;
use shop::substitute::*;

fn labelled(pid: &str, name: &str, labels: &[&str]) -> Item {
    Item {
        labels: labels.iter().map(|words| Label((*words).into())).collect(),
        ..item(pid, name, 200)
    }
}

/// What becomes of the only candidate.
fn only(wanted: &Item, found: &Item) -> Ranked {
    let ranking = rank(wanted, std::slice::from_ref(found));
    let mut all = ranking.ranked.into_iter().chain(ranking.rejected);
    all.next().expect("the candidate has a place")
}

#[test]
fn a_label_is_a_promise_to_a_diet() {
    for (label, diet, name) in [
        ("Vegan", Diet::Vegan, "Chocolate Falso preto 100g"),
        (
            "Produto Vegan",
            Diet::Vegetarian,
            "Chocolate Falso preto 100g",
        ),
        ("Vegan", Diet::Lactose, "Gelado Falso de baunilha 500ml"),
        ("Vegan", Diet::Eggs, "Maionese Falsa 250ml"),
        ("Sem Lactose", Diet::Lactose, "Queijo Falso fatiado 200g"),
        ("Sem Glúten", Diet::Gluten, "Bolacha Falsa 200g"),
        ("Sem Açúcar", Diet::Sugar, "Bolacha Falsa 200g"),
    ] {
        assert_ne!(verdict(diet, &item("1", name, 200)), Verdict::Keeps);
        let told = verdict(diet, &labelled("1", name, &["Produto Nacional", label]));
        assert_eq!(told, Verdict::Keeps, "{diet:?} {label}");
    }
}

#[test]
fn a_label_promises_no_more_than_it_says() {
    for (label, diet, name) in [
        ("Produto Nacional", Diet::Vegan, "Bolacha Falsa 200g"),
        ("Sem Lactose", Diet::Vegan, "Bolacha Falsa 200g"),
        ("Sem Lactose", Diet::Milk, "Queijo Falso fatiado 200g"),
        ("Vegan", Diet::Gluten, "Bolacha Falsa 200g"),
        ("Vegan", Diet::Nuts, "Chocolate Falso preto 100g"),
        ("Produto Biológico", Diet::Vegan, "Bolacha Falsa 200g"),
        // What is kept cool may have been prepared.
        ("Produto Refrigerado", Diet::Gluten, "Cogumelos Falsos 200g"),
    ] {
        let told = verdict(diet, &labelled("1", name, &[label]));
        assert_ne!(told, Verdict::Keeps, "{diet:?} {label}");
    }
}

#[test]
fn a_label_answers_what_is_asked() {
    for (asked, found, label, promise) in [
        (
            "Gelado vegan de baunilha 500ml",
            "Gelado de baunilha 500ml",
            "Vegan",
            Some(Gate::Vegan),
        ),
        (
            "Chouriço vegan 200g",
            "Chouriço 200g",
            "Vegan",
            Some(Gate::Vegan),
        ),
        (
            "Queijo fatiado sem lactose 200g",
            "Queijo fatiado 200g",
            "Sem Lactose",
            Some(Gate::Lactose),
        ),
        (
            "Esparguete sem glúten 500g",
            "Esparguete 500g",
            "Sem Glúten",
            Some(Gate::Gluten),
        ),
        (
            "Arroz agulha bio 1kg",
            "Arroz agulha 1kg",
            "Produto Biológico",
            None,
        ),
    ] {
        let wanted = item("1", asked, 200);
        let without = only(&wanted, &item("2", found, 200));
        let with = only(&wanted, &labelled("2", found, &[label]));
        assert_eq!(with.fit, Fit::DropIn, "{asked}: {with:?}");
        assert!(without.fit > Fit::DropIn, "{asked}: {without:?}");
        if let Some(promise) = promise {
            assert!(without.reasons.contains(&Reason::Breaks { promise }));
        }
    }
}

/// The line of a cart has no labels: where it asks for nothing, labels are not one thing too many.
#[test]
fn a_label_that_nobody_asked_for_costs_nothing() {
    for (wanted, label) in [
        ("Hambúrguer de quinoa 200g", "Vegan"),
        ("Chocolate preto 100g", "Vegan"),
        ("Leite meio gordo 1L", "Sem Lactose"),
        ("Bolacha Maria 200g", "Sem Glúten"),
        ("Arroz agulha 1kg", "Produto Biológico"),
        ("Ravioli de carne 250g", "Produto Refrigerado"),
        ("Pão de alho 200g", "Produto Congelado"),
    ] {
        let asked = item("1", wanted, 200);
        let plain = only(&asked, &item("2", wanted, 200));
        let found = only(&asked, &labelled("2", wanted, &[label]));
        assert_eq!(found.reasons, plain.reasons, "{wanted} {label}");
        // And where only the wanted one has it, it was not bought for that.
        let asked = labelled("1", wanted, &[label]);
        let found = only(&asked, &item("2", wanted, 200));
        if !label.contains("Congelado") && !label.contains("Refrigerado") {
            assert_eq!(found.reasons, plain.reasons, "{wanted} {label}");
        }
    }
}

#[test]
fn a_label_says_how_it_is_kept_whatever_the_name_supposes() {
    let state = Reason::Other { of: Trait::State };
    // Sold by the kilo it would be fresh.
    let fresh = item("1", "Robalo fresco kg", 900);
    let frozen = labelled("2", "Robalo kg", &["Produto Congelado"]);
    assert_eq!(only(&fresh, &item("2", "Robalo kg", 900)).fit, Fit::DropIn);
    let found = only(&fresh, &frozen);
    assert!(found.reasons.contains(&state), "{found:?}");
    assert_eq!(found.fit, Fit::Doubtful);
    // Pulses would be dry.
    let dry = item("1", "Ervilhas secas 500g", 200);
    let found = only(
        &dry,
        &labelled("2", "Ervilhas 500g", &["Produto Congelado"]),
    );
    assert!(found.reasons.contains(&state), "{found:?}");
    // Frozen is frozen, whether its name or a label says so.
    let asked = labelled("1", "Robalo 800g", &["Produto Congelado"]);
    let found = only(&asked, &item("2", "Robalo congelado 800g", 900));
    assert!(!found.reasons.contains(&state), "{found:?}");
    let found = only(
        &item("1", "Robalo congelado 800g", 900),
        &labelled("2", "Robalo 800g", &["Produto Congelado"]),
    );
    assert!(!found.reasons.contains(&state), "{found:?}");
}

#[test]
fn what_is_frozen_is_weighed_without_its_ice_and_is_no_tin() {
    let on = |name: &str, shelf: &str| Item {
        category: Some(shelf.to_owned()),
        ..item("2", name, 900)
    };
    let wanted = item("1", "Miolo de camarão congelado 1kg", 900);
    let glazed = on("Miolo de camarão 1kg (800g)", "Congelados > Marisco");
    let found = only(&wanted, &glazed);
    assert!(
        !found.reasons.contains(&Reason::Other { of: Trait::State }),
        "{found:?}"
    );
}

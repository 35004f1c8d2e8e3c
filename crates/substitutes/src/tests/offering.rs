use crate::offer;
use shop::rules::*;
use shop::substitute::{Abstention, Diet, Fit, Item, Ranking, Reason};
use shop::{Cents, Pid};

fn item(pid: &str, name: &str, brand: &str) -> Item {
    Item {
        brand: Some(brand.to_owned()),
        price: Some(Cents(100)),
        ..Item::named(Pid(pid.into()), name)
    }
}

fn known(item: &Item) -> Known {
    Known {
        pid: item.pid.clone(),
        name: item.name.clone(),
    }
}

fn milk() -> Item {
    item("1", "Leite Meio-Gordo 1 L", "Serra")
}

fn milks() -> Vec<Item> {
    vec![
        item("2", "Leite Meio-Gordo 1 L", "Prado"),
        item("3", "Leite Meio-Gordo 1 L", "Vale"),
        item("4", "Leite Meio-Gordo Sem Lactose 1 L", "Monte"),
        item("5", "Bebida de Aveia 1 L", "Monte"),
        item("6", "Leite Magro 1 L", "Prado"),
    ]
}

fn order(ranking: &Ranking) -> Vec<&str> {
    ranking.ranked.iter().map(|r| r.pid.0.as_str()).collect()
}

fn with(rules: Rules) -> Policy {
    Policy {
        rules,
        ..Policy::default()
    }
}

#[test]
fn without_terms_the_ranking_stands() {
    let ranked = crate::rank(&milk(), &milks());
    assert_eq!(offer(&Policy::default(), &milk(), &milks()), ranked);
}

/// DECISIONS 20: "rules come before scores"; this one is *never substitute this*.
#[test]
fn never_substitute_this() {
    let rules = Rules {
        never: vec![known(&milk())],
        ..Rules::default()
    };
    let ranking = offer(&with(rules), &milk(), &milks());
    assert_eq!(ranking.abstained, Some(Abstention::NeverSubstituted));
    assert!(ranking.ranked.is_empty());
}

/// DECISIONS 20, the rule *always this instead*: also where the ranking takes it for another thing.
#[test]
fn always_this_instead() {
    let oats = item("5", "Bebida de Aveia 1 L", "Monte");
    let rules = Rules {
        instead: vec![Instead {
            of: known(&milk()),
            take: known(&oats),
        }],
        ..Rules::default()
    };
    let ranking = offer(&with(rules.clone()), &milk(), &milks());
    assert_eq!(order(&ranking).first(), Some(&"5"));
    let first = ranking.ranked.first().cloned();
    assert_eq!(first.as_ref().map(|r| r.fit), Some(Fit::DropIn));
    assert_eq!(
        first.and_then(|r| r.reasons.first().copied()),
        Some(Reason::AlwaysThis)
    );
    // Also where nothing else would do.
    let alone = offer(&with(rules), &milk(), &[oats]);
    assert_eq!((alone.abstained, order(&alone)), (None, vec!["5"]));
}

/// DECISIONS 20, the rule *never this brand*.
#[test]
fn never_this_brand() {
    let rules = |brands: &[&str]| Rules {
        brands: brands.iter().map(|b| (*b).to_owned()).collect(),
        ..Rules::default()
    };
    let ranking = offer(&with(rules(&["PRADO"])), &milk(), &milks());
    assert!(!order(&ranking).contains(&"2") && !order(&ranking).contains(&"6"));
    assert!(order(&ranking).contains(&"3"));
    let out = ranking.rejected.iter().find(|r| r.pid.0 == "2");
    assert_eq!(
        out.and_then(|r| r.reasons.first().copied()),
        Some(Reason::BrandForbidden)
    );
    let all = offer(&with(rules(&["prado", "vale", "monte"])), &milk(), &milks());
    assert_eq!(all.abstained, Some(Abstention::OnlyForbiddenBrands));
    // A part of another word is no brand.
    let kept = offer(&with(rules(&["Val"])), &milk(), &milks());
    assert!(order(&kept).contains(&"3"));
}

/// A product that is never to be proposed is none for anything, be it the best, and be it that another rule
/// speaks for it. Its number alone is not the product.
#[test]
fn never_propose_this() {
    let prado = &milks()[0];
    let rules = |never: Vec<Known>| Rules {
        never_propose: never,
        same: vec![vec![known(&milk()), known(prado)]],
        ..Rules::default()
    };
    let before = offer(&with(rules(Vec::new())), &milk(), &milks());
    assert_eq!(order(&before).first(), Some(&"2"));
    let ranking = offer(&with(rules(vec![known(prado)])), &milk(), &milks());
    assert!(!order(&ranking).contains(&"2") && order(&ranking).contains(&"3"));
    let out = ranking.rejected.iter().find(|r| r.pid.0 == "2");
    assert_eq!(
        out.and_then(|r| r.reasons.first().copied()),
        Some(Reason::ProductForbidden)
    );
    let all = milks().iter().map(known).collect();
    let none = offer(&with(rules(all)), &milk(), &milks());
    assert_eq!(none.abstained, Some(Abstention::OnlyForbiddenProducts));
    let other = Known {
        name: "Lixívia perfumada".into(),
        ..known(prado)
    };
    let kept = offer(&with(rules(vec![other])), &milk(), &milks());
    assert!(order(&kept).contains(&"2"));
}

/// A rule for the one and a name like the other's do not help: alcohol is none of what has none.
#[test]
fn alcohol_is_not_offered_even_by_a_rule() {
    let juice = item("1", "Sumo de Uva 75 cl", "Serra");
    let wine = item("2", "Vinho de Uva 75 cl", "Serra");
    let rules = Rules {
        instead: vec![Instead {
            of: known(&juice),
            take: known(&wine),
        }],
        ..Rules::default()
    };
    let ranking = offer(&with(rules), &juice, std::slice::from_ref(&wine));
    assert!(ranking.ranked.is_empty() && ranking.abstained.is_some());
    let other = item("3", "Vinho Tinto 75 cl", "Prado");
    let back = offer(
        &Policy::default(),
        &other,
        &[item("4", "Vinho Tinto 75 cl", "Vale")],
    );
    assert_eq!(order(&back), ["4"], "wine for wine");
    // The same word in both names, and alcohol in one of them.
    let sauce = item("5", "Molho 200 g", "Serra");
    let with_beer = item("6", "Molho de Cerveja 200 g", "Serra");
    let ranking = offer(&Policy::default(), &sauce, &[with_beer]);
    assert!(ranking.ranked.is_empty(), "{ranking:?}");
}

/// DECISIONS 20: "allergies and diets are hard".
#[test]
fn a_diet_is_a_hard_filter() {
    let rules = Rules {
        diets: [(Diet::Lactose, Care::Avoid)].into(),
        instead: vec![Instead {
            of: known(&milk()),
            take: known(&item("3", "Leite Meio-Gordo 1 L", "Vale")),
        }],
        ..Rules::default()
    };
    let ranking = offer(&with(rules.clone()), &milk(), &milks());
    assert_eq!(order(&ranking), ["4"]);
    let plain: Vec<Item> = milks().into_iter().take(2).collect();
    let none = offer(&with(rules), &milk(), &plain);
    let diet = Diet::Lactose;
    assert_eq!(none.abstained, Some(Abstention::OnlyBreakingDiet { diet }));
}

/// An allergy filter that cannot be sure must not pretend.
#[test]
fn an_allergy_wants_a_promise_and_a_diet_a_warning() {
    let wanted = item("1", "Fiambre da Perna Extra 200 g", "Serra");
    let ham = [
        item("2", "Fiambre da Perna Extra 200 g", "Prado"),
        item("3", "Fiambre da Perna Extra Sem Glúten 200 g", "Vale"),
    ];
    let rules = |care| Rules {
        diets: [(Diet::Gluten, care)].into(),
        ..Rules::default()
    };
    let diet = Diet::Gluten;
    let avoid = offer(&with(rules(Care::Avoid)), &wanted, &ham);
    assert_eq!(order(&avoid), ["3", "2"]);
    let unsaid = avoid.ranked.iter().find(|r| r.pid.0 == "2");
    assert!(unsaid.is_some_and(|r| r.reasons.contains(&Reason::DietUnsaid { diet })));
    assert!(unsaid.is_some_and(|r| r.fit >= Fit::Acceptable));
    let strict = offer(&with(rules(Care::Strict)), &wanted, &ham);
    assert_eq!(order(&strict), ["3"]);
    let none = offer(&with(rules(Care::Strict)), &wanted, &ham[..1]);
    assert_eq!(none.abstained, Some(Abstention::OnlyUnsaid { diet }));
}

/// Groups of equals: these products are the same to me.
#[test]
fn a_group_stands_in_for_each_of_its_own() {
    let light = item("6", "Leite Magro 1 L", "Prado");
    let rules = Rules {
        same: vec![vec![known(&milk()), known(&light)]],
        ..Rules::default()
    };
    let ranking = offer(&with(rules), &milk(), &milks());
    assert_eq!(order(&ranking).first(), Some(&"6"));
    let first = ranking.ranked.first().and_then(|r| r.reasons.first());
    assert_eq!(first, Some(&Reason::SameToYou));
}

/// Choices are remembered, and what that does is seen: chosen 3 times before.
#[test]
fn what_was_chosen_before_comes_first_and_says_so() {
    let mut choices = Choices::default();
    let (vale, prado) = (
        item("3", "Leite Meio-Gordo 1 L", "Vale"),
        item("2", "Leite Meio-Gordo 1 L", "Prado"),
    );
    choices.remember(known(&milk()), known(&prado));
    for _ in 0..3 {
        choices.remember(known(&milk()), known(&vale));
    }
    let policy = Policy {
        choices: choices.clone(),
        ..Policy::default()
    };
    let ranking = offer(&policy, &milk(), &milks());
    assert_eq!(order(&ranking).get(..2), Some(&["3", "2"][..]));
    let first = ranking.ranked.first().and_then(|r| r.reasons.first());
    assert_eq!(first, Some(&Reason::Chosen { times: 3 }));
    choices.forget(&milk().pid, &vale.pid);
    assert_eq!(choices.times(&milk().pid, &vale.pid), 0);
    assert_eq!(choices.times(&milk().pid, &prado.pid), 1);
}

#[test]
fn the_oldest_choice_is_forgotten_first() {
    let mut choices = Choices::default();
    for n in 0..=CHOICES_MAX {
        let took = item(&n.to_string(), "Leite", "Vale");
        choices.remember(known(&milk()), known(&took));
    }
    assert_eq!(choices.0.len(), CHOICES_MAX);
    assert_eq!(choices.times(&milk().pid, &Pid("0".into())), 0);
}

//! Bad input (no price, no size, an empty name, a name in English, 10,000 candidates) gets a result
//! or a named refusal: of the ranking, and of what is made of it.

use shop::substitute::{Abstention, Fit, Item, Ranked};
use shop::{
    Amount, CartLine, Cents, Finding, Pid, Portion, Proposal, Quantity, Stock, Substitute, Tile,
    UnitPrice, amount,
};
use substitutes::{kilos, rank, searches};

fn item(pid: &str, name: &str) -> Item {
    Item::named(Pid(pid.into()), name)
}

fn priced(pid: &str, name: &str, cents: i64) -> Item {
    Item {
        price: Some(Cents(cents)),
        ..item(pid, name)
    }
}

#[test]
fn without_a_price_the_rest_still_counts() {
    let wanted = item("1", "Leite Mimosa UHT Meio Gordo 1L");
    let found = [
        item("2", "Detergente Roupa Líquido 50 doses"),
        item("3", "Leite Agros UHT Meio Gordo 1L"),
    ];
    let ranking = rank(&wanted, &found);
    assert_eq!(ranking.abstained, None);
    assert_eq!(ranking.ranked[0].pid.0, "3");
    // A price of nothing, or less, is no price.
    let odd = [
        priced("3", "Leite Agros UHT Meio Gordo 1L", 0),
        priced("4", "Leite Gresso UHT Meio Gordo 1L", -5),
    ];
    assert_eq!(
        rank(&priced("1", "Leite Mimosa UHT Meio Gordo 1L", 0), &odd)
            .ranked
            .len(),
        2
    );
}

#[test]
fn without_a_size_the_kind_still_counts() {
    let ranking = rank(
        &item("1", "Manteiga com Sal"),
        &[
            item("2", "Manteiga com Sal 250 g"),
            item("3", "Manteiga sem Sal"),
        ],
    );
    assert_eq!(ranking.abstained, None);
    assert_eq!(ranking.ranked[0].pid.0, "2");
    assert_eq!(ranking.ranked[0].pieces, 1);
}

#[test]
fn a_name_that_says_nothing_is_a_named_refusal() {
    let milk = item("2", "Leite Agros UHT Meio Gordo 1L");
    for name in ["", " ", "\u{a0}\n", "1 kg", "...", "🥛🥛", "%%%", "\0"] {
        let ranking = rank(&item("1", name), std::slice::from_ref(&milk));
        assert!(ranking.abstained.is_some(), "{name:?}");
        assert!(
            ranking.ranked.iter().all(|it| it.fit >= Fit::Doubtful),
            "{name:?}"
        );
    }
    let empty = rank(&item("1", ""), std::slice::from_ref(&milk));
    assert_eq!(empty.abstained, Some(Abstention::NothingToGoBy));
    assert!(searches(&item("1", "")).is_empty());
    // A candidate without a name is never offered for one that has one.
    let nameless = rank(&milk, &[item("3", "")]);
    assert!(nameless.abstained.is_some());
}

#[test]
fn a_name_in_english_finds_itself_or_says_that_it_does_not() {
    let wanted = item("1", "Semi-skimmed milk 1L");
    let found = [
        item("2", "Detergente Roupa Líquido 50 doses"),
        item("3", "Semi-skimmed milk 1L"),
    ];
    let ranking = rank(&wanted, &found);
    match ranking.abstained {
        None => assert_eq!(ranking.ranked[0].pid.0, "3"),
        Some(why) => assert_eq!(why, Abstention::NothingToGoBy),
    }
    assert!(rank(&wanted, &found[..1]).abstained.is_some());
}

#[test]
fn without_candidates_that_is_said() {
    let ranking = rank(&item("1", "Leite Mimosa UHT Meio Gordo 1L"), &[]);
    assert_eq!(ranking.abstained, Some(Abstention::NoCandidates));
}

#[test]
fn ten_thousand_candidates_are_ranked() {
    let wanted = priced("1", "Leite Mimosa UHT Meio Gordo 1L", 100);
    let kinds = [
        "Leite Agros UHT Meio Gordo 1L",
        "Pão de Forma 500 g",
        "Detergente 1L",
        "",
    ];
    let many: Vec<Item> = (0..10_000)
        .map(|n| {
            priced(
                &format!("{}", n + 10),
                kinds[n % kinds.len()],
                80 + i64::try_from(n % 90).unwrap(),
            )
        })
        .collect();
    let ranking = rank(&wanted, &many);
    assert_eq!(ranking.abstained, None);
    assert_eq!(ranking.ranked.len() + ranking.rejected.len(), 10_000);
    // Between equals the nearest price comes first, whatever the order they came in.
    let best = &many[ranking.ranked[0].index];
    assert_eq!(
        (best.name.as_str(), best.price),
        (kinds[0], Some(Cents(100)))
    );
    let reversed: Vec<Item> = many.iter().rev().cloned().collect();
    assert_eq!(
        rank(&wanted, &reversed).ranked[0].pid,
        ranking.ranked[0].pid
    );
}

fn tile(name: &str, weighed: Option<u32>) -> Tile {
    Tile {
        picture: None,
        promotion: None,
        labels: Vec::new(),
        deposit: None,
        pid: Pid("2".into()),
        name: name.into(),
        url: "/pt/x/2.html".into(),
        brand: None,
        category: None,
        price: Cents(100),
        list_price: None,
        priced_per: weighed.map(|_| "Kg".into()),
        unit_price: None,
        min_grams: weighed.filter(|grams| *grams > 0),
        available: true,
        in_cart: false,
    }
}

fn substitute(name: &str, weighed: Option<u32>, pieces: u32) -> Substitute {
    let ranked = Ranked {
        pid: Pid("2".into()),
        index: 0,
        fit: Fit::DropIn,
        pieces,
        reasons: Vec::new(),
    };
    Substitute {
        weight: kilos(name),
        tile: tile(name, weighed),
        ranked,
        why: None,
        portion: None,
    }
}

/// How much of the substitute is proposed: 2 × 500 ml for 1 L, kilos for pieces.
#[test]
fn how_much_of_it_stands_in() {
    let much = |wanted, name, found: &Substitute| amount(wanted, kilos(name), found);
    let half = substitute("Leite 500 ml", None, 2);
    assert_eq!(
        much(Quantity::pieces(3), "Leite 1 L", &half),
        Quantity::pieces(6)
    );
    let loose = substitute("Limão Kg", Some(150), 1);
    assert_eq!(
        much(Quantity::grams(400), "Limão Kg", &loose),
        Quantity::grams(450)
    );
    assert_eq!(
        much(Quantity::pieces(6), "Limão Kg", &loose),
        Quantity::grams(900)
    );
    assert_eq!(
        much(Quantity::pieces(1), "Limão Rede 500 g", &loose),
        Quantity::grams(600)
    );
    let net = substitute("Limão Rede 1 Kg", None, 1);
    assert_eq!(
        much(Quantity::grams(1_600), "Limão Kg", &net),
        Quantity::pieces(2)
    );
    assert_eq!(
        much(Quantity::grams(150), "Limão Kg", &net),
        Quantity::pieces(1)
    );
}

/// Nothing that a page may say makes an amount that cannot be pressed for.
#[test]
fn odd_amounts_become_amounts_that_can_be_bought() {
    let one = substitute("", None, 0);
    for wanted in [
        Quantity::pieces(0),
        Quantity::pieces(-4),
        Quantity::grams(0),
        Quantity::pieces(1),
    ] {
        assert_eq!(amount(wanted, None, &one), Quantity::pieces(1), "{wanted}");
    }
    let most = amount(Quantity::pieces(i64::MAX), None, &one);
    assert_eq!(most, Quantity::pieces(24));
    let by_weight = substitute("", Some(0), 1);
    assert!(amount(Quantity::pieces(5), None, &by_weight).amount > Amount::ZERO);
    assert_eq!(Portion::weighed(0).least, Amount::thousandths(1));
}

/// Without a unit price nothing is said of it: it is never guessed.
#[test]
fn an_unknown_unit_price_stays_unknown() {
    let line = CartLine {
        pid: Pid("1".into()),
        name: "Leite 1 L".into(),
        url: String::new(),
        category: None,
        line_price: Cents(100),
        line_price_before: None,
        picture: None,
        cap: None,
        promotion: None,
        min_grams: None,
        stock: Stock::Unavailable { replacements: None },
    };
    let why = Abstention::NoCandidates;
    let proposal = Proposal::with(&line, Finding::Nothing { why });
    assert_eq!(proposal.unit_price, None::<UnitPrice>);
}

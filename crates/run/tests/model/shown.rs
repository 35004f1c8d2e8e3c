//! *Add this one* is bound to what the person was shown (DECISIONS 18): another offer on the
//! product's own page is said, and not taken.

use crate::adding::{add, came, offered, opening, presses, product, stage, with};
use crate::shop::*;
use crate::story::{answers as says, arrives, pack, sees_cart, then};
use ::shop::substitute::Reason;
use ::shop::{
    Amount, Cents, Finding, PageKind, Pid, Portion, Product, Reading, Substitute, Unit, UnitPrice,
};
use proptest::prelude::*;
use run::{ChangeOutcome, Notice, Refused, Run, Session, Stage, reduce};

fn shows(session: &Session, page: Product) -> Session {
    says(session, Ok(Reading::Product(Box::new(page))))
}

fn unit_price(thousandths: i64) -> Option<UnitPrice> {
    let amount = Amount::thousandths(thousandths);
    Some(UnitPrice {
        amount,
        per: "Kg".into(),
    })
}

fn substitute(session: &Session) -> &Substitute {
    let Run::Review(review) = &session.run else {
        panic!("no review")
    };
    let Finding::Substitutes { ranked } = &review.pack.proposals[0].finding else {
        panic!("no substitute")
    };
    &ranked[0]
}

/// The review of [`offered`], whose substitute is as `like` makes it.
fn offering(like: impl FnOnce(&mut Substitute)) -> Session {
    let mut session = offered();
    if let Run::Review(review) = &mut session.run
        && let Finding::Substitutes { ranked } = &mut review.pack.proposals[0].finding
    {
        like(&mut ranked[0]);
    }
    session
}

fn opens(session: &Session) -> Session {
    let clicked = sees_cart(&then(session, add(session)), after());
    arrives(&clicked, "p1", PageKind::Product, Some("5001"))
}

/// Other name, other price, other unit, other size than in the review: it is said, with both, and
/// asked; nothing is pressed.
#[test]
fn another_offer_is_said_with_both_and_not_pressed() {
    let others = [
        Product {
            name: "produto 5001 com passas".into(),
            ..product(None)
        },
        Product {
            price: Cents(111),
            ..product(None)
        },
        Product {
            portion: Some(Portion::weighed(300)),
            ..product(None)
        },
    ];
    for page in others {
        let told = shows(&opening(), page.clone());
        assert_eq!(presses(&opening(), &told), 0, "{page:?}");
        let Some(ChangeOutcome::Changed { shown, found }) = came(&told) else {
            panic!("{:?} for {page:?}", came(&told))
        };
        assert_eq!((shown.price, shown.unit), (Cents(110), Unit::Piece));
        assert_eq!((&found.name, found.price), (&page.name, page.price));
    }
}

/// A pack of another size at the same price, under the same name: the price by measure tells.
#[test]
fn another_size_is_another_offer() {
    let session = offering(|found| found.tile.unit_price = unit_price(2_200));
    let page = |unit_price| Product {
        unit_price,
        ..product(None)
    };
    let smaller = shows(&opens(&session), page(unit_price(2_750)));
    assert!(matches!(
        came(&smaller),
        Some(ChangeOutcome::Changed { .. })
    ));
    let same = shows(&opens(&session), page(unit_price(2_200)));
    assert!(matches!(stage(&same), Some(Stage::Pressing { .. })));
}

/// SITE §2: names differ in capitals and blanks between the tile and the page.
#[test]
fn the_same_in_other_letters_is_pressed() {
    let page = Product {
        name: " PRODUTO  5001\u{a0}".into(),
        unit_price: unit_price(2_200),
        ..product(None)
    };
    let pressing = shows(&opening(), page);
    assert!(matches!(stage(&pressing), Some(Stage::Pressing { .. })));
    assert_eq!(presses(&opening(), &pressing), 1);
}

/// A price that the page does not state is not a match: nobody can tell, so nothing is pressed.
#[test]
fn what_the_page_does_not_state_is_no_match() {
    let session = offering(|found| found.tile.unit_price = unit_price(2_200));
    let silent = [
        Product {
            unit_price: unit_price(2_200),
            price: Cents::ZERO,
            ..product(None)
        },
        product(None),
        Product {
            unit_price: unit_price(2_200),
            portion: None,
            ..product(None)
        },
    ];
    for page in silent {
        let told = shows(&opens(&session), page.clone());
        assert_eq!(presses(&opens(&session), &told), 0);
        assert!(
            matches!(came(&told), Some(ChangeOutcome::NotPressed { .. })),
            "{page:?}"
        );
    }
}

/// The review shows what the page says from then on, and asks: a click on what was shown before is
/// refused, a second click is bound to the new price.
#[test]
fn a_second_click_is_bound_to_what_is_shown_now() {
    let session = offering(|found| {
        found.tile.list_price = Some(Cents(150));
        found.ranked.reasons = vec![Reason::Cheaper { by: Cents(5) }];
    });
    let dearer = || Product {
        price: Cents(130),
        ..product(None)
    };
    let told = shows(&opens(&session), dearer());
    assert_eq!(substitute(&told).tile.price, Cents(130));
    assert_eq!(substitute(&told).tile.list_price, None);
    assert_eq!(
        substitute(&told).ranked.reasons,
        [Reason::Dearer { by: Cents(15) }]
    );
    assert_ne!(pack(&told), pack(&session));
    let stale = reduce(&told, NOW, add(&session).into());
    assert!(matches!(stale, Err(Refused::Stale { .. })), "{stale:?}");
    let again = arrives(
        &sees_cart(&then(&told, add(&told)), after()),
        "p2",
        PageKind::Product,
        Some("5001"),
    );
    let pressing = shows(&again, dearer());
    assert_eq!(presses(&again, &pressing), 1);
    let done = sees_cart(&says(&pressing, Ok(Reading::Pressed)), with(2));
    assert_eq!(came(&done), Some(ChangeOutcome::Done));
    // It was 1,10 € once: that is another offer now.
    let cheaper = shows(&again, product(None));
    assert!(matches!(
        came(&cheaper),
        Some(ChangeOutcome::Changed { .. })
    ));
}

/// The page of another product, though the tab was sent to this one's.
#[test]
fn another_products_page_is_not_pressed_in() {
    let page = Product {
        pid: Pid("5002".into()),
        ..product(None)
    };
    assert_eq!(presses(&opening(), &shows(&opening(), page)), 0);
}

proptest! {
    /// Whatever the page says, it is pressed only where name, price, unit and size are as shown.
    #[test]
    fn nothing_but_what_was_shown_is_pressed(
        name in prop::sample::select(["produto 5001", "PRODUTO 5001", "produto 5002"].as_slice()),
        price in 108i64..113,
        weighed in any::<bool>(),
        measure in prop::option::of(2_199i64..2_202),
        shown in prop::option::of(2_199i64..2_202),
    ) {
        let session = offering(|found| found.tile.unit_price = shown.and_then(unit_price));
        let page = Product {
            name: name.into(),
            price: Cents(price),
            portion: Some(if weighed { Portion::weighed(300) } else { Portion::PIECE }),
            unit_price: measure.and_then(unit_price),
            ..product(None)
        };
        let opened = opens(&session);
        let told = shows(&opened, page);
        let size = shown.is_none() || shown == measure;
        let same = name.to_lowercase() == "produto 5001" && price == 110 && !weighed && size;
        prop_assert_eq!(presses(&opened, &told), usize::from(same));
        let open = matches!(&told.run, Run::Review(r) if matches!(r.notice, Some(Notice::Added { .. })));
        prop_assert_eq!(open, !same);
    }
}

//! The review pack says what became of the order and of the cart before, and warns of what a
//! person should know.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use shop::*;

fn ordered(pid: &str, pieces: i64) -> OrderLine {
    OrderLine {
        pid: Pid(pid.into()),
        name: format!("produto {pid}"),
        url: format!("/pt/{pid}.html"),
        quantity: Quantity::pieces(pieces),
        price: Cents(100),
        delivered: pieces > 0,
        bag: false,
    }
}

fn order(lines: Vec<OrderLine>) -> Order {
    let summary = OrderSummary {
        id: OrderId("o1".into()),
        number: "008100001".into(),
        placed_at: "2026-01-02T14:00:30+00:00".into(),
        product_count: 3,
        total: Cents(1000),
        cancelled: false,
    };
    let (goods, delivery) = (Cents(600), Cents(400));
    Order {
        summary,
        goods,
        delivery,
        status: None,
        window: None,
        deliveries: 1,
        lines,
        reorder: true,
        aside: Vec::new(),
        rows: Vec::new(),
    }
}

fn line(pid: &str, pieces: i64, cents: i64) -> CartLine {
    let stock = Stock::Available {
        quantity: Quantity::pieces(pieces),
        kilos: None,
        unit_price: None,
        portion: None,
    };
    CartLine {
        pid: Pid(pid.into()),
        name: format!("produto {pid}"),
        url: format!("/pt/{pid}.html"),
        category: None,
        line_price: Cents(cents),
        line_price_before: None,
        picture: None,
        cap: None,
        promotion: None,
        min_grams: None,
        stock,
    }
}

fn sold_out(pid: &str, cents: i64) -> CartLine {
    CartLine {
        stock: Stock::Unavailable { replacements: None },
        ..line(pid, 1, cents)
    }
}

fn cart(lines: Vec<CartLine>) -> Cart {
    let subtotal: Cents = lines.iter().map(|line| line.line_price).sum();
    let totals = Totals {
        subtotal,
        bags: Cents(14),
        discount: Cents::ZERO,
        total: subtotal + Cents(14),
    };
    Cart {
        line_count: u32::try_from(lines.len()).unwrap(),
        lines,
        totals,
        ..Cart::default()
    }
}

fn pack(mode: Mode, before: Cart, now: Cart) -> Pack {
    let lines = vec![
        ordered("1", 2),
        ordered("2", 1),
        ordered("3", 1),
        ordered("4", 0),
        ordered("5", 1),
    ];
    let inputs = PackInputs {
        order: order(lines),
        mode,
        before,
    };
    Pack::compile(
        PackId(1),
        inputs,
        now,
        Vec::new(),
        SlotsFound::Unread {
            why: ReadError::Slow,
        },
    )
}

#[test]
fn every_line_of_the_order_has_its_fate() {
    let now = cart(vec![
        line("1", 2, 200),
        line("2", 3, 300),
        sold_out("3", 50),
        line("9", 1, 10),
    ]);
    let pack = pack(Mode::Merge, cart(vec![line("9", 1, 10)]), now);
    let fates: Vec<&Fate> = pack
        .against_order
        .lines
        .iter()
        .map(|line| &line.fate)
        .collect();
    let more = Fate::Changed {
        now: Quantity::pieces(3),
    };
    assert_eq!(
        fates,
        [
            &Fate::Same,
            &more,
            &Fate::SoldOut,
            &Fate::NotBrought,
            &Fate::Missing
        ]
    );
    assert_eq!(pack.against_order.extra, [Pid("9".into())]);
}

#[test]
fn it_warns_of_what_is_missing_sold_out_and_different() {
    let now = cart(vec![
        line("1", 2, 200),
        line("2", 3, 300),
        sold_out("3", 50),
    ]);
    let warnings = pack(Mode::Merge, cart(vec![line("9", 1, 10)]), now).warnings;
    assert_eq!(
        warnings,
        [
            Warning::Missing {
                pids: vec![Pid("5".into())]
            },
            Warning::Lost {
                pids: vec![Pid("9".into())]
            },
            Warning::SoldOut {
                lines: 1,
                adds: Cents(50)
            },
            Warning::Quantities { lines: 1 },
            Warning::SlotsUnread,
        ]
    );
}

/// SITE §7: "sub-total = lines + discount"; the total is the sub-total and the bags, less the
/// discount.
#[test]
fn totals_that_do_not_add_up_are_said() {
    let mut now = cart(vec![line("1", 2, 200)]);
    let right = |cart: Cart| {
        let warnings = pack(Mode::Merge, Cart::default(), cart).warnings;
        !warnings
            .iter()
            .any(|warning| matches!(warning, Warning::Totals { .. }))
    };
    assert!(right(now.clone()));
    now.totals = Totals {
        subtotal: Cents(230),
        discount: Cents(-30),
        total: Cents(214),
        ..now.totals
    };
    assert!(
        right(now.clone()),
        "an order-level discount is in the line prices already"
    );
    now.totals.total = Cents(215);
    assert!(!right(now));
}

#[test]
fn a_replacement_does_not_warn_of_what_it_threw_away() {
    let pack = pack(
        Mode::Replace,
        cart(vec![line("9", 1, 10)]),
        cart(vec![line("1", 2, 200)]),
    );
    assert_eq!(pack.against_before.removed.len(), 1);
    assert!(
        !pack
            .warnings
            .iter()
            .any(|warning| matches!(warning, Warning::Lost { .. }))
    );
}

#[test]
fn a_pack_shows_its_own_cart_and_no_other() {
    let now = cart(vec![line("1", 2, 200)]);
    let pack = pack(Mode::Merge, Cart::default(), now.clone());
    assert!(pack.shows(&now));
    assert!(
        !pack.shows(&cart(vec![line("1", 3, 200)])),
        "another quantity"
    );
    assert!(!pack.shows(&cart(vec![line("1", 2, 210)])), "another price");
    assert!(
        !pack.shows(&cart(vec![sold_out("1", 200)])),
        "no longer to be had"
    );
}

/// One product in two lines, as a shop may show it: the cart is its own, and every change shows.
#[test]
fn a_product_in_two_lines_is_like_itself() {
    let twice = |first, second| cart(vec![line("1", first, 100), line("1", second, 200)]);
    let shown = pack(Mode::Merge, twice(1, 2), twice(1, 2));
    assert!(shown.shows(&twice(1, 2)));
    let turned = cart(vec![line("1", 2, 200), line("1", 1, 100)]);
    assert!(shown.shows(&turned), "the order of the lines is nothing");
    let alike = |first, second| cart(vec![line("1", 1, first), line("1", 1, second)]);
    let priced =
        |first, second| CartDiff::between(&alike(100, 200), &alike(first, second)).repriced;
    assert_eq!(priced(200, 100), [], "nor is that of their prices");
    assert_eq!(priced(200, 150).len(), 1);
    assert!(!shown.shows(&twice(2, 1)), "each costs something else");
    assert!(!shown.shows(&twice(1, 3)) && !shown.shows(&twice(2, 2)));
    let one = |cents| cart(vec![line("1", 1, cents)]);
    assert!(!shown.shows(&one(300)), "a line went");
    assert_eq!(CartDiff::between(&twice(1, 2), &one(300)).removed.len(), 1);
    assert_eq!(CartDiff::between(&one(300), &twice(1, 2)).added.len(), 1);
    assert_eq!(shown.against_before.kept, 2);
    assert_eq!(
        shown.cart.quantity(&Pid("1".into())),
        Some(Quantity::pieces(3))
    );
    let merged = pack(Mode::Merge, twice(1, 1), cart(vec![line("1", 2, 300)]));
    assert_eq!(merged.against_order.lines[0].fate, Fate::Same);
    let lost = |warning: &Warning| matches!(warning, Warning::Lost { .. });
    assert!(!merged.warnings.iter().any(lost), "it is still there");
}

/// SITE §6: "the cart holds the union; `x0` lines and bags do not return, sold-out goods do".
#[test]
fn a_reorder_is_proven_by_the_cart() {
    let order = order(vec![
        ordered("1", 2),
        ordered("2", 1),
        ordered("3", 1),
        ordered("4", 0),
    ]);
    let before = cart(vec![line("9", 1, 10)]);
    let after = |pids: &[&str]| {
        cart(
            pids.iter()
                .map(|pid| line(pid, 1, if *pid == "9" { 10 } else { 100 }))
                .collect(),
        )
    };
    let judged = |mode, pids: &[&str]| judge(&order, mode, &before, &after(pids), true);
    let missing = |pids: &[&str]| Reordered::Done {
        missing: pids.iter().map(|pid| Pid((*pid).into())).collect(),
    };
    assert_eq!(judged(Mode::Merge, &["9", "1", "2", "3"]), missing(&[]));
    assert_eq!(
        judged(Mode::Merge, &["9", "1", "2"]),
        missing(&["3"]),
        "the shop left one out"
    );
    assert_eq!(
        judged(Mode::Merge, &["9", "1"]),
        Reordered::CannotTell,
        "one could be anybody's"
    );
    assert_eq!(judged(Mode::Merge, &["9"]), Reordered::NotDone);
    assert_eq!(
        judged(Mode::Merge, &["1", "2", "3"]),
        Reordered::CannotTell,
        "what was there is gone"
    );
    assert_eq!(judged(Mode::Replace, &["1", "2", "3"]), missing(&[]));
    assert_eq!(judged(Mode::Replace, &["9"]), Reordered::NotDone);
    assert_eq!(
        judged(Mode::Replace, &[]),
        Reordered::CannotTell,
        "thrown away, and nothing came"
    );
}

/// SITE §5: "`x0` lines were not delivered". Their names have odd marks: nobody would find anything
/// by them.
#[test]
fn what_was_not_delivered_is_named_without_the_shop_s_marks() {
    let named = |name: &str, pieces| OrderLine {
        name: name.into(),
        ..ordered("1", pieces)
    };
    for (name, label) in [
        ("tomate cherry:250 g", "tomate cherry 250 g"),
        (
            "fiambre extra auchan:fatias 200 g #",
            "fiambre extra auchan fatias 200 g",
        ),
        ("farinha t65 1kg: #", "farinha t65 1kg"),
    ] {
        assert_eq!(named(name, 0).label(), label);
        assert_eq!(named(name, 1).label(), name);
    }
}

/// DECISIONS 29: told, and not decided for the person.
#[test]
fn an_order_that_was_cancelled_is_told() {
    let warned = |status: Option<&str>| {
        let mut pack = pack(Mode::Merge, Cart::default(), cart(vec![line("1", 2, 200)]));
        pack.order.status = status.map(str::to_owned);
        let now = pack.cart.clone();
        let pack = pack.renewed(PackId(2), now);
        pack.warnings.contains(&Warning::OrderCancelled)
    };
    assert!(warned(Some("Cancelada")) && warned(Some("CANCELADO PELA LOJA")));
    assert!(!warned(Some("Entregue")) && !warned(None));
}

fn called(pid: &str, name: &str, pieces: i64) -> CartLine {
    CartLine {
        name: name.into(),
        ..line(pid, pieces, 100 * pieces)
    }
}

fn ordered_as(pid: &str, name: &str, pieces: i64) -> OrderLine {
    OrderLine {
        name: name.into(),
        ..ordered(pid, pieces)
    }
}

const BEER: &str = "cerveja exemplo lata 6x33cl";
const BEER_NOW: &str = "CERVEJA EXEMPLO LATA 6X33CL (SDR)";

fn fetched(lines: Vec<OrderLine>, mode: Mode, now: Cart) -> Pack {
    let inputs = PackInputs {
        order: order(lines),
        mode,
        before: Cart::default(),
    };
    let why = ReadError::Slow;
    let slots = SlotsFound::Unread { why };
    Pack::compile(PackId(1), inputs, now, Vec::new(), slots)
}

/// SITE §18: "such goods got new ids and `(SDR)` in their names."
#[test]
fn goods_that_were_coded_anew_for_the_deposit_are_the_same_goods() {
    let lines = vec![ordered_as("1", BEER, 2), ordered("2", 1)];
    let now = cart(vec![called("7", BEER_NOW, 2), line("2", 1, 100)]);
    let pack = fetched(lines.clone(), Mode::Merge, now);
    let beer = &pack.against_order.lines[0];
    assert_eq!(beer.came_as, Some(Pid("7".into())));
    assert_eq!(beer.fate, Fate::Same);
    assert!(pack.against_order.extra.is_empty());
    let none: [&Pid; 0] = [];
    assert_eq!(pack.missing().map(|it| &it.pid).collect::<Vec<_>>(), none);
    let listed = pack.listed();
    assert_eq!((listed[0].place, listed[0].recoded), (Place::Same, true));
    assert_eq!((listed[1].place, listed[1].recoded), (Place::Same, false));
    let fewer = cart(vec![called("7", BEER_NOW, 1)]);
    let fewer = fetched(lines.clone(), Mode::Merge, fewer);
    assert!(matches!(
        fewer.listed()[0].place,
        Place::OtherQuantity { ordered } if ordered == Quantity::pieces(2)
    ));
    let gone = CartLine {
        name: BEER_NOW.into(),
        ..sold_out("7", 200)
    };
    let gone = fetched(lines, Mode::Merge, cart(vec![gone]));
    assert_eq!(gone.against_order.lines[0].fate, Fate::SoldOut);
    assert_eq!(gone.sold_out_of_order(), 1);
}

#[test]
fn what_may_be_another_product_stays_missing_and_unasked() {
    let missing = |ordered: Vec<OrderLine>, lines: Vec<CartLine>| {
        let pack = fetched(ordered, Mode::Merge, cart(lines));
        let came = pack.listed().iter().filter(|it| it.recoded).count();
        (pack.missing().count(), came)
    };
    let beer = || vec![ordered_as("1", BEER, 1)];
    let smaller = "CERVEJA EXEMPLO LATA 6X25CL (SDR)";
    assert_eq!(missing(beer(), vec![called("7", smaller, 1)]), (1, 0));
    assert_eq!(missing(beer(), vec![called("7", BEER, 1)]), (1, 0));
    let two = vec![called("7", BEER_NOW, 1), called("8", BEER_NOW, 1)];
    assert_eq!(missing(beer(), two), (1, 0));
    let twice = vec![ordered_as("1", BEER, 1), ordered_as("2", BEER, 1)];
    assert_eq!(missing(twice, vec![called("7", BEER_NOW, 1)]), (2, 0));
    let both = vec![called("1", BEER, 1), called("7", BEER_NOW, 1)];
    assert_eq!(missing(beer(), both), (0, 0));
}

/// An order of drinks alone comes back under other numbers alone: it came back all the same.
#[test]
fn a_reorder_under_other_numbers_is_done() {
    let order = order(vec![ordered_as("1", BEER, 1)]);
    let after = cart(vec![called("7", BEER_NOW, 1)]);
    let done = Reordered::Done { missing: vec![] };
    for mode in [Mode::Merge, Mode::Replace] {
        assert_eq!(judge(&order, mode, &Cart::default(), &after, false), done);
        let other = cart(vec![called("7", "OUTRA CERVEJA (SDR)", 1)]);
        let other = judge(&order, mode, &Cart::default(), &other, true);
        assert_eq!(other, Reordered::CannotTell);
    }
}

/// SITE §6: a re-order makes one line of a product.
#[test]
fn a_product_of_two_deliveries_is_one_line_of_both() {
    let lines = vec![ordered("1", 2), ordered("2", 1), ordered("1", 3)];
    let pack = |now: i64| {
        let now = cart(vec![line("1", now, 500), line("2", 1, 100)]);
        fetched(lines.clone(), Mode::Merge, now)
    };
    let all = pack(5).against_order.lines;
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].ordered, Quantity::pieces(5));
    assert_eq!(all[0].fate, Fate::Same);
    let now = Quantity::pieces(2);
    assert_eq!(pack(2).against_order.lines[0].fate, Fate::Changed { now });
}

use crate::substitute::{Abstention, Fit, Ranked, Reason};
use crate::{
    Addition, Alteration, Amount, Aside, Basis, Bill, Cart, CartLine, Cents, Decision, Finding,
    Measure, Mode, Offer, Order, OrderId, OrderLine, OrderSummary, Pack, PackId, PackInputs, Part,
    Pid, Place, Plan, Proposal, Quantity, ReadError, Row, RowKind, Showing, SlotsFound, Stock,
    Substitute, Tile, Totals, Unasked, Unit, UnitPrice, Unreadable,
};

fn ordered(pid: &str, name: &str, quantity: Quantity, price: i64) -> OrderLine {
    OrderLine {
        pid: Pid(pid.into()),
        name: name.into(),
        url: format!("/pt/{pid}.html"),
        quantity,
        price: Cents(price),
        delivered: quantity.amount > Amount::ZERO,
        bag: false,
    }
}

fn order(lines: Vec<OrderLine>) -> Order {
    Order {
        summary: OrderSummary {
            id: OrderId("o1".into()),
            number: "008100001".into(),
            placed_at: "2026-01-02T14:00:30+00:00".into(),
            product_count: 3,
            total: Cents(1_399),
            cancelled: false,
        },
        goods: Cents(1_000),
        delivery: Cents(399),
        status: None,
        window: None,
        deliveries: 1,
        lines,
        aside: Vec::new(),
        rows: Vec::new(),
        reorder: true,
    }
}

fn line(pid: &str, quantity: Quantity, cents: i64) -> CartLine {
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
        stock: Stock::Available {
            quantity,
            kilos: None,
            unit_price: None,
            portion: None,
        },
    }
}

fn gone(pid: &str, cents: i64) -> CartLine {
    CartLine {
        stock: Stock::Unavailable { replacements: None },
        ..line(pid, Quantity::pieces(1), cents)
    }
}

fn cart(lines: Vec<CartLine>) -> Cart {
    let subtotal: Cents = lines.iter().map(|line| line.line_price).sum();
    Cart {
        totals: Totals {
            subtotal,
            bags: Cents(14),
            discount: Cents::ZERO,
            total: subtotal + Cents(14),
        },
        lines,
        ..Cart::default()
    }
}

fn pack(order: Order, before: Cart, now: Cart, proposals: Vec<Proposal>) -> Pack {
    let inputs = PackInputs {
        order,
        mode: Mode::Merge,
        before,
    };
    let why = ReadError::Slow;
    let slots = SlotsFound::Unread { why };
    Pack::compile(PackId(1), inputs, now, proposals, slots)
}

/// A pack of one line of an order, and the same line in the cart.
fn one(ordered: OrderLine, now: CartLine) -> Pack {
    pack(
        order(vec![ordered]),
        Cart::default(),
        cart(vec![now]),
        Vec::new(),
    )
}

fn pieces(n: i64) -> Quantity {
    Quantity::pieces(n)
}

#[test]
fn what_is_paid_leaves_the_sold_out_out() {
    let now = cart(vec![line("1", pieces(2), 798), gone("2", 2_432)]);
    let bill = pack(order(Vec::new()), Cart::default(), now, Vec::new()).bill();
    let wanted = Bill {
        pays: Cents(812),
        shop: Cents(3_244),
        sold_out: Cents(2_432),
        last: Cents(1_000),
        more: Cents(-188),
        deposits: Cents::ZERO,
        last_deposits: None,
    };
    assert_eq!(bill, wanted);
}

/// Goods without a deposit were held against a total that has deposits in it.
#[test]
fn goods_are_held_against_goods_where_the_order_tells_its_deposits() {
    let bill = |told: Option<i64>, besides: i64| {
        let mut now = cart(vec![line("1", pieces(2), 1_036)]);
        now.totals.total = now.totals.total + Cents(60);
        now.rows = vec![row(RowKind::Deposit, 60)];
        let mut order = order(Vec::new());
        order.rows = told
            .map(|it| row(RowKind::Deposit, it))
            .into_iter()
            .collect();
        order.summary.total = order.summary.total + Cents(besides);
        let bill = pack(order, Cart::default(), now, Vec::new()).bill();
        (bill.more, bill.deposits, bill.last_deposits)
    };
    let sixty = Cents(60);
    assert_eq!(bill(None, 0), (Cents(110), sixty, None), "they are named");
    // 10,36 and the bags against 10,00, of which 0,40 are deposits, or are not.
    assert_eq!(bill(Some(40), 0), (Cents(90), sixty, Some(Cents(40))));
    assert_eq!(bill(Some(40), 40), (Cents(50), sixty, Some(Cents::ZERO)));
    assert_eq!(bill(Some(40), 7).2, None);
}

fn row(kind: RowKind, cents: i64) -> Row {
    Row {
        kind,
        label: "taxa".into(),
        amount: Some(Cents(cents)),
    }
}

/// Once a time is reserved, the shop may count its price: last time's sum has no delivery in it.
#[test]
fn a_delivery_in_the_total_is_no_price_of_goods() {
    let priced = |rows: Vec<Row>, more: i64| {
        let mut now = cart(vec![line("1", pieces(2), 798)]);
        now.totals.total = now.totals.total + Cents(more);
        let now = Cart { rows, ..now };
        pack(order(Vec::new()), Cart::default(), now, Vec::new()).bill()
    };
    let both = || vec![row(RowKind::Deposit, 60), row(RowKind::Delivery, 450)];
    for (more, pays) in [(0, 812), (450, 812), (510, 872), (60, 872), (7, 819)] {
        assert_eq!(priced(both(), more).pays, Cents(pays), "{more}");
    }
    // What another row explains is not taken for the delivery.
    let alike = vec![row(RowKind::Other, 450), row(RowKind::Delivery, 450)];
    assert_eq!(priced(alike, 450).pays, Cents(1_262));
}

/// What stands in a line that could not be read is in the cart: it is neither missing nor new.
#[test]
fn a_line_that_could_not_be_read_is_in_the_cart() {
    let unread = || {
        let why = Unreadable::missing("quantity", ".x");
        let aside = Aside {
            about: Some("1".into()),
            ..Aside::new(Part::CartLine, 0, "produto 1", why)
        };
        Cart {
            aside: vec![aside],
            ..cart(Vec::new())
        }
    };
    let lost = ordered("1", "produto 1", pieces(0), 100);
    let pack_of = |before, now| pack(order(vec![lost.clone()]), before, now, Vec::new());
    assert_eq!(pack_of(Cart::default(), unread()).undelivered().count(), 0);
    let now = cart(vec![line("1", pieces(1), 100)]);
    let kept = pack(order(Vec::new()), unread(), now, Vec::new());
    assert_eq!(kept.listed().remove(0).place, Place::Kept);
}

/// A line that went from 3,99 to 7,99 € was under *Igual* and looked right.
#[test]
fn a_line_that_doubled_is_told() {
    let was = ordered("1", "café", pieces(2), 399);
    let told = one(was.clone(), line("1", pieces(2), 1_598));
    let it = told.listed().remove(0);
    assert_eq!(it.place, Place::OtherPrice);
    assert_eq!(
        it.change.map(|it| (it.by, it.unit)),
        Some((Cents(400), Unit::Piece))
    );
    assert_eq!(it.line.each(), Some(Cents(799)));
    let same = one(was, line("1", pieces(2), 818));
    assert_eq!(same.listed()[0].place, Place::Same, "2.5 % are not told");
}

#[test]
fn a_twentieth_is_told_and_a_cent_less_is_not() {
    let change = |now| {
        let was = ordered("1", "café", pieces(1), 400);
        one(was, line("1", pieces(1), now)).listed()[0].change
    };
    assert_eq!(change(419), None);
    assert_eq!(change(420).map(|it| it.by), Some(Cents(20)));
    assert_eq!(change(380).map(|it| it.by), Some(Cents(-20)));
    assert_eq!(change(381), None);
}

#[test]
fn a_promotion_is_not_told_as_a_cheaper_price() {
    let now = CartLine {
        line_price_before: Some(Cents(400)),
        ..line("1", pieces(1), 300)
    };
    let told = one(ordered("1", "café", pieces(1), 400), now);
    assert_eq!(told.listed()[0].change, None);
}

/// SITE §5: "a unit price for pieces and a line price for weighed goods"; for weighed goods that
/// were ordered by the piece it is the price of a kilo times the pieces, which nobody paid.
#[test]
fn kilos_are_compared_by_the_kilo_and_sums_nobody_paid_are_not() {
    let banana = ordered("1", "banana", Quantity::grams(1_200), 189);
    let told = one(banana, line("1", Quantity::grams(2_000), 400));
    let change = told.listed()[0].change.map(|it| (it.by, it.unit));
    assert_eq!(change, Some((Cents(42), Unit::Kilo)));
    let broccoli = ordered("1", "brócolos kg", pieces(4), 1_196);
    let told = one(broccoli, line("1", pieces(4), 300));
    assert_eq!(told.listed()[0].change, None);
    let rice = ordered("1", "arroz 1 kg", pieces(1), 100);
    let told = one(rice, line("1", pieces(1), 130));
    assert!(told.listed()[0].change.is_some());
}

#[test]
fn so_many_of_a_price_are_said_only_where_they_make_the_line() {
    assert_eq!(line("1", pieces(3), 500).each(), None);
    assert_eq!(
        line("1", Quantity::grams(1_200), 227).each(),
        Some(Cents(189))
    );
    let mut weighed = line("1", pieces(12), 360);
    weighed.stock = Stock::Available {
        quantity: pieces(12),
        kilos: "3.6".parse().ok(),
        unit_price: None,
        portion: None,
    };
    assert_eq!(weighed.each(), None);
    assert_eq!(gone("1", 100).each(), None);
}

/// So many grams by the page's price of a kilo.
fn weighed(grams: i64, cents: i64, kilo: Option<&str>) -> CartLine {
    let quantity = Quantity::grams(grams);
    let unit_price = kilo.map(|kilo| UnitPrice {
        amount: kilo.parse().unwrap_or_default(),
        per: "Kg".into(),
    });
    CartLine {
        stock: Stock::Available {
            quantity,
            kilos: Some(quantity.amount),
            unit_price,
            portion: None,
        },
        ..line("1", quantity, cents)
    }
}

/// Half a kilo at 2,09 €/kg was said to be at 2,10 €/kg.
#[test]
fn the_price_of_a_kilo_is_the_pages_where_it_makes_the_price_of_the_line() {
    let broccoli = weighed(500, 105, Some("2.09"));
    assert_eq!(broccoli.each(), Some(Cents(209)));
    assert_eq!(
        weighed(500, 105, None).each(),
        None,
        "2,09 and 2,10 make it"
    );
    assert_eq!(weighed(500, 94, Some("2.09")).each(), None, "a discount");
    assert_eq!(weighed(1_200, 227, None).each(), Some(Cents(189)));
    let pack = pack(
        order(Vec::new()),
        Cart::default(),
        cart(vec![broccoli]),
        Vec::new(),
    );
    let by = |grams| pack.adjusted_by(&Pid("1".into()), Amount::thousandths(grams));
    assert_eq!(by(1_000), Some(Cents(104)));
}

/// What the rounding of a few grams makes of a price is no change of it.
#[test]
fn a_price_that_rounding_explains_has_not_changed() {
    let garlic = || ordered("1", "alho", Quantity::grams(20), 12);
    let change = |now| one(garlic(), now).listed()[0].change;
    assert_eq!(change(weighed(30, 17, Some("5.75"))), None);
    assert_eq!(change(weighed(30, 17, None)), None);
    let dearer = change(weighed(30, 21, Some("6.89")));
    assert_eq!(dearer.map(|it| it.unit), Some(Unit::Kilo));
}

/// Where nobody can tell what a kilo of a line cost, it is put back at what the line cost.
#[test]
fn half_a_kilo_is_put_back_at_what_it_cost() {
    let page = |price, kilo: &str| Showing {
        name: "produto 1".into(),
        price: Cents(price),
        unit: Unit::Kilo,
        unit_price: weighed(500, price, Some(kilo)).unit_price().cloned(),
    };
    let again = |line: &CartLine| Addition::again(line).map(|it| it.is_shown(&page(209, "2.09")));
    assert_eq!(again(&weighed(500, 105, Some("2.09"))), Some(true));
    assert_eq!(again(&weighed(500, 105, None)), Some(true));
    assert_eq!(again(&weighed(500, 110, None)), Some(false));
    assert_eq!(again(&weighed(500, 105, Some("2.1"))), Some(false));
}

/// Twelve bananas were put back at twelve times the price of a kilo.
#[test]
fn loose_goods_that_were_counted_cost_what_their_line_did() {
    let bananas = |kilo: Option<&str>| CartLine {
        stock: Stock::Available {
            quantity: pieces(12),
            kilos: "3.6".parse().ok(),
            unit_price: weighed(1, 1, kilo).unit_price().cloned(),
            portion: None,
        },
        ..line("1", pieces(12), 680)
    };
    let pid = Pid("1".into());
    let left = |kilo| {
        let (before, now) = (cart(vec![bananas(kilo)]), cart(Vec::new()));
        pack(order(Vec::new()), before, now, Vec::new())
    };
    let back = left(Some("1.89")).put_back(&pid);
    let back = back.map(|it| (it.quantity, it.shown.price, it.shown.unit));
    assert_eq!(back, Some((Quantity::grams(3_600), Cents(189), Unit::Kilo)));
    for kilo in [Some("1.89"), Some("2.1")] {
        assert_eq!(left(kilo).added_by(&pid, &pid), Some(Cents(680)));
    }
}

/// What pieces of an order weigh is known once their page was seen.
#[test]
fn pieces_of_an_order_are_put_back_by_the_weight_that_their_page_sells() {
    let broccoli = ordered("1", "brócolos kg", pieces(2), 806);
    let mut pack = pack(
        order(vec![broccoli]),
        Cart::default(),
        cart(Vec::new()),
        Vec::new(),
    );
    let pid = Pid("1".into());
    assert_eq!(pack.added_by(&pid, &pid), None, "nobody knows");
    assert_eq!(pack.put_back_otherwise(&pid), None);
    let shown = Showing {
        name: "brócolos kg".into(),
        price: Cents(403),
        unit: Unit::Kilo,
        unit_price: None,
    };
    pack.keep_offer(Offer {
        pid: pid.clone(),
        shown,
        portion: Some(crate::Portion::weighed(500)),
    });
    let kilo = Some(Quantity::grams(1_000));
    assert_eq!(pack.put_back_otherwise(&pid), kilo);
    assert_eq!(pack.put_back(&pid).map(|it| it.quantity), kilo);
    assert_eq!(pack.added_by(&pid, &pid), Some(Cents(403)));
}

/// `3 → 1` stood beside both lines of a product of which there are two.
#[test]
fn what_stands_in_two_lines_is_summed_and_said_once() {
    let now = cart(vec![line("1", pieces(1), 100), line("1", pieces(1), 100)]);
    let lines = vec![ordered("1", "a", pieces(3), 100)];
    let pack = pack(order(lines), Cart::default(), now, Vec::new());
    let told: Vec<_> = pack.listed().iter().map(|it| (it.place, it.held)).collect();
    let place = Place::OtherQuantity { ordered: pieces(3) };
    assert_eq!(told, [(place, Some(pieces(2))), (place, None)]);
}

/// Things that nobody asked for were counted, and never named.
#[test]
fn each_line_has_one_place() {
    let lines = vec![
        ordered("1", "a", pieces(1), 100),
        ordered("2", "b", pieces(1), 100),
    ];
    let before = cart(vec![line("8", pieces(1), 50)]);
    let now = cart(vec![
        line("1", pieces(1), 100),
        line("2", pieces(3), 300),
        gone("3", 10),
        line("8", pieces(1), 50),
        line("9", pieces(1), 70),
    ]);
    let pack = pack(order(lines), before, now, Vec::new());
    let places: Vec<Place> = pack.listed().iter().map(|it| it.place).collect();
    let wanted = [
        Place::Same,
        Place::OtherQuantity { ordered: pieces(1) },
        Place::SoldOut,
        Place::Kept,
        Place::Unasked,
    ];
    assert_eq!(places, wanted);
    let unasked = Unasked {
        kept: 1,
        altered: 0,
        came: 1,
        adds: Cents(120),
    };
    assert_eq!(pack.unasked(), unasked);
    assert_eq!(pack.sold_out_of_order(), 0);
    assert_eq!(pack.unsearched().count(), 1);
}

#[test]
fn what_was_not_delivered_last_time_is_named_and_bags_are_not() {
    let lost = ordered("4", "ovos", pieces(0), 259);
    let bag = OrderLine {
        bag: true,
        ..ordered("5", "saco", pieces(0), 10)
    };
    let pack = one_of(vec![lost, bag]);
    let names: Vec<&str> = pack.undelivered().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["ovos"]);
}

fn one_of(lines: Vec<OrderLine>) -> Pack {
    pack(
        order(lines),
        Cart::default(),
        cart(vec![line("1", pieces(1), 100)]),
        Vec::new(),
    )
}

fn substitute(price: i64, pieces: u32, reasons: Vec<Reason>) -> Substitute {
    let tile = Tile {
        picture: None,
        promotion: None,
        labels: Vec::new(),
        deposit: None,
        pid: Pid("20".into()),
        name: "iogurte 2x125 g".into(),
        url: "/pt/20.html".into(),
        brand: None,
        category: None,
        price: Cents(price),
        list_price: None,
        priced_per: None,
        unit_price: None,
        min_grams: None,
        available: true,
        in_cart: false,
    };
    let ranked = Ranked {
        pid: tile.pid.clone(),
        index: 0,
        fit: Fit::Acceptable,
        pieces,
        reasons,
    };
    Substitute {
        tile,
        ranked,
        why: None,
        portion: None,
        weight: None,
    }
}

fn yoghurt(found: Substitute) -> (Pack, Substitute) {
    let ranked = vec![found.clone()];
    let proposal = Proposal::with(&gone("1", 398), Finding::Substitutes { ranked });
    let lines = vec![ordered("1", "iogurte 4x125 g", pieces(2), 199)];
    let now = cart(vec![gone("1", 398)]);
    (
        pack(order(lines), Cart::default(), now, vec![proposal]),
        found,
    )
}

/// The button adds 4 (3,80 €) for 2 (3,98 €): the real saving is 0,18 €.
#[test]
fn prices_are_compared_for_the_amount_that_is_needed() {
    let by = Cents(104);
    for reasons in [vec![Reason::Cheaper { by }], Vec::new()] {
        let (pack, found) = yoghurt(substitute(95, 2, reasons));
        let cost = pack.cost(&pack.proposals[0], &found).unwrap();
        assert_eq!((cost.amount, cost.each), (pieces(4), Cents(95)));
        assert_eq!((cost.total, cost.was), (Cents(380), Some(Cents(398))));
        assert_eq!(cost.more(), Some(Cents(-18)));
    }
}

/// Thirty at 0,20 € were held against the 24 at 0,22 € that can be added, which then looked cheaper.
#[test]
fn fewer_than_are_needed_are_held_against_as_many() {
    let found = substitute(22, 1, Vec::new());
    let ranked = vec![found.clone()];
    let proposal = Proposal::with(&gone("1", 600), Finding::Substitutes { ranked });
    let cost = |n| {
        let lines = vec![ordered("1", "pãozinho", pieces(n), 20)];
        let now = cart(vec![gone("1", 20 * n)]);
        let proposals = vec![proposal.clone()];
        pack(order(lines), Cart::default(), now, proposals).cost(&proposal, &found)
    };
    let thirty = cost(30).map(|it| (it.amount, it.total, it.more(), it.needed));
    let wanted = (pieces(24), Cents(528), Some(Cents(48)), Some(pieces(30)));
    assert_eq!(thirty, Some(wanted));
    assert_eq!(cost(24).and_then(|it| it.needed), None);
}

/// Two kilos of tomatoes were held against one pack, of which nobody knows how much is in it.
#[test]
fn a_weight_is_not_held_against_packs_of_an_unknown_one() {
    let more = |quantity, found: Substitute, weight: Option<&str>| {
        let ranked = vec![found.clone()];
        let mut proposal = Proposal::with(&gone("1", 400), Finding::Substitutes { ranked });
        proposal.weight = weight.and_then(|it| it.parse().ok());
        let lines = vec![ordered("1", "tomate", quantity, 400)];
        let now = cart(vec![gone("1", 400)]);
        let pack = pack(order(lines), Cart::default(), now, vec![proposal]);
        let cost = pack.cost(&pack.proposals[0], &found);
        cost.map(|it| (it.total, it.more()))
    };
    let (loose, tray) = (Quantity::grams(2_000), substitute(199, 1, Vec::new()));
    assert_eq!(more(loose, tray.clone(), None), Some((Cents(199), None)));
    let half = Substitute {
        weight: "0.5".parse().ok(),
        ..tray.clone()
    };
    let four = Some((Cents(796), Some(Cents(396))));
    assert_eq!(more(loose, half, None), four);
    let mut by_kilo = tray;
    by_kilo.tile.priced_per = Some("Kg".into());
    let told = |weight| more(pieces(1), by_kilo.clone(), weight).and_then(|it| it.1);
    assert_eq!(told(None), None, "nor a tray against loose ones");
    assert_eq!(told(Some("0.5")), Some(Cents(-300)));
}

#[test]
fn what_is_counted_and_priced_by_the_kilo_has_no_cost_before_it_is_weighed() {
    let mut found = substitute(299, 1, Vec::new());
    found.tile.priced_per = Some("Kg".into());
    found.portion = Some(crate::Portion::PIECE);
    let (pack, found) = yoghurt(found);
    assert_eq!(pack.cost(&pack.proposals[0], &found), None);
}

/// *Conta 22,74 € no total* was said of *1 un.* of a 3,79 € coffee; and `2 × 1,00 €` of one that costs
/// twice as much now.
#[test]
fn a_sold_out_line_says_what_its_price_is_made_of_as_far_as_that_is_known() {
    let why = Abstention::NoCandidates;
    let basis = |n, each, held: Option<i64>, all| {
        let proposal = Proposal::with(&gone("1", all), Finding::Nothing { why });
        let lines = vec![ordered("1", "café", pieces(n), each)];
        let held = held.map(|held| line("1", pieces(held), each * held));
        let before = cart(held.into_iter().collect());
        let now = cart(vec![gone("1", all)]);
        let pack = pack(order(lines), before, now, vec![proposal]);
        pack.basis(&pack.proposals[0])
    };
    let six = Some(Basis::Made(pieces(6), Cents(379)));
    assert_eq!(basis(6, 379, None, 2_274), six);
    assert_eq!(basis(1, 379, Some(5), 2_274), six);
    let one = |each| Some(Basis::Ordered(pieces(1), Cents(each)));
    assert_eq!(basis(1, 379, None, 2_274), one(379));
    assert_eq!(basis(1, 100, None, 200), one(100));
    assert_eq!(basis(1, 100, None, 100), None);
}

/// What was left undecided vanished on approval.
#[test]
fn no_sold_out_line_is_forgotten() {
    let why = Abstention::NoCandidates;
    let all = ["1", "2", "3", "4"];
    let proposals = all.map(|pid| Proposal::with(&gone(pid, 100), Finding::Nothing { why }));
    let now = cart(all.iter().map(|pid| gone(pid, 100)).collect());
    let mut pack = pack(order(Vec::new()), Cart::default(), now, proposals.into());
    let plans = [
        ("1", Plan::LeaveOut),
        ("2", Plan::AtShop),
        ("3", Plan::Another),
    ];
    for (pid, plan) in plans {
        pack.decide(&Pid(pid.into()), Some(Decision::Planned { plan }));
    }
    let of = |it: &Proposal| it.pid.0.clone();
    let open: Vec<&str> = pack.undecided().map(|pid| pid.0.as_str()).collect();
    assert_eq!(open, ["4"]);
    assert_eq!(
        pack.unsettled().map(of).collect::<Vec<_>>(),
        ["2", "3", "4"]
    );
    assert_eq!(pack.to_take_out().map(of).collect::<Vec<_>>(), ["1"]);
}

/// The last page counted what the person had taken out and was to decide on later.
#[test]
fn what_is_out_is_decided_on_later_and_adds_nothing() {
    let why = Abstention::NoCandidates;
    let of = |pid| Proposal::with(&gone(pid, 379), Finding::Nothing { why });
    let now = cart(vec![gone("1", 379), gone("2", 379)]);
    let proposals = vec![of("1"), of("2")];
    let shown = pack(order(Vec::new()), Cart::default(), now, proposals);
    let pid = Pid("1".into());
    let Some(out) = shown.line_change(&pid, None) else {
        panic!("a line of the cart")
    };
    let mut pack = shown.changed(PackId(2), out, cart(vec![gone("2", 379)]));
    for pid in ["1", "2"] {
        let plan = Plan::AtShop;
        pack.decide(&Pid(pid.into()), Some(Decision::Planned { plan }));
    }
    let adds: Vec<_> = pack.unsettled().map(|it| pack.still_adds(it)).collect();
    assert_eq!(adds, [None, Some(Cents(379))]);
}

#[test]
fn what_is_left_to_spend_leaves_out_what_nobody_pays() {
    let now = cart(vec![line("1", pieces(2), 798), gone("9", 300)]);
    let pack = pack(order(Vec::new()), Cart::default(), now, Vec::new());
    // 7,98 and the bags; not the 3,00 that are sold out.
    assert_eq!(pack.spending(Cents(1_000)).left, Cents(188));
    assert_eq!(pack.spending(Cents(800)).left, Cents(-12));
    assert_eq!(pack.passes(Cents(1_000), Cents(188)), None);
    assert_eq!(pack.passes(Cents(1_000), Cents(189)), Some(Cents(1_001)));
    // What is over already may become less.
    assert_eq!(pack.passes(Cents(100), Cents(-5)), None);
}

#[test]
fn a_substitute_adds_what_it_costs_with_its_deposit() {
    let mut found = substitute(95, 2, Vec::new());
    found.tile.deposit = Some(Cents(10));
    let (of, take) = (Pid("1".into()), found.tile.pid.clone());
    let (pack, mut found) = yoghurt(found);
    assert_eq!(pack.added_by(&of, &take), Some(Cents(420)));
    assert_eq!(pack.added_by(&take, &of), None);
    // Counted in pieces and weighed later: the least of it, where the page names one.
    found.tile.deposit = None;
    found.tile.priced_per = Some("Kg".into());
    found.portion = Some(crate::Portion::PIECE);
    let (unknown, mut found) = yoghurt(found);
    assert_eq!(unknown.added_by(&of, &take), None);
    found.tile.min_grams = Some(500);
    let (least, _) = yoghurt(found);
    assert_eq!(least.added_by(&of, &take), Some(Cents(192)));
}

#[test]
fn another_amount_adds_its_part_of_what_the_line_costs() {
    let now = cart(vec![line("1", pieces(2), 798), gone("9", 300)]);
    let pack = pack(order(Vec::new()), Cart::default(), now, Vec::new());
    let to = |pid: &str, n: i64| pack.adjusted_by(&Pid(pid.into()), Amount::whole(n));
    assert_eq!(to("1", 3), Some(Cents(399)));
    assert_eq!(to("1", 1), Some(Cents(-399)));
    // What is sold out has no amount.
    assert_eq!(to("9", 1), None);
}

/// SITE §7: "The minimum is said by `.auc-cart--information-medium`". What is sold out counts at
/// the shop, and nobody can order it.
#[test]
fn what_is_missing_to_the_least_order_leaves_the_sold_out_out() {
    let with = |minimum: Option<i64>, lines: Vec<CartLine>| {
        let mut now = cart(lines);
        now.terms.minimum = minimum.map(Cents);
        let pack = pack(order(Vec::new()), Cart::default(), now, Vec::new());
        pack.shortfall().map(|it| it.lacks)
    };
    let lines = || vec![line("1", pieces(2), 1_798), gone("9", 300)];
    assert_eq!(with(Some(2_000), lines()), Some(Cents(188)));
    assert_eq!(with(Some(1_812), lines()), None);
    // Nothing is guessed where the page names no sum, nor of an empty cart.
    assert_eq!(with(None, lines()), None);
    assert_eq!(with(Some(2_000), Vec::new()), None);
}

/// DECISIONS 40: what is there, was taken in its place or was left out by the person is not lacking.
#[test]
fn what_must_not_be_missing_is_lacking_until_it_or_another_is_there_or_it_is_left_out() {
    use crate::rules::{Known, Rules};
    let known = |pid: &str| Known {
        pid: Pid(pid.into()),
        name: format!("produto {pid}"),
    };
    let rules = Rules {
        must_have: ["1", "2", "3", "4", "5"].map(known).to_vec(),
        ..Rules::default()
    };
    let lacking = |pack: &Pack| -> Vec<String> {
        let lacking = pack.lacking(&rules);
        lacking.map(|known| known.pid.0.clone()).collect()
    };
    let lines = ["1", "2", "3"].map(|pid| ordered(pid, "Produto", pieces(1), 100));
    // The first is there, the second sold out, the third did not come; the fourth was in the cart
    // before; nobody ordered the fifth.
    let before = cart(vec![line("4", pieces(1), 100)]);
    let now = vec![line("1", pieces(1), 100), gone("2", 100)];
    let why = ReadError::Slow;
    let sold_out = Proposal::with(&gone("2", 100), Finding::NotSearched { why });
    let mut pack = pack(order(lines.to_vec()), before, cart(now), vec![sold_out]);
    assert_eq!(lacking(&pack), ["2", "3", "4"]);
    // Under its number other goods are sold now.
    let mut reused = pack.clone();
    reused.order.lines[1].name = "Lixívia".into();
    assert_eq!(lacking(&reused), ["3", "4"]);
    let left_out = Decision::Planned {
        plan: Plan::LeaveOut,
    };
    assert!(pack.decide(&Pid("2".into()), Some(left_out)));
    assert_eq!(lacking(&pack), ["3", "4"]);
    let taken = Decision::Taken {
        pid: Pid("9".into()),
    };
    assert!(pack.decide(&Pid("2".into()), Some(taken)));
    assert_eq!(lacking(&pack), ["2", "3", "4"]);
    let mut now = pack.cart.clone();
    now.lines.push(line("9", pieces(1), 100));
    now.lines.push(line("4", pieces(1), 100));
    assert_eq!(lacking(&pack.renewed(PackId(2), now)), ["3"]);
}

fn rice(name: &str, now: CartLine) -> Pack {
    let now = CartLine {
        name: name.into(),
        ..now
    };
    one(ordered("1", "arroz agulha 1 kg", pieces(2), 129), now)
}

/// A smaller pack at the same price is said.
#[test]
fn a_smaller_pack_at_the_same_price_is_told() {
    let told = rice("ARROZ AGULHA 900G", line("1", pieces(2), 258));
    let it = told.listed().remove(0);
    assert_eq!((it.place, it.change), (Place::OtherPrice, None));
    let size = it.size.unwrap();
    assert!(size.smaller() && size.same_price);
    assert_eq!((size.percent, size.measure), (11, Measure::Kilo));
    assert_eq!(
        (size.was.to_string(), size.now.to_string()),
        ("1".into(), "0.9".into())
    );
    // Dearer, and by two reasons at once.
    let told = rice("arroz agulha 900 g", line("1", pieces(2), 298));
    let it = told.listed().remove(0);
    assert_eq!(it.change.map(|it| it.by), Some(Cents(20)));
    let size = it.size.map(|it| (it.same_price, it.percent));
    assert_eq!(size, Some((false, 28)));
    let larger = rice("arroz agulha 1,2 kg", line("1", pieces(2), 258));
    let size = larger.listed().remove(0).size.unwrap();
    assert_eq!((size.smaller(), size.percent), (false, -17));
}

#[test]
fn a_size_that_is_not_certain_is_not_compared() {
    let priced = |per: &str| {
        let mut now = line("1", pieces(2), 258);
        if let Stock::Available { unit_price, .. } = &mut now.stock {
            *unit_price = Some(crate::UnitPrice {
                amount: per.parse().unwrap(),
                per: "Kg".into(),
            });
        }
        rice("arroz agulha 900 g", now).listed()[0].size
    };
    assert!(priced("1.43").is_some());
    assert_eq!(
        priced("1.29"),
        None,
        "the page's own price by the kilo is of 1 kg"
    );
    for name in [
        "arroz agulha",
        "arroz agulha 1000 g",
        "arroz agulha 90 g",
        "arroz 1 l",
        "arroz 800g a 1kg",
    ] {
        assert_eq!(
            rice(name, line("1", pieces(2), 258)).listed()[0].size,
            None,
            "{name}"
        );
    }
    let other = rice("arroz agulha 1000 g", line("1", pieces(2), 258));
    assert_eq!(other.listed()[0].place, Place::Same);
    let lost = ordered("1", "arroz agulha 1 kg", pieces(0), 129);
    let now = CartLine {
        name: "arroz agulha 900 g".into(),
        ..line("1", pieces(2), 258)
    };
    assert_eq!(
        one(lost, now).listed()[0].size,
        None,
        "nobody paid that price"
    );
}

/// The price by the kilo of goods on promotion is of either price.
#[test]
fn a_smaller_pack_on_promotion_is_told_by_what_it_costs_now() {
    let mut now = CartLine {
        line_price_before: Some(Cents(258)),
        ..line("1", pieces(2), 200)
    };
    if let Stock::Available { unit_price, .. } = &mut now.stock {
        *unit_price = Some(crate::UnitPrice {
            amount: "1.43".parse().unwrap(),
            per: "Kg".into(),
        });
    }
    let size = rice("arroz agulha 900 g", now).listed().remove(0).size;
    assert_eq!(
        size.map(|it| (it.same_price, it.percent)),
        Some((false, -14))
    );
}

/// A substitute is compared with what it stands in for, before and after it is taken.
#[test]
fn a_substitute_in_a_smaller_pack_is_told_as_one() {
    let mut found = substitute(199, 1, Vec::new());
    found.tile.name = "iogurte 4x110g".into();
    found.tile.labels = vec![crate::Label("Vegan".into())];
    let ranked = vec![found.clone()];
    let mut proposal = Proposal::with(&gone("1", 398), Finding::Substitutes { ranked });
    proposal.name = "iogurte 4x125 g".into();
    let lines = || vec![ordered("1", "iogurte 4x125 g", pieces(2), 199)];
    let taken = CartLine {
        name: found.tile.name.clone(),
        ..line(&found.tile.pid.0, pieces(2), 398)
    };
    let now = cart(vec![gone("1", 398), taken]);
    let mut pack = pack(order(lines()), Cart::default(), now, vec![proposal]);
    let of =
        |size: Option<crate::SizeChange>| size.map(|it| (it.smaller(), it.same_price, it.percent));
    let offered = pack.size_change(&pack.proposals[0], &found);
    assert_eq!(of(offered), Some((true, true, 14)));
    // Nobody chose it yet: it stands for nothing.
    assert_eq!(pack.listed()[1].size, None);
    assert!(pack.listed()[1].labels.is_empty());
    let pid = found.tile.pid.clone();
    pack.decide(&Pid("1".into()), Some(Decision::Taken { pid }));
    let it = pack.listed().remove(1);
    assert_eq!(
        (it.place, of(it.size)),
        (Place::Chosen, Some((true, true, 14)))
    );
    assert_eq!(
        it.labels, found.tile.labels,
        "what the shop promises of it goes with it"
    );
    // Two of it for one are no smaller pack.
    found.ranked.pieces = 2;
    assert_eq!(pack.size_change(&pack.proposals[0], &found), None);
}

fn offers(of: &str, found: &Substitute) -> Proposal {
    let ranked = vec![found.clone()];
    Proposal::with(&gone(of, 398), Finding::Substitutes { ranked })
}

/// Two sold-out lines with the same substitute never double it: how much there is, and will be, is
/// known, and what stands in for both is no odd quantity.
#[test]
fn one_substitute_for_two_lines_is_wanted_as_often_as_it_stands_in() {
    let found = substitute(199, 1, Vec::new());
    let pid = found.tile.pid.clone();
    let lines = vec![
        ordered("1", "iogurte", pieces(2), 199),
        ordered("2", "iogurte de coco", pieces(1), 199),
    ];
    let now = cart(vec![
        gone("1", 398),
        gone("2", 199),
        line(&pid.0, pieces(2), 398),
    ]);
    let proposals = vec![offers("1", &found), offers("2", &found)];
    let mut pack = pack(order(lines), Cart::default(), now, proposals);
    let take = |pack: &mut Pack, of: &str| {
        let pid = pid.clone();
        pack.decide(&Pid(of.into()), Some(Decision::Taken { pid }))
    };
    take(&mut pack, "1");
    assert_eq!(pack.wanted(&pid), Some(pieces(2)));
    assert_eq!(pack.would_hold(&pack.proposals[1], &pid), Some(pieces(3)));
    take(&mut pack, "2");
    assert_eq!(pack.wanted(&pid), Some(pieces(3)));
    assert_eq!(pack.listed()[2].place, Place::Chosen);
    assert_eq!(pack.wanted(&Pid("9".into())), None, "nobody asked for it");
}

/// What was ordered and stands in for something else besides is as much as was wanted.
#[test]
fn what_was_ordered_and_stands_in_besides_is_chosen() {
    let found = substitute(199, 1, Vec::new());
    let pid = found.tile.pid.clone();
    let lines = vec![
        ordered("1", "iogurte", pieces(2), 199),
        ordered(&pid.0, "iogurte de coco", pieces(1), 199),
    ];
    for (held, place) in [
        (3, Place::Chosen),
        (2, Place::OtherQuantity { ordered: pieces(1) }),
    ] {
        let now = cart(vec![gone("1", 398), line(&pid.0, pieces(held), 199 * held)]);
        let offer = vec![offers("1", &found)];
        let mut pack = pack(order(lines.clone()), Cart::default(), now, offer);
        let taken = Decision::Taken { pid: pid.clone() };
        pack.decide(&Pid("1".into()), Some(taken));
        assert_eq!(pack.listed()[1].place, place, "{held}");
    }
}

/// Another amount that the person made is theirs, and no fault of the shop's; as long as it stands.
#[test]
fn an_amount_that_the_person_made_is_told_as_theirs() {
    let lines = vec![ordered("1", "leite", pieces(2), 100)];
    let held = |n: i64| cart(vec![line("1", pieces(n), n * 100)]);
    let first = pack(order(lines), Cart::default(), held(2), Vec::new());
    let change = crate::LineChange {
        line: first.cart.lines[0].clone(),
        to: Some(Amount::whole(3)),
    };
    let warned = |pack: &Pack| {
        let odd = |it: &crate::Warning| matches!(it, crate::Warning::Quantities { .. });
        pack.warnings.iter().any(odd)
    };
    let changed = first.changed(PackId(2), change, held(3));
    let place = Place::Adjusted { ordered: pieces(2) };
    assert_eq!(
        (changed.listed()[0].place, warned(&changed)),
        (place, false)
    );
    let kept: Pack = serde_json::from_str(&serde_json::to_string(&changed).unwrap()).unwrap();
    assert_eq!(kept, changed);
    let since = changed.renewed(PackId(3), held(1));
    let place = Place::OtherQuantity { ordered: pieces(2) };
    assert_eq!((since.listed()[0].place, warned(&since)), (place, true));
}

/// What came in two deliveries was ordered as often as both.
#[test]
fn what_was_ordered_in_two_lines_is_wanted_as_one() {
    let lines = vec![
        ordered("1", "leite", pieces(2), 100),
        ordered("1", "leite", pieces(1), 100),
    ];
    let now = cart(vec![line("1", pieces(2), 200)]);
    let pack = pack(order(lines), Cart::default(), now, Vec::new());
    let place = Place::OtherQuantity { ordered: pieces(3) };
    assert_eq!(pack.listed()[0].place, place);
    assert_eq!(pack.wanted(&Pid("1".into())), Some(pieces(3)));
}

/// A yoghurt that is sold out, in an order of these lines of it.
fn yoghurts(lines: Vec<OrderLine>, found: &Substitute) -> Pack {
    let now = cart(vec![gone("1", 398)]);
    let offer = vec![offers("1", found)];
    pack(order(lines), Cart::default(), now, offer)
}

/// Milk of two deliveries, two and three: two were added for it, compared with two and put back.
#[test]
fn what_came_in_two_deliveries_is_replaced_and_put_back_as_one() {
    let two = |first: i64| ["1"].map(|pid| ordered(pid, "iogurte 4x125 g", pieces(first), 199));
    let by = Cents(50);
    let found = substitute(249, 1, vec![Reason::Dearer { by }]);
    for (first, all) in [(2, 5), (0, 3)] {
        let mut lines = two(first).to_vec();
        lines.extend(two(3));
        let pack = yoghurts(lines, &found);
        let cost = pack.cost(&pack.proposals[0], &found).unwrap();
        assert_eq!(
            (cost.amount, cost.more()),
            (pieces(all), Some(Cents(50 * all)))
        );
        let none = pack.renewed(PackId(2), Cart::default());
        let back = none.put_back(&Pid("1".into())).unwrap();
        assert_eq!(back.quantity, pieces(all));
        // It is missing, and not what never came besides.
        let missing: Vec<Quantity> = none.missing().map(|it| it.ordered).collect();
        assert_eq!(
            (missing, none.undelivered().count()),
            (vec![pieces(all)], 0)
        );
    }
}

/// In pieces and by weight: nobody can say which of both a substitute is to be compared with.
#[test]
fn what_was_ordered_in_two_units_is_not_compared() {
    let lines = vec![
        ordered("1", "queijo", pieces(2), 199),
        ordered("1", "queijo", Quantity::grams(500), 400),
    ];
    let found = substitute(249, 1, vec![Reason::Dearer { by: Cents(50) }]);
    let pack = yoghurts(lines, &found);
    let cost = pack.cost(&pack.proposals[0], &found).unwrap();
    assert_eq!((cost.amount, cost.more()), (pieces(2), None));
    let by_weight = ["1", "1"].map(|pid| ordered(pid, "queijo kg", Quantity::grams(500), 400));
    // What a pack weighs is known, so that a weight can be held against it.
    let weight = Some(Amount::thousandths(500));
    let found = Substitute { weight, ..found };
    let pack = yoghurts(by_weight.to_vec(), &found);
    let cost = pack.cost(&pack.proposals[0], &found).unwrap();
    assert_eq!(cost.was, Some(Cents(800)));
}

/// One piece of it was compared with nothing, and its whole price was "more".
#[test]
fn what_was_not_delivered_is_compared_one_for_one() {
    let found = substitute(249, 1, vec![Reason::Dearer { by: Cents(50) }]);
    let lost = ordered("1", "iogurte 4x125 g", pieces(0), 199);
    let mut pack = yoghurts(vec![lost], &found);
    let cost = |pack: &Pack| pack.cost(&pack.proposals[0], &found).unwrap();
    assert_eq!(
        (cost(&pack).amount, cost(&pack).more()),
        (pieces(1), Some(Cents(50)))
    );
    // Where it was in the cart before, its price there.
    pack.before = cart(vec![line("1", pieces(1), 180), line("1", pieces(1), 180)]);
    assert_eq!(
        (cost(&pack).amount, cost(&pack).was),
        (pieces(2), Some(Cents(360)))
    );
}

/// Eggs that were not delivered then, and were put back, or were in the cart already: *0 un. → 1 un.* was
/// warned of and asked about.
#[test]
fn an_order_asks_for_no_quantity_of_what_it_did_not_deliver() {
    let bag = OrderLine {
        bag: true,
        ..ordered("2", "saco", pieces(4), 10)
    };
    let lines = vec![ordered("1", "ovos", pieces(0), 259), bag];
    let held = cart(vec![line("1", pieces(1), 259), line("2", pieces(1), 10)]);
    for before in [Cart::default(), held.clone()] {
        let pack = pack(order(lines.clone()), before, held.clone(), Vec::new());
        assert!(pack.listed().iter().all(|it| it.place == Place::Uncompared));
        assert!(open(&pack).is_empty());
        let odd = |it: &crate::Warning| matches!(it, crate::Warning::Quantities { .. });
        assert!(!pack.warnings.iter().any(odd));
    }
    // The same product in another delivery asks for as much as came in that, and it is told once.
    let mut lines = lines;
    lines.push(ordered("1", "ovos", pieces(1), 259));
    let of = |n: i64| {
        let now = cart(vec![line("1", pieces(n), 259 * n)]);
        let pack = pack(order(lines.clone()), Cart::default(), now, Vec::new());
        (pack.listed()[0].place, pack.warnings.clone())
    };
    let warned = crate::Warning::Quantities { lines: 1 };
    assert_eq!(of(1).0, Place::Same);
    assert_eq!(of(2).0, Place::OtherQuantity { ordered: pieces(1) });
    assert!(of(2).1.contains(&warned) && !of(1).1.contains(&warned));
}

/// A yoghurt of which there was one and are four, and one that is dearer, were "in the cart already".
#[test]
fn what_was_there_and_is_another_now_is_asked_about_with_what_it_was() {
    let before = cart(vec![
        line("1", pieces(1), 90),
        line("2", pieces(2), 200),
        gone("3", 50),
    ]);
    let of = |lines: Vec<CartLine>| {
        let none = order(vec![ordered("4", "ovos", pieces(0), 259)]);
        pack(none, before.clone(), cart(lines), Vec::new())
    };
    let amount = |was, n| {
        Place::Altered(Alteration::Amount {
            was,
            now: Some(pieces(n)),
        })
    };
    let price = |was, now| {
        let (was, now) = (Cents(was), Cents(now));
        Place::Altered(Alteration::Price { was, now })
    };
    let now = vec![
        line("1", pieces(4), 360),
        line("2", pieces(2), 220),
        line("3", pieces(1), 50),
    ];
    let mut all = of(now.clone());
    let places: Vec<Place> = all.listed().iter().map(|it| it.place).collect();
    assert_eq!(
        places,
        [amount(Some(pieces(1)), 4), price(200, 220), amount(None, 1)]
    );
    assert_eq!((all.unasked().altered, all.unasked().kept), (3, 0));
    assert_eq!(all.unasked().adds, Cents(630));
    assert_eq!(open(&all), ["1", "2", "3"]);
    assert!(keep(&mut all, "1", Some(Plan::Keep)));
    assert_eq!((open(&all), all.unasked().altered), (vec!["2", "3"], 2));
    // Cheaper, as it was, or in an amount that the person made: in the cart already.
    let same = of(vec![line("1", pieces(1), 80), line("2", pieces(2), 200)]);
    assert!(same.listed().iter().all(|it| it.place == Place::Kept));
    let change = crate::LineChange {
        line: same.cart.lines[0].clone(),
        to: Some(Amount::whole(4)),
    };
    let made = same.changed(PackId(2), change, cart(now));
    assert_eq!(made.listed()[0].place, Place::Kept);
    // In place of the cart, nothing was kept.
    all.mode = Mode::Replace;
    assert_eq!(all.renewed(PackId(3), before.clone()).unasked().altered, 0);
}

/// Nor does the order tell how many eggs there were to be: the cart before does.
#[test]
fn what_was_not_delivered_and_was_there_is_compared_with_the_cart_before() {
    let eggs = |n: i64| cart(vec![line("4", pieces(n), 259 * n)]);
    let place = |n: i64| {
        let lines = vec![ordered("4", "ovos", pieces(0), 259)];
        let pack = pack(order(lines), eggs(1), eggs(n), Vec::new());
        pack.listed()[0].place
    };
    let (was, now) = (Some(pieces(1)), Some(pieces(3)));
    assert_eq!(place(1), Place::Uncompared);
    assert_eq!(place(3), Place::Altered(Alteration::Amount { was, now }));
}

fn keep(pack: &mut Pack, pid: &str, plan: Option<Plan>) -> bool {
    let decision = plan.map(|plan| Decision::Planned { plan });
    pack.decide(&Pid(pid.into()), decision)
}

fn open(pack: &Pack) -> Vec<&str> {
    pack.undecided().map(|pid| pid.0.as_str()).collect()
}

/// A dearer line, one of another quantity and one that nobody asked for are asked about; what is cheaper, or
/// was in the cart before, is not.
fn asking() -> Pack {
    let lines = ["1", "2", "3", "4"].map(|pid| ordered(pid, "produto", pieces(1), 100));
    let before = cart(vec![line("8", pieces(1), 50)]);
    let now = cart(vec![
        line("1", pieces(1), 150),
        line("2", pieces(3), 300),
        line("3", pieces(1), 50),
        gone("4", 100),
        line("8", pieces(1), 50),
        line("9", pieces(1), 70),
    ]);
    let why = ReadError::Slow;
    let sold_out = Proposal::with(&gone("4", 100), Finding::NotSearched { why });
    pack(order(lines.to_vec()), before, now, vec![sold_out])
}

#[test]
fn what_a_line_asks_is_open_until_it_is_kept_and_again_when_that_is_taken_back() {
    let mut pack = asking();
    assert_eq!(open(&pack), ["4", "1", "2", "9"]);
    for pid in ["1", "2", "9", "9"] {
        assert!(keep(&mut pack, pid, Some(Plan::Keep)), "{pid}");
    }
    assert_eq!(open(&pack), ["4"]);
    assert_eq!(pack.as_is.len(), 3, "kept twice, it is kept");
    assert!(keep(&mut pack, "2", None));
    assert_eq!(open(&pack), ["4", "2"]);
    let stored: Pack = serde_json::from_str(&serde_json::to_string(&pack).unwrap()).unwrap();
    assert_eq!(stored, pack);
}

#[test]
fn only_what_can_be_bought_can_be_kept_and_only_so() {
    let mut pack = asking();
    // The sold-out one, and one that is not there.
    for pid in ["4", "7"] {
        assert!(!keep(&mut pack, pid, Some(Plan::Keep)), "{pid}");
    }
    assert!(!keep(&mut pack, "7", None));
    assert!(!keep(&mut pack, "1", Some(Plan::LeaveOut)));
    assert!(keep(&mut pack, "4", Some(Plan::AtShop)));
    assert_eq!(open(&pack), ["1", "2", "9"]);
}

/// What was kept was a quantity at a price: at another, it is asked about anew.
#[test]
fn what_is_kept_is_kept_as_it_stood() {
    let mut kept = asking();
    for pid in ["1", "2", "9"] {
        keep(&mut kept, pid, Some(Plan::Keep));
    }
    let with = |pid: &str, line: CartLine| {
        let mut now = kept.cart.clone();
        let at = now.lines.iter().position(|it| it.pid.0 == pid).unwrap();
        now.lines[at] = line;
        kept.clone().renewed(PackId(2), now)
    };
    let open_in = |pack: &Pack| open(pack).len();
    assert_eq!(open_in(&with("3", line("3", pieces(1), 60))), 1);
    assert_eq!(open_in(&with("1", line("1", pieces(1), 160))), 2);
    assert_eq!(open_in(&with("2", line("2", pieces(2), 200))), 2);
    assert_eq!(open_in(&with("2", line("2", pieces(1), 100))), 1);
}

/// What is settled is not warned of any more; the sums are what they are.
#[test]
fn what_is_kept_is_not_warned_of() {
    let mut pack = asking();
    let warned = |pack: &Pack| {
        let odd = |it: &crate::Warning| matches!(it, crate::Warning::Quantities { .. });
        (pack.warnings.iter().any(odd), pack.unasked().came)
    };
    assert_eq!(warned(&pack), (true, 1));
    let adds = pack.unasked().adds;
    keep(&mut pack, "2", Some(Plan::Keep));
    keep(&mut pack, "9", Some(Plan::Keep));
    assert_eq!(warned(&pack), (false, 0));
    assert_eq!(pack.unasked().adds, adds);
    keep(&mut pack, "2", None);
    assert_eq!(warned(&pack), (true, 0));
}

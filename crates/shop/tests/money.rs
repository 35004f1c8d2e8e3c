//! No cent is lost between the lines of a cart, its rows and what is to be paid, and none is made up.

mod goods;

use proptest::prelude::*;
use shop::*;

/// What a line costs, and whether it can be bought.
type Made = (i64, bool);

#[derive(Debug, Clone)]
struct Sums {
    lines: Vec<Made>,
    bags: i64,
    deposit: i64,
    delivery: i64,
    /// The shop counts the delivery in its total.
    counted: bool,
    /// Of the order.
    last: i64,
}

prop_compose! {
    fn sums()(
        lines in prop::collection::vec((0i64..5_000, any::<bool>()), 1..8),
        bags in 0i64..50,
        deposit in 0i64..500,
        delivery in 1i64..700,
        counted in any::<bool>(),
        last in 0i64..20_000,
    ) -> Sums {
        Sums { lines, bags, deposit, delivery, counted, last }
    }
}

fn line(at: usize, (cents, available): Made) -> CartLine {
    let line = goods::line(&format!("20{at}"), 1);
    let stock = match available {
        true => line.stock.clone(),
        false => Stock::Unavailable { replacements: None },
    };
    CartLine {
        line_price: Cents(cents),
        stock,
        ..line
    }
}

fn row(kind: RowKind, cents: i64) -> Row {
    Row {
        kind,
        label: String::new(),
        amount: Some(Cents(cents)),
    }
}

/// A cart whose total is the sum of its parts, and `odd` cents more.
fn cart(of: &Sums, odd: i64) -> Cart {
    let lines = of.lines.iter().enumerate();
    let lines: Vec<CartLine> = lines.map(|(at, made)| line(at, *made)).collect();
    let subtotal: Cents = lines.iter().map(|it| it.line_price).sum();
    let delivery = if of.counted { of.delivery } else { 0 };
    Cart {
        rows: vec![
            row(RowKind::Deposit, of.deposit),
            row(RowKind::Delivery, of.delivery),
        ],
        totals: Totals {
            subtotal,
            bags: Cents(of.bags),
            discount: Cents::ZERO,
            total: subtotal + Cents(of.bags + of.deposit + delivery + odd),
        },
        lines,
        ..Cart::default()
    }
}

/// Half of the lines were ordered, every third was there before.
fn pack(of: &Sums, now: Cart) -> Pack {
    let named = |every: usize| -> Vec<String> {
        let lines = (0..of.lines.len()).step_by(every);
        lines.map(|at| format!("20{at}")).collect()
    };
    let ordered: Vec<String> = named(2);
    let ordered: Vec<&str> = ordered.iter().map(String::as_str).collect();
    let order = Order {
        goods: Cents(of.last),
        ..goods::order(&ordered)
    };
    let before = Cart {
        lines: named(3).iter().map(|pid| goods::line(pid, 1)).collect(),
        ..Cart::default()
    };
    let inputs = PackInputs {
        order,
        mode: Mode::Merge,
        before,
    };
    let why = ReadError::Slow;
    Pack::compile(
        PackId(1),
        inputs,
        now,
        Vec::new(),
        SlotsFound::Unread { why },
    )
}

fn totals_warned(pack: &Pack) -> Option<(Cents, Cents)> {
    pack.warnings.iter().find_map(|it| match it {
        Warning::Totals { lines, shop } => Some((*lines, *shop)),
        _ => None,
    })
}

proptest! {
    /// What is paid, what is sold out and what the delivery costs are the shop's total, to the cent.
    #[test]
    fn the_bill_and_what_it_leaves_out_are_the_shops_total(of in sums()) {
        let pack = pack(&of, cart(&of, 0));
        let bill = pack.bill();
        let delivery = if of.counted { of.delivery } else { 0 };
        prop_assert_eq!(bill.pays + bill.sold_out + Cents(delivery), bill.shop);
        prop_assert_eq!(bill.shop, pack.cart.totals.total);
        let bought: i64 = of.lines.iter().filter(|it| it.1).map(|it| it.0).sum();
        prop_assert_eq!(bill.pays, Cents(bought + of.bags + of.deposit));
        prop_assert_eq!(bill.last + bill.more, bill.pays);
        let spending = pack.spending(Cents(of.last));
        prop_assert_eq!(spending.left + bill.pays, spending.most);
        prop_assert_eq!(totals_warned(&pack), None);
    }

    /// Each line is told in one place, so what the places come to is what the lines come to.
    #[test]
    fn no_line_is_told_twice_or_left_out(of in sums()) {
        let pack = pack(&of, cart(&of, 0));
        let listed = pack.listed();
        let told: Cents = listed.iter().map(|it| it.line.line_price).sum();
        prop_assert_eq!(Some(told), pack.cart.sum());
        let sold_out = listed.iter().filter(|it| it.place == Place::SoldOut);
        prop_assert_eq!(sold_out.map(|it| it.line.line_price).sum::<Cents>(), pack.bill().sold_out);
        let of_nobody = |place| matches!(place, Place::Unasked | Place::Kept | Place::Altered(_));
        let not_ordered = listed.iter().filter(|it| of_nobody(it.place));
        prop_assert_eq!(not_ordered.map(|it| it.line.line_price).sum::<Cents>(), pack.unasked().adds);
    }

    /// A cent that no row explains is told, with both sums.
    #[test]
    fn a_cent_too_many_is_told(of in sums(), odd in -300i64..300) {
        let now = cart(&of, odd);
        let rows = now.rows.clone();
        let pack = pack(&of, now);
        let over = pack.cart.totals.lines() - pack.cart.sum().unwrap_or_default();
        let told = totals_warned(&pack);
        prop_assert_eq!(told.is_none(), explained(&rows, over));
        if let Some((lines, shop)) = told {
            prop_assert_eq!(lines + over, shop);
        }
    }

    /// What another amount adds is what the line costs then less what it costs now.
    #[test]
    fn another_amount_and_back_adds_nothing(each in 1i64..2_000, held in 1i64..9, to in 1i64..9) {
        let mut one = goods::line("201", held);
        one.line_price = Cents(each * held);
        let mut other = goods::line("201", to);
        other.line_price = Cents(each * to);
        let of = |line: CartLine| {
            let sums = Sums { lines: vec![(1, true)], bags: 0, deposit: 0, delivery: 1, counted: false, last: 0 };
            let lines = vec![line];
            pack(&sums, Cart { lines, ..Cart::default() })
        };
        let pid = goods::pid("201");
        let there = of(one).adjusted_by(&pid, Amount::whole(to)).unwrap_or_default();
        let back = of(other).adjusted_by(&pid, Amount::whole(held)).unwrap_or_default();
        prop_assert_eq!(there, Cents(each * (to - held)));
        prop_assert_eq!(there + back, Cents::ZERO);
    }
}

//! The steps of an undo lead from any cart back to the cart before, and what is put back is what was
//! taken out, at a price that was shown.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod goods;

use proptest::prelude::*;
use shop::*;
use std::collections::BTreeMap;

fn line(pid: u8, pieces: i64) -> CartLine {
    goods::line(&format!("10{pid}"), pieces)
}

fn cart(goods: &BTreeMap<u8, i64>) -> Cart {
    let lines: Vec<CartLine> = goods.iter().map(|(pid, n)| line(*pid, *n)).collect();
    Cart {
        line_count: u32::try_from(lines.len()).unwrap(),
        lines,
        ..Cart::default()
    }
}

fn pack(before: Cart, now: Cart) -> Pack {
    let inputs = PackInputs {
        order: goods::order(&[]),
        mode: Mode::Merge,
        before,
    };
    let slots = SlotsFound::Unread {
        why: ReadError::Slow,
    };
    Pack::compile(PackId(1), inputs, now, Vec::new(), slots)
}

/// The cart after a change, as a shop makes it.
fn made(cart: &Cart, change: UndoChange) -> Cart {
    let mut lines = cart.lines.clone();
    match change {
        UndoChange::Line(LineChange { line: of, to: None }) => {
            lines.retain(|line| line.pid != of.pid);
        }
        UndoChange::Line(change) => {
            let to = change.to.unwrap().in_thousandths() / 1000;
            let at = lines.iter().position(|it| it.pid == change.line.pid);
            lines[at.unwrap()] = again(change.pid(), to);
        }
        UndoChange::Addition(addition) => {
            let pieces = addition.quantity.amount.in_thousandths() / 1000;
            lines.push(again(&addition.pid, pieces));
        }
    }
    Cart {
        lines,
        ..cart.clone()
    }
}

fn again(pid: &Pid, pieces: i64) -> CartLine {
    line(pid.0.trim_start_matches("10").parse().unwrap(), pieces)
}

proptest! {
    #[test]
    fn the_steps_lead_back_to_the_cart_before(
        before in prop::collection::btree_map(1u8..9, 1i64..6, 0..6),
        now in prop::collection::btree_map(1u8..9, 1i64..6, 0..6),
    ) {
        let before = cart(&before);
        let pack = walked_back(pack(before.clone(), cart(&now)));
        prop_assert!(CartDiff::between(&before, &pack.cart).is_empty());
        prop_assert_eq!(pack.undo(), Vec::new());
    }

    /// Whatever the person did in the review, out or to another amount: all of it goes back with the run.
    #[test]
    fn the_steps_lead_back_from_what_the_person_changed_too(
        before in prop::collection::btree_map(1u8..9, 1i64..6, 0..6),
        run in prop::collection::btree_map(1u8..9, 1i64..6, 0..6),
        changes in prop::collection::vec((1u8..9, prop::option::of(1i64..6)), 0..6),
    ) {
        let before = cart(&before);
        let mut shown = pack(before.clone(), cart(&run));
        for (pid, to) in changes {
            let of = Pid(format!("10{pid}"));
            // What is not there, or is as it is to be already, is no change.
            if let Some(change) = shown.line_change(&of, to.map(Amount::whole)) {
                let after = made(&shown.cart, UndoChange::Line(change.clone()));
                let id = PackId(shown.id.0 + 1);
                shown = shown.changed(id, change, after);
            }
        }
        let back = walked_back(shown);
        prop_assert!(CartDiff::between(&before, &back.cart).is_empty());
        let money = |cart: &Cart| cart.sum();
        prop_assert_eq!(money(&back.cart), money(&before));
    }

    /// What was sold out before the run nobody can put back, and it is left; all else goes back.
    #[test]
    fn what_was_sold_out_before_is_no_step_that_fails(
        before in prop::collection::btree_map(1u8..9, 1i64..6, 0..6),
        gone in prop::collection::btree_set(1u8..9, 0..3),
        run in prop::collection::btree_map(1u8..9, 1i64..6, 0..6),
    ) {
        let mut sold_out = cart(&before);
        for line in &mut sold_out.lines {
            if gone.iter().any(|pid| line.pid.0 == format!("10{pid}")) {
                line.stock = Stock::Unavailable { replacements: None };
            }
        }
        let mut shown = pack(sold_out.clone(), cart(&run));
        for step in shown.undo() {
            if let Some(change) = shown.undo_change(&step) {
                let after = made(&shown.cart, change);
                shown = shown.clone().renewed(PackId(shown.id.0 + 1), after);
            }
        }
        for line in sold_out.lines.iter().filter(|line| line.available()) {
            prop_assert_eq!(shown.cart.quantity(&line.pid), line.quantity());
        }
        // Nothing is left that was not there before.
        prop_assert!(shown.cart.lines.iter().all(|line| sold_out.names(&line.pid)));
    }

    /// Some time later: what is as it was left goes back, and what changed since is not touched.
    #[test]
    fn the_steps_leave_alone_what_changed_since(
        before in prop::collection::btree_map(1u8..7, 1i64..4, 0..6),
        left in prop::collection::btree_map(1u8..7, 1i64..4, 0..6),
        now in prop::collection::btree_map(1u8..7, 1i64..4, 0..6),
    ) {
        let then = pack(cart(&before), cart(&left));
        let inputs = then.inputs().since(Some(&then.cart), &cart(&now));
        let pack = walked_back(pack(inputs.before, cart(&now)));
        for pid in 1u8..7 {
            let still = left.get(&pid) == now.get(&pid);
            let wanted = if still { &before } else { &now };
            let found = pack.cart.quantity(&Pid(format!("10{pid}")));
            prop_assert_eq!(found, wanted.get(&pid).copied().map(Quantity::pieces));
        }
    }
}

/// The pack after all steps of its undo.
fn walked_back(mut pack: Pack) -> Pack {
    for step in pack.undo() {
        let change = pack.undo_change(&step).unwrap();
        let after = made(&pack.cart, change);
        let id = PackId(pack.id.0 + 1);
        pack = pack.renewed(id, after);
    }
    pack
}

/// How a run left the cart that came to no review is not known: what was not ordered came since.
#[test]
fn without_the_cart_that_was_left_what_was_not_ordered_came_since() {
    let before = cart(&BTreeMap::from([(1, 2)]));
    let now = cart(&BTreeMap::from([(1, 2), (3, 1)]));
    let mut inputs = pack(before, Cart::default()).inputs();
    assert!(
        inputs
            .clone()
            .since(None, &now)
            .before
            .names(&Pid("103".into()))
    );
    inputs.order.lines.push(OrderLine {
        pid: Pid("103".into()),
        name: "produto 103".into(),
        url: "/pt/103.html".into(),
        quantity: Quantity::pieces(1),
        price: Cents(150),
        delivered: true,
        bag: false,
    });
    assert!(!inputs.since(None, &now).before.names(&Pid("103".into())));
}

#[test]
fn what_was_taken_out_is_put_back_at_the_price_it_had() {
    let goods = BTreeMap::from([(1, 2), (2, 3)]);
    let shown = pack(Cart::default(), cart(&goods));
    assert_eq!(shown.put_back(&Pid("101".into())), None, "it is there");
    let out = shown.line_change(&Pid("102".into()), None).unwrap();
    let left = shown.changed(PackId(2), out, cart(&BTreeMap::from([(1, 2)])));
    let back = left.put_back(&Pid("102".into())).unwrap();
    assert_eq!(
        (back.quantity, back.shown.price),
        (Quantity::pieces(3), Cents(150))
    );
    assert_eq!(
        left.addition(&Pid("102".into()), &Pid("102".into())),
        Some(back)
    );
    assert_eq!(left.put_back(&Pid("109".into())), None, "nobody knows it");
}

/// What its own page shows is what the next click means.
#[test]
fn an_offer_is_what_the_next_click_means() {
    let mut left = pack(cart(&BTreeMap::from([(1, 2)])), Cart::default());
    let pid = Pid("101".into());
    let now = Showing {
        price: Cents(199),
        ..left.put_back(&pid).unwrap().shown
    };
    left.keep_offer(Offer {
        pid: pid.clone(),
        shown: now.clone(),
        portion: Some(Portion::PIECE),
    });
    assert_eq!(left.put_back(&pid).unwrap().shown, now);
    assert_eq!(left.offer(&pid), Some(&now));
}

/// A line of two kinds of units, and one that was sold out: no press leads there, and it is told.
#[test]
fn what_no_press_leads_to_is_no_change() {
    let sold_out = CartLine {
        stock: Stock::Unavailable { replacements: None },
        ..line(1, 1)
    };
    let before = Cart {
        lines: vec![sold_out],
        ..Cart::default()
    };
    let shown = pack(before, Cart::default());
    let steps = shown.undo();
    assert_eq!(steps.len(), 1);
    assert!(steps[0].was_sold_out());
    assert_eq!(shown.undo_change(&steps[0]), None);
}

/// Whether something moved is asked of the product: where it stands in two lines, no press leads to either, and the
/// steps of the others are taken all the same.
#[test]
fn a_product_in_two_lines_has_not_moved_by_itself() {
    let now = Cart {
        line_count: 3,
        lines: vec![line(1, 1), line(1, 2), line(2, 1)],
        ..Cart::default()
    };
    let pack = pack(Cart::default(), now);
    let steps = pack.undo();
    assert!(!steps.is_empty());
    assert!(steps.iter().all(|step| !pack.has_moved(step)), "{steps:?}");
    let taken = steps.iter().filter_map(|step| pack.undo_change(step));
    assert_eq!(taken.count(), 1);
}

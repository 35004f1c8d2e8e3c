//! A line of the cart that cannot be read any more is not gone, and has not come: nothing is called
//! done, offered or decided anew for it.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod goods;

use goods::{line, order, pid};
use shop::*;

fn sold_out(of: &str) -> CartLine {
    CartLine {
        stock: Stock::Unavailable { replacements: None },
        ..line(of, 1)
    }
}

/// A line that could not be read: whose it is, where it says so, and its words.
fn aside(about: Option<&str>, words: &str) -> Aside {
    let why = Unreadable::missing("quantity", ".auc-qty-selector");
    Aside {
        about: about.map(str::to_owned),
        ..Aside::new(Part::CartLine, 0, words, why)
    }
}

fn cart(lines: Vec<CartLine>, aside: Vec<Aside>) -> Cart {
    let line_count = u32::try_from(lines.len() + aside.len()).unwrap();
    Cart {
        line_count,
        lines,
        aside,
        ..Cart::default()
    }
}

fn inputs(mode: Mode, ordered_ones: &[&str], before: Cart) -> PackInputs {
    let order = order(ordered_ones);
    PackInputs {
        order,
        mode,
        before,
    }
}

fn pack(before: Cart, now: Cart, proposals: Vec<Proposal>) -> Pack {
    let slots = SlotsFound::Unread {
        why: ReadError::Slow,
    };
    let inputs = inputs(Mode::Merge, &[], before);
    Pack::compile(PackId(1), inputs, now, proposals, slots)
}

fn addition(of: &str) -> Addition {
    Addition::again(&line(of, 1)).unwrap()
}

fn change(of: &str, to: Option<i64>) -> LineChange {
    LineChange {
        line: line(of, 2),
        to: to.map(Amount::whole),
    }
}

/// The ways in which a line of product 1 may stand there unread: as its own, and as nobody's.
fn unread() -> [Aside; 2] {
    let own = aside(Some("1"), "produto 1 3,00 €");
    [own, aside(None, "Produto 1 3,00 €")]
}

#[test]
fn a_removal_is_not_done_while_the_line_cannot_be_read() {
    let before = cart(vec![line("1", 2), line("2", 1)], Vec::new());
    let after = |aside| cart(vec![line("2", 1)], aside);
    let out = change("1", None);
    assert_eq!(out.judge(&before, &after(Vec::new())), Added::Done);
    for it in unread() {
        let judged = out.judge(&before, &after(vec![it]));
        assert_eq!(judged, Added::Otherwise { now: None });
    }
    // Nothing but a price is left to read of it.
    let bare = out.judge(&before, &after(vec![aside(None, "3,00 €")]));
    assert_eq!(bare, Added::Otherwise { now: None });
    // A gift that was set aside before the press has nothing to do with it.
    let gift = aside(None, "oferta 0,00 €");
    let before = Cart {
        aside: vec![gift.clone()],
        ..before
    };
    assert_eq!(out.judge(&before, &after(vec![gift])), Added::Done);
}

#[test]
fn another_amount_is_not_proven_beside_a_line_that_cannot_be_read() {
    let before = cart(vec![line("1", 2)], Vec::new());
    let after = |pieces, aside| cart(vec![line("1", pieces)], aside);
    let up = change("1", Some(3));
    assert_eq!(up.judge(&before, &after(3, Vec::new())), Added::Done);
    assert_eq!(up.judge(&before, &after(2, Vec::new())), Added::NotDone);
    for it in unread() {
        for pieces in [2, 3] {
            let now = Some(Quantity::pieces(pieces));
            let judged = up.judge(&before, &after(pieces, vec![it.clone()]));
            assert_eq!(judged, Added::Otherwise { now });
        }
    }
}

#[test]
fn a_line_beside_one_that_cannot_be_read_is_not_what_was_shown() {
    let shown = |aside| cart(vec![line("1", 2)], aside);
    assert!(change("1", None).fits(&shown(Vec::new())));
    for it in unread() {
        assert!(!change("1", None).fits(&shown(vec![it.clone()])));
        let pack = pack(Cart::default(), shown(vec![it]), Vec::new());
        assert_eq!(pack.line_change(&pid("1"), None), None);
    }
    assert!(change("1", None).fits(&shown(vec![aside(None, "oferta 0,00 €")])));
}

#[test]
fn nothing_is_added_to_a_line_that_cannot_be_read() {
    let before = |aside| cart(vec![line("2", 1)], aside);
    let target = Some(Quantity::pieces(1));
    assert_eq!(addition("1").target(&before(Vec::new())), target);
    for it in unread() {
        assert_eq!(addition("1").target(&before(vec![it])), None);
    }
    let gift = before(vec![aside(None, "oferta 0,00 €")]);
    assert_eq!(addition("1").target(&gift), target);
}

#[test]
fn an_addition_is_neither_done_nor_undone_while_it_cannot_be_read() {
    let before = cart(vec![line("2", 1)], Vec::new());
    let after = |lines, aside| cart(lines, aside);
    let (none, one) = (Vec::new, || vec![line("1", 1)]);
    let judged = |after| addition("1").judge(&before, &after);
    assert_eq!(judged(after(one(), Vec::new())), Added::Done);
    assert_eq!(judged(after(none(), Vec::new())), Added::NotDone);
    for it in unread() {
        let now = judged(after(none(), vec![it.clone()]));
        assert_eq!(now, Added::Otherwise { now: None });
        let now = Some(Quantity::pieces(1));
        let both = judged(after(one(), vec![it]));
        assert_eq!(both, Added::Otherwise { now });
    }
    let bare = judged(after(none(), vec![aside(None, "1,50 €")]));
    assert_eq!(bare, Added::Otherwise { now: None });
}

#[test]
fn what_cannot_be_read_is_not_what_the_pack_shows() {
    let shown = pack(Cart::default(), cart(Vec::new(), Vec::new()), Vec::new());
    assert!(shown.shows_line(&pid("1"), &cart(Vec::new(), Vec::new())));
    let [own, _] = unread();
    assert!(!shown.shows_line(&pid("1"), &cart(Vec::new(), vec![own])));
}

#[test]
fn what_cannot_be_read_is_not_put_back() {
    let before = cart(vec![line("1", 2)], Vec::new());
    for it in unread() {
        let pack = pack(before.clone(), cart(Vec::new(), vec![it]), Vec::new());
        assert_eq!(pack.put_back(&pid("1")), None);
        assert!(pack.against_before.removed.is_empty());
        assert_eq!(pack.undo(), Vec::new());
        let line = Box::new(line("1", 2));
        let step = UndoStep::PutBack { line };
        assert_eq!(pack.undo_change(&step), None);
    }
}

#[test]
fn what_could_not_be_read_before_is_not_taken_out() {
    for it in unread() {
        let before = cart(Vec::new(), vec![it]);
        let pack = pack(before, cart(vec![line("1", 2)], Vec::new()), Vec::new());
        assert_eq!(pack.undo(), Vec::new());
    }
    let [own, _] = unread();
    let before = cart(vec![line("1", 1)], vec![own]);
    let pack = pack(before, cart(vec![line("1", 2)], Vec::new()), Vec::new());
    assert_eq!(pack.undo(), Vec::new());
}

/// What a person did to the cart since is theirs, be it that it could not be read at first.
#[test]
fn what_came_since_stays_once_it_can_be_read() {
    let [own, _] = unread();
    let inputs = inputs(Mode::Merge, &[], cart(vec![line("1", 1)], Vec::new()));
    for left in [cart(vec![line("1", 2)], Vec::new()), Cart::default()] {
        let now = cart(Vec::new(), vec![own.clone()]);
        let since = inputs.clone().since(Some(&left), &now);
        let later = cart(vec![line("1", 3)], Vec::new());
        let pack = pack(since.before, later, Vec::new());
        assert_eq!(pack.undo(), Vec::new());
    }
}

#[test]
fn a_decision_holds_while_its_lines_cannot_be_read() {
    let proposal = |decision| Proposal {
        pid: pid("1"),
        name: "produto 1".into(),
        line_price: Cents(150),
        unit_price: None,
        weight: None,
        search: None,
        finding: Finding::Substitutes { ranked: Vec::new() },
        advice: None,
        decision,
        unread: 0,
    };
    let taken = Some(Decision::Taken { pid: pid("2") });
    let now = cart(vec![sold_out("1"), line("2", 1)], Vec::new());
    let shown = pack(now.clone(), now, vec![proposal(taken.clone())]);
    // The substitute's line first, then the one of what is sold out.
    let hidden = aside(Some("2"), "produto 2 1,50 €");
    let half = shown.renewed(PackId(2), cart(vec![sold_out("1")], vec![hidden]));
    assert_eq!(half.proposals[0].decision, taken);
    let [own, _] = unread();
    let half = half.renewed(PackId(3), cart(vec![line("2", 1)], vec![own]));
    assert_eq!(half.proposals[0].decision, taken);
    // Nor is it forgotten once it is certain that the shop took out what was sold out.
    let gone = half.renewed(PackId(4), cart(vec![line("2", 1)], Vec::new()));
    assert_eq!(gone.proposals[0].decision, taken);
}

#[test]
fn what_must_not_be_missing_is_not_called_so_while_it_cannot_be_read() {
    let known = rules::Known {
        pid: pid("1"),
        name: "produto 1".into(),
    };
    let rules = rules::Rules {
        must_have: vec![known],
        ..rules::Rules::default()
    };
    let before = cart(vec![line("1", 1)], Vec::new());
    let lacking = |now| {
        let pack = pack(before.clone(), now, Vec::new());
        pack.lacking(&rules).count()
    };
    let [own, _] = unread();
    assert_eq!(lacking(cart(Vec::new(), vec![own])), 0);
    assert_eq!(lacking(cart(Vec::new(), Vec::new())), 1);
}

/// In the place of what was there, and something else is still there: nobody can tell.
#[test]
fn a_reorder_in_place_of_the_cart_is_not_proven_while_an_old_line_cannot_be_read() {
    let inputs = inputs(Mode::Replace, &["1", "2"], cart(vec![line("9", 1)], vec![]));
    let judged = |aside| {
        let after = cart(vec![line("1", 1), line("2", 1)], aside);
        judge(&inputs.order, inputs.mode, &inputs.before, &after, false)
    };
    let missing = Vec::new();
    assert_eq!(judged(Vec::new()), Reordered::Done { missing });
    let old = aside(Some("9"), "produto 9 1,50 €");
    assert_eq!(judged(vec![old]), Reordered::CannotTell);
}

/// What may be there is not asked for again.
#[test]
fn a_line_of_nobody_may_be_one_that_a_reorder_brought() {
    let before = cart(vec![line("9", 1)], Vec::new());
    let inputs = inputs(Mode::Merge, &["1"], before.clone());
    assert!(!may_hold_some(&inputs, &before));
    for it in [aside(Some("1"), "produto 1"), aside(None, "1,50 €")] {
        let now = cart(vec![line("9", 1)], vec![it]);
        assert!(may_hold_some(&inputs, &now));
    }
}

/// A line that cannot be read, and stands as it stood, hides nothing: what came beside it, and bears a
/// part of its name, came; and goes again when the run is undone.
#[test]
fn a_line_that_stands_unread_as_before_hides_nothing_that_came_or_went() {
    let odd = || aside(None, "pao de produto 1 2,50 €");
    let (empty, full) = (
        cart(vec![], vec![odd()]),
        cart(vec![line("1", 1)], vec![odd()]),
    );
    let came = CartDiff::between(&empty, &full);
    assert_eq!((came.added.len(), came.is_empty()), (1, false));
    let went = CartDiff::between(&full, &empty);
    assert_eq!((went.removed.len(), went.is_empty()), (1, false));
    let other = CartDiff::between(&cart(vec![], vec![aside(None, "produto 1")]), &full);
    assert_eq!(other.added.len(), 0, "it may be the line that hid");
}

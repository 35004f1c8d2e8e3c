//! What the person decided about something sold out holds, whatever the shop does with its line.

mod goods;

use goods::{line, order, pid};
use shop::rules::{Known, Rules};
use shop::*;

fn sold_out(of: &str) -> CartLine {
    CartLine {
        stock: Stock::Unavailable { replacements: None },
        ..line(of, 1)
    }
}

fn cart(lines: Vec<CartLine>) -> Cart {
    let total: Cents = lines.iter().map(|line| line.line_price).sum();
    let totals = Totals {
        subtotal: total,
        total,
        ..Totals::default()
    };
    Cart {
        lines,
        totals,
        ..Cart::default()
    }
}

fn nothing_found(of: &CartLine) -> Proposal {
    let why = substitute::Abstention::NoCandidates;
    Proposal::with(of, Finding::Nothing { why })
}

/// A coffee and rice were ordered; the coffee is sold out.
fn sold() -> Pack {
    let inputs = PackInputs {
        order: order(&["1", "2"]),
        mode: Mode::Merge,
        before: Cart::default(),
    };
    let now = cart(vec![sold_out("1"), line("2", 1), line("9", 1)]);
    compiled(inputs, now, vec![nothing_found(&sold_out("1"))])
}

fn compiled(inputs: PackInputs, now: Cart, proposals: Vec<Proposal>) -> Pack {
    let why = ReadError::Slow;
    let slots = SlotsFound::Unread { why };
    Pack::compile(PackId(1), inputs, now, proposals, slots)
}

/// Another one was taken for it.
fn taken() -> Pack {
    let mut pack = sold();
    let taken = Decision::Taken { pid: pid("9") };
    assert!(pack.decide(&pid("1"), Some(taken)));
    pack
}

fn planned(plan: Plan) -> Pack {
    let mut pack = sold();
    assert!(pack.decide(&pid("1"), Some(Decision::Planned { plan })));
    pack
}

fn must_have() -> Rules {
    let known = Known {
        pid: pid("1"),
        name: "produto 1".into(),
    };
    Rules {
        must_have: vec![known],
        ..Rules::default()
    }
}

/// How many came unasked, are missing, and must not be missing.
fn strangers(pack: &Pack) -> (usize, usize, usize) {
    let missing = pack.missing().count();
    let told = |it: &&Warning| matches!(it, Warning::Missing { .. } | Warning::Lost { .. });
    assert_eq!(pack.warnings.iter().filter(told).count(), missing.min(1));
    let lacks = pack.lacking(&must_have()).count();
    (pack.unasked().came, missing, lacks)
}

/// The shop's *Validar* takes out what is sold out: the person's own choice came unasked, the coffee was
/// missing, and must not have been.
#[test]
fn a_substitute_is_the_persons_after_the_shop_removed_the_original() {
    let removed = || cart(vec![line("2", 1), line("9", 1)]);
    let pack = taken().renewed(PackId(2), removed());
    assert_eq!(strangers(&pack), (0, 0, 0));
    assert_eq!(pack.listed()[1].place, Place::Chosen);
    assert_eq!(pack.original(&pack.proposals[0]), Original::Gone);
    assert_eq!(pack.to_take_out().count(), 0);
    assert_eq!(pack.undecided().count(), 0);
    // Without an answer it is missing.
    let pack = sold().renewed(PackId(2), removed());
    assert_eq!(strangers(&pack), (1, 1, 1));
    assert!(pack.proposals.is_empty());
    // And so it is once the substitute went too.
    let pack = taken().renewed(PackId(2), cart(vec![line("2", 1)]));
    assert_eq!(strangers(&pack), (0, 1, 1));
}

#[test]
fn an_original_that_is_back_beside_its_substitute_is_told() {
    let both = cart(vec![line("1", 2), line("2", 1), line("9", 1)]);
    let mut pack = taken().renewed(PackId(2), both);
    assert_eq!(strangers(&pack), (0, 0, 0));
    assert_eq!(pack.back().count(), 1);
    assert_eq!(pack.listed()[2].place, Place::Chosen);
    // There is twice as much of it as was ordered: that is asked and answered like on any line.
    assert_eq!(pack.undecided().collect::<Vec<_>>(), [&pid("1")]);
    let keep = Decision::Planned { plan: Plan::Keep };
    for (answer, open) in [(Some(keep), 0), (None, 1)] {
        assert!(pack.decide(&pid("1"), answer));
        assert_eq!(pack.undecided().count(), open);
        assert_eq!(pack.proposals[0].taken(), Some(&pid("9")));
    }
}

/// *Leave out* and *Decide later* are no goods that did not come; what is there again needs no later.
#[test]
fn what_was_planned_holds_too() {
    let (gone, back) = (cart(Vec::new()), cart(vec![line("1", 1)]));
    let rows = [
        (Plan::LeaveOut, 1, 0),
        (Plan::AtShop, 0, 1),
        (Plan::Another, 0, 1),
    ];
    for (plan, told, lacks) in rows {
        let pack = planned(plan).renewed(PackId(2), gone.clone());
        assert_eq!(pack.proposals[0].plan(), Some(plan));
        assert!(pack.missing().all(|line| line.pid == pid("2")));
        assert_eq!(pack.still_adds(&pack.proposals[0]), None);
        assert_eq!(pack.lacking(&must_have()).count(), lacks);
        let pack = planned(plan).renewed(PackId(2), back.clone());
        assert_eq!(pack.back().count(), told, "{plan:?}");
        assert_eq!(pack.proposals.len(), told, "{plan:?}");
    }
}

/// Opened again, nothing sold out is found any more; the choice is the person's all the same.
#[test]
fn a_choice_is_remembered_when_a_review_is_opened_again() {
    let was = taken();
    let removed = cart(vec![line("2", 1), line("9", 1)]);
    let mut pack = compiled(was.inputs(), removed, Vec::new());
    pack.recall(Vec::new(), Vec::new(), was.decided(), was.decided_on());
    assert_eq!(strangers(&pack), (0, 0, 0));
}

/// The shop coded it anew for the deposit (SITE §18): its own number is not the order's.
#[test]
fn what_was_coded_anew_and_went_is_answered_for_too() {
    let coded = CartLine {
        name: "Produto 1 (SDR)".into(),
        ..sold_out("5")
    };
    let now = cart(vec![coded.clone(), line("2", 1), line("9", 1)]);
    let mut pack = compiled(sold().inputs(), now, vec![nothing_found(&coded)]);
    let mut out = pack.clone();
    let taken = Decision::Taken { pid: pid("9") };
    assert!(pack.decide(&pid("5"), Some(taken)));
    let removed = cart(vec![line("2", 1), line("9", 1)]);
    assert_eq!(strangers(&pack.renewed(PackId(4), removed)), (0, 0, 0));
    let change = out.line_change(&pid("5"), None).unwrap();
    out = out.changed(PackId(4), change, cart(vec![line("2", 1)]));
    assert_eq!(strangers(&out), (0, 0, 0), "taken out by the person");
}

//! Any change of the cart is saved, pressed once, looked after and proven by the one protocol: here
//! alone, by the smallest of them, taking a line out.

use crate::shop::{NOW, after, cart_of, line, page};
use ::shop::{Answer, Cart, LineChange, PackId, PageKind, ReadError, Reading};
use run::{
    Certainty, Change, Context, Document, Ended, IntentId, Outcome, Proof, Stage, TaskEvent,
};

type Next = Outcome<Change<LineChange>, Ended<LineChange>>;

fn on(change: Change<LineChange>, event: TaskEvent<'_>, document: Option<&Document>) -> Next {
    let context = Context {
        now: NOW,
        intent: IntentId(7),
        tries: 0,
        document,
        wish: None,
        terms: None,
        shown: None,
        pack: PackId(1),
    };
    change.on(event, &context)
}

fn cart(cart: Cart) -> TaskEvent<'static> {
    TaskEvent::Answered(Ok(Reading::Cart(Box::new(cart))))
}

fn answer(answer: Answer) -> TaskEvent<'static> {
    TaskEvent::Answered(answer)
}

fn shown() -> Document {
    page("cart", PageKind::Cart, None, true)
}

fn milk() -> Change<LineChange> {
    let line = line("1001", true);
    Change::of(LineChange { line, to: None })
}

fn went_on(next: Next) -> Change<LineChange> {
    match next {
        Outcome::Step(change) | Outcome::Wait(change) => change,
        Outcome::Again(..) | Outcome::Otherwise(_) | Outcome::End(_) => panic!("it did not go on"),
    }
}

fn pressing() -> Change<LineChange> {
    let opening = went_on(on(milk(), cart(after()), Some(&shown())));
    went_on(on(opening, cart(after()), Some(&shown())))
}

fn verifying() -> Change<LineChange> {
    went_on(on(pressing(), answer(Ok(Reading::Pressed)), Some(&shown())))
}

#[test]
fn it_is_made_and_proven() {
    assert!(matches!(pressing().stage, Stage::Pressing { .. }));
    let without = cart_of(vec![line("2001", true), line("1002", false)]);
    let ended = on(verifying(), cart(without), None);
    assert!(matches!(ended, Outcome::End(Ended::Done(_))));
}

#[test]
fn after_a_death_the_page_is_asked_and_nothing_is_pressed_again() {
    let woken = went_on(on(pressing(), TaskEvent::Resumed, Some(&shown())));
    let Stage::Pressing { press, .. } = &woken.stage else {
        panic!()
    };
    assert_eq!(press.certainty, Certainty::InDoubt { of: IntentId(7) });
    // Its page is gone: the cart tells.
    let gone = went_on(on(pressing(), TaskEvent::Resumed, None));
    assert!(matches!(gone.stage, Stage::Verifying { .. }));
}

#[test]
fn a_cart_that_does_not_show_it_is_read_again_and_then_said() {
    let mut change = verifying();
    for _ in 0..3 {
        change = went_on(on(change, cart(after()), None));
    }
    let Outcome::End(Ended::Unproven(known)) = on(change, cart(after()), None) else {
        panic!("more looks than there are")
    };
    assert_eq!(known.proof, Proof::NotDone);
}

#[test]
fn a_press_that_reached_nobody_is_made_on_a_fresh_page() {
    let opening = went_on(on(pressing(), TaskEvent::Undelivered, None));
    assert!(matches!(opening.stage, Stage::Opening { presses: 1, .. }));
    let again = went_on(on(opening, cart(after()), Some(&shown())));
    let ended = on(again, TaskEvent::Undelivered, None);
    assert!(matches!(
        ended,
        Outcome::End(Ended::NotPressed(_, ReadError::Unreachable))
    ));
}

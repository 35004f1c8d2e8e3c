//! Another change of the cart costs what is its own, and nothing else: taking a line out, as a toy.
//! Saving, pressing once, doubt, death and proof come with the protocol.

use crate::shop::{NOW, after, before, cart_of, line, page};
use ::shop::{
    Action, Answer, Cart, OrderId, PackId, PageKind, Pid, Quantity, Query, ReadError, Reading,
};
use run::{
    CartChange, Certainty, Change, Context, Document, Ended, IntentId, Outcome, Plan, Proof, Stage,
    TaskEvent,
};
use std::convert::Infallible;

/// A line that the person wants out of the cart.
#[derive(Debug, Clone, PartialEq)]
struct Remove {
    pid: Pid,
}

impl CartChange for Remove {
    type Refusal = Infallible;

    const IN_SHOWN_PAGE: bool = true;
    const LEAVES_PAGE: bool = false;

    fn page(&self) -> Query {
        Query::Cart
    }

    fn decided_on(&self, _: &Cart, _: &Context<'_>) -> Result<(), Infallible> {
        Ok(())
    }

    fn plan(&self, _: &Cart, _: Option<&Reading>) -> Plan<Infallible> {
        // A toy: the language has no word for it yet.
        let (order, mode) = (OrderId(self.pid.0.clone()), ::shop::Mode::Merge);
        Plan::Press(Action::Reorder { order, mode })
    }

    fn proof(&self, before: &Cart, after: &Cart) -> Proof {
        let held = |cart: &Cart| -> Option<Quantity> { cart.quantity(&self.pid) };
        match held(after) {
            None => Proof::Done,
            now if now == held(before) => Proof::NotDone,
            Some(_) => Proof::CannotTell,
        }
    }

    fn answered_by(&self, _: &Document) -> bool {
        false
    }
}

type Next = Outcome<Change<Remove>, Ended<Remove>>;

fn on(change: Change<Remove>, event: TaskEvent<'_>, document: Option<&Document>) -> Next {
    let context = Context {
        now: NOW,
        intent: IntentId(7),
        tries: 0,
        document,
        wish: None,
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

fn milk() -> Change<Remove> {
    let pid = Pid("1001".into());
    Change::of(Remove { pid })
}

fn went_on(next: Next) -> Change<Remove> {
    match next {
        Outcome::Step(change) | Outcome::Wait(change) => change,
        Outcome::Again(..) | Outcome::Otherwise(_) | Outcome::End(_) => panic!("it did not go on"),
    }
}

fn pressing() -> Change<Remove> {
    went_on(on(milk(), cart(after()), Some(&shown())))
}

fn verifying() -> Change<Remove> {
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
    let again = went_on(on(opening, cart(before()), Some(&shown())));
    let ended = on(again, TaskEvent::Undelivered, None);
    assert!(matches!(
        ended,
        Outcome::End(Ended::NotPressed(_, ReadError::Unreachable))
    ));
}

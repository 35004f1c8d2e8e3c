//! A line taken out, or brought to another amount: every state of it, and the rows of its recovery.

use crate::adding::{offered, presses, without_rules};
use crate::every_state::walk;
use crate::shop::*;
use crate::story::{answers as says, arrives, at, pack, sees_cart, then};
use ::shop::{
    Action, Amount, Answer, Ask, Cart, PageKind, Pid, Plan, Quantity, ReadError, Reading, Stock,
    Unreadable, Warning,
};
use run::{
    ChangeOutcome, Command, Effect, Fault, Goal, Notice, Recoverable, Refused, Review, Run,
    Session, Stage, Status, System, reduce,
};

/// Sold out, and in the order.
const BREAD: &str = "1002";
/// Neither: it was in the cart before.
const SOAP: &str = "2001";

fn remove(session: &Session, pid: &str) -> Command {
    Command::ChangeLine {
        pack: pack(session),
        pid: Pid(pid.into()),
        to: None,
        tab: TAB,
    }
}

fn commands(session: &Session) -> Vec<Command> {
    match &session.run {
        Run::Review(_) => vec![remove(session, BREAD)],
        _ => Vec::new(),
    }
}

/// How far the removal that is under way is.
pub fn stage(session: &Session) -> Option<&Stage> {
    match &session.task.as_ref()?.goal {
        Goal::Line(change) => Some(&change.stage),
        _ => None,
    }
}

/// Every answer that makes a difference to a removal.
pub fn answers(session: &Session) -> Vec<Answer> {
    match stage(session) {
        Some(Stage::Pressing { .. }) => vec![
            Ok(Reading::Pressed),
            Err(ReadError::NeverAsked),
            Err(ReadError::NotPressed {
                why: Unreadable::missing("remove", "button"),
            }),
        ],
        Some(Stage::SavingCart { .. } | Stage::Opening { .. } | Stage::Verifying { .. }) => {
            let carts = [after(), without(BREAD), without(SOAP)];
            carts.map(|it| Ok(Reading::Cart(Box::new(it)))).into()
        }
        None => Vec::new(),
    }
}

/// The cart of the review, without a line.
fn without(pid: &str) -> Cart {
    let mut lines = after().lines;
    lines.retain(|line| line.pid.0 != pid);
    cart_of(lines)
}

/// The milk, of which there are two.
const MILK: &str = "1001";

fn adjust(session: &Session, to: i64) -> Command {
    Command::ChangeLine {
        pack: pack(session),
        pid: Pid(MILK.into()),
        to: Some(Amount::whole(to)),
        tab: TAB,
    }
}

/// The cart of the review, with so much milk.
fn with_milk(pieces: i64) -> Cart {
    let mut lines = after().lines;
    for line in lines.iter_mut().filter(|line| line.pid.0 == MILK) {
        if let Stock::Available { quantity, .. } = &mut line.stock {
            *quantity = Quantity::pieces(pieces);
        }
    }
    cart_of(lines)
}

/// Four are wanted, and the press was made.
fn adjusted() -> Session {
    let adjusting = then(&offered(), adjust(&offered(), 4));
    let opening = sees_cart(&adjusting, after());
    let there = arrives(&opening, "c1", PageKind::Cart, None);
    let pressing = sees_cart(&there, after());
    let asked = deeds(&there, &pressing)
        .into_iter()
        .find_map(|it| match it {
            Effect::Ask {
                ask: Ask::Do(action),
                ..
            } => Some(action),
            _ => None,
        });
    let through = vec![Amount::whole(3), Amount::whole(4)];
    let (pid, from) = (Pid(MILK.into()), Amount::whole(2));
    assert_eq!(asked, Some(Action::Adjust { pid, from, through }));
    says(&pressing, Ok(Reading::Pressed))
}

#[test]
fn another_amount_is_proven_by_the_cart() {
    let done = sees_cart(&adjusted(), with_milk(4));
    assert_eq!(came(&done), Some(&ChangeOutcome::Done));
    assert_eq!(review(&done).pack.cart, with_milk(4));
    assert_eq!(review(&done).pack.taken_out, []);
    let journal = serde_json::to_string(&done.journal).unwrap();
    assert!(journal.contains(r#""kind":"ADJUSTED""#), "{journal}");
    let refused = keeps_seeing(&adjusted(), &after());
    assert_eq!(came(&refused), Some(&ChangeOutcome::Refused));
    let half = keeps_seeing(&adjusted(), &with_milk(3));
    let now = Some(Quantity::pieces(3));
    assert_eq!(came(&half), Some(&ChangeOutcome::Otherwise { now }));
}

/// Not below the least, not above the most, and not where it is already.
#[test]
fn an_amount_that_the_shop_does_not_sell_is_not_begun() {
    for to in [0, 2, 9] {
        let refused = reduce(&offered(), NOW, adjust(&offered(), to).into());
        assert!(matches!(refused, Err(Refused::NotNow { .. })), "{to}");
    }
    let mut sold_out = adjust(&offered(), 3);
    if let Command::ChangeLine { pid, .. } = &mut sold_out {
        *pid = Pid(BREAD.into());
    }
    let refused = reduce(&offered(), NOW, sold_out.into());
    assert!(matches!(refused, Err(Refused::NotNow { .. })));
}

pub fn removing(pid: &str) -> Session {
    then(&offered(), remove(&offered(), pid))
}

fn pressing(pid: &str) -> Session {
    let opening = sees_cart(&removing(pid), after());
    let there = arrives(&opening, "c1", PageKind::Cart, None);
    sees_cart(&there, after())
}

fn verifying(pid: &str) -> Session {
    says(&pressing(pid), Ok(Reading::Pressed))
}

fn review(session: &Session) -> &Review {
    match &session.run {
        Run::Review(review) => review,
        other => panic!("{other:?}"),
    }
}

fn came(session: &Session) -> Option<&ChangeOutcome> {
    match (&session.task, &review(session).notice) {
        (None, Some(Notice::Line { came, .. })) => Some(came),
        _ => None,
    }
}

fn keeps_seeing(session: &Session, cart: &Cart) -> Session {
    let mut session = session.clone();
    while came(&session).is_none() {
        session = sees_cart(&session, cart.clone());
    }
    session
}

/// From every state of a removal the review stands open again, and can be approved.
#[test]
fn every_state_of_a_removal_is_lawful() {
    let in_review = |session: &Session| session.run.status() == Status::Review;
    let walk = walk(without_rules(offered()), in_review, commands);
    let states = walk.statuses.len();
    let approved = walk.that_reach(|state| walk.statuses[state] == Status::Complete);
    let outside = walk.statuses.iter().filter(|it| **it == Status::Idle);
    assert_eq!(approved + outside.count(), states, "no dead end");
    assert_eq!(states, 19_610);
}

#[test]
fn a_click_becomes_one_press_a_look_and_a_new_pack() {
    let pressing = pressing(BREAD);
    assert!(matches!(stage(&pressing), Some(Stage::Pressing { .. })));
    let done = sees_cart(&verifying(BREAD), without(BREAD));
    assert_eq!(
        (at(&done).as_str(), came(&done)),
        ("REVIEW", Some(&ChangeOutcome::Done))
    );
    let pack = &review(&done).pack;
    assert_ne!(pack.id, self::pack(&offered()));
    assert_eq!(pack.cart, without(BREAD));
    let out: Vec<&str> = pack.taken_out.iter().map(|it| it.pid.0.as_str()).collect();
    assert_eq!(out, [BREAD]);
    let journal = serde_json::to_string(&done.journal).unwrap();
    assert!(journal.contains(r#""kind":"REMOVED""#), "{journal}");
}

/// What was taken out is not missed, nor warned of, and whoever took it out has left it out.
#[test]
fn what_was_taken_out_is_settled() {
    let done = sees_cart(&verifying(BREAD), without(BREAD));
    let pack = &review(&done).pack;
    assert_eq!(pack.proposals[0].plan(), Some(Plan::LeaveOut));
    assert_eq!(
        (pack.undecided().count(), pack.to_take_out().count()),
        (0, 0)
    );
    assert_eq!(pack.missing().count(), 0);
    let told = |it: &&Warning| matches!(it, Warning::Missing { .. } | Warning::SoldOut { .. });
    assert_eq!(pack.warnings.iter().find(told), None);
    // Soap was in the cart before, and the person wanted to keep what was there.
    let soap = sees_cart(&verifying(SOAP), without(SOAP));
    let lost = |it: &&Warning| matches!(it, Warning::Lost { .. });
    assert_eq!(review(&soap).pack.warnings.iter().find(lost), None);
}

/// Put back at the shop, it is in the cart like everything else.
#[test]
fn what_is_in_the_cart_again_was_not_taken_out() {
    let done = sees_cart(&verifying(BREAD), without(BREAD));
    let again = review(&done)
        .pack
        .clone()
        .renewed(::shop::PackId(99), after());
    assert_eq!(again.taken_out, []);
    assert_eq!(again.to_take_out().count(), 1);
}

#[test]
fn nothing_is_taken_out_of_a_cart_that_moved() {
    let moved = sees_cart(&removing(BREAD), without(SOAP));
    assert!(came(&moved).is_none(), "another line may go");
    let mut dearer = after();
    dearer.lines[2].line_price = ::shop::Cents(9_999);
    let moved = sees_cart(&removing(BREAD), dearer.clone());
    assert_eq!(came(&moved), Some(&ChangeOutcome::Moved));
    assert_eq!(review(&moved).pack.cart, dearer);
    let stale = reduce(&moved, NOW, remove(&offered(), BREAD).into());
    assert!(matches!(stale, Err(Refused::Stale { .. })));
    // Nor out of one that moved between the look and the press.
    let opening = arrives(
        &sees_cart(&removing(BREAD), after()),
        "c1",
        PageKind::Cart,
        None,
    );
    let moved = sees_cart(&opening, without(BREAD));
    assert_eq!(came(&moved), Some(&ChangeOutcome::Moved));
    assert_eq!(presses(&opening, &moved), 0);
}

/// Never twice whatever dies.
#[test]
fn a_press_in_doubt_is_asked_after_and_never_repeated() {
    let woken = then(&pressing(BREAD), System::ServiceWorkerWake);
    let effects = deeds(&Session::default(), &woken);
    let asked = |it: &Effect| matches!(it, Effect::Inquire { .. });
    assert!(effects.iter().any(asked));
    assert_eq!(presses(&Session::default(), &woken), 0);
    let known = says(&woken, Ok(Reading::Pressed));
    assert_eq!(presses(&woken, &known), 0);
    // The page is gone: only the cart can tell.
    let gone = arrives(&pressing(BREAD), "c2", PageKind::Cart, None);
    assert_eq!(presses(&pressing(BREAD), &gone), 0);
    let refused = keeps_seeing(&gone, &after());
    assert_eq!(came(&refused), Some(&ChangeOutcome::Refused));
}

/// A line that cannot be read after the press is not gone, and nobody can tell what became of it.
#[test]
fn a_line_that_cannot_be_read_after_the_press_is_not_taken_for_gone() {
    let hidden = without(BREAD);
    let why = Unreadable::missing("price", "span.value");
    let mut line = ::shop::Aside::new(::shop::Part::CartLine, 1, "pão ? €", why);
    // Whether it says whose it is or not.
    for about in [Some(BREAD.to_owned()), None] {
        line.about = about;
        let mut cart = hidden.clone();
        cart.aside.push(line.clone());
        let ended = keeps_seeing(&verifying(BREAD), &cart);
        assert!(matches!(came(&ended), Some(ChangeOutcome::Unsure { .. })));
        assert_eq!(review(&ended).pack.taken_out, []);
    }
}

#[test]
fn what_is_in_the_way_is_said() {
    let why = Unreadable::missing("remove", "button");
    let refuses = |it: &Session| says(it, Err(ReadError::NotPressed { why: why.clone() }));
    // A fresh page may have the bin that this one did not have.
    let once = refuses(&pressing(BREAD));
    assert!(matches!(stage(&once), Some(Stage::Opening { .. })));
    let again = sees_cart(&arrives(&once, "c2", PageKind::Cart, None), after());
    let not = |it: Option<&ChangeOutcome>| matches!(it, Some(ChangeOutcome::NotPressed { .. }));
    assert!(not(came(&refuses(&again))));
    let fault = Fault::from(Recoverable::SignedOut);
    let unsure = says(&verifying(BREAD), Err(ReadError::SignedOut));
    assert_eq!(came(&unsure), Some(&ChangeOutcome::Unsure { fault }));
    let nothing = reduce(&offered(), NOW, remove(&offered(), "none").into());
    assert!(matches!(nothing, Err(Refused::NotNow { .. })));
}

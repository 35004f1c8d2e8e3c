//! *Add this one*: every state of it, and the rows of its recovery.

use crate::every_state::walk;
use crate::shop::*;
use crate::story::{answers as says, arrives, at, pack, proven, reviewing, sees_cart, then};
use ::shop::substitute::{Fit, Ranked};
use ::shop::{
    Answer, Ask, Cart, CartLine, Decision, Finding, PageKind, Pid, Plan, Portion, Product,
    Proposal, Quantity, ReadError, Reading, Stock, Substitute, Unreadable,
};
use run::{
    ChangeOutcome, Command, Effect, Fault, Goal, IntentId, Notice, Recoverable, Refused, Run,
    Session, Stage, Status, System, effects, reduce,
};

const BREAD: &str = "1002";
const BUN: &str = "5001";

/// The review of the story, with a substitute for the bread: two of it, as the order has two.
pub fn offered() -> Session {
    let mut session = reviewing();
    let tile = tiles().tiles.remove(0);
    let ranked = Ranked {
        pid: tile.pid.clone(),
        index: 0,
        fit: Fit::DropIn,
        pieces: 1,
        reasons: Vec::new(),
    };
    let ranked = vec![Substitute {
        tile,
        ranked,
        weight: None,
        why: None,
        portion: None,
    }];
    if let Run::Review(review) = &mut session.run {
        let found = Finding::Substitutes { ranked };
        review.pack.proposals = vec![Proposal::with(&line(BREAD, false), found)];
    }
    session
}

/// What sells out meanwhile is walked in `meanwhile`: without rules nothing is looked for.
pub fn without_rules(mut session: Session) -> Session {
    if let Run::Review(review) = &mut session.run {
        review.terms = None;
    }
    session
}

/// What the person can say of the items of a review with substitutes.
fn commands(session: &Session) -> Vec<Command> {
    let Run::Review(review) = &session.run else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for proposal in &review.pack.proposals {
        let (pack, of, tab) = (review.pack.id, proposal.pid.clone(), TAB);
        if let Finding::Substitutes { ranked } = &proposal.finding {
            all.extend(ranked.iter().map(|found| Command::Add {
                pack,
                of: of.clone(),
                take: found.tile.pid.clone(),
                tab,
            }));
            let plans = [None, Some(Plan::AtShop)];
            all.extend(plans.map(|plan| Command::Decide {
                pack,
                of: of.clone(),
                plan,
            }));
        }
    }
    all
}

/// How far the addition that is under way is.
pub fn stage(session: &Session) -> Option<&Stage> {
    match &session.task.as_ref()?.goal {
        Goal::Addition(change) => Some(&change.stage),
        _ => None,
    }
}

/// Every answer that makes a difference to an addition.
pub fn answers(session: &Session) -> Vec<Answer> {
    let cart = |cart| Ok(Reading::Cart(Box::new(cart)));
    let page = |it| Ok(Reading::Product(Box::new(it)));
    match stage(session) {
        Some(Stage::Opening { .. }) => vec![
            page(product(None)),
            page(product(Some(2))),
            page(Product {
                available: false,
                ..product(None)
            }),
            page(Product {
                portion: None,
                ..product(None)
            }),
            page(Product {
                portion: Some(Portion::weighed(300)),
                ..product(None)
            }),
        ],
        Some(Stage::Pressing { .. }) => vec![
            Ok(Reading::Pressed),
            Err(ReadError::NeverAsked),
            Err(ReadError::NotPressed {
                why: Unreadable::missing("add", "button"),
            }),
        ],
        Some(Stage::SavingCart { .. } | Stage::Verifying { .. }) => {
            vec![cart(after()), cart(with(1)), cart(with(2))]
        }
        None => Vec::new(),
    }
}

pub fn product(in_cart: Option<i64>) -> Product {
    Product {
        labels: Vec::new(),
        deposit: None,
        pid: Pid(BUN.into()),
        ean: None,
        name: format!("produto {BUN}"),
        brand: None,
        price: ::shop::Cents(110),
        unit_price: None,
        available: true,
        portion: Some(Portion::PIECE),
        in_cart: in_cart.map(Quantity::pieces),
        breadcrumbs: Vec::new(),
    }
}

/// The cart after the run, with so many of the substitute.
pub fn with(pieces: i64) -> Cart {
    let stock = Stock::Available {
        quantity: Quantity::pieces(pieces),
        kilos: None,
        unit_price: None,
        portion: None,
    };
    let mut lines = after().lines;
    lines.push(CartLine {
        stock,
        ..line(BUN, true)
    });
    cart_of(lines)
}

pub fn add(session: &Session) -> Command {
    let (of, take) = (Pid(BREAD.into()), Pid(BUN.into()));
    Command::Add {
        pack: pack(session),
        of,
        take,
        tab: TAB,
    }
}

pub fn adding() -> Session {
    then(&offered(), add(&offered()))
}

pub fn opening() -> Session {
    let session = sees_cart(&adding(), after());
    arrives(&session, "p1", PageKind::Product, Some(BUN))
}

fn pressing() -> Session {
    says(&opening(), Ok(Reading::Product(Box::new(product(None)))))
}

pub fn verifying() -> Session {
    says(&pressing(), Ok(Reading::Pressed))
}

pub fn came(session: &Session) -> Option<ChangeOutcome> {
    match &session.run {
        Run::Review(review) => match (&session.task, &review.notice) {
            (None, Some(Notice::Added { came, .. })) => Some(came.clone()),
            _ => None,
        },
        _ => None,
    }
}

pub fn presses(before: &Session, after: &Session) -> usize {
    let effects = deeds(before, after);
    let press = |it: &&Effect| {
        matches!(
            it,
            Effect::Ask {
                ask: Ask::Do(_),
                ..
            }
        )
    };
    effects.iter().filter(press).count()
}

/// REVIEW survives all this, and nothing is lost: from every state of an addition the review stands
/// open again, and can be approved.
#[test]
fn every_state_of_an_addition_is_lawful() {
    let in_review = |session: &Session| session.run.status() == Status::Review;
    let walk = walk(without_rules(offered()), in_review, commands);
    let states = walk.statuses.len();
    let inside = walk
        .statuses
        .iter()
        .filter(|it| **it == Status::Review)
        .count();
    let approved = walk.that_reach(|state| walk.statuses[state] == Status::Complete);
    let outside = walk
        .statuses
        .iter()
        .filter(|it| **it == Status::Idle)
        .count();
    assert_eq!(approved + outside, states, "no dead end");
    assert_eq!((states, inside), (51_218, 50_946));
}

/// DECISIONS 30: the cart is changed "by the person's click alone, one line at a time, by one
/// protocol", and the pack is renewed.
#[test]
fn a_click_becomes_a_press_a_look_and_a_new_pack() {
    let done = sees_cart(&verifying(), with(2));
    assert_eq!(
        (at(&done), came(&done)),
        ("REVIEW".into(), Some(ChangeOutcome::Done))
    );
    assert_ne!(pack(&done), pack(&offered()));
    let Run::Review(review) = &done.run else {
        panic!()
    };
    let pid = Pid(BUN.into());
    let taken = Some(Decision::Taken { pid: pid.clone() });
    assert_eq!(review.pack.proposals[0].decision, taken);
    assert_eq!(review.pack.cart, with(2));
    let remembers = |it: &Effect| matches!(it, Effect::Remember { took, .. } if took.pid == pid);
    assert!(deeds(&verifying(), &done).iter().any(remembers));
    // A worker that wakes does not remember it once more.
    assert!(!deeds(&Session::default(), &done).iter().any(remembers));
    let journal = serde_json::to_string(&done.journal).unwrap();
    assert!(journal.contains(r#""kind":"PRESSED""#) && journal.contains(r#""came":"DONE""#));
}

/// APPROVE stays bound to the shown pack: while something is added nothing is approved, and the
/// pack of before is stale.
#[test]
fn nothing_is_approved_while_something_is_added() {
    let approve = |pack| Command::Approve { pack, tab: TAB }.into();
    let refused = reduce(&adding(), NOW, approve(pack(&adding())));
    assert!(matches!(refused, Err(Refused::NotNow { .. })));
    let done = sees_cart(&verifying(), with(2));
    let stale = reduce(&done, NOW, approve(pack(&offered())));
    assert!(matches!(stale, Err(Refused::Stale { .. })));
    let twice = reduce(&done, NOW, add(&offered()).into());
    assert!(matches!(twice, Err(Refused::Stale { .. })));
    let approved = then(
        &done,
        Command::Approve {
            pack: pack(&done),
            tab: TAB,
        },
    );
    assert_eq!(at(&sees_cart(&approved, with(2))), "COMPLETE");
}

/// Never twice whatever dies: a worker that died over the press asks the page, and then looks.
#[test]
fn a_press_in_doubt_is_asked_after_and_never_repeated() {
    let woken = then(&pressing(), System::ServiceWorkerWake);
    let effects = deeds(&Session::default(), &woken);
    assert!(
        effects
            .iter()
            .any(|it| matches!(it, Effect::Inquire { .. }))
    );
    assert_eq!(presses(&Session::default(), &woken), 0);
    let known = says(&woken, Ok(Reading::Pressed));
    assert_eq!(
        (presses(&woken, &known), came(&sees_cart(&known, with(2)))),
        (0, Some(ChangeOutcome::Done))
    );
    // The page never heard of it: it may be asked anew, on a new page.
    let anew = says(&woken, Err(ReadError::NeverAsked));
    assert!(matches!(stage(&anew), Some(Stage::Opening { .. })));
    // The page is gone: only the cart can tell.
    let mut gone = pressing();
    gone = arrives(&gone, "p2", PageKind::Cart, None);
    assert!(matches!(stage(&gone), Some(Stage::Verifying { .. })));
    assert_eq!(
        came(&keeps_seeing(&gone, &after())),
        Some(ChangeOutcome::Refused)
    );
}

/// The cart is read again, and over again after it.
fn keeps_seeing(session: &Session, cart: &Cart) -> Session {
    let mut session = sees_cart(session, cart.clone());
    for _ in 0..5 {
        if came(&session).is_some() {
            break;
        }
        session = sees_cart(&session, cart.clone());
    }
    session
}

/// A shop's cart may lag behind what was done: one look at it refuses nothing.
#[test]
fn a_cart_that_lags_behind_is_read_again() {
    let once = sees_cart(&verifying(), after());
    assert_eq!(came(&once), None);
    assert_eq!(presses(&verifying(), &once), 0);
    let woken = then(&once, System::ServiceWorkerWake);
    assert_eq!(came(&sees_cart(&woken, with(2))), Some(ChangeOutcome::Done));
    assert_eq!(
        came(&keeps_seeing(&once, &after())),
        Some(ChangeOutcome::Refused)
    );
}

/// What is wrong is said in words of its own, and the review stands open.
#[test]
fn what_is_in_the_way_is_said() {
    let product_says = |it: Product| came(&says(&opening(), Ok(Reading::Product(Box::new(it)))));
    let sold_out = Product {
        available: false,
        ..product(None)
    };
    let in_fives = Product {
        portion: Some(Portion {
            least: ::shop::Amount::whole(5),
            ..Portion::PIECE
        }),
        ..product(None)
    };
    assert_eq!(product_says(sold_out), Some(ChangeOutcome::SoldOut));
    assert_eq!(product_says(in_fives), Some(ChangeOutcome::OtherAmount));
    assert_eq!(
        came(&sees_cart(&adding(), with(1))),
        Some(ChangeOutcome::Moved)
    );
    let now = Some(Quantity::pieces(1));
    let partly = keeps_seeing(&verifying(), &with(1));
    assert_eq!(came(&partly), Some(ChangeOutcome::Otherwise { now }));
    // What came stands in for it: pressed once more, it would be too much.
    let Run::Review(review) = &partly.run else {
        panic!("{}", at(&partly))
    };
    assert!(review.pack.proposals.iter().any(|it| it.taken().is_some()));
    let out = came(&says(&proven(&adding()), Err(ReadError::SignedOut)));
    let fault = Fault::from(Recoverable::SignedOut);
    assert_eq!(
        out,
        Some(ChangeOutcome::NotPressed {
            fault: fault.clone()
        })
    );
    let unsure = came(&says(&verifying(), Err(ReadError::SignedOut)));
    assert_eq!(unsure, Some(ChangeOutcome::Unsure { fault }));
    let closed = came(&then(&verifying(), System::TabClosed { tab: TAB }));
    let fault = Fault::from(Recoverable::TabClosed);
    assert_eq!(closed, Some(ChangeOutcome::Unsure { fault }));
}

/// A letter that reached nobody was not acted on: the page is opened again, as often as there are
/// tries.
#[test]
fn a_press_that_reached_nobody_is_not_tried_for_ever() {
    let mut session = pressing();
    for document in ["q1", "q2", "q3"] {
        let intent = pursued(&session).unwrap_or(IntentId(0));
        session = then(
            &session,
            System::Undelivered {
                intent,
                document: None,
            },
        );
        if came(&session).is_some() {
            break;
        }
        session = arrives(&session, document, PageKind::Product, Some(BUN));
        session = says(&session, Ok(Reading::Product(Box::new(product(None)))));
    }
    assert!(matches!(
        came(&session),
        Some(ChangeOutcome::NotPressed { .. })
    ));
}

/// The answer is kept with the item in the pack: on record, shown, and to be taken back.
#[test]
fn an_answer_is_kept_and_taken_back() {
    let (pack, of) = (pack(&offered()), Pid(BREAD.into()));
    let decide = |plan| Command::Decide {
        pack,
        of: of.clone(),
        plan,
    };
    let plan = |session: &Session| match &session.run {
        Run::Review(review) => review.pack.proposals[0].plan(),
        _ => None,
    };
    let kept = then(&offered(), decide(Some(Plan::LeaveOut)));
    assert_eq!(plan(&kept), Some(Plan::LeaveOut));
    let woken = reduce(&kept, NOW, System::ServiceWorkerWake.into());
    assert_eq!(plan(woken.as_ref().unwrap_or(&kept)), Some(Plan::LeaveOut));
    assert_eq!(plan(&kept.clone().interrupted()), Some(Plan::LeaveOut));
    let undone = then(&kept, decide(None));
    assert_eq!(plan(&undone), None);
    // Nothing at the shop follows from it, and what was shown can still be approved.
    assert_eq!(deeds(&offered(), &kept), []);
    then(&kept, Command::Approve { pack, tab: TAB });
}

/// The number of open decisions stands on the badge, and is said again when it changes.
#[test]
fn the_badge_says_how_many_decisions_are_open() {
    let (pack, of) = (pack(&offered()), Pid(BREAD.into()));
    let decide = |plan| Command::Decide {
        pack,
        of: of.clone(),
        plan,
    };
    let badges = |before: &Session, after: &Session| -> Vec<(Status, usize)> {
        let all = effects(before, after).into_iter();
        all.filter_map(|effect| match effect {
            Effect::ShowBadge { status, open } => Some((status, open)),
            _ => None,
        })
        .collect()
    };
    let decided = then(&offered(), decide(Some(Plan::LeaveOut)));
    let undone = then(&decided, decide(None));
    let woken = badges(&Session::default(), &offered());
    assert_eq!(woken, [(Status::Review, 1)]);
    assert_eq!(badges(&offered(), &decided), [(Status::Review, 0)]);
    assert_eq!(badges(&decided, &undone), [(Status::Review, 1)]);
    assert_eq!(badges(&undone, &offered()), []);
}

/// What the person took out of the cart again is no longer taken.
#[test]
fn what_left_the_cart_is_undecided_again() {
    let done = sees_cart(&verifying(), with(2));
    let approving = then(
        &done,
        Command::Approve {
            pack: pack(&done),
            tab: TAB,
        },
    );
    let renewed = sees_cart(&approving, after());
    let Run::Review(review) = &renewed.run else {
        panic!()
    };
    assert_eq!(review.pack.proposals[0].decision, None);
}

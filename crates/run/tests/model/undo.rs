//! The cart brought back to what it was before the run, with anything going wrong on the way: no line is
//! changed twice, and each is as it was before, or told.

use crate::shop::*;
use crate::story::{answers as says, arrives, at, pack, proven, reviewing, sees_cart, then};
use ::shop::{
    Action, Amount, Cart, CartDiff, Cents, PageKind, Pid, Portion, Product, Quantity, Query,
    ReadError, Reading, Stock, UndoStep,
};
use run::{
    ChangeOutcome, Command, Fault, Leftover, Notice, Operation, Recoverable, Refused, Review, Run,
    Session, System, Undo, reduce,
};

const SOAP: &str = "2001";
const TEA: &str = "2002";
const MILK: &str = "1001";
const BREAD: &str = "1002";

/// Soap and tea, two of each.
fn cart_before() -> Cart {
    cart_of(vec![line(SOAP, true), line(TEA, true)])
}

/// Twice as much soap, no tea, and what the order brought.
fn cart_now() -> Cart {
    let mut soap = line(SOAP, true);
    hold(&mut soap.stock, 4);
    cart_of(vec![soap, line(MILK, true), line(BREAD, false)])
}

fn hold(stock: &mut Stock, pieces: i64) {
    if let Stock::Available { quantity, .. } = stock {
        *quantity = Quantity::pieces(pieces);
    }
}

fn shown() -> Session {
    let mut session = reviewing();
    let id = pack(&session);
    if let Run::Review(review) = &mut session.run {
        review.pack.before = cart_before();
        review.pack = review.pack.clone().renewed(id, cart_now());
    }
    session
}

fn undo(session: &Session) -> Session {
    let (pack, tab) = (pack(session), TAB);
    then(session, Command::Undo { pack, tab })
}

fn review(session: &Session) -> &Review {
    match &session.run {
        Run::Review(review) => review,
        other => panic!("{:?}", other.status()),
    }
}

fn undone(session: &Session) -> &Undo {
    review(session).undo.as_deref().unwrap()
}

/// What may go wrong, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mishap {
    /// The worker dies, and wakes.
    Death,
    /// The page is loaded again.
    Reload,
    /// Both; and what is pressed just then is not told.
    Unheard,
    /// The press reaches nobody.
    Undelivered,
}

const MISHAPS: [Mishap; 4] = [
    Mishap::Death,
    Mishap::Reload,
    Mishap::Unheard,
    Mishap::Undelivered,
];

/// A shop that does what it is asked.
struct World {
    session: Session,
    cart: Cart,
    /// What was pressed, and in which document.
    pressed: Vec<(Pid, u32)>,
    document: u32,
    tea_costs: Cents,
    tea_is_sold: Portion,
}

impl World {
    fn of(session: Session) -> Self {
        Self {
            session,
            cart: cart_now(),
            pressed: Vec::new(),
            document: 0,
            tea_costs: Cents(100),
            tea_is_sold: Portion::PIECE,
        }
    }

    /// One thing happens; `false` once nothing is under way.
    fn step(&mut self, mishap: Option<Mishap>) -> bool {
        let Some(task) = self.session.task.clone() else {
            return false;
        };
        if self.session.proves_first() {
            self.session = proven(&self.session);
            return true;
        }
        match (task.goal.operation(&task.intent), mishap) {
            (Operation::Act(action, _), Some(Mishap::Unheard)) => {
                self.make(&action);
                self.dies();
            }
            (Operation::Act(..), Some(Mishap::Undelivered)) => {
                let intent = task.intent.id;
                let document = self.session.tabs.get(TAB).map(|it| it.id.clone());
                self.happens(System::Undelivered { document, intent });
            }
            (_, Some(Mishap::Death)) => self.dies(),
            (_, Some(Mishap::Reload)) => self.reloads(),
            (Operation::Look(query, via), _) => {
                let here = self.session.tabs.get(TAB);
                match here.is_some_and(|here| via.fits(&query, here)) {
                    true => self.answers(&query),
                    false => self.goes(&query),
                }
            }
            (Operation::Act(action, _), _) => {
                self.make(&action);
                self.session = says(&self.session, Ok(Reading::Pressed));
            }
            (Operation::Inquire(..), _) => {
                let here = self.pressed.last().is_some_and(|it| it.1 == self.document);
                let answer = match here {
                    true => Ok(Reading::Pressed),
                    false => Err(ReadError::NeverAsked),
                };
                self.session = says(&self.session, answer);
            }
            (other, _) => panic!("{other:?}"),
        }
        true
    }

    fn happens(&mut self, event: impl Into<run::Event>) {
        self.session = reduce(&self.session, soon(&self.session), event.into()).unwrap();
    }

    fn dies(&mut self) {
        self.happens(System::ServiceWorkerWake);
    }

    fn comes(&mut self, kind: PageKind, key: Option<&str>) {
        self.document += 1;
        let name = format!("u{}", self.document);
        self.session = arrives(&self.session, &name, kind, key);
    }

    fn reloads(&mut self) {
        let Some(here) = self.session.tabs.get(TAB).cloned() else {
            return;
        };
        self.comes(here.seen.kind, here.seen.key.as_deref());
    }

    fn goes(&mut self, query: &Query) {
        match query {
            Query::Product { pid, .. } => self.comes(PageKind::Product, Some(&pid.0)),
            _ => self.comes(PageKind::Cart, None),
        }
    }

    fn answers(&mut self, query: &Query) {
        let answer = match query {
            Query::Product { pid, .. } => Reading::Product(Box::new(self.product(pid))),
            _ => Reading::Cart(Box::new(self.cart.clone())),
        };
        self.session = says(&self.session, Ok(answer));
    }

    fn product(&self, pid: &Pid) -> Product {
        Product {
            labels: Vec::new(),
            deposit: None,
            pid: pid.clone(),
            ean: None,
            name: format!("produto {pid}"),
            brand: None,
            price: self.tea_costs,
            unit_price: None,
            available: true,
            portion: Some(self.tea_is_sold),
            in_cart: self.cart.quantity(pid),
            breadcrumbs: Vec::new(),
        }
    }

    fn make(&mut self, action: &Action) {
        let mut lines = self.cart.lines.clone();
        let pid = match action {
            Action::Remove { pid } => {
                lines.retain(|line| line.pid != *pid);
                pid
            }
            Action::Adjust { pid, through, .. } => {
                let to = whole(through.last().unwrap());
                let line = lines.iter_mut().find(|line| line.pid == *pid).unwrap();
                hold(&mut line.stock, to);
                pid
            }
            Action::Add { pid, through, .. } => {
                let (amount, unit) = (*through.last().unwrap(), self.tea_is_sold.unit);
                let mut line = line(&pid.0, true);
                if let Stock::Available { quantity, .. } = &mut line.stock {
                    *quantity = Quantity { amount, unit };
                }
                lines.push(line);
                pid
            }
            Action::Reorder { .. } => panic!("an undo orders nothing"),
        };
        self.pressed.push((pid.clone(), self.document));
        self.cart = cart_of(lines);
    }

    /// Until nothing is under way, with this at that moment.
    fn runs(mut self, mishap: Option<(usize, Mishap)>) -> Self {
        for moment in 0..500 {
            let now = mishap.filter(|(at, _)| *at == moment).map(|it| it.1);
            if !self.step(now) {
                return self;
            }
        }
        panic!("it never ends: {}", at(&self.session));
    }

    /// No line twice; each as it was, or told.
    fn is_lawful(&self, told: &str) {
        for pid in [SOAP, TEA, MILK, BREAD] {
            let presses = self.pressed.iter().filter(|it| it.0.0 == pid).count();
            assert!(presses <= 1, "{pid} pressed {presses} times: {told}");
        }
        let undo = undone(&self.session);
        let diff = CartDiff::between(&cart_before(), &self.cart);
        let mut other: Vec<&Pid> = diff.added.iter().collect();
        other.extend(diff.changed.iter().map(|it| &it.pid));
        other.extend(diff.removed.iter().map(|it| &it.pid));
        for pid in other {
            let name = format!("produto {pid}");
            let named = undo.left.iter().any(|left| left.name == name);
            assert!(named, "{pid} is not as before, and not told: {told}");
        }
        assert_eq!(undo.done + undo.left.len(), 4, "{told}");
    }
}

fn whole(amount: &Amount) -> i64 {
    amount.in_thousandths() / 1000
}

#[test]
fn the_cart_is_as_before_after_one_press_a_line() {
    let world = World::of(undo(&shown())).runs(None);
    assert!(CartDiff::between(&world.cart, &cart_before()).is_empty());
    let order: Vec<&str> = world.pressed.iter().map(|it| it.0.0.as_str()).collect();
    assert_eq!(order, [MILK, BREAD, SOAP, TEA]);
    let (undo, pack) = (undone(&world.session), &review(&world.session).pack);
    assert_eq!((undo.done, &undo.left), (4, &Vec::new()));
    assert_eq!(pack.undo(), Vec::<UndoStep>::new());
    assert_eq!(at(&world.session), "REVIEW");
    let journal = serde_json::to_string(&world.session.journal).unwrap();
    for (kind, times) in [("REMOVED", 2), ("ADJUSTED", 1), ("ADDED", 1)] {
        let kind = format!(r#""kind":"{kind}""#);
        assert_eq!(journal.matches(&kind).count(), times, "{kind}: {journal}");
    }
}

/// Whatever happens at whatever moment, and whatever else after it.
#[test]
fn no_mishap_makes_two_presses_of_one_or_loses_a_line() {
    let (mut quiet, mut moments) = (World::of(undo(&shown())), 0);
    while quiet.step(None) {
        moments += 1;
    }
    assert!(moments > 20, "{moments}");
    for at in 0..moments {
        for mishap in MISHAPS {
            let world = World::of(undo(&shown())).runs(Some((at, mishap)));
            world.is_lawful(&format!("{mishap:?} at {at}"));
        }
    }
}

/// Another amount than was shown is the person's own doing, or stands in somebody else's cart.
#[test]
fn a_line_that_is_other_than_was_shown_ends_the_way_back() {
    let mut world = World::of(undo(&shown()));
    while world.pressed.is_empty() {
        world.step(None);
    }
    let mut lines = world.cart.lines.clone();
    let soap = lines.iter_mut().find(|line| line.pid.0 == SOAP).unwrap();
    hold(&mut soap.stock, 9);
    world.cart = cart_of(lines);
    let world = world.runs(None);
    let order: Vec<&str> = world.pressed.iter().map(|it| it.0.0.as_str()).collect();
    assert_eq!(order, [MILK, BREAD]);
    let left = |name: &str, came| Leftover {
        name: name.into(),
        came,
    };
    let moved = left("produto 2001", Some(ChangeOutcome::Moved));
    assert_eq!(
        undone(&world.session).left,
        [moved, left("produto 2002", None)]
    );
}

/// Whoever is signed in may be another from one step to the next, and no page need have said so.
#[test]
fn whose_cart_it_is_is_made_sure_of_before_each_step() {
    let (mut world, mut proofs) = (World::of(undo(&shown())), 0);
    while world.session.task.is_some() {
        proofs += usize::from(world.session.proves_first());
        world.step(None);
    }
    assert!(proofs >= 3, "{proofs}");
}

#[test]
fn a_browser_that_ends_ends_the_way_back_and_all_that_is_left_is_told() {
    let mut world = World::of(undo(&shown()));
    while world.pressed.len() < 2 {
        world.step(None);
    }
    let session = world.session.interrupted();
    let undo = undone(&session);
    assert!(undo.queue.is_empty());
    assert_eq!((undo.done, undo.left.len()), (1, 3), "{:?}", undo.left);
}

#[test]
fn what_costs_something_else_is_told_and_offered_and_not_bought() {
    let mut world = World::of(undo(&shown()));
    world.tea_costs = Cents(150);
    let world = world.runs(None);
    world.is_lawful("dearer tea");
    let undo = undone(&world.session);
    assert!(matches!(
        undo.left.as_slice(),
        [Leftover { name, came: Some(ChangeOutcome::Changed { .. }) }] if name == "produto 2002"
    ));
    // The next click means the price that was shown.
    let pack = &review(&world.session).pack;
    let again = pack.put_back(&Pid(TEA.into())).unwrap();
    assert_eq!(again.shown.price, Cents(150));
    let (of, take) = (Pid(TEA.into()), Pid(TEA.into()));
    let (pack, tab) = (pack.id, TAB);
    let session = then(
        &world.session,
        Command::Add {
            pack,
            of,
            take,
            tab,
        },
    );
    assert!(review(&session).undo.is_none(), "it is told once");
    let mut bought = World { session, ..world };
    while bought.step(None) {}
    assert!(CartDiff::between(&bought.cart, &cart_before()).is_empty());
    let notice = &review(&bought.session).notice;
    assert!(matches!(
        notice,
        Some(Notice::Added {
            came: ChangeOutcome::Done,
            ..
        })
    ));
}

/// Two pieces of loose tea, which weigh a kilo.
fn loose() -> World {
    let mut session = shown();
    let id = pack(&session);
    if let Run::Review(review) = &mut session.run {
        let tea = &mut review.pack.before.lines[1];
        if let Stock::Available { kilos, .. } = &mut tea.stock {
            *kilos = Some(Amount::whole(1));
        }
        review.pack = review.pack.clone().renewed(id, cart_now());
    }
    World {
        tea_costs: Cents(200),
        ..World::of(undo(&session))
    }
}

/// Its page asks for kilos, or counts where it was switched to pieces: the same goods come back.
#[test]
fn loose_goods_that_were_counted_come_back_as_their_page_sells_them() {
    let kilo = Quantity::grams(1_000);
    let pages = [
        (Portion::weighed(500), kilo),
        (Portion::PIECE, Quantity::pieces(2)),
    ];
    for (tea_is_sold, held) in pages {
        let world = World {
            tea_is_sold,
            ..loose()
        }
        .runs(None);
        assert_eq!(undone(&world.session).left, [], "{held}");
        assert_eq!(world.cart.quantity(&Pid(TEA.into())), Some(held));
        let steps = review(&world.session).pack.undo();
        assert_eq!(steps, Vec::<UndoStep>::new(), "{held}");
    }
}

/// Where no press leads to that weight, the next press means the nearest, and says so.
#[test]
fn the_nearest_weight_is_offered_where_there_is_none_of_that_weight() {
    let world = World {
        tea_is_sold: Portion::weighed(300),
        ..loose()
    }
    .runs(None);
    let undo = undone(&world.session);
    assert_eq!(undo.left[0].came, Some(ChangeOutcome::OtherAmount));
    let (pack, tea) = (&review(&world.session).pack, Pid(TEA.into()));
    let nearest = Some(Quantity::grams(1_200));
    assert_eq!(pack.put_back_otherwise(&tea), nearest);
    assert_eq!(pack.put_back(&tea).map(|it| it.quantity), nearest);
}

/// The person may stop at any time: what is under way is finished.
#[test]
fn a_stop_finishes_the_change_that_is_under_way() {
    let mut world = World::of(undo(&shown()));
    while world.pressed.is_empty() {
        assert!(world.step(None));
    }
    world.happens(Command::StopUndo);
    let again = reduce(&world.session, NOW, Command::StopUndo.into());
    assert!(matches!(again, Err(Refused::NotNow { .. })));
    let world = world.runs(None);
    world.is_lawful("stopped");
    let undo = undone(&world.session);
    assert_eq!((undo.done, world.pressed.len()), (1, 1));
    assert!(undo.left.iter().all(|left| left.came.is_none()));
}

/// Whoever is signed out is signed out for all that follows.
#[test]
fn what_is_in_the_way_of_all_ends_it() {
    let opening = sees_cart(&undo(&shown()), cart_now());
    let there = arrives(&opening, "o1", PageKind::Cart, None);
    let gone = says(&there, Err(ReadError::SignedOut));
    let undo = undone(&gone);
    assert_eq!((undo.done, undo.left.len(), undo.queue.len()), (0, 4, 0));
    let fault = Fault::from(Recoverable::SignedOut);
    assert_eq!(undo.left[0].came, Some(ChangeOutcome::NotPressed { fault }));
}

#[test]
fn a_cart_that_is_as_before_has_nothing_to_undo() {
    let mut session = reviewing();
    let id = pack(&session);
    if let Run::Review(review) = &mut session.run {
        review.pack.before = after();
        review.pack = review.pack.clone().renewed(id, after());
    }
    let refused = reduce(&session, NOW, Command::Undo { pack: id, tab: TAB }.into());
    assert!(matches!(refused, Err(Refused::NotNow { .. })));
}

/// What was sold out before cannot come back: it is told, and the rest is done.
#[test]
fn what_was_sold_out_before_is_told() {
    let mut session = shown();
    let id = pack(&session);
    if let Run::Review(review) = &mut session.run {
        review.pack.before = cart_of(vec![line(SOAP, true), line(TEA, false)]);
        review.pack = review.pack.clone().renewed(id, cart_now());
    }
    let world = World::of(undo(&session)).runs(None);
    let undo = undone(&world.session);
    assert_eq!(undo.done, 3);
    assert_eq!(undo.left[0].came, Some(ChangeOutcome::SoldOut));
}

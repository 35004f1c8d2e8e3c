use super::goods::{before, cart, line, order, orders, sold_out};
use super::of;
use super::packs::{clean, fullest, many, merged, odd, proposals, replaced, visited};
use panel::{History, Past, Recorded, SealedText};
use run::{
    Account, CartPhase, Certainty, Change, ChangeOutcome, Check, Checked, Complete, DocumentId,
    Ending, Fatal, Fault, Goal, Idle, Intent, IntentId, Journal, Leftover, Metrics, Notice,
    PastRun, Paused, Phase, PhaseName, Press, Prompt, Purpose, Recoverable, Reorder, Resume,
    Review, Run, RunId, RunOptions, Running, Session, SignIn, Since, Slots, Stage, Start,
    Suspended, TabId, Tabs, Task, Undo, Verdict,
};
use serde_json::json;
use settings::FormatError;
use shop::slot_choice::Preferences;
use shop::{
    Action, Addition, Amount, CartDiff, CartLine, Cents, Decision, Mode, OrderSummary, Pack,
    PackInputs, PageKind, Pid, Plan, Quantity, ReadError, Showing, Stock, UndoStep, Unreadable,
};
use std::rc::Rc;

/// Half past eight in the morning of 21 November 2026.
const NOW: i64 = 1_795_249_800_000;

/// Where the view is of them: two approved runs that are kept, the newer with how it went; or two that
/// were cancelled, one in the review and one before it.
pub fn past(view: &str) -> Past {
    if !view.ends_with("-history") {
        return Past::default();
    }
    let runs = match view {
        "idle-cancelled-history" => vec![
            ended("r5", 2, Ending::CancelledInReview, Some(answered()), true),
            ended("r4", 9, stopped(), None, true),
            ended("r3", 14, Ending::Approved, Some(merged()), true),
        ],
        _ => vec![
            ended("r3", 14, Ending::Approved, Some(merged()), true),
            ended("r2", 28, Ending::Approved, Some(merged()), false),
        ],
    };
    let history = match view {
        "idle-sealed-history" => History {
            sealed: Some(sealed()),
            ..History::default()
        },
        _ => History {
            runs,
            unread: view == "complete-history",
            sealed: None,
        },
    };
    Past {
        kept: Some(Rc::new(history)),
        ..Past::default()
    }
}

/// A list that a newer version wrote.
fn sealed() -> SealedText {
    SealedText {
        key: "history.runs",
        why: FormatError::Newer { found: 9 },
        text: "[\"of tomorrow\"]".into(),
    }
}

fn stopped() -> Ending {
    Ending::Cancelled {
        phase: PhaseName::Substitution,
        lines: Some(68),
        searched: 3,
        inputs: None,
    }
}

fn ended(id: &str, days: i64, ending: Ending, pack: Option<Pack>, measured: bool) -> PastRun {
    let metrics = Metrics {
        phases: vec![(PhaseName::Cart, 31_500), (PhaseName::Slots, 8_200)],
        pages: 12,
        presses: 2,
        retries: 1,
        recoveries: 0,
    };
    let ended_at = NOW - days * 24 * 60 * 60 * 1000;
    PastRun {
        id: RunId(id.into()),
        started_at: ended_at - 60_000,
        ended_at,
        ending,
        pack: pack.map(Box::new),
        metrics: measured.then_some(metrics),
        account: Some(Account::listing(&[], None)),
    }
}

/// Every view, by name.
pub const VIEWS: &[&str] = &[
    "idle",
    "idle-history",
    "idle-cancelled-order",
    "idle-cancelled-history",
    "idle-unknown",
    "idle-signed-out",
    "idle-looking",
    "idle-none",
    "idle-landed",
    "idle-no-delivery",
    "idle-checked",
    "idle-odd",
    "idle-starting",
    "idle-left",
    "idle-left-history",
    "idle-sealed-history",
    "sign-in-offered",
    "sign-in-opened",
    "running-sign-in",
    "running-cart",
    "running-reopening",
    "running-retry",
    "running-substitution",
    "running-slots",
    "paused-by-person",
    "paused-signed-out",
    "paused-other-account",
    "paused-unreadable",
    "paused-in-doubt",
    "paused-cannot-tell",
    "paused-fatal",
    "paused-third",
    "review",
    "review-replaced",
    "review-clean",
    "review-many",
    "review-fullest",
    "review-odd",
    "review-approving",
    "review-refreshing",
    "review-current",
    "review-renewed",
    "review-unread",
    "review-undoing",
    "review-undone",
    "review-searching",
    "review-adding",
    "review-added",
    "review-answered",
    "review-settled",
    "review-settled-gone",
    "review-settled-back",
    "review-altered",
    "review-sold-out-meanwhile",
    "review-changed",
    "review-taking-out",
    "review-taken-out",
    "review-not-taken-out",
    "review-adjusting",
    "review-not-adjusted",
    "review-visited",
    "review-rules",
    "review-rules-refused",
    "review-unwanted",
    "review-unwanted-all",
    "review-kept",
    "review-budget",
    "review-over-budget",
    "review-must-have",
    "complete",
    "complete-answered",
    "complete-lacking",
    "complete-history",
    "damaged",
    "unread",
];

/// What is on record when a view is shown.
pub fn kept(view: &str) -> Recorded {
    match view {
        "unread" => Recorded::Unread,
        "damaged" => Recorded::Damaged("kept by version 9, this is version 2".into()),
        other => Recorded::Session(Rc::new(session(other))),
    }
}

fn session(view: &str) -> Session {
    let group = view.split('-').next().unwrap_or_default();
    let run = match group {
        "sign" => sign_in(if view.ends_with("offered") {
            Prompt::Offered
        } else {
            Prompt::Opened
        }),
        "running" => Run::Running(Box::new(Running {
            wish: wish(view),
            ..running(0)
        })),
        "paused" => Run::Paused(Box::new(paused(view))),
        "review" => Run::Review(Box::new(review(view))),
        "complete" => Run::Complete(Box::new(complete(view))),
        _ => Run::Idle(idle(view)),
    };
    let (orders, signed_in) = match view {
        "idle-unknown" | "idle-looking" | "idle-landed" => (None, None),
        "idle-signed-out" => (None, Some(false)),
        "idle-none" => (Some(Vec::new()), Some(true)),
        "idle-cancelled-order" => (Some(first_cancelled(orders())), Some(true)),
        _ => (Some(orders()), Some(group != "sign")),
    };
    let task = goal(view, &run).map(|goal| Task {
        tab: TabId(7),
        intent: intent(u8::from(view == "running-retry")),
        interruptions: 0,
        goal,
    });
    Session {
        run,
        task,
        orders,
        signed_in,
        journal: journal(view.starts_with("idle-left")),
        tabs: tabs(view),
        ..Session::default()
    }
}

fn first_cancelled(mut orders: Vec<OrderSummary>) -> Vec<OrderSummary> {
    if let Some(first) = orders.first_mut() {
        first.cancelled = true;
    }
    orders
}

/// A page of the shop that says what is in its cart.
fn tabs(view: &str) -> Tabs {
    match view {
        "idle-left" | "idle-left-history" => {
            of(json!({ "7": { "id": "d1", "path": "/pt/", "seen": {
            "kind": "home", "action": "Home-Show", "key": null, "signed_in": true, "ready": true,
            "expired": false, "delivery": true, "header_cart": { "lines": 68, "total": 14_378 },
        } } }))
        }
        _ => Tabs::default(),
    }
}

/// What is under way when a view is shown.
fn goal(view: &str, run: &Run) -> Option<Goal> {
    let check = |purpose| {
        Goal::Check(Check {
            purpose,
            since: NOW,
        })
    };
    match (view, run) {
        ("idle-looking", _) => Some(check(Purpose::Look)),
        ("idle-starting", _) => Some(check(Purpose::Start(start()))),
        (_, Run::Running(_)) => Some(Goal::Phase(phase(view))),
        ("review-approving", _) => Some(Goal::Approval),
        ("review-refreshing", _) => Some(Goal::Refresh),
        ("review-searching", _) => match phase("running-substitution") {
            Phase::Substitution(search) => Some(Goal::Search(Box::new(search))),
            _ => None,
        },
        ("review-adding", Run::Review(review)) => {
            let addition = review.pack.addition(&yoghurt(), &magro());
            addition.map(|addition| Goal::Addition(Box::new(Change::of(addition))))
        }
        ("review-undoing", Run::Review(review)) => {
            let change = review.pack.line_change(&banana(), None);
            change.map(|change| Goal::Line(Box::new(Change::of(change))))
        }
        ("review-adjusting", Run::Review(review)) => {
            let change = review
                .pack
                .line_change(&banana(), Some(Amount::thousandths(600)));
            change.map(|change| Goal::Line(Box::new(Change::of(change))))
        }
        ("review-taking-out", Run::Review(review)) => {
            let change = review.pack.line_change(&yoghurt(), None);
            change.map(|change| Goal::Line(Box::new(Change::of(change))))
        }
        _ => None,
    }
}

fn idle(view: &str) -> Idle {
    match view {
        "idle-landed" => checked(Verdict::Elsewhere {
            wanted: PageKind::Orders,
            found: PageKind::Home,
        }),
        "idle-signed-out" => checked(Verdict::SignedOut),
        "idle-no-delivery" => checked(Verdict::NoDelivery),
        "idle-checked" => checked(Verdict::Valid),
        "idle-odd" => one_unread(checked(Verdict::Valid)),
        "idle-left" | "idle-left-history" => Idle {
            left: Some(RunId("r5".into())),
            ..Idle::default()
        },
        _ => Idle::default(),
    }
}

/// One order of the list cannot be read.
fn one_unread(mut idle: Idle) -> Idle {
    if let Some(checked) = &mut idle.checked {
        checked.aside = vec!["19 de novembro de 2026 - produtos 12,00 €".into()];
    }
    idle
}

fn checked(verdict: Verdict) -> Idle {
    let valid = verdict == Verdict::Valid;
    let checked = Some(Box::new(Checked {
        at: NOW,
        took: 820,
        greeting: valid.then(|| "ANA".to_owned()),
        delivery: valid.then_some(true),
        orders: valid.then_some(4),
        aside: Vec::new(),
        verdict,
    }));
    Idle {
        checked,
        ..Idle::default()
    }
}

fn sign_in(prompt: Prompt) -> Run {
    let sign_in = Some(SignIn {
        tab: TabId(7),
        start: start(),
        prompt,
        until: None,
    });
    Run::Idle(Idle {
        sign_in,
        ..Idle::default()
    })
}

fn phase(view: &str) -> Phase {
    match view {
        "running-cart" | "running-retry" => reordering(Stage::SavingCart { anew: false }),
        "running-reopening" => Phase::Cart(CartPhase::Reopening {
            makings: Box::new(makings()),
        }),
        "running-substitution" => substitution(),
        "running-slots" => Phase::Slots(Slots {
            makings: makings(),
            proposals: proposals(),
        }),
        _ => Phase::first(),
    }
}

fn reordering(stage: Stage) -> Phase {
    let (order, mode) = (Box::new(order()), Mode::Merge);
    let wanted = Reorder { order, mode };
    Phase::Cart(CartPhase::Reordering(Change { wanted, stage }))
}

fn running(errors: u8) -> Running {
    Running {
        id: RunId("r1".into()),
        started_at: NOW,
        tab: TabId(7),
        account: Account::default(),
        wish: RunOptions::default(),
        errors,
        slots: None,
    }
}

/// A run of before that is decided on once more, or none.
fn wish(view: &str) -> RunOptions {
    let before = || ended("r5", 1, Ending::CancelledInReview, Some(merged()), true);
    let reopened = (view == "running-reopening").then(before);
    RunOptions {
        reopens: reopened.and_then(|run| run.reopened()).map(Box::new),
        ..RunOptions::default()
    }
}

fn at(phase: Phase, errors: u8) -> Suspended {
    let running = running(errors);
    Suspended { running, phase }
}

fn substitution() -> Phase {
    let current = sold_out("100003", "Iogurte Natural Quinta da Serra 4x125 g", 398);
    let next = sold_out("100007", "Fraldas Ninho Tamanho 4 44 un", 1_099);
    let done = proposals().pop();
    of(json!({ "phase": "SUBSTITUTION", "at": {
        "makings": makings(), "done": [done], "queue": [next],
        "current": { "line": current, "sights": [], "tiles": [] },
    }}))
}

fn paused(view: &str) -> Paused {
    let phase = Phase::Cart(CartPhase::LoadingOrders);
    let unreadable = ReadError::Unreadable {
        kind: PageKind::Cart,
        why: Unreadable::missing("line_price", ".auc-js-cart-item-price"),
    };
    let fault: Fault = match view {
        "paused-signed-out" => Recoverable::SignedOut.into(),
        "paused-other-account" => Recoverable::OtherAccount.into(),
        "paused-unreadable" => Recoverable::ReadFailed { why: unreadable }.into(),
        "paused-in-doubt" => Recoverable::Interrupted.into(),
        "paused-cannot-tell" => {
            let after = cart(vec![line(
                "100010",
                "Café Moído Serra Alta 250 g",
                Quantity::pieces(3),
                1_047,
            )]);
            Recoverable::CannotTell {
                before: Box::new(before()),
                after: Box::new(after),
            }
            .into()
        }
        "paused-fatal" => Fatal::NotOffered {
            id: orders().swap_remove(1).id,
        }
        .into(),
        "paused-third" => Recoverable::ReadFailed {
            why: ReadError::Slow,
        }
        .into(),
        _ => Recoverable::PausedByPerson.into(),
    };
    match view {
        "paused-fatal" | "paused-third" => Paused {
            fault,
            resume: Resume::Never,
            halted: None,
        },
        "paused-in-doubt" => Paused::uncounted(at(in_doubt(), 0), fault),
        "paused-unreadable" => Paused::uncounted(at(phase, 1), fault),
        _ => Paused::uncounted(at(phase, 0), fault),
    }
}

fn in_doubt() -> Phase {
    let press = Press {
        action: Action::Reorder {
            order: order().summary.id,
            mode: Mode::Merge,
        },
        document: DocumentId("d1".into()),
        presses: 0,
        certainty: Certainty::InDoubt { of: IntentId(3) },
        word: None,
        rested: false,
    };
    let before = Box::new(before());
    reordering(Stage::Pressing { before, press })
}

fn review(view: &str) -> Review {
    let pack = match view {
        "review-replaced" => replaced(),
        "review-clean" => clean(),
        "review-many" => many(),
        "review-fullest" => fullest(),
        "review-odd" => odd(),
        "review-added" | "review-settled" => taken(),
        "review-settled-gone" => settled(None),
        "review-settled-back" => settled(Some(398)),
        "review-altered" => altered(),
        "review-answered" => answered(),
        "review-kept" => kept_as_is(),
        "review-sold-out-meanwhile" => sold_out_meanwhile(),
        "review-changed" => dearer().0,
        "review-taken-out" => taken_out(),
        "review-visited" => visited(),
        _ => merged(),
    };
    let notice = match view {
        "review-renewed" => Some(Notice::Renewed),
        "review-current" => Some(Notice::Current),
        "review-unread" => Some(Notice::Unread(Recoverable::TabClosed.into())),
        "review-added" => Some(added(ChangeOutcome::Done)),
        "review-sold-out-meanwhile" => Some(added(ChangeOutcome::SoldOut)),
        "review-changed" => Some(added(dearer().1)),
        "review-taken-out" => removed(&yoghurt(), ChangeOutcome::Done),
        "review-not-adjusted" => adjusted(),
        "review-not-taken-out" => removed(&yoghurt(), ChangeOutcome::Refused),
        _ => None,
    };
    Review {
        id: RunId("r1".into()),
        started_at: NOW,
        tab: TabId(7),
        account: Account::default(),
        wishes: Preferences::default(),
        terms: None,
        undo: undo(view),
        since: since(view, &pack),
        pack,
        notice,
    }
}

/// An undo that is under way, or over.
fn undo(view: &str) -> Option<Box<Undo>> {
    let left = |name: &str, came| Leftover {
        name: name.into(),
        came,
    };
    let step = || UndoStep::TakeOut {
        pid: banana(),
        name: "Banana".into(),
        held: Some(Quantity::pieces(1)),
    };
    let undo = match view {
        "review-undoing" => Undo {
            queue: vec![step(); 12].into(),
            done: 7,
            left: Vec::new(),
        },
        "review-undone" => Undo {
            done: 17,
            left: vec![
                left(
                    "Azeitonas Verdes Descaroçadas 200 g",
                    Some(ChangeOutcome::SoldOut),
                ),
                left(
                    "Iogurte Natural Magro Quinta da Serra 2x125 g",
                    Some(dearer().1),
                ),
                left("Pão de Mafra fatiado 500 g", None),
            ],
            ..Undo::default()
        },
        _ => return None,
    };
    Some(Box::new(undo))
}

/// The cart before it was read again: the yoghurt was cheaper, there was more bread and no milk, and
/// something that is gone.
fn since(view: &str, pack: &Pack) -> Option<Box<Since>> {
    let mut before = pack.cart.clone();
    let gone = CartLine {
        pid: Pid("999".into()),
        name: "Azeitonas Verdes Descaroçadas 200 g".into(),
        ..before.lines.first()?.clone()
    };
    before.lines.retain(|line| line.pid.0 != "100001");
    let bread = before.lines.iter_mut().find(|line| line.pid.0 == "100006");
    if let Some(Stock::Available { quantity, .. }) = bread.map(|line| &mut line.stock) {
        quantity.amount = Amount::whole(5);
    }
    before
        .lines
        .iter_mut()
        .take(2)
        .for_each(|line| line.line_price = line.line_price - Cents(20));
    before.lines.push(gone);
    (view == "review-renewed").then(|| {
        Box::new(Since {
            total: pack.cart.totals.total - Cents(325),
            changes: CartDiff::between(&before, &pack.cart),
        })
    })
}

fn yoghurt() -> Pid {
    Pid("100003".into())
}

fn magro() -> Pid {
    Pid("200002".into())
}

fn added(came: ChangeOutcome) -> Notice {
    let name = "Iogurte Natural Magro Quinta da Serra 2x125 g".into();
    let pid = Some(magro());
    Notice::Added { pid, name, came }
}

fn removed(pid: &Pid, came: ChangeOutcome) -> Option<Notice> {
    let name = merged().cart.line(pid)?.name.clone();
    let pid = pid.clone();
    Some(Notice::Line {
        pid,
        name,
        to: None,
        came,
    })
}

fn banana() -> Pid {
    Pid("100004".into())
}

/// Half of what was asked for.
fn adjusted() -> Option<Notice> {
    let (pid, name) = (banana(), merged().cart.line(&banana())?.name.clone());
    let now = Some(Quantity::grams(900));
    Some(Notice::Line {
        pid,
        name,
        to: Some(Quantity::grams(600)),
        came: ChangeOutcome::Otherwise { now },
    })
}

/// The yoghurt, which is sold out, and bananas are out of the cart.
fn taken_out() -> Pack {
    let mut pack = merged();
    for pid in [yoghurt(), banana()] {
        if let Some(change) = pack.line_change(&pid, None) {
            let mut cart = pack.cart.clone();
            cart.lines.retain(|line| line.pid != pid);
            cart.totals.subtotal = cart.totals.subtotal - change.line.line_price;
            cart.totals.total = cart.totals.total - change.line.line_price;
            pack = pack.clone().changed(pack.id, change, cart);
        }
    }
    pack
}

fn taken() -> Pack {
    let mut pack = merged();
    let pid = magro();
    pack.decide(&yoghurt(), Some(Decision::Taken { pid }));
    pack
}

/// The substitute is in the cart, and the shop took out the yoghurt that it was chosen for, or has it again
/// at a price.
fn settled(back: Option<i64>) -> Pack {
    let pack = taken();
    let mut lines = pack.cart.lines.clone();
    lines.retain(|line| line.pid != yoghurt());
    let name = "Iogurte Natural Magro Quinta da Serra 2x125 g";
    lines.push(line(&magro().0, name, Quantity::pieces(4), 380));
    let name = "Iogurte Natural Quinta da Serra 4x125 g";
    let back = back.map(|price| line(&yoghurt().0, name, Quantity::pieces(2), price));
    lines.extend(back);
    let id = pack.id;
    pack.renewed(id, cart(lines))
}

/// Somebody put three more of the coffee into the cart that was there already.
fn altered() -> Pack {
    let pack = merged();
    let mut lines = pack.cart.lines.clone();
    if let Some(coffee) = lines.iter_mut().find(|line| line.pid.0 == "100010") {
        *coffee = line("100010", &coffee.name, Quantity::pieces(4), 1_396);
    }
    let id = pack.id;
    pack.renewed(id, cart(lines))
}

fn answered() -> Pack {
    let mut pack = merged();
    let plan = |plan| Some(Decision::Planned { plan });
    pack.decide(&yoghurt(), plan(Plan::Another));
    pack.decide(&Pid("100007".into()), plan(Plan::LeaveOut));
    pack
}

/// There is twice as much bread as was ordered, and that is right.
fn kept_as_is() -> Pack {
    let mut pack = merged();
    let plan = Plan::Keep;
    pack.decide(&Pid("100006".into()), Some(Decision::Planned { plan }));
    pack
}

/// The bread sold out after the search, so nobody looked for another.
fn sold_out_later() -> Pack {
    let pack = merged();
    let mut cart = pack.cart.clone();
    let bread = cart.lines.iter_mut().find(|line| line.pid.0 == "100006");
    if let Some(bread) = bread {
        *bread = sold_out(&bread.pid.0, &bread.name, bread.line_price.0);
    }
    let id = pack.id;
    pack.renewed(id, cart)
}

fn sold_out_meanwhile() -> Pack {
    let mut pack = merged();
    pack.learn(&yoghurt(), &magro(), false, None);
    pack
}

/// The yoghurt's own page says another price than the review did.
fn dearer() -> (Pack, ChangeOutcome) {
    let mut pack = merged();
    let Some(Addition { shown, .. }) = pack.addition(&yoghurt(), &magro()) else {
        return (pack, ChangeOutcome::Moved);
    };
    let found = Showing {
        price: Cents(shown.price.0 + 20),
        ..shown.clone()
    };
    pack.show(&yoghurt(), &magro(), &found);
    let (shown, found) = (Box::new(shown), Box::new(found));
    (pack, ChangeOutcome::Changed { shown, found })
}

fn complete(view: &str) -> Complete {
    let pack = match view {
        "complete-answered" => answered(),
        "complete-lacking" => sold_out_later(),
        _ => merged(),
    };
    Complete {
        id: RunId("r1".into()),
        started_at: NOW,
        approved_at: NOW + 95_000,
        account: Account::default(),
        wishes: Preferences::default(),
        pack,
        metrics: None,
    }
}

fn makings() -> PackInputs {
    PackInputs {
        order: order(),
        mode: Mode::Merge,
        before: before(),
    }
}

fn start() -> Start {
    Start {
        run: RunId("r1".into()),
        wish: RunOptions::default(),
    }
}

fn intent(tries: u8) -> Intent {
    Intent {
        id: IntentId(9),
        tries,
        hops: 0,
        after: 0,
        deadline: NOW + 45_000,
        busy: 0,
    }
}

fn journal(cancelled: bool) -> Journal {
    let steps = [
        ("IDLE", "RUNNING.INITIALIZING.CHECKING_LOGIN", "START_RUN"),
        (
            "RUNNING.INITIALIZING.CHECKING_LOGIN",
            "RUNNING.CART.LOADING_ORDERS",
            "PHASE_COMPLETE",
        ),
        (
            "RUNNING.CART.LOADING_ORDERS",
            "RUNNING.CART.READING_ORDER",
            "STEP_COMPLETE",
        ),
        (
            "RUNNING.CART.READING_ORDER",
            "RUNNING.CART.SAVING_CART",
            "STEP_COMPLETE",
        ),
        ("RUNNING.CART.SAVING_CART", "PAUSED", "PAUSE_RUN"),
    ];
    let turned = steps.iter().map(|(from, to, trigger)| {
        json!({ "kind": "TRANSITION", "from": from, "to": to, "trigger": trigger })
    });
    let told = [
        json!({ "kind": "CHECKED", "verdict": "VALID", "took": 820 }),
        json!({ "kind": "NAVIGATED", "intent": 3, "sight": "ORDERS", "again": false }),
        json!({ "kind": "ASKED", "intent": 3, "sight": "ORDERS", "attempt": 2 }),
        json!({ "kind": "ANSWERED", "intent": 3, "answer": "SLOW", "well": false }),
        json!({ "kind": "ANSWERED", "intent": 4, "answer": "CART", "well": true }),
        json!({ "kind": "PRESSED", "intent": 5, "action": "REORDER" }),
        json!({ "kind": "TRANSITION", "from": "RUNNING.CART.REORDERING",
            "to": "RUNNING.CART.REORDERING", "trigger": "SERVICE_WORKER_WAKE" }),
        json!({ "kind": "INQUIRED", "intent": 6, "of": 5 }),
        json!({ "kind": "TRANSITION", "from": "RUNNING.CART.VERIFYING",
            "to": "RUNNING.SUBSTITUTION.SEARCHING", "trigger": "PHASE_COMPLETE" }),
    ];
    let end = cancelled.then(
        || json!({ "kind": "TRANSITION", "from": "REVIEW", "to": "IDLE", "trigger": "CANCEL" }),
    );
    let entries = turned
        .chain(told)
        .chain(end)
        .enumerate()
        .map(|(n, mut entry)| {
            let after = i64::try_from(n).unwrap_or_default() * 2_300;
            (entry["number"], entry["seq"], entry["at"]) =
                (json!(n + 1), json!(n + 1), json!(NOW + after));
            entry
        });
    of(entries.collect())
}

//! What must hold always.

use crate::buns::{self, Buns};
use crate::letter::{Errand, Letter};
use crate::mishap::OTHER_TAB;
use crate::world::World;
use ::shop::Pid;
use run::{
    CartPhase, Command, Effect, Event, Gate, Phase, Report, Resume, Run, Session, Stage, Standing,
    Status, Substitution, System, TabId, valid_transition,
};

/// The law that one step of the session breaks.
pub fn step(before: &Session, event: &Event, after: &Session) -> Result<(), &'static str> {
    let (from, to) = (before.run.status(), after.run.status());
    let cancelled = matches!(event, Event::Command(Command::Cancel)) && from == Status::Running;
    ensure(
        from == to || valid_transition(from, to) || cancelled,
        "a transition that is not in the table",
    )?;
    ensure(after.seq == before.seq + 1, "a change without a number")?;
    approvals(before, event, after)?;
    let moved = matches!((tab(&before.run), tab(&after.run)), (Some(was), Some(is)) if was != is);
    let moves = matches!(
        event,
        Event::Command(_) | Event::System(System::TabReplaced { .. })
    );
    ensure(!moved || moves, "the run moved to another tab by itself")?;
    let woken = *event == System::ServiceWorkerWake.into();
    ensure(
        !woken || searched(before) == searched(after),
        "a waking lost what was searched",
    )?;
    let strange =
        matches!(event, Event::Report(Report::PageReady { tab, .. }) if *tab == TabId(OTHER_TAB));
    let waits = matches!(before.run, Run::Idle(_) | Run::Paused(_));
    ensure(
        !strange || waits || before.run == after.run,
        "another tab's page moved the run",
    )
}

/// Spec §5: "Resume from last processed item".
fn searched(session: &Session) -> Option<&Substitution> {
    match &session.run {
        Run::Running(running) => match &running.phase {
            Phase::Substitution(phase) => Some(phase),
            _ => None,
        },
        _ => None,
    }
}

/// The tab that is worked in, or will be.
fn tab(run: &Run) -> Option<TabId> {
    match run {
        Run::Running(running) => Some(running.tab),
        Run::Paused(paused) => match &paused.resume {
            Resume::From(running) => Some(running.tab),
            Resume::Never => None,
        },
        Run::Review(review) => Some(review.tab),
        Run::Idle(idle) => {
            let sign_in = idle.sign_in.as_ref().map(|sign_in| sign_in.tab);
            sign_in.or(idle.check.as_ref().map(|check| check.tab))
        }
        Run::Complete(_) => None,
    }
}

/// "COMPLETE is reached only from REVIEW by APPROVE", of the pack that is shown.
fn approvals(before: &Session, event: &Event, after: &Session) -> Result<(), &'static str> {
    if let Run::Review(shown) = &after.run
        && matches!(shown.gate, Gate::Approving(_))
        && matches!(&before.run, Run::Review(review) if review.gate == Gate::Open)
    {
        let said = matches!(event, Event::Command(Command::Approve { pack, .. }) if *pack == shown.pack.id);
        ensure(said, "approved without APPROVE of the pack that is shown")?;
    }
    match (&before.run, &after.run) {
        (Run::Complete(_), _) => Ok(()),
        (Run::Review(review), Run::Complete(complete)) => ensure(
            matches!(review.gate, Gate::Approving(_)) && review.pack == complete.pack,
            "COMPLETE without APPROVE of the pack that is shown",
        ),
        (_, Run::Complete(_)) => Err("COMPLETE from elsewhere than REVIEW"),
        _ => Ok(()),
    }
}

/// The law that asking for a press breaks: it must be on record, with the cart as it was, and as
/// the person wished.
pub fn press(world: &World, effect: &Effect, errand: Errand) -> Result<(), &'static str> {
    let Run::Running(running) = &world.record.run else {
        return Err("a press while nothing runs");
    };
    let Phase::Cart(CartPhase::Pressing { makings, press }) = &running.phase else {
        return Err("a press that is not on record");
    };
    let Effect::Ask {
        document, intent, ..
    } = effect
    else {
        return Ok(());
    };
    let recorded = running.intent.id == *intent && press.document == *document;
    ensure(
        recorded && press.standing == Standing::Fresh,
        "a press that is not on record",
    )?;
    let soap = makings.before.line(&Pid("soap".into())).is_some();
    ensure(
        soap || !world.shop.goods.own,
        "a press without the cart saved",
    )?;
    let wished = world.wishes.last().copied().unwrap_or_default();
    ensure(
        errand.replace == wished,
        "the cart goes, though the person did not say so",
    )
}

/// The law that asking to add buns breaks: it must be on record, with the cart as it was.
pub fn addition(world: &World, effect: &Effect, buns: Buns) -> Result<(), &'static str> {
    let (
        Run::Review(review),
        Effect::Ask {
            document, intent, ..
        },
    ) = (&world.record.run, effect)
    else {
        return Err("an addition outside of REVIEW");
    };
    let Gate::Adding(adding) = &review.gate else {
        return Err("an addition that is not on record");
    };
    let Stage::Pressing {
        before,
        document: asked,
        doubt: None,
        ..
    } = &adding.stage
    else {
        return Err("an addition that is not on record");
    };
    ensure(
        adding.intent.id == *intent && asked == document,
        "an addition that is not on record",
    )?;
    ensure(
        buns::held(before) == buns.held,
        "an addition without the cart saved",
    )
}

/// The law that a whole world breaks.
pub fn world(world: &World) -> Result<(), &'static str> {
    let waits = world.record.run.deadline().is_some();
    ensure(
        !(waits && world.alive) || world.alarm,
        "something is awaited without the alarm",
    )?;
    ensure(
        world.shop.pressed <= world.clicks * buns::WANTED,
        "more was put into the cart than the person clicked for",
    )?;
    let carried = world.shop.carried.iter().all(|times| *times <= 1);
    ensure(carried, "a re-order was carried out twice in one run")?;
    let discards = world.wishes.iter().any(|replace| *replace);
    ensure(
        world.shop.goods.own || discards,
        "the person's goods are gone",
    )?;
    ensure(live_presses(world) <= 1, "two presses are alive")
}

/// Presses that are being made, or would be if they arrived now.
fn live_presses(world: &World) -> usize {
    let Some(page) = &world.tab.page else {
        return 0;
    };
    let alive = |letter: &Letter| match letter {
        Letter::Press { doc, order, .. } if *doc == page.doc && page.would_take_on(*order) => {
            Some(*order)
        }
        _ => None,
    };
    let mut errands: Vec<Errand> = world.mail.iter().filter_map(alive).collect();
    errands.extend(page.acting);
    errands.sort_unstable();
    errands.dedup();
    errands.len()
}

/// Whether nothing is under way that should come to an end.
pub fn rests(session: &Session) -> bool {
    match &session.run {
        Run::Idle(idle) => idle.check.is_none(),
        Run::Review(review) => review.gate == Gate::Open,
        Run::Running(_) => false,
        Run::Paused(_) | Run::Complete(_) => true,
    }
}

/// # Errors
/// `law` where it does not hold.
fn ensure(holds: bool, law: &'static str) -> Result<(), &'static str> {
    if holds { Ok(()) } else { Err(law) }
}

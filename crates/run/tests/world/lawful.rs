//! What must hold always.

use crate::buns::{self, Buns};
use crate::letter::{Errand, Letter};
use crate::mishap::OTHER_TAB;
use crate::world::World;
use ::shop::{Ask, Cart, Pid};
use run::{
    Certainty, Command, Effect, Event, Goal, IntentId, Phase, Report, Run, Session, Stage, Status,
    Substitution, System, TabId, Task, copy, valid_transition,
};

/// The run that a browser which starts anew finds in a copy of the session.
fn found_anew(copy: &Session) -> Run {
    copy.lasting().interrupted().run
}

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
    ensure(
        copy(Some(before), after).is_some() || found_anew(before) == found_anew(after),
        "a browser that starts anew would find the run as it was before",
    )?;
    let moved = matches!((tab(before), tab(after)), (Some(was), Some(is)) if was != is);
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
        !strange || waits || (&before.run, &before.task) == (&after.run, &after.task),
        "another tab's page moved the run",
    )
}

/// Spec §5: "with the line in hand; what was found is kept".
fn searched(session: &Session) -> Option<&Substitution> {
    match goal(session) {
        Some(Goal::Phase(Phase::Substitution(phase))) => Some(phase),
        _ => None,
    }
}

fn goal(session: &Session) -> Option<&Goal> {
    session.task.as_ref().map(|task| &task.goal)
}

/// The tab that is worked in, or will be.
fn tab(session: &Session) -> Option<TabId> {
    session
        .run
        .tab()
        .or(session.task.as_ref().map(|task| task.tab))
}

/// ARCHITECTURE, invariant 4: "COMPLETE comes from REVIEW by APPROVE", of the pack that is shown.
fn approvals(before: &Session, event: &Event, after: &Session) -> Result<(), &'static str> {
    let approving = |session| matches!(goal(session), Some(Goal::Approval));
    if let Run::Review(shown) = &after.run
        && approving(after)
        && !approving(before)
    {
        let said = matches!(event, Event::Command(Command::Approve { pack, .. }) if *pack == shown.pack.id);
        ensure(said, "approved without APPROVE of the pack that is shown")?;
    }
    match (&before.run, &after.run) {
        (Run::Complete(_), _) => Ok(()),
        (Run::Review(review), Run::Complete(complete)) => ensure(
            approving(before) && review.pack == complete.pack,
            "COMPLETE without APPROVE of the pack that is shown",
        ),
        (_, Run::Complete(_)) => Err("COMPLETE from elsewhere than REVIEW"),
        _ => Ok(()),
    }
}

/// The law that asking for a press breaks: it must be on record, with the cart as it was, and as
/// the person wished.
pub fn press(world: &World, effect: &Effect, errand: Errand) -> Result<(), &'static str> {
    let (Run::Running(_), Some(task)) = (&world.record.run, &world.record.task) else {
        return Err("a press while nothing runs");
    };
    let before = recorded(task, effect)?;
    let soap = before.line(&Pid("soap".into())).is_some();
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

/// The law that asking for another number of buns breaks: it must be on record, with the cart as it
/// was; what is taken out must have been there.
pub fn change(world: &World, effect: &Effect, buns: Buns) -> Result<(), &'static str> {
    let (Run::Review(_), Some(task)) = (&world.record.run, &world.record.task) else {
        return Err("a change outside of REVIEW");
    };
    let before = recorded(task, effect)?;
    let held = buns::held(before);
    ensure(
        match buns.to {
            0 => held > 0,
            _ => held == buns.held,
        },
        "a change without the cart saved",
    )
}

/// The cart before a press, where it is on record just as it is asked for.
fn recorded<'w>(task: &'w Task, effect: &Effect) -> Result<&'w Cart, &'static str> {
    let law = "a press that is not on record";
    let Effect::Ask {
        document,
        intent,
        ask: Ask::Do(action),
        ..
    } = effect
    else {
        return Err(law);
    };
    match task.goal.stage() {
        Some(Stage::Pressing { before, press })
            if task.intent.id == *intent
                && press.certainty == Certainty::Fresh
                && (&press.document, &press.action) == (document, action) =>
        {
            Ok(before)
        }
        _ => Err(law),
    }
}

/// The law that a whole world breaks.
pub fn world(world: &World) -> Result<(), &'static str> {
    let waits = world.record.deadline().is_some();
    ensure(
        !(waits && world.alive) || world.alarm,
        "something is awaited without the alarm",
    )?;
    ensure(
        world.shop.pressed <= world.clicks * world.click.presses(),
        "more was pressed than the person clicked for",
    )?;
    let carried = world.shop.carried.iter().all(|times| *times <= 1);
    ensure(carried, "a re-order was carried out twice in one run")?;
    let discards = world.wishes.iter().any(|replace| *replace);
    ensure(
        world.shop.goods.own || discards,
        "the person's goods are gone",
    )?;
    ensure(live_presses(world) <= 1, "two presses are alive")?;
    ensure(
        !presses_unawaited(world),
        "a page presses on, and nobody tells it to stop",
    )
}

/// Whether a page goes on with a press that is not waited for any more, and no word to stop is on its
/// way to it, though none was lost.
fn presses_unawaited(world: &World) -> bool {
    let Some(page) = &world.tab.page else {
        return false;
    };
    let Some(Errand { intent, .. }) = page.acting else {
        return false;
    };
    let stop = Letter::Stop {
        doc: page.doc,
        intent,
    };
    let told = page.memory.is_stopped(intent) || world.mail.contains(&stop);
    !(told || awaits(&world.record, intent) || world.stop_lost)
}

fn awaits(session: &Session, press: IntentId) -> bool {
    let stands = matches!(session.run, Run::Running(_) | Run::Review(_));
    let asked = match session.stop() {
        Some(Effect::Stop { intent, .. }) => Some(intent),
        _ => None,
    };
    stands && asked == Some(press)
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
    session.task.is_none()
}

/// # Errors
/// `law` where it does not hold.
fn ensure(holds: bool, law: &'static str) -> Result<(), &'static str> {
    if holds { Ok(()) } else { Err(law) }
}

use crate::change::Stage;
use crate::operation::Operation;
use crate::{DocumentId, Effect, HOPS_MAX, Intent, Prompt, Run, Session, Task, Via, Visit};
use shop::rules::Known;
use shop::{Ask, Pid, Query};

/// What follows from a change: all that `after` wants and `before` did not want yet.
///
/// A worker that wakes asks for `effects(&Session::default(), &woken)`; there is no other
/// recovery.
#[must_use]
pub fn effects(before: &Session, after: &Session) -> Vec<Effect> {
    let old = wanted(before);
    let mut new = wanted(after);
    new.extend(stopped(before, after));
    new.retain(|effect| !old.iter().any(|was| was.same(effect)));
    new.dedup();
    new.extend(taken(before, after));
    new.extend(rested(before, after));
    new.extend(set_back(before, after));
    new
}

/// The clock was set back: the alarm that is set would ring as much later.
fn set_back(before: &Session, after: &Session) -> Option<Effect> {
    let back = before.clock.is_some() && before.clock > after.clock;
    (back && after.deadline().is_some()).then_some(Effect::SetAlarm)
}

/// A press that may not be over, and that nothing waits for any more: its document is to press
/// nothing more. Only the document's own word that it pressed is no such end.
fn stopped(before: &Session, after: &Session) -> Option<Effect> {
    let press = before.press()?;
    (!after.presses_on(&press)).then(|| Effect::stopping(&press))
}

/// Nothing is awaited any more.
fn rested(before: &Session, after: &Session) -> Option<Effect> {
    (before.deadline().is_some() && after.deadline().is_none()).then_some(Effect::ClearAlarm)
}

/// What was just taken. Of a worker that wakes, nothing was: a choice that it died over is not
/// remembered, which is better than twice.
fn taken(before: &Session, after: &Session) -> Option<Effect> {
    let (Run::Review(old), Run::Review(new)) = (&before.run, &after.run) else {
        return None;
    };
    let was = |pid| old.pack.proposal(pid).and_then(shop::Proposal::taken);
    let proposal = new
        .pack
        .proposals
        .iter()
        .find(|it| it.taken().is_some() && it.taken() != was(&it.pid))?;
    let took = proposal.substitute(proposal.taken()?)?;
    let known = |pid: &Pid, name: &str| Known {
        pid: pid.clone(),
        name: name.to_owned(),
    };
    Some(Effect::Remember {
        of: known(&proposal.pid, &proposal.name),
        took: known(&took.tile.pid, &took.tile.name),
    })
}

/// All that a session wants of the world.
fn wanted(session: &Session) -> Vec<Effect> {
    let mut all = Vec::new();
    // Whatever is awaited may never come, also before a run and after it: somebody must notice.
    if let Some(at) = session.deadline() {
        all.extend([Effect::SetAlarm, Effect::SetTimer { at }]);
    }
    all.extend(
        session
            .task
            .as_ref()
            .and_then(|task| operation(task, session)),
    );
    all.extend(session.visit.as_ref().map(|visit| visited(visit, session)));
    // Until it is said to be kept: the worker that was to may have died over it.
    all.extend(session.past.as_ref().map(|past| Effect::KeepRun {
        run: past.id.clone(),
    }));
    all.extend(match &session.run {
        // Said again by a worker that wakes: the one before may have died over saying it.
        Run::Paused(_) => session.stop(),
        Run::Idle(idle) => {
            let accepted = |prompt| prompt == Prompt::Accepted;
            let sign_in = idle.sign_in.as_ref().filter(|it| accepted(it.prompt));
            sign_in.map(|sign_in| Effect::OpenSignIn { tab: sign_in.tab })
        }
        Run::Running(_) | Run::Review(_) | Run::Complete(_) => None,
    });
    all.push(badge(&session.run));
    all
}

/// How the run stands, and how much of it waits for the person.
fn badge(run: &Run) -> Effect {
    let open = match run {
        Run::Review(review) => review.pack.undecided().count(),
        Run::Idle(_) | Run::Running(_) | Run::Paused(_) | Run::Complete(_) => 0,
    };
    let status = run.status();
    Effect::ShowBadge { status, open }
}

/// The page that the person opened is asked what it shows; where somebody was signed out meanwhile, it
/// looks first whose account it is.
fn visited(visit: &Visit, session: &Session) -> Effect {
    let (sight, via) = match session.unbroken {
        true => (Query::Slots, Via::Tab),
        false => (Query::Session, Via::Fetch),
    };
    let Visit {
        tab,
        document,
        intent,
    } = visit.clone();
    Effect::Ask {
        tab,
        document,
        intent,
        ask: Ask::See(sight),
        via,
        after: 0,
    }
}

fn operation(task: &Task, session: &Session) -> Option<Effect> {
    let (tab, intent) = (task.tab, task.intent.id);
    match session.operation()? {
        Operation::Look(sight, via) => look(task, sight, via, session),
        Operation::Act(action, document) => {
            Some(ask(task, document.clone(), Ask::Do(action), Via::Tab))
        }
        Operation::Inquire(of, document) => {
            let document = document.clone();
            Some(Effect::Inquire {
                tab,
                document,
                intent,
                of,
            })
        }
        Operation::Await => None,
        Operation::Consult(questions) => {
            let until = task.intent.deadline;
            Some(Effect::Consult {
                intent,
                until,
                questions,
            })
        }
    }
}

/// A document is asked for the task, once its pause is over.
const fn ask(task: &Task, document: DocumentId, ask: Ask, via: Via) -> Effect {
    Effect::Ask {
        tab: task.tab,
        document,
        intent: task.intent.id,
        ask,
        via,
        after: task.intent.after,
    }
}

/// The page that is there is asked, where it will do; else the tab is sent to the one that will,
/// unless the person's tab is to stay.
fn look(task: &Task, sight: Query, via: Via, session: &Session) -> Option<Effect> {
    let Intent {
        id: intent,
        hops,
        tries,
        after,
        ..
    } = task.intent;
    let tab = task.tab;
    let shown = session
        .tabs
        .get(tab)
        .filter(|document| via.fits(&sight, document));
    match shown {
        Some(document) => Some(ask(task, document.id.clone(), Ask::See(sight), via)),
        None if task.goal.stays() => None,
        None => {
            // A page that may still lead on is waited for, not left.
            let hop = hops.min(HOPS_MAX);
            let opens = task.goal.stage().is_some_and(Stage::wants_a_new_page);
            Some(Effect::Navigate {
                tab,
                sight,
                intent,
                hop,
                anew: opens && tries > 0,
                after,
            })
        }
    }
}

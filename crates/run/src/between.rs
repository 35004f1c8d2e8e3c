use crate::run::running::Pursuit;
use crate::{Check, Effect, HOPS_MAX, Intent, Prompt, Review, Run, Running, Session, TabId, Via};
use shop::rules::Known;
use shop::{Ask, Pid, Sight};

/// What follows from a change: all that `after` wants and `before` did not want yet.
///
/// A worker that wakes asks for `between(&Session::default(), &woken)`; there is no other
/// recovery.
#[must_use]
pub fn between(before: &Session, after: &Session) -> Vec<Effect> {
    let old = wanted(before);
    let mut new = wanted(after);
    new.extend(stopped(before, after));
    new.retain(|effect| !old.iter().any(|was| was.same(effect)));
    new.dedup();
    new.extend(taken(before, after));
    new
}

/// A press that may not be over, and that nothing waits for any more: its document is to press
/// nothing more. Only the document's own word that it pressed is no such end.
fn stopped(before: &Session, after: &Session) -> Option<Effect> {
    let press = before.run.pressing()?;
    let goes_on = after.run.presses_on(&press);
    (!goes_on).then(|| Effect::stopping(&press))
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

fn wanted(session: &Session) -> Vec<Effect> {
    // Whatever is awaited may never come, also before a run and after it: somebody must notice.
    let alarm = session.run.deadline().map(|_| Effect::KeepAlive);
    let sought = match &session.run {
        Run::Running(running) => pursue(running, session),
        Run::Idle(idle) => idle
            .check
            .as_ref()
            .and_then(|check| checked(check, session)),
        Run::Review(review) => in_review(review, session),
        Run::Complete(_) => Some(Effect::KeepRun),
        // Said again by a worker that wakes: the one before may have died over saying it.
        Run::Paused(_) => session.stop(),
    };
    alarm
        .into_iter()
        .chain(sought)
        .chain(sign_in(&session.run))
        .collect()
}

fn sign_in(run: &Run) -> Option<Effect> {
    match run {
        Run::Idle(idle) => idle
            .sign_in
            .as_ref()
            .filter(|sign_in| sign_in.prompt == Prompt::Accepted)
            .map(|sign_in| Effect::OpenSignIn { tab: sign_in.tab }),
        Run::Running(_) | Run::Paused(_) | Run::Review(_) | Run::Complete(_) => None,
    }
}

fn in_review(review: &Review, session: &Session) -> Option<Effect> {
    let intent = review.gate.intent()?;
    pursued(review.tab, intent, review.pursuit()?, session)
}

fn pursue(running: &Running, session: &Session) -> Option<Effect> {
    pursued(running.tab, &running.intent, running.pursuit(), session)
}

fn pursued(tab: TabId, of: &Intent, pursuit: Pursuit<'_>, session: &Session) -> Option<Effect> {
    let Intent {
        id: intent,
        after,
        deadline,
        ..
    } = *of;
    match pursuit {
        Pursuit::Look(sight, via) => Some(look(tab, of, sight, via, session)),
        Pursuit::Act(action, document) => {
            let (document, ask) = (document.clone(), Ask::Do(action));
            Some(Effect::Ask {
                tab,
                document,
                intent,
                ask,
                via: Via::Tab,
                after,
            })
        }
        Pursuit::Inquire(of, document) => Some(Effect::Inquire {
            tab,
            document: document.clone(),
            intent,
            of,
        }),
        Pursuit::Await => None,
        Pursuit::Consult(questions) => Some(Effect::Consult {
            intent,
            until: deadline,
            questions,
        }),
    }
}

/// A check for a start may move the tab; a check alone may not.
fn checked(check: &Check, session: &Session) -> Option<Effect> {
    let (tab, intent) = (check.tab, &check.intent);
    let via = match check.start() {
        Some(_) => Via::reading(intent),
        None if session.tabs.get(tab).is_some() => Via::Fetch,
        None => return None,
    };
    Some(look(tab, intent, Sight::Session, via, session))
}

fn look(tab: TabId, intent: &Intent, sight: Sight, via: Via, session: &Session) -> Effect {
    let Intent {
        id: intent,
        hops,
        after,
        ..
    } = *intent;
    // A page that may still lead on is waited for, not left.
    let hop = hops.min(HOPS_MAX);
    match session
        .tabs
        .get(tab)
        .filter(|document| via.fits(&sight, document))
    {
        Some(document) => {
            let (document, ask) = (document.id.clone(), Ask::See(sight));
            Effect::Ask {
                tab,
                document,
                intent,
                ask,
                via,
                after,
            }
        }
        None => Effect::Navigate {
            tab,
            sight,
            intent,
            hop,
            after,
        },
    }
}

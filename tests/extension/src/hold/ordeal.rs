use serde::{Deserialize, Serialize};

use super::{
    Hold, Strike, Verdict, Write,
    held::{ACCOUNT, Held, Mark},
    person::Person,
    strike::{journal, strike},
    tour::{Tour, changes},
    verdict::{Remains, Undisturbed, essence},
};
use crate::{Failure, Result};

/// A run that was cut short.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ordeal {
    /// Where, in the order of the plan. Fewer than planned if the run was over before.
    pub strikes: Vec<Strike>,
    /// What the person had to press beyond *Start* and *Approve*.
    pub asked: Vec<String>,
    /// What became of it.
    pub verdict: Verdict,
    /// Its transitions.
    pub journal: Vec<String>,
}

/// Lets a run go through undisturbed, from *Start* to an approved review.
pub fn undisturbed(tour: Tour) -> Result<Undisturbed> {
    let held = Held::begin(&[])?;
    let before = held.writes()?.len();
    let mut person = Person::on(tour);
    person.start(&held)?;
    Held::until("an undisturbed run", || {
        Ok(person.looks(&held)?.then_some(()))
    })?;
    crate::Way::current().taken(&held.trial.head()?)?;
    let writes = held.writes()?;
    let changes = changes(&held.trial.store.journal().counts);
    tour.comes_to(changes)?;
    Ok(Undisturbed {
        tour,
        changes,
        pack: person.pack.as_ref().map(essence).unwrap_or_default(),
        cart: held.trial.cart(ACCOUNT),
        points: labels(&writes[before..]),
    })
}

/// From the person's *Start* on, which the check of the session follows first.
fn labels(writes: &[Write]) -> Vec<String> {
    let first = writes.iter().position(|write| write.ran);
    let first = first.unwrap_or(writes.len());
    let mut station = "IDLE".to_owned();
    let label = |write: &Write| {
        let label = write.label(&station);
        if let Some((_, to)) = write
            .transition
            .as_deref()
            .and_then(|it| it.split_once(' '))
        {
            to.clone_into(&mut station);
        }
        label
    };
    writes[first..].iter().map(label).collect()
}

/// Cuts a run short where the plan says, and sees it through.
pub fn undergo(plan: &[Hold], expected: &Undisturbed) -> Result<Ordeal> {
    let mut held = Held::begin(plan)?;
    let mut person = Person::on(expected.tour);
    person.start(&held)?;
    let mut strikes = Vec::new();
    for (nth, hold) in plan.iter().enumerate() {
        let Some(mark) = stands(&held, &mut person, nth)? else {
            break;
        };
        let before = (held.writes()?.len(), held.woken()?.len());
        let struck = strike(&held, nth + 1, hold.way, &mark, person.pressed())?;
        if hold.way.kills() || hold.way.kills_browser() {
            person.looks_again();
        }
        if hold.way.kills_browser() {
            // What goes on then goes on by the person's word.
            held = held.killed()?;
            strikes.push(struck);
            continue;
        }
        strikes.push(resumed(&held, &mut person, struck, before)?);
    }
    finish(&held, &mut person)?;
    crate::Way::current().taken(&held.trial.head()?)?;
    let remains = Remains {
        pack: person.pack.as_ref(),
        cart: held.trial.cart(ACCOUNT),
        counts: held.trial.store.journal().counts,
        journal: journal(&held)?,
        strikes: &strikes,
    };
    let verdict = remains.judge(expected);
    Ok(Ordeal {
        strikes,
        asked: person.asked,
        verdict,
        journal: held.trial.journal()?,
    })
}

/// Waits until the worker stands at the `nth` point; `None` if the run is over before.
fn stands(held: &Held, person: &mut Person, nth: usize) -> Result<Option<Mark>> {
    Held::until(&format!("hold {nth}"), || {
        if let Some(mark) = held.marks()?.into_iter().nth(nth) {
            return Ok(Some(Some(mark)));
        }
        Ok(person.looks(held)?.then_some(None))
    })
}

/// Waits for the first write after a strike, and notes what woke the worker for it. A run that
/// was over by then has nothing to resume.
fn resumed(
    held: &Held,
    person: &mut Person,
    mut strike: Strike,
    (writes, woken): (usize, usize),
) -> Result<Strike> {
    let next = Held::until("the next transition", || {
        if let Some(write) = held.writes()?.get(writes) {
            return Ok(Some(Some(write.at)));
        }
        Ok(person.looks(held)?.then_some(None))
    });
    let next = told(held, person, next)?;
    strike.resumed_after = next.map(|at| at.saturating_sub(strike.at));
    if strike.way.kills() && next.is_some() {
        let by = || Ok(held.woken()?.get(woken).map(|woken| woken.by));
        strike.woken_by = Some(Held::until("the worker's second life", by)?);
    }
    Ok(strike)
}

fn finish(held: &Held, person: &mut Person) -> Result<()> {
    let done = Held::until("the run to end well", || match person.looks(held) {
        Ok(done) => Ok(done.then_some(Ok(()))),
        Err(Failure::Unexpected { expected, got }) => {
            Ok(Some(Err(Failure::Unexpected { expected, got })))
        }
        Err(passing) => Err(passing),
    });
    told(held, person, done)?
}

/// Where the run stands, if it does not come to where it should.
fn told<T>(held: &Held, person: &Person, came: Result<T>) -> Result<T> {
    match came {
        Err(Failure::TimedOut { what, waited, .. }) => Err(Failure::TimedOut {
            what,
            waited,
            last: Some(format!(
                "{} {:?} {:?} {:?} {}",
                held.trial.station()?,
                person.asked,
                held.trial.journal()?,
                held.woken()?,
                held.trial
                    .quiet("chrome.alarms.getAll().then(JSON.stringify)")?
            )),
        }),
        other => other,
    }
}

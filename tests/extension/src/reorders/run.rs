use std::time::{Duration, Instant};

use serde_json::json;

use super::{Outcome, ReorderEnd, Situation, deed};
use crate::{
    Failure, Result, Trial, Way, fault_of,
    session::{Ground, HOME},
    trial::written,
    until, until_for,
};

/// How long a run may take to its review, in the worst weather and with the worker killed twice.
const RUN: Duration = Duration::from_secs(300);

/// More pauses than this, and nobody was helped.
const PAUSES_MAX: usize = 3;

/// Where the worker may be killed.
const PHASES: [&str; 5] = [
    "RUNNING.INITIALIZING",
    "RUNNING.CART",
    "RUNNING.SUBSTITUTION",
    "RUNNING.SLOTS",
    "RUNNING.FINALIZING",
];

impl Situation {
    /// From *Start* to the approved cart, which the store then judges.
    pub(super) fn tried(mut self, ground: &mut Ground, mut outcome: Outcome) -> Result<Outcome> {
        self.signs_in(ground)?;
        let trial = &ground.trial;
        self.set_up(&trial.store);
        let order = self.order(&trial.store);
        let wanted = trial
            .store
            .reordered(self.account, &order, self.replaces)
            .ok_or_else(|| Failure::unexpected("an order", &order))?;
        let (mut wanted, start) = (written(wanted), Instant::now());
        self.starts(trial, &order)?;
        let mut help = self.follows(trial)?;
        outcome.took = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        Way::current().taken(&trial.head()?)?;
        // What the shop answers to a press is of now (SITE §19); its cart has caught up by then.
        trial.store.switch(|shop| shop.cart_lag_ms = 0);
        for _ in 0..self.deeds {
            match deed::done(trial, &mut self.rng, &mut wanted)? {
                deed::Came::Done => outcome.deeds += 1,
                deed::Came::Otherwise(said) => help.push(said),
                deed::Came::NothingToDo => {}
            }
        }
        help.extend(approves(trial)?);
        self.judges(trial, &wanted, &mut outcome);
        outcome.end = match help.is_empty() {
            true => ReorderEnd::Approved,
            false => ReorderEnd::Helped(help),
        };
        Ok(outcome)
    }

    fn signs_in(&self, ground: &mut Ground) -> Result<()> {
        ground.clear()?;
        // What was kept before knows nothing of another policy.
        let page = &ground.trial.shop;
        page.ask("Network.clearBrowserCache", json!({}))?;
        let policy = self.way().policy.map(str::to_owned);
        ground.shop(|shop| shop.content_security_policy = policy);
        ground.open(&format!("/practice/sign-in?account={}", self.account))?;
        ground.open(HOME)
    }

    /// A check that the panel began by itself is waited for, as a person would.
    fn starts(&self, trial: &Trial, order: &str) -> Result<()> {
        let wish = json!({ "order": order, "mode": self.mode() });
        let start = json!({ "type": "START_RUN", "tab": trial.tab()?, "wish": wish });
        until("a worker that takes the start", || {
            let said = trial.say(&start)?;
            match said == json!({ "ok": true }) {
                true => Ok(Some(())),
                false => Err(Failure::unexpected("a start", said)),
            }
        })?;
        trial.store.switch(|shop| self.weather.faults(shop));
        Ok(())
    }

    /// Until the review: the worker dies on the way, and every pause is continued.
    fn follows(&mut self, trial: &Trial) -> Result<Vec<String>> {
        let deaths = self.rng.choose_multiple(PHASES.iter(), self.deaths);
        let (mut deaths, mut pauses) = (deaths, Vec::new());
        let mut outage = self.weather.outage;
        until_for(RUN, "the review", || {
            let station = trial.station()?;
            if let Some(at) = deaths.iter().position(|phase| **phase == station) {
                deaths.swap_remove(at);
                trial.kill_worker()?;
            }
            if outage.is_some_and(|phase| station == format!("RUNNING.{phase}")) {
                outage = None;
                trial.store.switch(|shop| shop.offline = true);
            }
            match station.as_str() {
                "REVIEW" => return Ok(Some(Ok(()))),
                "PAUSED" if pauses.len() < PAUSES_MAX => match continues(trial) {
                    Ok(pause) => pauses.push(pause),
                    failed => return Ok(Some(failed.map(drop))),
                },
                "PAUSED" => {
                    return Ok(Some(Err(Failure::unexpected(
                        "a run that goes on",
                        pauses.join(", "),
                    ))));
                }
                "IDLE" => {
                    let run = trial.run()?;
                    if run["task"].is_null() {
                        let entries = trial.entries()?;
                        let last = entries.iter().rev().take(14).rev();
                        let last: Vec<String> = last.map(ToString::to_string).collect();
                        let why =
                            format!("{} {} {}", run["checked"], trial.head()?, last.join("\n"));
                        return Ok(Some(Err(Failure::unexpected("a run that begins", &why))));
                    }
                }
                _ => {}
            }
            Ok(None)
        })??;
        Ok(pauses)
    }
}

/// The shop is well again, and the person clicks *Continue*; gives why the run paused.
fn continues(trial: &Trial) -> Result<String> {
    let paused = trial.run()?;
    trial.store.switch(|shop| {
        shop.more_faults.clear();
        shop.offline = false;
    });
    trial.continued(|| {
        let said = trial.say(&json!({ "type": "RETRY" }))?;
        match said == json!({ "ok": true }) {
            true => Ok(()),
            false => Err(Failure::unexpected("a pause that can be continued", said)),
        }
    })?;
    let why = &paused["fault"]["fault"]["why"]["unseen"];
    let why = why.as_str().unwrap_or_default();
    Ok(format!("{} {why}", fault_of(&paused)).trim().to_owned())
}

/// Approves what is shown, and once more what is shown instead; gives what was said then.
fn approves(trial: &Trial) -> Result<Option<String>> {
    trial.approve()?;
    let notice = until_for(RUN, "the cart to be approved", || {
        let run = trial.run()?;
        Ok(match run["status"].as_str() {
            Some("COMPLETE") => Some(None),
            Some("REVIEW") if run["task"].is_null() => Some(Some(run["notice"].to_string())),
            _ => None,
        })
    })?;
    let Some(notice) = notice else {
        return Ok(None);
    };
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    Ok(Some(format!("approved twice: {notice}")))
}

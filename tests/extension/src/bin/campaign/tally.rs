use std::collections::BTreeMap;

use extension_tests::hold::{Strike, Way, WokenBy};
use serde::Serialize;

use crate::trials::Trial;

/// What became of the runs, by the way they were cut short.
#[derive(Debug, Default, Serialize)]
pub struct Tally {
    /// Runs that were cut short once.
    pub singles: BTreeMap<Way, Row>,
    /// Runs that were cut short twice.
    pub pairs: Row,
    /// Milliseconds from a worker's death to the next transition, where a page woke it.
    pub by_page: Vec<u64>,
    /// The same, where the alarm did.
    pub by_alarm: Vec<u64>,
}

/// A row of the table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Row {
    /// Runs in which the point was met.
    pub tried: usize,
    /// Runs that were over before they came to the point.
    pub unmet: usize,
    /// Runs that went on by themselves.
    pub by_themselves: usize,
    /// Runs that paused, or asked again, and were continued by the person.
    pub by_person: usize,
    /// Milliseconds until the next transition.
    pub waits: Vec<u64>,
    /// Pages that came out of the back/forward cache, where they should.
    pub kept: usize,
    /// Most re-orders in a run, by the store's count, and least.
    pub reorders: (usize, usize),
    /// Journal entries lost.
    pub lost: usize,
    /// Runs that did not end in the same review with the same cart.
    pub failures: usize,
}

impl Tally {
    /// Adds the runs up.
    pub fn of(trials: &[Trial]) -> Self {
        let mut tally = Self::default();
        for trial in trials {
            let row = match &trial.plan[..] {
                [hold] => tally.singles.entry(hold.way).or_default(),
                _ => &mut tally.pairs,
            };
            row.add(trial);
            for strike in strikes(trial).iter().filter(|strike| strike.way.kills()) {
                let waits = match strike.woken_by {
                    Some(WokenBy::Page) => &mut tally.by_page,
                    Some(WokenBy::Alarm) => &mut tally.by_alarm,
                    Some(WokenBy::Person) | None => continue,
                };
                waits.extend(strike.resumed_after);
            }
        }
        tally
    }

    /// Runs that did not end well.
    pub fn failures(&self) -> usize {
        self.rows().map(|(_, row)| row.failures).sum()
    }

    /// The rows, with what they are called.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, &Row)> {
        let singles = self.singles.iter().map(|(way, row)| (way.name(), row));
        let pairs = ("two of these, by chance", &self.pairs);
        singles.chain(
            [pairs]
                .into_iter()
                .filter(|(_, row)| row.tried + row.unmet > 0),
        )
    }
}

fn strikes(trial: &Trial) -> &[Strike] {
    trial.ordeal.as_ref().map_or(&[], |ordeal| &ordeal.strikes)
}

impl Row {
    fn add(&mut self, trial: &Trial) {
        let Ok(ordeal) = &trial.ordeal else {
            self.tried += 1;
            self.failures += 1;
            return;
        };
        if ordeal.strikes.is_empty() {
            self.unmet += 1;
            return;
        }
        let verdict = &ordeal.verdict;
        let (least, most) = match self.tried {
            0 => (usize::MAX, 0),
            _ => self.reorders,
        };
        self.reorders = (least.min(verdict.reorders), most.max(verdict.reorders));
        self.tried += 1;
        self.by_themselves += usize::from(ordeal.asked.is_empty());
        self.by_person += usize::from(!ordeal.asked.is_empty());
        self.lost += verdict.lost;
        self.failures += usize::from(!verdict.wrong.is_empty());
        for strike in &ordeal.strikes {
            self.kept += usize::from(strike.kept);
            // Whoever waits for a person waits for that person.
            self.waits.extend(
                strike
                    .resumed_after
                    .filter(|_| strike.woken_by != Some(WokenBy::Person)),
            );
        }
    }
}

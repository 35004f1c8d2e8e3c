use extension_tests::{
    Page, Result,
    journey::{self, Evidence, Journey, Weather},
    reorders,
    session::{self, Ground, HOME, SlowTrial, click_to_verdict, groups, page_to_panel, slow_trial},
};
use serde::{Deserialize, Serialize};

use crate::options::Options;

/// A piece of the measuring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "task", content = "number", rename_all = "snake_case")]
pub enum Task {
    /// The situation of that place in the table.
    Situation(usize),
    /// The slow shop of that seed.
    Slow(u64),
    /// The journey of that seed.
    Journey(u64),
    /// The re-order of that seed.
    Reorder(u64),
    /// A click on *Check session*.
    Click(u64),
    /// A sign-in and a sign-out, for the panel to notice.
    Notice(u64),
}

/// What came of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "found", content = "what", rename_all = "snake_case")]
pub enum Found {
    /// Of a situation.
    Situation(session::Outcome),
    /// Of a slow shop.
    Slow(SlowTrial),
    /// Of a journey.
    Journey(journey::Outcome),
    /// Of a re-order.
    Reorder(reorders::Outcome),
    /// Of a click: to the verdict, and one plain look; milliseconds.
    Click(u64, u64),
    /// From the page to the panel: signed in, signed out; milliseconds.
    Notice([u64; 2]),
    /// Nothing: what went wrong.
    Nothing(String),
}

/// All that is to be done.
pub fn all(options: &Options) -> Vec<Task> {
    if let Some(words) = &options.only {
        return named(words);
    }
    if let Some(count) = options.reorders {
        let seeds = options.seed..options.seed + count;
        return seeds.map(Task::Reorder).collect();
    }
    let Options {
        journeys,
        slow,
        clicks,
        seed,
        ..
    } = *options;
    let situations: usize = groups().iter().map(|(_, group)| group.len()).sum();
    (0..clicks)
        .map(Task::Click)
        .chain((0..clicks).map(Task::Notice))
        .chain((0..situations).map(Task::Situation))
        .chain((seed..seed + slow).map(Task::Slow))
        .chain((seed..seed + journeys).map(Task::Journey))
        .collect()
}

/// The situations with these words in their name.
fn named(words: &str) -> Vec<Task> {
    let all = groups().into_iter().flat_map(|(_, group)| group);
    let numbered = all.enumerate();
    let named = numbered.filter(|(_, situation)| situation.name.contains(words));
    named.map(|(at, _)| Task::Situation(at)).collect()
}

/// A browser to work in, and the panel in it.
pub struct Bench {
    ground: Ground,
    panel: Page,
}

impl Bench {
    /// A new one.
    pub fn new() -> Result<Self> {
        let mut ground = Ground::new()?;
        let panel = ground.trial.browser.side_panel(&ground.trial.shop)?;
        // A panel that knows no orders asks for them by itself, which would be in the way.
        ground.signed_in_at(HOME)?;
        panel.wait_for("input[name=order]")?;
        Ok(Self { ground, panel })
    }

    /// Does a task.
    pub fn does(&mut self, task: Task) -> Found {
        let Self { ground, panel } = self;
        let nothing = |failure: extension_tests::Failure| Found::Nothing(failure.to_string());
        match task {
            Task::Situation(at) => {
                let all = groups().into_iter().flat_map(|(_, group)| group);
                match all.into_iter().nth(at) {
                    Some(situation) => Found::Situation(situation.tried(ground)),
                    None => Found::Nothing(format!("no situation {at}")),
                }
            }
            Task::Slow(seed) => Found::Slow(slow_trial(seed, ground)),
            Task::Journey(seed) => {
                let evidence = Evidence::of_stops(seed);
                Found::Journey(Journey::new(ground, panel, Weather::by(seed), evidence).gone())
            }
            Task::Reorder(seed) => Found::Reorder(reorders::reorder(seed, ground)),
            Task::Click(_) => click_to_verdict(ground, panel)
                .map_or_else(nothing, |(verdict, plain)| Found::Click(verdict, plain)),
            Task::Notice(_) => page_to_panel(ground, panel).map_or_else(nothing, Found::Notice),
        }
    }
}

impl Found {
    /// What is not as it should be.
    pub fn wrong(&self) -> Option<String> {
        match self {
            Self::Situation(outcome) if !outcome.right() => Some(format!(
                "{} ({}): {} instead of {}",
                outcome.name, outcome.how, outcome.verdict, outcome.expected
            )),
            Self::Slow(trial) if !trial.right() => {
                Some(format!("{}: {}", trial.shop, trial.verdict))
            }
            Self::Journey(outcome) if !outcome.well() => {
                Some(format!("{}: {:?}", outcome.weather, outcome.came))
            }
            Self::Reorder(outcome) if !outcome.well() => Some(format!(
                "{}: {:?}, {} re-orders, {:?}",
                outcome.situation, outcome.end, outcome.reorders, outcome.wrong
            )),
            Self::Nothing(why) => Some(why.clone()),
            _ => None,
        }
    }
}

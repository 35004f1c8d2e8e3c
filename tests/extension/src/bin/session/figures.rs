use std::fmt::Write;

use extension_tests::{
    journey::{self, JourneyEnd},
    session::{self, SlowTrial, USUAL_LATENCY},
};

use crate::{
    log::Done,
    table::{MATRIX, median, of, row, spread},
    work::{Found, Task},
};

/// Everything that was measured, by kind.
#[derive(Default)]
pub struct Figures {
    situations: Vec<session::Outcome>,
    slow: Vec<SlowTrial>,
    journeys: Vec<(u64, journey::Outcome)>,
    /// From the click to the verdict, and one plain look.
    clicks: (Vec<u64>, Vec<u64>),
    /// From the page to the panel.
    notices: Vec<u64>,
    nothing: Vec<String>,
}

impl Figures {
    /// Sorts what was done.
    pub fn of(mut done: Vec<Done>) -> Self {
        done.sort_by_key(|done| done.task);
        let mut figures = Self::default();
        for Done { task, found } in done {
            match (task, found) {
                (_, Found::Situation(outcome)) => figures.situations.push(outcome),
                (_, Found::Slow(trial)) => figures.slow.push(trial),
                (Task::Journey(seed), Found::Journey(outcome)) => {
                    figures.journeys.push((seed, outcome));
                }
                (_, Found::Click(verdict, plain)) => {
                    figures.clicks.0.push(verdict);
                    figures.clicks.1.push(plain);
                }
                (_, Found::Notice(both)) => figures.notices.extend(both),
                (task, found) => figures
                    .nothing
                    .push(format!("{task:?}: {}", found.wrong().unwrap_or_default())),
            }
        }
        figures
    }

    /// Whether all is as it must be: every verdict right, every slow shop only slow, at least 95
    /// in 100 journeys without help, and the others helped by a pause.
    pub fn well(&self) -> bool {
        let journeys = self.journeys.len();
        self.nothing.is_empty()
            && self.situations.iter().all(session::Outcome::right)
            && self.slow.iter().all(SlowTrial::right)
            && self.journeys.iter().all(|(_, outcome)| outcome.well())
            && self.by_themselves() * 100 >= journeys * 95
    }

    /// As Markdown.
    pub fn markdown(&self, versions: &str) -> String {
        let mut text = format!("{versions}\n\n{}\n", self.summary());
        for (seed, outcome) in &self.journeys {
            let said = match &outcome.came {
                JourneyEnd::Home => continue,
                JourneyEnd::Helped(pauses) => format!("paused, continued: {}", pauses.join(", ")),
                JourneyEnd::Nowhere(why) => format!("**{why}**"),
            };
            let _ = writeln!(text, "- journey {seed}, {}: {said}", outcome.weather);
        }
        for trial in self.slow.iter().filter(|trial| !trial.right()) {
            let _ = writeln!(text, "- slow, {}: **{}**", trial.shop, trial.verdict);
        }
        for nothing in &self.nothing {
            let _ = writeln!(text, "- **{nothing}**");
        }
        text.push_str(MATRIX);
        for (at, outcome) in self.situations.iter().enumerate() {
            let _ = writeln!(text, "{}", row(at + 1, outcome));
        }
        text
    }

    /// The row of the bench: the click and one plain look, in microseconds, and their ratio.
    pub fn bench(&self) -> String {
        let (verdict, plain) = (median(&self.clicks.0) * 1000, median(&self.clicks.1) * 1000);
        let hundredths = verdict * 100 / plain.max(1);
        format!(
            "{:<52}{verdict:>10}.0{plain:>10}.0{:>6}.{:02}",
            "click to verdict | one plain look at the list",
            hundredths / 100,
            hundredths % 100
        )
    }

    /// The row of the bench for a review of 150 lines, in microseconds; no ratio, for nothing stands beside it.
    pub fn large(painted: u64, answered: u64) -> String {
        let (painted, answered) = (painted * 1000, answered * 1000);
        format!(
            "{:<52}{painted:>10}.0{answered:>10}.0",
            "a review of 150 lines: painted | an answer given"
        )
    }

    fn summary(&self) -> String {
        let right = self.situations.iter().filter(|it| it.right()).count();
        let only_slow = self.slow.iter().filter(|trial| trial.right()).count();
        let took: Vec<u64> = self.slow.iter().map(|trial| trial.took).collect();
        let journeys: Vec<u64> = self.journeys.iter().map(|(_, it)| it.took).collect();
        let helped = self
            .journeys
            .iter()
            .filter(|(_, it)| matches!(it.came, JourneyEnd::Helped(_)));
        let stops: usize = self.journeys.iter().map(|(_, it)| it.stops).sum();
        let rows = [
            (
                "situations with the right verdict",
                of(right, self.situations.len()),
                String::new(),
            ),
            (
                "slow shops said to be nothing else",
                of(only_slow, self.slow.len()),
                spread(&took),
            ),
            (
                "journeys that ended well without help",
                of(self.by_themselves(), self.journeys.len()),
                spread(&journeys),
            ),
            (
                "journeys that paused, said why, and were continued",
                helped.count().to_string(),
                String::new(),
            ),
            (
                "pages on which the person was found signed in",
                stops.to_string(),
                String::new(),
            ),
            (
                "from the click on *Check session* to the verdict",
                self.clicks.0.len().to_string(),
                spread(&self.clicks.0),
            ),
            (
                "from a page of the shop being there to the panel's word on the sign-in",
                self.notices.len().to_string(),
                spread(&self.notices),
            ),
        ];
        let mut text = format!(
            "The store's usual latency is {USUAL_LATENCY} ms for every answer.\n\n\
             | measured | | seconds: median, worst |\n| --- | --: | --: |\n"
        );
        for (what, count, spread) in rows {
            let _ = writeln!(text, "| {what} | {count} | {spread} |");
        }
        text
    }

    fn by_themselves(&self) -> usize {
        self.journeys
            .iter()
            .filter(|(_, it)| it.by_itself())
            .count()
    }
}

use std::fmt::Write;

use extension_tests::reorders::{Outcome, ReorderEnd};

use crate::{
    log::Done,
    table::{of, spread},
    work::{Found, Task},
};

/// Of a hundred re-orders, so many must end in the right cart without help.
const BY_THEMSELVES: usize = 99;

/// What became of all re-orders, by their seeds.
pub struct Reordered {
    outcomes: Vec<(u64, Outcome)>,
    nothing: Vec<String>,
}

impl Reordered {
    /// Sorts what was done.
    pub fn of(mut done: Vec<Done>) -> Self {
        done.sort_by_key(|done| done.task);
        let (mut outcomes, mut nothing) = (Vec::new(), Vec::new());
        for Done { task, found } in done {
            match (task, found) {
                (Task::Reorder(seed), Found::Reorder(outcome)) => outcomes.push((seed, outcome)),
                (task, found) => {
                    nothing.push(format!("{task:?}: {}", found.wrong().unwrap_or_default()));
                }
            }
        }
        Self { outcomes, nothing }
    }

    /// Whether none went wrong, and nearly all went without help.
    pub fn well(&self) -> bool {
        self.nothing.is_empty()
            && self.outcomes.iter().all(|(_, outcome)| outcome.well())
            && self.count(Outcome::by_itself) * 100 >= self.outcomes.len() * BY_THEMSELVES
    }

    /// As Markdown.
    pub fn markdown(&self, versions: &str) -> String {
        let mut text = format!("{versions}\n\n| measured | |\n| --- | --: |\n");
        for (what, figure) in self.rows() {
            let _ = writeln!(text, "| {what} | {figure} |");
        }
        text.push('\n');
        for (seed, outcome) in &self.outcomes {
            let said = match &outcome.end {
                ReorderEnd::Approved if outcome.by_itself() => continue,
                ReorderEnd::Approved => {
                    format!("**{} re-orders, {:?}**", outcome.reorders, outcome.wrong)
                }
                ReorderEnd::Helped(help) => {
                    format!("helped: {}; wrong: {:?}", help.join(", "), outcome.wrong)
                }
                ReorderEnd::Nowhere(why) => format!("**{why}**"),
            };
            let _ = writeln!(text, "- {seed}, {}: {said}", outcome.situation);
        }
        for nothing in &self.nothing {
            let _ = writeln!(text, "- **{nothing}**");
        }
        text
    }

    fn rows(&self) -> [(&'static str, String); 7] {
        let all = self.outcomes.len();
        let took: Vec<u64> = self.outcomes.iter().map(|(_, it)| it.took).collect();
        let helped = |it: &Outcome| matches!(it.end, ReorderEnd::Helped(_)) && it.well();
        let presses = self.sum(|it| it.presses);
        [
            (
                "the right cart, approved, without help",
                of(self.count(Outcome::by_itself), all),
            ),
            (
                "the right cart, approved, after a pause that said why and was continued",
                self.count(helped).to_string(),
            ),
            (
                "lines of all carts, and wrong ones among them",
                format!(
                    "{}, {}",
                    self.sum(|it| it.lines),
                    self.sum(|it| it.wrong.len())
                ),
            ),
            (
                "re-orders made at the shop",
                of(self.sum(|it| it.reorders), all),
            ),
            (
                "clicks in the review that changed the cart, and the shop's changes for them",
                format!("{}, {presses}", self.sum(|it| it.deeds)),
            ),
            (
                "visits to checkout",
                "0, or the cart counts as wrong".to_owned(),
            ),
            (
                "from *Start* to the review, seconds: median, worst",
                spread(&took),
            ),
        ]
    }

    fn count(&self, fits: impl Fn(&Outcome) -> bool) -> usize {
        self.outcomes.iter().filter(|(_, it)| fits(it)).count()
    }

    fn sum(&self, of: impl Fn(&Outcome) -> usize) -> usize {
        self.outcomes.iter().map(|(_, it)| of(it)).sum()
    }
}

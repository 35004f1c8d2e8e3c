use std::fmt::Write;

use super::{Outcome, Probe};

/// The table of a campaign.
pub struct Table<'a> {
    /// What was tried.
    pub probes: &'a [Probe],
    /// What came of each in a page that reads itself.
    pub free: &'a [Outcome],
    /// What came of each in a page that forbids wasm.
    pub strict: &'a [Outcome],
    /// Whether each does harm where nobody checks.
    pub bites: &'a [bool],
}

impl Table<'_> {
    /// As Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::from(
            "| scenario | probes | do harm unchecked | free: refused / true control / harm | strict: refused / true control / harm |\n\
             | --- | --- | --- | --- | --- |\n",
        );
        let mut scenarios: Vec<&str> = self.probes.iter().map(|probe| probe.scenario).collect();
        scenarios.dedup();
        for scenario in &scenarios {
            self.row(&mut text, scenario, |probe| probe.scenario == *scenario);
        }
        self.row(
            &mut text,
            &format!("**{} scenarios**", scenarios.len()),
            |_| true,
        );
        let _ = writeln!(
            text,
            "\nVisits to checkout, by the store's count: 0 each way."
        );
        text
    }

    /// Whether nothing did harm, and everything would have.
    #[must_use]
    pub fn well(&self) -> bool {
        let harmless = |outcome: &Outcome| !matches!(outcome, Outcome::Harm(_));
        let genuine =
            |(probe, outcome): (&Probe, &Outcome)| probe.genuine || *outcome == Outcome::Refused;
        [self.free, self.strict].iter().all(|outcomes| {
            outcomes.iter().all(harmless) && self.probes.iter().zip(outcomes.iter()).all(genuine)
        }) && self.bites.iter().all(|bites| *bites)
    }

    /// What went wrong, a line each.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (at, probe) in self.probes.iter().enumerate() {
            let name = format!("{}, {}, {}", probe.scenario, probe.control, probe.how);
            for (way, outcomes) in [("free", self.free), ("strict", self.strict)] {
                match &outcomes[at] {
                    Outcome::Harm(harm) => faults.push(format!("{way}: {name}: {harm}")),
                    Outcome::Refused | Outcome::Genuine => {}
                }
            }
            if !self.bites[at] {
                faults.push(format!("harmless: {name}"));
            }
        }
        faults
    }

    fn row(&self, text: &mut String, name: &str, of: impl Fn(&Probe) -> bool) {
        let at: Vec<usize> = (0..self.probes.len())
            .filter(|at| of(&self.probes[*at]))
            .collect();
        let bites = at.iter().filter(|at| self.bites[**at]).count();
        let counts = |outcomes: &[Outcome]| {
            let count =
                |fits: fn(&Outcome) -> bool| at.iter().filter(|at| fits(&outcomes[**at])).count();
            format!(
                "{} / {} / {}",
                count(|it| *it == Outcome::Refused),
                count(|it| *it == Outcome::Genuine),
                count(|it| matches!(it, Outcome::Harm(_)))
            )
        };
        let (free, strict) = (counts(self.free), counts(self.strict));
        let _ = writeln!(
            text,
            "| {name} | {} | {bites} | {free} | {strict} |",
            at.len()
        );
    }
}

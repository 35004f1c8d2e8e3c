use std::{collections::BTreeMap, fs, time::Duration};

use extension_tests::{Result, suite::Case, suite::Report};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/suite-times.json");

/// How long each test took when it passed last, in milliseconds.
pub struct Times(BTreeMap<String, u64>);

impl Times {
    /// As they are kept; none, where nothing was run yet.
    pub fn kept() -> Self {
        let text = fs::read_to_string(FILE).unwrap_or_default();
        Self(serde_json::from_str(&text).unwrap_or_default())
    }

    /// Puts the longest first, so that no other has to wait for them at the end; what was never
    /// run may be long.
    pub fn sort(&self, cases: &mut [Case]) {
        let took = |case: &Case| self.0.get(&case.full_name()).copied();
        cases.sort_by_key(|case| std::cmp::Reverse(took(case).unwrap_or(u64::MAX)));
    }

    /// Keeps what a run took.
    pub fn keep(mut self, report: &Report) -> Result<()> {
        let millis = |took: Duration| u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        self.0
            .extend(report.times().map(|(name, took)| (name, millis(took))));
        Ok(fs::write(FILE, serde_json::to_string_pretty(&self.0)?)?)
    }
}

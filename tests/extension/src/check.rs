use std::time::Duration;

use serde_json::json;

use crate::{Result, Trial, until_for};

/// As long as a check may take on the worst day.
const VERDICT: Duration = Duration::from_secs(180);

impl Trial {
    /// *Check session* in the person's tab, to its verdict.
    pub fn checked(&self) -> Result<()> {
        let before = self.run()?["checked"]["at"].clone();
        self.say(&json!({ "type": "CHECK_SESSION", "tab": self.tab()? }))?;
        until_for(VERDICT, "a verdict", || {
            let run = self.run()?;
            Ok((run["task"].is_null() && run["checked"]["at"] != before).then_some(()))
        })
    }
}

use std::time::Duration;

use serde_json::{Value, json};

use super::Ground;
use crate::{Failure, Result, until_for};

/// How the verdict is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// By *Check session*.
    Check,
    /// By *Start*: the preflight.
    Start,
}

/// How long a verdict may take on the worst day: three tries of a check, each to its deadline.
const VERDICT: Duration = Duration::from_secs(180);

impl Asked {
    /// What it is called in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Start => "start",
        }
    }

    /// Asks, in the person's tab, and waits for the verdict: its name, and what it says beside it.
    pub(super) fn verdict(self, ground: &Ground) -> Result<String> {
        let tab = ground.front()?;
        match self {
            Self::Check => ground.says(&json!({ "type": "CHECK_SESSION", "tab": tab }))?,
            Self::Start => ground.starts(&tab)?,
        }
        until_for(VERDICT, "a verdict", || {
            let run = ground.trial.run()?;
            match told(&run) {
                Some(verdict) => Ok(Some(verdict)),
                None => Err(Failure::Unexpected {
                    expected: "a verdict",
                    got: run.to_string(),
                }),
            }
        })
    }
}

/// What is on record: the verdict that a check ended with; a run that begins was *valid*.
fn told(run: &Value) -> Option<String> {
    if run["status"] != "IDLE" {
        return Some("VALID".into());
    }
    if !run["task"].is_null() {
        return None;
    }
    let verdict = &run["checked"]["verdict"];
    let name = verdict["verdict"].as_str()?;
    let more = match name {
        "ELSEWHERE" => verdict["found"].as_str().map(str::to_owned),
        "PAGE_CHANGED" => verdict["why"]["what"].as_str().map(str::to_owned),
        "ORDERS_UNREACHABLE" => Some(why(&verdict["why"])),
        _ => None,
    };
    Some(more.map_or_else(|| name.to_owned(), |more| format!("{name} {more}")))
}

fn why(unseen: &Value) -> String {
    let name = unseen["unseen"].as_str().unwrap_or("?");
    match unseen["status"].as_u64() {
        Some(status) => format!("{name} {status}"),
        None => name.to_owned(),
    }
}

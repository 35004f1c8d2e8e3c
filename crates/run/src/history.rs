use crate::Complete;
use serde_json::Value;

/// Where finished runs are kept, the newest first.
pub const HISTORY: &str = "history.runs";

/// Reads finished runs, entry by entry: those that can be read, and the texts of those that cannot.
#[must_use]
pub fn finished(text: &str) -> (Vec<Complete>, Vec<String>) {
    let Ok(entries) = serde_json::from_str::<Vec<Value>>(text) else {
        return (Vec::new(), vec![text.to_owned()]);
    };
    let (mut runs, mut odd) = (Vec::new(), Vec::new());
    for entry in entries {
        match serde_json::from_value(entry.clone()) {
            Ok(run) => runs.push(run),
            Err(_) => odd.push(entry.to_string()),
        }
    }
    (runs, odd)
}

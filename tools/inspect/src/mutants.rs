use crate::Failure;
use serde_json::json;

/// As many faults as are told.
const TOLD: usize = 20;

/// What a page can bear: how many copies of it, each with one small change, were read right, lost the
/// one row that was touched, could not be read, or were read wrong.
pub fn inspect(file: &str, text: &str) -> Result<String, Failure> {
    let name = file.rsplit('/').next().unwrap_or_default();
    let failed = |why: String| Failure::Content {
        file: file.to_owned(),
        why,
    };
    let borne = mutants::bears(name, text, 0, 1);
    let (_, tally) = borne.ok_or_else(|| failed("not a page whose parts can be read".into()))?;
    let told = json!({
        "copies": tally.copies(),
        "right": tally.right,
        "aside": tally.aside,
        "unreadable": tally.unreadable,
        "wrong": tally.wrong.len(),
        "faults": tally.wrong.iter().take(TOLD).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&told).map_err(|why| failed(why.to_string()))
}

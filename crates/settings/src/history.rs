use crate::FormatError;
use crate::format::known;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How many of the runs that ended are kept, the newest; with 0, none is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HistoryMost(pub u32);

impl Default for HistoryMost {
    fn default() -> Self {
        Self(20)
    }
}

/// The key of the number of the format that the list of runs that ended is kept in. It stands beside the
/// list, as the head of a session does, and is written in the same call.
pub const HISTORY_FORMAT: &str = "history.format";

/// Lists of format 1 had no number. Their entries are read as those of today are: each name that is
/// newer than a list may be missing in it.
const NEWEST: u32 = 2;

/// What is written along with the list.
#[must_use]
pub fn history_format() -> (&'static str, String) {
    (HISTORY_FORMAT, NEWEST.to_string())
}

/// Whether a list may be read and written over, by its text and the number beside it. Entries that make
/// no sense are looked at one by one, and are none of this.
///
/// # Errors
/// That it is of a newer format, or no list.
pub fn opens_history(list: &str, format: Option<&str>) -> Result<(), FormatError> {
    let broken = FormatError::Broken;
    if let Some(number) = format {
        let found = number.parse::<u32>();
        known(found.map_err(|why| broken(why.to_string()))?, NEWEST)?;
    }
    // By way of a tree, as all else is read: one more way would be more code.
    match serde_json::from_str(list) {
        Ok(Value::Array(_)) => Ok(()),
        Ok(_) => Err(broken("not a list".to_owned())),
        Err(why) => Err(broken(why.to_string())),
    }
}

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Why kept text is not taken up. It stays as it is: nothing is written over it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// A newer version of the extension wrote it.
    #[error("it is of format {found}, which is newer than any that is known here")]
    Newer {
        /// Which.
        found: u32,
    },
    /// It makes no sense.
    #[error("{0}")]
    Broken(String),
}

/// A value with the number of its format.
#[derive(Serialize, Deserialize)]
struct Numbered<T> {
    version: u32,
    value: T,
}

/// The text to keep a value as. Writing settings down cannot fail: their maps have string keys.
pub fn numbered<T: Serialize>(version: u32, value: &T) -> String {
    serde_json::to_string(&Numbered { version, value }).unwrap_or_default()
}

/// The value in kept text, of a format up to `newest`.
///
/// # Errors
/// That it is newer, or makes no sense.
pub fn value(text: &str, newest: u32) -> Result<Value, FormatError> {
    let broken = |why: serde_json::Error| FormatError::Broken(why.to_string());
    let tree: Value = serde_json::from_str(text).map_err(broken)?;
    // The number is read before all else: a newer format may look otherwise altogether.
    if let Some(found) = tree.get("version").and_then(Value::as_u64) {
        known(u32::try_from(found).unwrap_or(u32::MAX), newest)?;
    }
    let Numbered::<Value> { value, .. } = serde_json::from_value(tree).map_err(broken)?;
    Ok(value)
}

/// Whether a number is that of a format up to `newest`.
///
/// # Errors
/// That it is newer, or that there never was such a format.
pub fn known(found: u32, newest: u32) -> Result<(), FormatError> {
    match found {
        0 => Err(FormatError::Broken("there is no format 0".to_owned())),
        found if found > newest => Err(FormatError::Newer { found }),
        _ => Ok(()),
    }
}

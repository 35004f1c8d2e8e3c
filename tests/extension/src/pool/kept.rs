use std::{env, fs, path::PathBuf};

use serde::{Serialize, de::DeserializeOwned};

use super::ADDRESS;
use crate::{Result, Way};

/// What many tests of a run compare with, made by the first that asks for it, for each way that a
/// page is read. A test that is not part of a run makes its own.
pub fn once<T: Serialize + DeserializeOwned>(
    name: &str,
    make: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let Some(file) = file(name) else {
        return make();
    };
    if let Ok(kept) = fs::read_to_string(&file) {
        return Ok(serde_json::from_str(&kept)?);
    }
    let made = make()?;
    // Whole or not at all: another test may look at the same moment.
    let draft = file.with_extension(std::process::id().to_string());
    fs::write(&draft, serde_json::to_string(&made)?)?;
    fs::rename(draft, file)?;
    Ok(made)
}

fn file(name: &str) -> Option<PathBuf> {
    let address = PathBuf::from(env::var_os(ADDRESS)?);
    let way = Way::current().policy.unwrap_or("free");
    let way: String = way.chars().filter(char::is_ascii_alphanumeric).collect();
    Some(address.with_file_name(format!("{name}-{way}.json")))
}

use crate::Settings;
use crate::sift::sift;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The keys the settings are kept under: JSON text each, with a version (DECISIONS 25); the pace
/// a bare number.
pub const KEYS: [&str; 7] = [PACE, SLOTS, RULES, CHOICES, MODEL, BUDGET, HISTORY];

const PACE: &str = "settings.pace";
const SLOTS: &str = "settings.slots";
const RULES: &str = "settings.rules";
const CHOICES: &str = "settings.choices";
const MODEL: &str = "settings.model";
const BUDGET: &str = "settings.budget";
const HISTORY: &str = "settings.history";

const VERSION: u32 = 1;

/// Kept text that cannot be read. It is never taken for no settings: an allergy may be in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key} cannot be read: {why}")]
pub struct Damaged {
    /// Under which key.
    pub key: &'static str,
    /// What the reader says.
    pub why: String,
}

/// Entries that cannot be read, and were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// Under which key.
    pub key: &'static str,
    /// The entries, as JSON text.
    pub text: String,
}

#[derive(Serialize, Deserialize)]
struct Part<T> {
    version: u32,
    value: T,
}

impl Settings {
    /// Reads the settings that are kept; what was never set is as usual, and an entry that makes no
    /// sense is left out.
    ///
    /// # Errors
    /// [`Damaged`] when something is kept that cannot be read.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Self, Damaged> {
        Self::sifted(get).map(|(settings, _)| settings)
    }

    /// [`Settings::read`], with the entries that were left out.
    ///
    /// # Errors
    /// [`Damaged`] when something is kept that cannot be read.
    pub fn sifted(get: impl Fn(&str) -> Option<String>) -> Result<(Self, Vec<Odd>), Damaged> {
        let mut odd = Vec::new();
        let pace = match get(PACE) {
            Some(text) => text.parse().map_err(|_| Damaged {
                key: PACE,
                why: "not a number".to_owned(),
            })?,
            None => Self::default().pace,
        };
        let settings = Self {
            pace,
            slots: part(SLOTS, &get, &mut odd)?,
            rules: part(RULES, &get, &mut odd)?,
            choices: part(CHOICES, &get, &mut odd)?,
            model: part(MODEL, &get, &mut odd)?,
            budget: part(BUDGET, &get, &mut odd)?,
            history: part(HISTORY, &get, &mut odd)?,
        };
        Ok((settings, odd))
    }

    /// What to write down, to be written in one call.
    #[must_use]
    pub fn kept(&self) -> Vec<(&'static str, String)> {
        vec![
            (PACE, self.pace.to_string()),
            (SLOTS, text(&self.slots)),
            (RULES, text(&self.rules)),
            (CHOICES, text(&self.choices)),
            (MODEL, text(&self.model)),
            (BUDGET, text(&self.budget)),
            (HISTORY, text(&self.history)),
        ]
    }
}

/// Writing these down cannot fail: their maps have string keys.
fn text<T: Serialize>(value: &T) -> String {
    let part = Part {
        version: VERSION,
        value,
    };
    serde_json::to_string(&part).unwrap_or_default()
}

fn part<T: DeserializeOwned + Default>(
    key: &'static str,
    get: &impl Fn(&str) -> Option<String>,
    odd: &mut Vec<Odd>,
) -> Result<T, Damaged> {
    let Some(text) = get(key) else {
        return Ok(T::default());
    };
    let damaged = |why: String| Damaged { key, why };
    let part: Part<Value> = serde_json::from_str(&text).map_err(|why| damaged(why.to_string()))?;
    if part.version != VERSION {
        return Err(damaged(format!("kept by version {}", part.version)));
    }
    let mut entries = Vec::new();
    let read = sift(part.value.clone(), &mut entries);
    if !entries.is_empty() {
        let text = Value::from(entries).to_string();
        odd.push(Odd { key, text });
    }
    match read {
        Some(read) => Ok(read),
        // Once more, for the reader's words.
        None => serde_json::from_value(part.value).map_err(|why| damaged(why.to_string())),
    }
}

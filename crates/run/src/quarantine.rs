use crate::Millis;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was kept and cannot be read. Set aside for whoever is asked for help, until the person
/// throws it away; there is room for one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantine {
    /// When it was found, in milliseconds since 1970.
    pub at: Millis,
    /// What is wrong with it, in the reader's words.
    pub why: String,
    /// The texts by the key they were kept under, as far as there is room for them.
    pub texts: BTreeMap<String, String>,
    /// Whether some were cut short.
    pub cut: bool,
}

/// How much of one text is kept, in characters.
const TEXT_MAX: usize = 16_000;

impl Quarantine {
    /// The key it is kept under, for good: it must outlive the browser.
    pub const KEY: &'static str = "quarantine";

    /// Sets texts aside.
    #[must_use]
    pub fn of(at: Millis, why: String, texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut quarantine = Self {
            at,
            why: why.chars().take(TEXT_MAX).collect(),
            ..Self::default()
        };
        for (key, text) in texts {
            let kept: String = text.chars().take(TEXT_MAX).collect();
            quarantine.cut |= kept.len() < text.len();
            quarantine.texts.insert(key, kept);
        }
        quarantine
    }

    /// As it is kept, and as it is handed on.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads it back. What cannot be read any more is at least known to be there.
    #[must_use]
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_else(|why| {
            let texts = [(Self::KEY.to_owned(), text.to_owned())];
            Self::of(0, why.to_string(), texts)
        })
    }
}

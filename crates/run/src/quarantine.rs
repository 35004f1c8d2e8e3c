use crate::Millis;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was kept and cannot be read. Set aside for whoever is asked for help, until the person
/// throws it away.
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
    /// A run is among it that may have been under way, and may have re-ordered. Until the person
    /// has read that and throws it away, none is started.
    #[serde(default)]
    pub run_lost: bool,
}

/// How much of one text is kept, in characters: a list of past runs is far below it.
const TEXT_MAX: usize = 100_000;

/// How many texts are kept. What is damaged again and again must not fill the storage.
const TEXTS_MAX: usize = 24;

impl Quarantine {
    /// The key it is kept under, for good: it must outlive the browser.
    pub const KEY: &'static str = "quarantine";

    /// Sets texts aside.
    #[must_use]
    pub fn of(at: Millis, why: String, texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut quarantine = Self {
            at,
            why: nameless(&why.chars().take(TEXT_MAX).collect::<String>()),
            ..Self::default()
        };
        for (key, text) in texts {
            let kept: String = text.chars().take(TEXT_MAX).collect();
            quarantine.cut |= kept.len() < text.len();
            quarantine.texts.insert(key, nameless(&kept));
        }
        quarantine
    }

    /// This one and what was set aside before it, which nobody has thrown away yet.
    #[must_use]
    pub fn beside(self, before: Self) -> Self {
        let mut both = Self {
            at: self.at,
            cut: self.cut || before.cut,
            run_lost: self.run_lost || before.run_lost,
            ..before
        };
        let said = both.why.lines().any(|why| why == self.why);
        if !said && both.why.len() < TEXT_MAX {
            both.why = format!("{}\n{}", both.why, self.why).trim().to_owned();
        }
        for (key, text) in self.texts {
            both.adds(&key, text);
        }
        both
    }

    /// A text whose key is taken gets the next number behind it; one that is there already, nothing.
    fn adds(&mut self, key: &str, text: String) {
        let numbered = |number| match number {
            1 => key.to_owned(),
            _ => format!("{key} ({number})"),
        };
        let is_free = |key: &String| self.texts.get(key).is_none_or(|kept| *kept == text);
        let free = (1..=TEXTS_MAX).map(numbered).find(is_free);
        match free.filter(|key| self.texts.len() < TEXTS_MAX || self.texts.contains_key(key)) {
            Some(key) => _ = self.texts.insert(key, text),
            None => self.cut = true,
        }
    }

    /// The same, where a run is among it that may have been under way.
    #[must_use]
    pub fn with_run(self, lost: bool) -> Self {
        Self {
            run_lost: self.run_lost || lost,
            ..self
        }
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

/// Where a person's name may stand in what is kept: `Checked::greeting`.
const NAMED: &str = "greeting";

/// The text without the person's name. It need not be JSON any more: whatever follows the field's
/// name is taken out up to the next field, or up to the end.
fn nameless(text: &str) -> String {
    let mut parts = text.split(NAMED);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for after in parts {
        kept.push_str(NAMED);
        kept.push_str("\":null");
        kept.push_str(&after[value_end(after)..]);
    }
    kept
}

/// Where the value of a field ends, counted from the end of the field's name: behind `null`, or
/// behind a text's closing quote.
fn value_end(after: &str) -> usize {
    let value = after.trim_start_matches(['\\', '"', ':', ' ']);
    let start = after.len() - value.len();
    if value.starts_with("null") && !after[..start].ends_with('"') {
        return start + "null".len();
    }
    let mut escaped = false;
    let end = value.find(|letter| {
        let closes = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        closes
    });
    end.map_or(after.len(), |end| start + end + 1)
}

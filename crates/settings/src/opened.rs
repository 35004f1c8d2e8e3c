use crate::format::{numbered, value};
use crate::sift::sift;
use crate::{FormatError, Sealed, Settings};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The keys the settings are kept under: JSON text each, with the number of its format (DECISIONS 25).
/// The pace was a bare number once, and is read as that, too.
pub const KEYS: [&str; 7] = [PACE, SLOTS, RULES, CHOICES, MODEL, BUDGET, HISTORY];

/// The pause between two looks.
pub const PACE: &str = "settings.pace";
/// Wishes about deliveries.
pub const SLOTS: &str = "settings.slots";
/// Rules about substitutes, with the diets.
pub const RULES: &str = "settings.rules";
/// Choices made before.
pub const CHOICES: &str = "settings.choices";
/// The language model.
pub const MODEL: &str = "settings.model";
/// The most to spend.
pub const BUDGET: &str = "settings.budget";
/// How many of the runs that ended are kept.
pub const HISTORY: &str = "settings.history";

const NEWEST: u32 = 1;

/// Entries that cannot be read, and were left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// Under which key.
    pub key: &'static str,
    /// The entries, as JSON text.
    pub text: String,
}

/// The settings that are kept, as far as they can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// The settings. A part that was never set, or is sealed, is as usual.
    pub settings: Settings,
    /// Entries that make no sense, and were left out.
    pub odd: Vec<Odd>,
    /// The parts that cannot be read.
    pub sealed: Vec<Sealed>,
}

impl Opened {
    /// Reads what is kept. One part that cannot be read keeps nobody from the others.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let (mut odd, mut sealed) = (Vec::new(), Vec::new());
        let mut read = Reading {
            get: &get,
            odd: &mut odd,
            sealed: &mut sealed,
        };
        let usual = Settings::default();
        let settings = Settings {
            pace: read.part(PACE).unwrap_or(usual.pace),
            slots: read.part(SLOTS).unwrap_or_default(),
            rules: read.part(RULES).unwrap_or_default(),
            choices: read.part(CHOICES).unwrap_or_default(),
            model: read.part(MODEL).unwrap_or_default(),
            budget: read.part(BUDGET).unwrap_or_default(),
            history: read.part(HISTORY).unwrap_or_default(),
        };
        Self {
            settings,
            odd,
            sealed,
        }
    }

    /// Whether the part under a key cannot be read.
    #[must_use]
    pub fn is_sealed(&self, key: &str) -> bool {
        self.sealed.iter().any(|part| part.key == key)
    }

    /// The settings for a run. Rules that cannot be read are not no rules; without any other part a run
    /// goes by what is usual.
    ///
    /// # Errors
    /// That the rules are sealed.
    pub fn for_run(self) -> Result<Settings, Sealed> {
        match self.sealed.into_iter().find(|part| part.key == RULES) {
            Some(rules) => Err(rules),
            None => Ok(self.settings),
        }
    }

    /// What to write, in one call, so that other settings are kept. What is sealed stays as it is.
    ///
    /// # Errors
    /// The sealed part that would have to change.
    pub fn to(&self, next: &Settings) -> Result<Vec<(&'static str, String)>, Sealed> {
        let before = self.settings.kept();
        let mut write = Vec::new();
        for (part, now) in next.kept().into_iter().zip(before) {
            match self.sealed.iter().find(|sealed| sealed.key == part.0) {
                None => write.push(part),
                Some(sealed) if part != now => return Err(sealed.clone()),
                Some(_) => {}
            }
        }
        Ok(write)
    }
}

impl Settings {
    /// The text of each part by its key, always in the same order.
    fn kept(&self) -> [(&'static str, String); KEYS.len()] {
        [
            (PACE, numbered(NEWEST, &self.pace)),
            (SLOTS, numbered(NEWEST, &self.slots)),
            (RULES, numbered(NEWEST, &self.rules)),
            (CHOICES, numbered(NEWEST, &self.choices)),
            (MODEL, numbered(NEWEST, &self.model)),
            (BUDGET, numbered(NEWEST, &self.budget)),
            (HISTORY, numbered(NEWEST, &self.history)),
        ]
    }
}

struct Reading<'a, G> {
    get: &'a G,
    odd: &'a mut Vec<Odd>,
    sealed: &'a mut Vec<Sealed>,
}

impl<G: Fn(&str) -> Option<String>> Reading<'_, G> {
    /// A part; `None` where it was never set, or is sealed.
    fn part<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<T> {
        let text = (self.get)(key)?;
        match self.opened(key, &text) {
            Ok(part) => Some(part),
            Err(why) => {
                self.sealed.push(Sealed { key, why });
                None
            }
        }
    }

    fn opened<T: DeserializeOwned>(
        &mut self,
        key: &'static str,
        text: &str,
    ) -> Result<T, FormatError> {
        let bare = || text.parse::<u32>().ok().filter(|_| key == PACE);
        let value = match bare() {
            Some(pace) => Value::from(pace),
            None => value(text, NEWEST)?,
        };
        let mut entries = Vec::new();
        let read = sift(value.clone(), &mut entries);
        if !entries.is_empty() {
            let text = Value::from(entries).to_string();
            self.odd.push(Odd { key, text });
        }
        match read {
            Some(read) => Ok(read),
            // Once more, for the reader's words.
            None => {
                serde_json::from_value(value).map_err(|why| FormatError::Broken(why.to_string()))
            }
        }
    }
}

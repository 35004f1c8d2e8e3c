//! The person's settings: what they are, how they change, and how they travel as a file.
//!
//! Pure. The worker keeps them, part by part, as JSON text; the settings page draws them and asks
//! for changes. A part that this version cannot read is sealed: left as it is, and told. The key of a
//! language model is not among them: it is kept by the worker, alone.

mod change;
mod check;
mod file;
mod format;
mod history;
mod opened;
mod request;
mod sealed;
mod sift;
mod wrong;

pub use change::Change;
pub use check::{BUDGET_MAX, HISTORY_MAX, NAME_MAX, PACE_MAX};
pub use file::{export, import};
pub use format::FormatError;
pub use history::{HISTORY_FORMAT, HistoryMost, history_format, opens_history};
pub use opened::{BUDGET, CHOICES, HISTORY, KEYS, MODEL, Odd, Opened, PACE, RULES, SLOTS};
pub use request::{Reply, Request};
pub use sealed::Sealed;
pub use wrong::{What, Wrong};

use llm::Model;
use serde::{Deserialize, Serialize};
use shop::Cents;
use shop::rules::{Choices, Policy, Rules};
use shop::slot_choice::Preferences;

/// All settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The usual pause between two looks at the shop's pages, in milliseconds (DECISIONS 13).
    #[serde(default = "pace_usual")]
    pub pace: u32,
    /// Wishes about deliveries.
    #[serde(default)]
    pub slots: Preferences,
    /// Rules about substitutes.
    #[serde(default)]
    pub rules: Rules,
    /// Choices made before.
    #[serde(default)]
    pub choices: Choices,
    /// The language model.
    #[serde(default)]
    pub model: Model,
    /// The most that the person wants to spend on a cart, without the delivery (DECISIONS 39).
    #[serde(default)]
    pub budget: Option<Cents>,
    /// How many of the runs that ended are kept.
    #[serde(default)]
    pub history: HistoryMost,
}

const fn pace_usual() -> u32 {
    400
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            pace: pace_usual(),
            slots: Preferences::default(),
            rules: Rules::default(),
            choices: Choices::default(),
            model: Model::default(),
            budget: None,
            history: HistoryMost::default(),
        }
    }
}

impl Settings {
    /// Whether a key that was typed for an address is for the model that is set.
    #[must_use]
    pub fn asks_at(&self, endpoint: &llm::Endpoint) -> bool {
        self.model.endpoint() == Some(endpoint)
    }

    /// The host of the model that is set, as the browser's permissions name it.
    #[must_use]
    pub fn host(&self) -> Option<String> {
        self.model.endpoint().map(llm::Endpoint::pattern)
    }

    /// The same, if no language model is asked at the shop: a key has no business there, and our
    /// leave to read its pages is none to send it anything.
    ///
    /// # Errors
    /// That the model's address is within this domain.
    pub fn apart_from(&self, domain: &str) -> Result<&Self, Wrong> {
        match self.model.endpoint() {
            Some(endpoint) if endpoint.is_within(domain) => {
                let said = "not the shop's own address".to_owned();
                Err(Wrong::at("settings.model.endpoint", What::Odd { said }))
            }
            _ => Ok(self),
        }
    }

    /// What a run goes by that starts now.
    #[must_use]
    pub fn policy(self) -> Policy {
        Policy {
            advice: self.model != Model::Off,
            rules: self.rules,
            choices: self.choices,
            slots: self.slots,
        }
    }
}

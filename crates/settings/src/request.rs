use crate::{Change, Wrong};
use llm::Endpoint;
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// What the extension's own pages ask of the keeper of the settings.
#[derive(Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Request {
    /// Change one thing.
    ChangeSettings {
        /// What.
        change: Change,
    },
    /// Take all settings out of a file.
    ImportSettings {
        /// The text of the file.
        text: String,
    },
    /// Keep the key of the language model that is set; an empty one is forgotten.
    KeepKey {
        /// The key. Nobody ever hears it again.
        key: String,
        /// The address it was typed for. It is kept for no other.
        endpoint: Endpoint,
    },
    /// Throw away what is kept under a key and cannot be read, so that it is as usual again.
    StartAnew {
        /// A part of the settings, or the list of runs that ended.
        key: String,
    },
    /// Everything that is kept goes: the run, the history, the settings, the key.
    DeleteEverything,
}

/// The keeper's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Reply {
    /// Done.
    Done {
        /// Always `true`.
        ok: bool,
    },
    /// Something is wrong with what was asked for. Nothing was changed.
    Wrong {
        /// What, and where.
        wrong: Wrong,
    },
    /// The browser refused. Nothing was changed.
    Refused {
        /// Its word.
        refused: String,
    },
}

/// A key is not for anybody's eyes.
impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::ChangeSettings { .. } => "ChangeSettings",
            Self::ImportSettings { .. } => "ImportSettings",
            Self::KeepKey { .. } => "KeepKey",
            Self::StartAnew { .. } => "StartAnew",
            Self::DeleteEverything => "DeleteEverything",
        })
    }
}

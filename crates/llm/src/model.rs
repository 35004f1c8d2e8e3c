use crate::Endpoint;
use serde::{Deserialize, Serialize};

/// The language model that the person set up. Its key is kept elsewhere, and alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "model", rename_all = "snake_case", deny_unknown_fields)]
pub enum Model {
    /// None: the default.
    #[default]
    Off,
    /// The browser's own (Prompt API).
    BuiltIn,
    /// A service that speaks as OpenAI's does; many local ones do.
    OpenAi {
        /// Where it listens, up to `/chat/completions`.
        endpoint: Endpoint,
        /// The name of the model there.
        name: String,
    },
    /// Anthropic's service.
    Anthropic {
        /// Where it listens, up to `/v1/messages`.
        endpoint: Endpoint,
        /// The name of the model there.
        name: String,
    },
}

impl Model {
    /// Where requests go; `None` where nothing leaves the browser.
    #[must_use]
    pub const fn endpoint(&self) -> Option<&Endpoint> {
        match self {
            Self::Off | Self::BuiltIn => None,
            Self::OpenAi { endpoint, .. } | Self::Anthropic { endpoint, .. } => Some(endpoint),
        }
    }
}

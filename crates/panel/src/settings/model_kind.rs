use crate::words::Key;
use llm::Model;

/// Which kind of model a person looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// None.
    Off,
    /// The browser's own.
    BuiltIn,
    /// A service like OpenAI's.
    OpenAi,
    /// Anthropic's.
    Anthropic,
}

impl Kind {
    /// All, in the order they are offered.
    pub(super) const ALL: [Self; 4] = [Self::Off, Self::BuiltIn, Self::OpenAi, Self::Anthropic];

    /// The kind of a model.
    pub(super) const fn of(model: &Model) -> Self {
        match model {
            Model::Off => Self::Off,
            Model::BuiltIn => Self::BuiltIn,
            Model::OpenAi { .. } => Self::OpenAi,
            Model::Anthropic { .. } => Self::Anthropic,
        }
    }

    /// What it is called, and what is said of it.
    pub(super) const fn names(self) -> (Key, Key) {
        match self {
            Self::Off => (Key::ModelOff, Key::ModelOffHint),
            Self::BuiltIn => (Key::ModelBuiltIn, Key::ModelBuiltInHint),
            Self::OpenAi => (Key::ModelOpenAi, Key::ModelOpenAiHint),
            Self::Anthropic => (Key::ModelAnthropic, Key::ModelAnthropicHint),
        }
    }
}

use serde::{Deserialize, Serialize};

/// How much of a page is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Show {
    /// Nothing.
    #[default]
    Nothing,
    /// Its HTML.
    Page,
    /// Its HTML, with what the browser says of its buttons.
    Buttons,
}

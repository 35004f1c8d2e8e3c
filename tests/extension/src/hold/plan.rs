use serde::{Deserialize, Serialize};

/// One point at which a run is cut short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// At which write: counted from the start of the run, or from the hold before.
    pub after: usize,
    /// How.
    pub way: Way,
}

/// How a run is cut short at one of its transitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Way {
    /// The worker dies before its write: the write is lost.
    Lost,
    /// The worker dies after its write, but before it heard so.
    Unheard,
    /// The worker dies after its write was acknowledged, before anything of it is carried out.
    Unsaid,
    /// The worker dies after the write was carried out: after the message was taken or the tab
    /// was sent away; after the press, where something is pressed.
    Said,
    /// The person loads the tab again.
    Reloaded,
    /// The tab's renderer crashes, and the content script with it; the person loads it again.
    Crashed,
    /// The person goes one page back, which comes out of the back/forward cache.
    Back,
    /// The person goes one page back and forward again, both out of the back/forward cache.
    RoundTrip,
    /// The whole browser is killed after the write and its copy, before anything of it is carried
    /// out; the person opens the profile again.
    BrowserUnsaid,
    /// The same after it was carried out; after the press, where something is pressed.
    BrowserSaid,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 10] = [
        Self::Lost,
        Self::Unheard,
        Self::Unsaid,
        Self::Said,
        Self::Reloaded,
        Self::Crashed,
        Self::Back,
        Self::RoundTrip,
        Self::BrowserUnsaid,
        Self::BrowserSaid,
    ];

    /// Whether it is the worker that dies.
    #[must_use]
    pub const fn kills(self) -> bool {
        matches!(self, Self::Lost | Self::Unheard | Self::Unsaid | Self::Said)
    }

    /// Whether the whole browser dies.
    #[must_use]
    pub const fn kills_browser(self) -> bool {
        matches!(self, Self::BrowserUnsaid | Self::BrowserSaid)
    }

    /// Where the worker is held for it, in the words of `hold.js`.
    const fn when(self) -> &'static str {
        match self {
            Self::Lost => "LOST",
            Self::Unheard => "UNHEARD",
            Self::Unsaid => "UNSAID",
            Self::Said | Self::BrowserSaid => "SAID",
            Self::BrowserUnsaid => "COPIED",
            Self::Reloaded | Self::Crashed | Self::Back | Self::RoundTrip => "RELEASED",
        }
    }

    /// For a table.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lost => "killed before the write",
            Self::Unheard => "killed before the write is acknowledged",
            Self::Unsaid => "killed before the effect",
            Self::Said => "killed after the effect, or the press",
            Self::Reloaded => "tab reloaded",
            Self::Crashed => "renderer crashed, then reloaded",
            Self::Back => "one page back",
            Self::RoundTrip => "back and forward",
            Self::BrowserUnsaid => "browser killed before the effect",
            Self::BrowserSaid => "browser killed after the effect, or the press",
        }
    }
}

/// The plan as the module that `hold.js` imports.
pub(super) fn module(plan: &[Hold]) -> String {
    let points: Vec<_> = plan
        .iter()
        .map(|hold| serde_json::json!({ "after": hold.after, "when": hold.way.when() }))
        .collect();
    format!("export const plan = {};\n", serde_json::Value::from(points))
}

use serde::{Deserialize, Serialize};
use shop::ReadError;

/// One way to ask for a page, as a plain GET that changes nothing (DECISIONS 12). Only the first
/// brings a page; the others find out why that brought none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Attempt {
    /// As a page of the shop, wherever within the shop it is led.
    Page,
    /// Stops at the first redirect. One to another host cannot be followed, but it shows.
    FirstStep,
    /// Follows all redirects, and may look at nothing.
    Blindly,
}

/// What follows from an attempt that brought no page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Another attempt.
    Try(Attempt),
    /// That is why.
    Unseen(ReadError),
}

impl Attempt {
    /// What the browser is to make of redirects, in its own word.
    #[must_use]
    pub const fn redirect(self) -> &'static str {
        match self {
            Self::Page | Self::Blindly => "follow",
            Self::FirstStep => "manual",
        }
    }

    /// How other hosts are to be asked, in the browser's own word.
    #[must_use]
    pub const fn mode(self) -> &'static str {
        match self {
            Self::Page | Self::FirstStep => "cors",
            Self::Blindly => "no-cors",
        }
    }

    /// What follows, by the browser's word for what came, if anything came. A redirect to another
    /// host is the sign-in. One that never ends is told apart from it; without any answer, the shop
    /// is out of reach; and if a page comes now, only the connection broke before.
    #[must_use]
    pub fn failed(self, came: Option<&str>) -> Then {
        match (self, came) {
            (Self::Page, _) => Then::Try(Self::FirstStep),
            (Self::FirstStep, Some("opaqueredirect")) => Then::Try(Self::Blindly),
            (Self::Blindly, Some("opaque")) => Then::Unseen(ReadError::SignedOut),
            (Self::Blindly, None) => Then::Unseen(ReadError::RedirectLoop),
            (Self::FirstStep | Self::Blindly, _) => Then::Unseen(ReadError::Unreachable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_no_page_came() {
        use Attempt::{Blindly, FirstStep, Page};
        let unseen = Then::Unseen;
        for (attempt, came, then) in [
            (Page, None, Then::Try(FirstStep)),
            (FirstStep, None, unseen(ReadError::Unreachable)),
            (FirstStep, Some("basic"), unseen(ReadError::Unreachable)),
            (FirstStep, Some("opaqueredirect"), Then::Try(Blindly)),
            (Blindly, Some("opaque"), unseen(ReadError::SignedOut)),
            (Blindly, Some("basic"), unseen(ReadError::Unreachable)),
            (Blindly, None, unseen(ReadError::RedirectLoop)),
        ] {
            assert_eq!(attempt.failed(came), then, "{attempt:?} {came:?}");
        }
    }
}

//! How a re-order ends: what the browser is told after the goods were put into the cart.

use serde::{Deserialize, Serialize};

/// The way from a re-order to the cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrival {
    /// A redirect with this status: 302 or 303; 307 has the browser post to the cart once more.
    Redirected(u16),
    /// So many redirects, one after the other.
    Chain(u32),
    /// The cart itself, under the address that the form was sent to.
    Inline,
    /// A page of no known kind, whose script leads on after so many milliseconds.
    Script(u64),
    /// The same without a script: a `meta` element leads on after so many seconds.
    Refresh(u64),
}

impl Default for Arrival {
    fn default() -> Self {
        Self::Redirected(303)
    }
}

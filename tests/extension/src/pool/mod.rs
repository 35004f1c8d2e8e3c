//! Browsers that are used by one test after the other. A [`Lender`] keeps them, in the process that
//! runs the tests; each test is a process of its own, which borrows one over a socket, makes it as
//! new, and gives it back. What a test did not give back in good order is thrown away.

mod chromium;
mod kept;
mod lease;
mod lender;
mod reset;

pub use kept::once;
pub(crate) use lease::Lease;
pub use lender::Lender;
pub(crate) use reset::as_new;

use serde::{Deserialize, Serialize};

use crate::Language;

/// The variable that names the lender's socket. Where there is none, each test starts a browser.
pub const ADDRESS: &str = "CARRINHO_LENDER";

/// What a test wants.
#[derive(Debug, Serialize, Deserialize)]
struct BrowserNeeds {
    language: Language,
}

/// What a test gets.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct BrowserTerms {
    /// The port and path of the DevTools connection.
    pub devtools: (u16, String),
    /// Where the browser looks for the shop.
    pub store_port: u16,
    /// By which key it knows the shop.
    pub store_key: String,
    /// The extension that the test before left in it; `None` for a new browser.
    pub used: Option<String>,
}

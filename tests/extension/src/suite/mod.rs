//! A run of tests in Chromium: each a process of its own, several at once, in borrowed browsers.
//! What failed is never tried again; the one test of a run that only waited in vain is, once.

mod case;
mod crew;
mod draw;
mod report;

pub use case::{Case, Outcome};
pub use crew::run;
pub use draw::Draw;
pub use report::{Report, Verdict};

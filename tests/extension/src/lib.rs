//! Chromium, driven for tests of the built extension.
//!
//! [`Browser`] starts Chromium with an extension in it, [`Page`] is one tab or side panel of that
//! browser, and [`until`] waits for a condition. Nothing is ever attached to the service worker:
//! a debugger would keep it alive, and its death is what the tests are about.

mod agreement;
mod browser;
mod check;
mod day;
pub mod docs;
mod error;
mod extension;
pub mod hold;
pub mod hostile;
mod input;
pub mod journey;
mod launch;
mod page;
pub mod pool;
mod process;
mod process_tree;
mod proof;
pub mod reorders;
mod report;
mod screen;
pub mod session;
pub mod storm;
pub mod suite;
mod trial;
mod until;
pub mod versions;
mod way;
mod wire;
mod world;

pub use browser::{Browser, Target};
pub use day::{Day, fault_of};
pub use error::{Failure, Result};
pub use input::Key;
pub use launch::{Language, Launch};
pub use page::Page;
pub use pool::once;
pub use report::{Report, Summary};
pub use screen::{Scheme, Viewport};
pub use trial::Trial;
pub use until::{PATIENCE, until, until_for};
pub use way::Way;
pub use wire::ConsoleLine;

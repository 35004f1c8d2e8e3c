//! What one document of the shop is asked, remembers and decides, whoever reads it: its own wasm, or
//! the worker's where the page forbids wasm (DECISIONS 23).
//!
//! Nothing here knows a browser or a page. Whoever has the document keeps what is remembered for as
//! long as it lives, and says how it was loaded and what the browser made of a request.

mod actions;
mod attempt;
mod loading;
mod look;
mod memory;
mod outcome;
pub mod patience;
mod retry_after;

pub use actions::{Actions, not_pressed};
pub use attempt::{Attempt, Then};
pub use loading::Loading;
pub use look::Look;
pub use memory::Memory;
pub use outcome::Outcomes;
pub use retry_after::wait;

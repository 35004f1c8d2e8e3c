//! What is said to a language model, and what is understood of its answer (DECISIONS 19).
//!
//! Pure: no browser, no network. A [`Question`](shop::advice::Question) becomes a [`Request`] for
//! the service the person chose; the service's answer becomes opinions, or is refused. Page text
//! is data: it travels as JSON strings, and an answer can only ever be an order of what was asked.

mod answer;
mod endpoint;
mod model;
mod prompt;
mod request;

pub use answer::{ANSWER_MAX, opinions, text};
pub use endpoint::{Endpoint, NotAnEndpoint};
pub use model::Model;
pub use prompt::{INSTRUCTION, Language, Prompt};
pub use request::Request;

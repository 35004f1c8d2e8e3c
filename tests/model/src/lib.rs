//! A stand-in for a language model's service, for tests: OpenAI's and Anthropic's ways of asking,
//! on this machine, without a model behind it. It keeps what it was asked.

mod manner;
mod stand_in;

pub use manner::Manner;
pub use stand_in::{Asked, StandIn};

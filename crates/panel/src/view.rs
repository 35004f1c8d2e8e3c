//! What the person sees, one file for each state of the run.

mod asking;
pub mod carts;
pub mod complete;
pub mod damaged;
mod download;
mod goods;
mod history;
pub mod icon;
pub mod idle;
mod journal;
mod leave;
mod past_run;
pub mod paused;
mod picture;
pub mod quarantine;
pub mod review;
pub mod running;
mod scene;
pub mod sealed;
pub mod settings_link;
pub mod sign_in;
pub mod take_along;
mod trouble;

pub use scene::{HEADING, HINT, Look, Scene};

//! Worker, page, shop, storage and person together, in every order in which things can happen.
//!
//! Breadth first, by our own walk: what is walked is the real `run::EventLoop` and
//! `document`'s own memory; a library would bring the queue and the set, which are thirty lines
//! here, and would want its own form for states, and for the tale of a broken law.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "../at_once/mod.rs"]
mod at_once;
mod browser;
mod budget;
mod buns;
#[path = "../digest/mod.rs"]
mod digest;
mod effects;
mod goods;
mod lawful;
mod letter;
mod mishap;
mod names;
mod page;
mod person;
mod place;
mod post;
mod rest;
mod same;
mod scenarios;
mod shop;
mod walk;
mod worker;
mod world;

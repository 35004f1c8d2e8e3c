//! The run: what the extension is doing, and every way in which that may change.
//!
//! Pure: no clock, no browser, no I/O. Time and ids arrive inside events. [`reduce`] is the
//! only way a run changes, and [`between`] tells what follows from a change. The folder
//! `run/` is the state diagram of the design (spec §2).

mod account;
mod between;
mod diagram;
mod effect;
mod event;
mod fault;
mod history;
mod intent;
mod journal;
mod moment;
mod quarantine;
mod record;
mod recovery;
mod reduce;
mod run;
mod session;
mod status;
mod tab;
mod update;
mod verdict;
mod wire;

pub use account::Account;
pub use between::between;
pub use diagram::mermaid;
pub use effect::{Effect, Via};
pub use event::{Command, Event, Report, System};
pub use fault::{Fatal, Fault, Recoverable};
pub use history::finished;
pub(crate) use intent::HOPS_MAX;
pub use intent::{DEADLINE_MAX, Intent, IntentId, WAIT_MAX};
pub use journal::{Entry, Happening, Journal};
pub use moment::{Millis, Moment};
pub use quarantine::Quarantine;
pub use record::{Damaged, KEYS, Kept, Salvaged, changes, restore, salvage};
pub use recovery::RecoveryCheckpoint;
pub use reduce::{Refused, reduce};
pub use run::complete::Complete;
pub use run::idle::{Check, Checked, Idle, Prompt, Purpose, SIGN_IN_PATIENCE, SignIn};
pub use run::paused::{ERRORS_MAX, Paused, Resume};
pub use run::review::adding::{Adding, Stage};
pub use run::review::came::Came;
pub use run::review::{Gate, Notice, Review};
pub use run::running::cart::{CartPhase, Press, Standing};
pub use run::running::consulting::{ADVICE_PATIENCE, Consulting};
pub use run::running::finalizing::Finalizing;
pub use run::running::slots::Slots;
pub use run::running::substitution::{Looked, Substitution};
pub use run::running::{Phase, PhaseName, Pursuit, Running};
pub use run::{Run, RunId, Start, Wish};
pub use session::{SESSION_VERSION, Session};
pub use status::{Station, Status, TABLE, Trigger, valid_transition};
pub use tab::{Arrival, Document, DocumentId, ReadBy, TabId, Tabs};
pub use update::Update;
pub use verdict::Verdict;
pub use wire::{FromPage, Request, ToPage};

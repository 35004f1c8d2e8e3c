//! The run: what the extension is doing, and every way in which that may change.
//!
//! Pure: no clock, no browser, no I/O. Time and ids arrive inside events. A session at work changes
//! by [`reduce`] alone, and [`effects`] tells what follows from a change. The folder
//! `run/` is the state diagram of the design (spec §2); [`Task`] is the one thing under way.

mod account;
mod change;
mod check;
mod diagram;
mod effect;
mod effects;
mod event;
mod event_loop;
mod fault;
mod history;
mod intent;
mod journal;
mod metrics;
mod moment;
mod operation;
mod outcome;
mod quarantine;
mod record;
mod recovery;
mod reduce;
mod reread;
mod run;
mod search;
mod session;
mod status;
mod tab;
mod task;
mod under_way;
mod update;
mod verdict;
mod visit;
mod wire;

pub use account::Account;
pub use change::addition::Refusal;
pub use change::press::{Certainty, Press};
pub use change::reorder::Reorder;
pub use change::review_end::ReviewEnd;
pub use change::verification::Verification;
pub use change::{CartChange, Change, Ended, Plan, Proof, Stage, Verified};
pub use check::{Check, Found, Purpose};
pub use diagram::mermaid;
pub use effect::{Effect, Replay, Via};
pub use effects::effects;
pub use event::{Command, Event, Report, System};
pub use event_loop::{EventLoop, Host, Left};
pub use fault::{Fatal, Fault, Recoverable};
pub use history::{Ending, HISTORY, PastRun, past_runs};
pub(crate) use intent::HOPS_MAX;
pub use intent::{DEADLINE_MAX, Intent, IntentId, WAIT_MAX};
pub use journal::{Entry, Happening, Journal};
pub use metrics::Metrics;
pub use moment::{Millis, Moment};
pub use operation::Operation;
pub use outcome::{Context, Outcome, TaskEvent};
pub use quarantine::Quarantine;
pub use record::{Damaged, KEYS, Kept, Salvaged, changes, copy, restore, salvage};
pub use recovery::RecoveryCheckpoint;
pub use reduce::{Refused, reduce};
pub use run::Run;
pub use run::complete::Complete;
pub use run::idle::{Checked, Idle, Prompt, SIGN_IN_PATIENCE, SignIn};
pub use run::options::{Reopened, RunId, RunOptions, Start};
pub use run::paused::{ERRORS_MAX, Paused, Resume, Suspended};
pub use run::review::change_outcome::ChangeOutcome;
pub use run::review::undo::{Leftover, Undo};
pub use run::review::{Notice, Review, Since};
pub use run::running::Running;
pub use run::running::consulting::ADVICE_PATIENCE;
pub use run::running::held::{
    CartPhase, Consulting, Finalizing, Initializing, Looked, Search, Slots, Substitution,
};
pub use run::running::phase::{Phase, PhaseEnd};
pub use run::running::phase_name::PhaseName;
pub(crate) use run::running::substitution::Searched;
pub use session::{SESSION_VERSION, Session};
pub use status::{StatePath, Status, Trigger, next_status, valid_transition};
pub use tab::{Arrival, Document, DocumentId, ReadBy, TabId, Tabs};
pub use task::{End, Goal, INTERRUPTIONS_MAX, Task};
pub use update::Update;
pub use verdict::Verdict;
pub use visit::Visit;
pub use wire::{FromPage, Request, ToPage};

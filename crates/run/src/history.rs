use crate::{Account, Complete, Metrics, Millis, PhaseName, Reopened, Review, RunId, Suspended};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shop::{Pack, PackInputs};
use tagged::Tagged;

/// Where the runs that ended are kept, the newest first.
pub const HISTORY: &str = "history.runs";

/// A run that ended, as it is kept (spec §3, COMPLETE).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRun {
    /// Which run.
    pub id: RunId,
    /// When it was started, in milliseconds since 1970.
    pub started_at: Millis,
    /// When it ended, in milliseconds since 1970. At first only approved runs were kept, and it had that
    /// name.
    #[serde(alias = "approved_at")]
    pub ended_at: Millis,
    /// How it ended.
    #[serde(default)]
    pub ending: Ending,
    /// What was approved, or stood to be, with what was decided; nothing, of a run that did not come
    /// so far.
    #[serde(default)]
    pub pack: Option<Box<Pack>>,
    /// How it went; nothing, of a run that is older than that it was kept.
    #[serde(default)]
    pub metrics: Option<Metrics>,
    /// Whose it was, as far as it tells one account from another. Nothing, of a run that is older than
    /// that it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
}

/// How a run ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "ending", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Ending {
    /// The person approved it.
    #[default]
    Approved,
    /// The person cancelled it in REVIEW.
    CancelledInReview,
    /// The person cancelled it on its way there.
    Cancelled {
        /// In which phase it was.
        phase: PhaseName,
        /// How many lines the shop's cart had then, where a page said so.
        lines: Option<u32>,
        /// For how many sold-out lines a substitute was looked for.
        searched: usize,
        /// What its review would have been made of. Nothing, of a run that is older than that it was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        inputs: Option<Box<PackInputs>>,
    },
}

impl PastRun {
    /// An approved one.
    pub(crate) fn approved(complete: &Complete) -> Self {
        Self {
            id: complete.id.clone(),
            started_at: complete.started_at,
            ended_at: complete.approved_at,
            ending: Ending::Approved,
            pack: Some(Box::new(complete.pack.clone())),
            metrics: complete.metrics.clone(),
            account: complete.account.known(),
        }
    }

    /// One that is cancelled in its review.
    pub(crate) fn reviewed(review: &Review, ended_at: Millis, metrics: Metrics) -> Self {
        Self {
            id: review.id.clone(),
            started_at: review.started_at,
            ended_at,
            ending: Ending::CancelledInReview,
            pack: Some(Box::new(review.pack.clone())),
            metrics: Some(metrics),
            account: review.account.known(),
        }
    }

    /// One that is cancelled before.
    pub(crate) fn stopped(
        stood: &Suspended,
        lines: Option<u32>,
        ended_at: Millis,
        metrics: Metrics,
    ) -> Self {
        let Suspended { running, phase } = stood;
        Self {
            id: running.id.clone(),
            started_at: running.started_at,
            ended_at,
            ending: Ending::Cancelled {
                phase: phase.name(),
                lines,
                searched: phase.searched(),
                inputs: phase.inputs().map(Box::new),
            },
            pack: None,
            metrics: Some(metrics),
            account: running.account.known(),
        }
    }

    /// What deciding on it once more begins with; `None` where it is not known whose it was, or what it
    /// would have been made of.
    #[must_use]
    pub fn reopened(&self) -> Option<Reopened> {
        let account = self.account.as_ref().and_then(Account::known)?;
        let of = |inputs| Reopened {
            run: self.id.clone(),
            inputs,
            left: None,
            taken_out: Vec::new(),
            adjusted: Vec::new(),
            decided: Vec::new(),
            proposed: Vec::new(),
            account,
        };
        match (&self.pack, &self.ending) {
            (Some(pack), _) => Some(Reopened {
                left: Some(pack.cart.clone()),
                taken_out: pack.taken_out.clone(),
                adjusted: pack.adjusted.clone(),
                decided: pack.decided(),
                proposed: pack.decided_on(),
                ..of(pack.inputs())
            }),
            (None, Ending::Cancelled { inputs, .. }) => {
                inputs.as_ref().map(|inputs| of((**inputs).clone()))
            }
            (None, Ending::Approved | Ending::CancelledInReview) => None,
        }
    }

    /// For how many sold-out lines a substitute was looked for.
    #[must_use]
    pub fn searched(&self) -> usize {
        match (&self.pack, &self.ending) {
            (Some(pack), _) => pack.proposals.len(),
            (None, Ending::Cancelled { searched, .. }) => *searched,
            (None, Ending::Approved | Ending::CancelledInReview) => 0,
        }
    }
}

/// Reads the runs that ended, entry by entry: those that can be read, and the texts of those that cannot.
#[must_use]
pub fn past_runs(text: &str) -> (Vec<PastRun>, Vec<String>) {
    let Ok(entries) = serde_json::from_str::<Vec<Value>>(text) else {
        return (Vec::new(), vec![text.to_owned()]);
    };
    let (mut runs, mut odd) = (Vec::new(), Vec::new());
    for entry in entries {
        match serde_json::from_value(entry.clone()) {
            Ok(run) => runs.push(run),
            Err(_) => odd.push(entry.to_string()),
        }
    }
    (runs, odd)
}

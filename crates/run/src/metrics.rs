use crate::{Entry, Happening, Journal, Millis, PhaseName, Status, Trigger};
use serde::{Deserialize, Serialize};

/// How a run went, by its journal (spec §8), as far back as that goes: of a very long run its
/// beginning is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metrics {
    /// How long each phase took, in milliseconds, pauses left out.
    pub phases: Vec<(PhaseName, Millis)>,
    /// How often a page was looked at.
    pub pages: u32,
    /// How often something was pressed.
    pub presses: u32,
    /// How many looks were second tries.
    pub retries: u32,
    /// How often it went on after the worker had died.
    pub recoveries: u32,
}

impl Metrics {
    /// Of what happened between two moments.
    #[must_use]
    pub fn of(journal: &Journal, from: Millis, to: Millis) -> Self {
        let mut metrics = Self::default();
        let (mut phase, mut since) = (None, from);
        let within = |entry: &&Entry| (from..=to).contains(&entry.at);
        for entry in journal.iter().filter(within) {
            match &entry.what {
                Happening::Transition { to, trigger, .. } => {
                    // A clock that is set back takes nothing away.
                    metrics.spent(phase, entry.at.saturating_sub(since).max(0));
                    (phase, since) = (running(to), entry.at);
                    metrics.recoveries += u32::from(*trigger == Trigger::ServiceWorkerWake);
                }
                Happening::Asked { attempt, .. } => {
                    metrics.pages += 1;
                    metrics.retries += u32::from(*attempt > 1);
                }
                Happening::Pressed { .. } => metrics.presses += 1,
                _ => {}
            }
        }
        metrics
    }

    /// How long the run was at work, in milliseconds.
    #[must_use]
    pub fn at_work(&self) -> Millis {
        let took = self.phases.iter().map(|(_, took)| *took);
        took.fold(0, Millis::saturating_add)
    }

    fn spent(&mut self, phase: Option<PhaseName>, took: Millis) {
        let Some(phase) = phase else { return };
        match self.phases.iter_mut().find(|(name, _)| *name == phase) {
            Some((_, all)) => *all = all.saturating_add(took),
            None => self.phases.push((phase, took)),
        }
    }
}

/// The phase of a place in the journal, if a run was at work there: `RUNNING.CART.LOADING_ORDERS`.
fn running(place: &str) -> Option<PhaseName> {
    let mut parts = place.split('.');
    let at_work = parts.next() == Some(Status::Running.name());
    let phase = parts.next().filter(|_| at_work)?;
    PhaseName::ALL.iter().copied().find(|it| it.name() == phase)
}

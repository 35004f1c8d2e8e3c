use super::{Key, Words};
use run::{PhaseName, Status, Trigger};

impl Words {
    /// The name of a phase.
    #[must_use]
    pub fn phase(&self, phase: PhaseName) -> String {
        self.named("phase_", phase.name())
    }

    /// A step of a phase, in words: `LOADING_ORDERS`.
    #[must_use]
    pub fn step(&self, step: &str) -> String {
        self.named("step_", step)
    }

    /// What made a run change.
    #[must_use]
    pub fn trigger(&self, trigger: Trigger) -> String {
        self.named("trigger_", trigger.name())
    }

    /// The name of a status.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        self.named("status_", status.name())
    }

    /// A station as the journal keeps it, `RUNNING.CART.LOADING_ORDERS`, by its last part.
    #[must_use]
    pub fn station(&self, station: &str) -> String {
        let mut parts = station.splitn(3, '.');
        match (parts.next(), parts.next(), parts.next()) {
            (_, _, Some(step)) => self.step(step).trim_end_matches('…').to_owned(),
            (_, Some(phase), None) => self.named("phase_", phase),
            (status, ..) => self.named("status_", status.unwrap_or_default()),
        }
    }

    /// A name of the design, in the person's words; itself where there are none.
    pub(super) fn named(&self, group: &str, name: &str) -> String {
        let key = Key::named(&format!("{group}{}", name.to_ascii_lowercase()));
        key.map_or_else(|| name.to_owned(), |key| self.say(key))
    }
}

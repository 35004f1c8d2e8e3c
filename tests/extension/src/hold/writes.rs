use serde::Deserialize;

/// One write of the session, as the storage told of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Write {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// The number it gave the session.
    pub seq: u64,
    /// What made the run change, and where it stands then, if the journal tells of it.
    pub transition: Option<String>,
    /// Whether the run itself changed.
    pub ran: bool,
}

impl Write {
    /// What it is called in a table, after the `station` it found.
    pub(super) fn label(&self, station: &str) -> String {
        match (&self.transition, self.ran) {
            (Some(transition), _) => transition.clone(),
            (None, true) if station == "IDLE" => format!("(check) {station}"),
            (None, true) => format!("(answer) {station}"),
            (None, false) => format!("(page) {station}"),
        }
    }
}

/// Notes each write from now on, in the page it is evaluated in.
pub(super) const RECORDER: &str = "
    globalThis.writes = [];
    let told = 0;
    chrome.storage.session.onChanged.addListener((changed) => {
        const value = (key) => JSON.parse(changed[key]?.newValue ?? 'null');
        const [head, journal] = [value('session.head'), value('session.journal')];
        const last = journal?.findLast((entry) => entry.kind === 'TRANSITION');
        const transition = last && last.seq > told ? `${last.trigger} ${last.to}` : null;
        if (last) told = last.seq;
        const ran = 'session.run' in changed || 'session.task' in changed;
        if (head) writes.push({ at: Date.now(), seq: head.seq, transition, ran });
    });
";

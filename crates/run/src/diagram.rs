use crate::{PhaseName, Status, Trigger, next_status};
use std::fmt::Write;

/// The state diagram as Mermaid: every change of status that [`next_status`] lets through, and the
/// order of the phases.
#[must_use]
pub fn mermaid() -> String {
    let mut text = String::from("stateDiagram-v2\n    [*] --> IDLE\n");
    for &from in Status::ALL {
        for &trigger in Trigger::ALL {
            if let Some(to) = next_status(from, trigger).filter(|to| *to != from) {
                arrow(&mut text, from.name(), to.name(), trigger);
            }
        }
    }
    text.push_str("    state RUNNING {\n");
    let _ = writeln!(text, "        [*] --> {}", PhaseName::Initializing.name());
    for pair in PhaseName::ALL.windows(2) {
        if let [from, to] = pair {
            text.push_str("    ");
            arrow(&mut text, from.name(), to.name(), Trigger::PhaseComplete);
        }
    }
    text.push_str("    }\n");
    text
}

fn arrow(text: &mut String, from: &str, to: &str, trigger: Trigger) {
    let _ = writeln!(text, "    {from} --> {to}: {}", trigger.name());
}

use serde_json::Value;

use super::target::Target;

/// How the harm is shown: what a fence without the check would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bite {
    /// Presses the first that the control's selectors find.
    First,
    /// Presses the last.
    Last,
    /// Presses what is under the middle of the control.
    Point,
    /// Presses what stands where the control stood a moment ago.
    Place,
    /// Presses the first with the mouse going down on it and up over the body, as a spinner wants it.
    Mouse,
}

/// One hostile page.
#[derive(Debug, Clone)]
pub struct Probe {
    /// What it tries.
    pub scenario: &'static str,
    /// The control it forges.
    pub control: &'static str,
    /// How, in short.
    pub how: String,
    /// The page.
    pub html: String,
    /// What a script of the page does at the start; `control` is the element in the control's
    /// place.
    pub script: &'static str,
    /// The control is the shop's own, and may be pressed.
    pub genuine: bool,
    /// What shows that it does harm.
    pub bite: Bite,
    pub(super) action: Value,
    pub(super) dialog: Option<&'static str>,
    pub(super) within: &'static str,
    pub(super) selector: &'static str,
}

impl Probe {
    pub(super) fn of(scenario: &'static str, target: &Target, how: impl Into<String>) -> Self {
        Self {
            scenario,
            control: target.control.name,
            how: how.into(),
            html: target.html(),
            script: "",
            genuine: false,
            bite: Bite::First,
            action: target.action(),
            dialog: target.dialog,
            within: target.control.within,
            selector: target.control.selector,
        }
    }

    /// The page with something else in one place.
    pub(super) fn with(mut self, from: &str, to: &str) -> Self {
        assert!(
            self.html.contains(from) && !from.is_empty(),
            "{} {} {}: {from:?} is not there",
            self.scenario,
            self.control,
            self.how
        );
        self.html = self.html.replacen(from, to, 1);
        self
    }

    /// The page with something more before a place.
    pub(super) fn before(self, place: &str, more: &str) -> Self {
        self.with(place, &format!("{more}{place}"))
    }

    pub(super) fn script(self, script: &'static str) -> Self {
        Self { script, ..self }
    }

    pub(super) fn bite(self, bite: Bite) -> Self {
        Self { bite, ..self }
    }

    pub(super) fn genuine(self) -> Self {
        Self {
            genuine: true,
            ..self
        }
    }
}

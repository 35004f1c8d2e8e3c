//! The Chromium process, which ends when it is let go of.

use std::{path::Path, process::Child, time::Duration};

use serde_json::json;

use crate::{Launch, Result, launch, until_for, wire::Wire};

/// How long Chromium may take to go by itself before it is ended.
const GOES_WITHIN: Duration = Duration::from_secs(5);

/// A Chromium with an open DevTools connection.
pub(crate) struct Process {
    child: Child,
    pub(crate) wire: Option<Wire>,
}

impl Process {
    pub(crate) fn start(launch: &Launch, profile: &Path) -> Result<(Self, Wire)> {
        let mut process = Self {
            child: launch.start(profile)?,
            wire: None,
        };
        let (port, path) = launch::devtools(profile)?;
        let wire = Wire::connect(port, &path)?;
        process.wire = Some(wire.clone());
        Ok((process, wire))
    }

    /// Asks Chromium to quit, as closing its last window does, and waits until it is gone.
    pub(crate) fn quit(&mut self) -> Result<()> {
        if let Some(wire) = self.wire.take() {
            // Chromium may be gone before it has answered.
            let _ = wire.ask(None, "Browser.close", json!({}));
        }
        until_for(GOES_WITHIN, "Chromium to quit", || {
            Ok(self.child.try_wait()?.map(|_| ()))
        })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.quit().is_err() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

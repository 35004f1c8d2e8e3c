//! The Chromium process, which ends when it is let go of, and with whoever started it.

use std::{
    io::Write,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    time::Duration,
};

use serde_json::json;

use crate::{Launch, Result, launch, process_tree, until_for, wire::Wire};

/// How long Chromium may take to go by itself before it is ended.
const GOES_WITHIN: Duration = Duration::from_secs(5);

/// Ends a process as soon as nobody holds the other end of the standard input any more: whoever
/// started it is gone, however it went. A word on it lets the process be.
const WATCH: &str = r#"read -r _ || kill -KILL "$1""#;

/// A Chromium with an open DevTools connection.
pub(crate) struct Process {
    child: Child,
    watch: Option<(Child, ChildStdin)>,
    pub(crate) wire: Option<Wire>,
}

impl Process {
    /// Starts Chromium, and connects with it.
    pub(crate) fn start(launch: &Launch, profile: &Path) -> Result<(Self, Wire)> {
        let (mut process, (port, path)) = Self::unheard(launch, profile)?;
        let wire = Wire::connect(port, &path)?;
        process.wire = Some(wire.clone());
        Ok((process, wire))
    }

    /// Starts Chromium; where it can be connected with.
    pub(crate) fn unheard(launch: &Launch, profile: &Path) -> Result<(Self, (u16, String))> {
        let child = launch.start(profile)?;
        let mut process = Self {
            watch: None,
            child,
            wire: None,
        };
        process.watch = watched(process.child.id())?;
        let devtools = launch::devtools(profile)?;
        Ok((process, devtools))
    }

    /// Asks Chromium to quit, as closing its last window does, and waits until it is gone.
    pub(crate) fn quit(&mut self) -> Result<()> {
        if let Some(wire) = self.wire.take() {
            // Chromium may be gone before it has answered.
            let _ = wire.ask(None, "Browser.close", json!({}));
        }
        self.goes()
    }

    /// Waits until Chromium is gone, by whoever's word.
    pub(crate) fn goes(&mut self) -> Result<()> {
        until_for(GOES_WITHIN, "Chromium to quit", || {
            Ok(self.child.try_wait()?.map(|_| ()))
        })
    }

    /// Kills Chromium and every process it has started, in the middle of whatever they do.
    pub(crate) fn kill(&mut self) -> Result<()> {
        let tree = process_tree::of(self.child.id());
        self.wire = None;
        process_tree::kill(&tree)?;
        let _ = self.child.wait();
        until_for(GOES_WITHIN, "every process of Chromium to be gone", || {
            Ok((!tree.iter().any(|it| process_tree::runs(*it))).then_some(()))
        })
    }

    /// Ends Chromium without a word to it.
    pub(crate) fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let gone = matches!(self.child.try_wait(), Ok(Some(_)));
        if !gone && self.quit().is_err() {
            self.end();
        }
        if let Some((mut watch, mut leash)) = self.watch.take() {
            let _ = leash.write_all(b"gone\n");
            let _ = watch.wait();
        }
    }
}

fn watched(process: u32) -> Result<Option<(Child, ChildStdin)>> {
    let mut watch = Command::new("sh")
        .args(["-c", WATCH, "watch", &process.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let leash = watch.stdin.take();
    Ok(leash.map(|leash| (watch, leash)))
}

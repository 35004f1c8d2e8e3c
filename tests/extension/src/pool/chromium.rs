use std::{fs, net::TcpListener};

use store::{Options, Store};
use tempfile::TempDir;

use super::BrowserTerms;
use crate::{Failure, Language, Launch, Result, process::Process};

/// A browser to lend, with the place where it looks for a store.
pub(super) struct Chromium {
    // Before the profile: a process that still writes must not outlive its folder.
    process: Process,
    profile: TempDir,
    /// How it was started.
    pub launch: Launch,
    /// What its customer is told.
    pub terms: BrowserTerms,
}

impl Chromium {
    /// Starts one that speaks a language.
    pub fn new(language: Language) -> Result<Self> {
        let (store_port, store_key, spki) = place()?;
        let launch = Launch {
            store_port: Some(store_port),
            spki: Some(spki),
            bare: true,
            ..Launch::built().language(language)
        };
        let profile = tempfile::Builder::new()
            .prefix("carrinho-chromium-")
            .tempdir()?;
        let (process, devtools) = Process::unheard(&launch, profile.path())?;
        let terms = BrowserTerms {
            devtools,
            store_port,
            store_key,
            used: None,
        };
        Ok(Self {
            process,
            profile,
            launch,
            terms,
        })
    }

    /// Ends it without a word to it.
    pub fn end(&mut self) {
        self.process.end();
    }

    /// Whoever borrowed it told it to quit. An extension that was put in later does not come up
    /// again, so it is there from the start now, and nobody else gets this browser.
    pub fn restart(&mut self) -> Result<()> {
        self.process.goes()?;
        self.launch.bare = false;
        fs::remove_file(self.profile.path().join("DevToolsActivePort"))?;
        let (process, devtools) = Process::unheard(&self.launch, self.profile.path())?;
        (self.process, self.terms.devtools) = (process, devtools);
        Ok(())
    }
}

/// A place for a store: a port that only stores use, a key, and how a browser knows the key.
fn place() -> Result<(u16, String, String)> {
    // Below the ports that connections go out from: one of those cannot be listened at.
    let free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    let port = std::iter::repeat_with(|| fastrand::u16(12_000..32_000))
        .take(1000)
        .find(free)
        .ok_or_else(|| Failure::Unexpected {
            expected: "a port for a store",
            got: "none that is free".into(),
        })?;
    let model = Store::start(Options::default())?;
    let (key, spki) = (model.key_pem(), model.certificate_spki_sha256_base64());
    Ok((port, key.to_owned(), spki.to_owned()))
}

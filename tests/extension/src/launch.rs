//! How Chromium is started.

use std::{
    fs,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use serde::{Deserialize, Serialize};
use store::Store;

use crate::{Failure, Result, until};

/// The language the browser speaks, and with it `chrome.i18n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Language {
    /// Portuguese of Portugal.
    #[default]
    Portuguese,
    /// English.
    English,
}

/// What a browser for a test is like.
#[derive(Debug, Clone, Default)]
pub struct Launch {
    /// The folder of the unpacked extension.
    pub extension_dir: PathBuf,
    /// Where the practice store listens on this machine; without one, no host can be reached.
    pub store_port: Option<u16>,
    /// The base64 SHA-256 of the public key the practice store shows.
    pub spki: Option<String>,
    /// Shows the browser's window.
    pub headed: bool,
    /// The browser's language.
    pub language: Language,
    /// `localhost` can be reached too.
    pub local: bool,
    /// Starts without the extension, which is put in later: only then it can be taken out again.
    pub(crate) bare: bool,
}

/// The hosts that the practice store answers for.
const SHOP_HOSTS: [&str; 2] = [store::SHOP, store::LOGIN];

const FLAGS: [&str; 16] = [
    "--window-size=1400,1000",
    "--disable-gpu",
    // Two pages of the browser's own in every window, which nobody here ever sees.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    // A spinner drawn sixty times a second by the processor slows everything beside it.
    "--force-prefers-reduced-motion",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
    "--mute-audio",
    "--password-store=basic",
    "--remote-debugging-port=0",
    "--enable-unsafe-extension-debugging",
];

/// Where nobody looks. In full screen no row of tabs is drawn, nor its spinner while a page loads, which
/// cost a sixth of the processor; the screen is as large as the window that a person gets.
const HEADLESS: [&str; 3] = [
    "--headless=new",
    "--start-fullscreen",
    "--screen-info={1400x1000}",
];

/// What `./build.sh` makes.
const BUILT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");

impl Launch {
    /// A browser with what `./build.sh` left in `dist/`.
    pub fn built() -> Self {
        Self::new(BUILT)
    }

    /// A headless Portuguese browser with the extension of `extension_dir`, cut off from any host.
    pub fn new(extension_dir: impl Into<PathBuf>) -> Self {
        Self {
            extension_dir: extension_dir.into(),
            ..Self::default()
        }
    }

    /// The same browser with the shop's hosts leading to `store`.
    #[must_use]
    pub fn store(mut self, store: &Store) -> Self {
        self.store_port = Some(store.port());
        self.spki = Some(store.certificate_spki_sha256_base64().to_owned());
        self
    }

    /// The same browser, which may also reach this machine's own name: what listens there is no
    /// part of the shop.
    #[must_use]
    pub fn local(mut self) -> Self {
        self.local = true;
        self
    }

    /// The same browser in another language.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The same browser with or without a window.
    #[must_use]
    pub fn headed(mut self, headed: bool) -> Self {
        self.headed = headed;
        self
    }

    /// Whether nothing is special about this browser, so that one test may use it after another.
    pub(crate) fn is_common(&self) -> bool {
        !self.headed && !self.local && self.extension_dir == Path::new(BUILT)
    }

    pub(crate) fn start(&self, profile: &Path) -> Result<Child> {
        let program = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
        Command::new(&program)
            .args(self.flags(profile)?)
            .arg("about:blank")
            .env("LANGUAGE", self.language.locale())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|source| Failure::NoBrowser { program, source })
    }

    fn flags(&self, profile: &Path) -> Result<Vec<String>> {
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", profile.display()));
        if !self.bare {
            flags.push(format!("--load-extension={}", self.folder()?.display()));
        }
        flags.push(format!("--host-resolver-rules={}", self.hosts()));
        flags.push(format!("--lang={}", self.language.tag()));
        flags.push(format!("--accept-lang={}", self.language.tag()));
        flags.extend(
            self.spki
                .iter()
                .map(|key| format!("--ignore-certificate-errors-spki-list={key}")),
        );
        if !self.headed {
            flags.extend(HEADLESS.map(str::to_owned));
        }
        if is_root()? {
            flags.push("--no-sandbox".into());
        }
        Ok(flags)
    }

    /// The store's hosts lead to the practice store and no other host leads anywhere.
    fn hosts(&self) -> String {
        let shop = self.store_port.into_iter().flat_map(|port| {
            SHOP_HOSTS
                .into_iter()
                .map(move |host| format!("MAP {host} 127.0.0.1:{port}, "))
        });
        let local = self.local.then(|| "EXCLUDE localhost, ".to_owned());
        // The first rule that fits wins, so this one stands last.
        let rest = ["MAP * ~NOTFOUND".to_owned()];
        shop.chain(local).chain(rest).collect()
    }

    pub(crate) fn folder(&self) -> Result<PathBuf> {
        fs::canonicalize(&self.extension_dir).map_err(|error| self.unusable(&error.to_string()))
    }

    /// The manifest's background script, by which the worker is recognised.
    pub(crate) fn worker_script(&self) -> Result<String> {
        let text = fs::read_to_string(self.folder()?.join("manifest.json"))
            .map_err(|error| self.unusable(&format!("manifest.json: {error}")))?;
        let manifest: serde_json::Value = serde_json::from_str(&text)?;
        manifest["background"]["service_worker"]
            .as_str()
            .map(str::to_owned)
            .ok_or_else(|| self.unusable("manifest.json names no background.service_worker"))
    }

    fn unusable(&self, why: &str) -> Failure {
        Failure::NoExtension {
            path: self.extension_dir.display().to_string(),
            why: why.into(),
        }
    }
}

impl Language {
    fn tag(self) -> &'static str {
        match self {
            Self::Portuguese => "pt-PT",
            Self::English => "en-US",
        }
    }

    fn locale(self) -> &'static str {
        match self {
            Self::Portuguese => "pt_PT",
            Self::English => "en_US",
        }
    }
}

/// The port and path of the DevTools connection, which Chromium writes into its profile.
pub(crate) fn devtools(profile: &Path) -> Result<(u16, String)> {
    until("Chromium to open its DevTools port", || {
        let text = fs::read_to_string(profile.join("DevToolsActivePort"))?;
        let lines = text.trim_end().split_once('\n');
        Ok(lines.and_then(|(port, path)| Some((port.parse().ok()?, path.to_owned()))))
    })
}

/// Chromium's sandbox refuses to work for root.
fn is_root() -> Result<bool> {
    Ok(fs::metadata("/proc/self")?.uid() == 0)
}

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    os::unix::net::{UnixListener, UnixStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use serde_json::json;
use store::{Options, Store};
use tempfile::TempDir;

use super::{Terms, Wish};
use crate::{Failure, Language, Launch, Result, process::Process};

/// Lends browsers to tests, and ends them when it is dropped.
pub struct Lender {
    address: PathBuf,
    shelf: Shelf,
    served: Arc<AtomicUsize>,
    _folder: TempDir,
}

/// Browsers that nobody uses now.
type Shelf = Arc<Mutex<Vec<Chromium>>>;

/// A browser to lend, with the place where it looks for a store.
struct Chromium {
    // Before the profile: a process that still writes must not outlive its folder.
    process: Process,
    profile: TempDir,
    launch: Launch,
    terms: Terms,
}

impl Lender {
    /// Opens for business. Browsers are started when they are wanted.
    pub fn open() -> Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("carrinho-lender-")
            .tempdir()?;
        let address = folder.path().join("socket");
        let listener = UnixListener::bind(&address)?;
        let shelf = Shelf::default();
        let served = Arc::new(AtomicUsize::new(0));
        let (lent, count) = (Arc::clone(&shelf), Arc::clone(&served));
        thread::spawn(move || {
            for customer in listener.incoming().flatten() {
                let (shelf, served) = (Arc::clone(&lent), Arc::clone(&count));
                thread::spawn(move || {
                    serve(customer, &shelf);
                    served.fetch_add(1, Ordering::AcqRel);
                });
            }
        });
        Ok(Self {
            address,
            shelf,
            served,
            _folder: folder,
        })
    }

    /// What the tests must find under [`super::ADDRESS`].
    pub fn address(&self) -> &Path {
        &self.address
    }

    /// How many browsers nobody uses now.
    pub fn idle(&self) -> usize {
        let shelf = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.len()
    }

    /// How many that were lent came back, or were thrown away.
    pub fn served(&self) -> usize {
        self.served.load(Ordering::Acquire)
    }
}

impl Drop for Lender {
    fn drop(&mut self) {
        for mut chromium in take_all(&self.shelf) {
            chromium.process.end();
        }
    }
}

fn take_all(shelf: &Shelf) -> Vec<Chromium> {
    std::mem::take(&mut *shelf.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Serves one customer. What is not given back is ended, whatever it is: also a browser that a
/// test failed in.
fn serve(customer: UnixStream, shelf: &Shelf) {
    let mut customer = BufReader::new(customer);
    let Ok(Some(mut chromium)) = lend(&mut customer, shelf) else {
        return;
    };
    match returned(&mut customer, &mut chromium) {
        Ok(Some(extension)) => {
            chromium.terms.used = Some(extension);
            let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
            shelf.push(chromium);
        }
        Ok(None) | Err(_) => chromium.process.end(),
    }
}

fn lend(customer: &mut BufReader<UnixStream>, shelf: &Shelf) -> Result<Option<Chromium>> {
    let mut line = String::new();
    if customer.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let Wish { language } = serde_json::from_str(&line)?;
    let chromium = match from(shelf, language) {
        Some(chromium) => chromium,
        None => Chromium::new(language)?,
    };
    writeln!(customer.get_mut(), "{}", json!(chromium.terms))?;
    Ok(Some(chromium))
}

fn from(shelf: &Shelf, language: Language) -> Option<Chromium> {
    let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
    let at = shelf
        .iter()
        .position(|chromium| chromium.launch.language == language)?;
    Some(shelf.remove(at))
}

/// The extension in the browser that comes back; `None` if it does not.
fn returned(
    customer: &mut BufReader<UnixStream>,
    chromium: &mut Chromium,
) -> Result<Option<String>> {
    loop {
        let mut line = String::new();
        customer.read_line(&mut line)?;
        match line.trim_end().split_once(' ') {
            Some(("back", extension)) => return Ok(Some(extension.to_owned())),
            None if line == "restart\n" => {
                chromium.restart()?;
                writeln!(customer.get_mut(), "{}", json!(chromium.terms))?;
            }
            Some(_) | None => return Ok(None),
        }
    }
}

impl Chromium {
    fn new(language: Language) -> Result<Self> {
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
        let terms = Terms {
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

    /// Whoever borrowed it told it to quit.
    fn restart(&mut self) -> Result<()> {
        self.process.goes()?;
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

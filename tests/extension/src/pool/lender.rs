use std::{
    io::{BufRead, BufReader, Write},
    os::unix::net::{UnixListener, UnixStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use serde_json::json;
use tempfile::TempDir;

use super::{BrowserNeeds, chromium::Chromium};
use crate::{Language, Result};

/// Lends browsers to tests, and ends them when it is dropped.
pub struct Lender {
    address: PathBuf,
    shelf: Shelf,
    served: Arc<AtomicUsize>,
    _folder: TempDir,
}

/// Browsers that nobody uses now.
type Shelf = Arc<Mutex<Vec<Chromium>>>;

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
            chromium.end();
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
        Ok(None) | Err(_) => chromium.end(),
    }
}

fn lend(customer: &mut BufReader<UnixStream>, shelf: &Shelf) -> Result<Option<Chromium>> {
    let mut line = String::new();
    if customer.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let BrowserNeeds { language } = serde_json::from_str(&line)?;
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

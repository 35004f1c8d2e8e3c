//! What the demonstration leaves behind: pictures, a summary for machines, a page for people.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use serde::Serialize;

use store::Counts;

use crate::{Page, Result};

/// How the demonstration ended, in numbers the practice store counted.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Summary {
    /// The run's status at the end.
    pub status: String,
    /// How often the store was asked to order again.
    pub reorders: usize,
    /// How often a page past the cart was visited.
    pub checkout_visits: usize,
    /// How many delivery slots were reserved.
    pub slots_booked: usize,
    /// How many lines the cart holds.
    pub cart_lines: usize,
    /// How long it took; [`Report::end`] fills it in.
    pub seconds: f64,
}

impl Summary {
    /// A run that ended as `status`, with `cart_lines` in the cart and these `counts` in the
    /// store's journal.
    pub fn new(status: impl Into<String>, cart_lines: usize, counts: Counts) -> Self {
        Self {
            status: status.into(),
            reorders: counts.reorders,
            checkout_visits: counts.checkout_visits,
            slots_booked: counts.slots_booked,
            cart_lines,
            seconds: 0.0,
        }
    }
}

/// The folder the demonstration writes to, and what is in it so far.
pub struct Report {
    folder: PathBuf,
    start: Instant,
    pictures: Vec<(String, String)>,
}

impl Report {
    /// Empties `folder` and starts the clock.
    pub fn begin(folder: impl Into<PathBuf>) -> Result<Self> {
        let folder = folder.into();
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(Self {
            folder,
            start: Instant::now(),
            pictures: Vec::new(),
        })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes a picture of `page`; `name` names the file, `what` tells a person what is on it.
    pub fn picture(&mut self, page: &Page, name: &str, what: &str) -> Result<()> {
        let file = format!("{:02}-{name}.png", self.pictures.len() + 1);
        page.screenshot(self.folder.join(&file))?;
        self.pictures.push((file, what.to_owned()));
        Ok(())
    }

    /// Writes `summary.json` and gives the page to print.
    pub fn end(self, mut summary: Summary) -> Result<String> {
        summary.seconds = (self.start.elapsed().as_secs_f64() * 10.0).round() / 10.0;
        let json = serde_json::to_string_pretty(&summary)?;
        fs::write(self.folder.join("summary.json"), format!("{json}\n"))?;
        Ok(self.page(&summary))
    }

    fn page(&self, summary: &Summary) -> String {
        let facts = [
            ("status", summary.status.clone()),
            ("orders repeated", summary.reorders.to_string()),
            ("cart lines", summary.cart_lines.to_string()),
            ("checkout visits", summary.checkout_visits.to_string()),
            ("slots booked", summary.slots_booked.to_string()),
            ("seconds", summary.seconds.to_string()),
        ];
        let facts = facts
            .map(|(name, value)| format!("  {name:<18}{value}\n"))
            .concat();
        let pictures: String = self
            .pictures
            .iter()
            .map(|(file, what)| format!("  {file:<28}{what}\n"))
            .collect();
        let folder = self
            .folder
            .canonicalize()
            .unwrap_or_else(|_| self.folder.clone());
        let folder = folder.display();
        format!("Carrinho Pronto, demonstration\n\n{facts}\nPictures in {folder}\n{pictures}")
    }
}

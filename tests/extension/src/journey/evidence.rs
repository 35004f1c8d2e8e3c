use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{Page, Result, until};

/// Where pictures of a journey go, and under which name.
#[derive(Debug, Clone)]
pub struct Evidence {
    folder: PathBuf,
    name: String,
    keeps_checkpoints: bool,
}

/// A quarter of a journey: through the parts of the shop.
pub(super) const QUARTER: &str = "1-quarter";
/// Three quarters: the run is at the delivery times, or further.
pub(super) const THREE_QUARTERS: &str = "2-three-quarters";
/// A picture of fewer bytes shows nothing: the page was on its way to another one.
const OF_NOTHING: u64 = 5_000;

/// Its end: the cart is approved.
pub(super) const END: &str = "3-end";

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/journey");

impl Evidence {
    /// A picture at each checkpoint; those of the last time are deleted.
    ///
    /// # Errors
    /// They cannot be deleted.
    pub fn of_checkpoints() -> Result<Self> {
        let evidence = Self::new(String::new(), true);
        for picture in evidence.checkpoints() {
            match fs::remove_file(picture) {
                Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(why.into()),
                _ => {}
            }
        }
        Ok(evidence)
    }

    /// The files of the pictures of all checkpoints.
    pub fn checkpoints(&self) -> Vec<PathBuf> {
        let of = |at| ["shop", "panel"].map(|of| self.picture(at, of));
        [QUARTER, THREE_QUARTERS, END]
            .into_iter()
            .flat_map(of)
            .collect()
    }

    /// Pictures only of what stops a journey, named by its number.
    pub fn of_stops(number: u64) -> Self {
        Self::new(format!("{number}-"), false)
    }

    fn new(name: String, keeps_checkpoints: bool) -> Self {
        let folder = PathBuf::from(FOLDER);
        Self {
            folder,
            name,
            keeps_checkpoints,
        }
    }

    /// The pictures of a checkpoint.
    pub fn checkpoint(&self, at: &str, shop: &Page, panel: &Page) -> Result<()> {
        match self.keeps_checkpoints {
            true => self.kept(at, shop, panel),
            false => Ok(()),
        }
    }

    /// What the shop and the panel show now.
    pub fn kept(&self, at: &str, shop: &Page, panel: &Page) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        taken(shop, &self.picture(at, "shop"))?;
        taken(panel, &self.picture(at, "panel"))
    }

    /// The file of a picture of the `shop` or the `panel`.
    fn picture(&self, at: &str, of: &str) -> PathBuf {
        self.folder.join(format!("{}{at}-{of}.png", self.name))
    }
}

fn taken(page: &Page, path: &Path) -> Result<()> {
    until("a picture that shows something", || {
        page.screenshot(path)?;
        Ok((fs::metadata(path)?.len() > OF_NOTHING).then_some(()))
    })
}

use std::{fs, path::PathBuf};

use crate::{Page, Result};

/// Where pictures of a journey go, and under which name.
#[derive(Debug, Clone)]
pub struct Evidence {
    folder: PathBuf,
    name: String,
    checkpoints: bool,
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/journey");

impl Evidence {
    /// A picture at each checkpoint.
    pub fn of_checkpoints() -> Self {
        Self::new(String::new(), true)
    }

    /// Pictures only of what stops a journey, named by its number.
    pub fn of_stops(number: u64) -> Self {
        Self::new(format!("{number}-"), false)
    }

    fn new(name: String, checkpoints: bool) -> Self {
        let folder = PathBuf::from(FOLDER);
        Self {
            folder,
            name,
            checkpoints,
        }
    }

    /// The pictures of a checkpoint.
    pub fn checkpoint(&self, at: &str, shop: &Page, panel: &Page) -> Result<()> {
        match self.checkpoints {
            true => self.kept(at, shop, panel),
            false => Ok(()),
        }
    }

    /// What the shop and the panel show now.
    pub fn kept(&self, at: &str, shop: &Page, panel: &Page) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        shop.screenshot(self.picture(at, "shop"))?;
        panel.screenshot(self.picture(at, "panel"))
    }

    /// The file of a picture of the `shop` or the `panel`.
    pub fn picture(&self, at: &str, of: &str) -> PathBuf {
        self.folder.join(format!("{}{at}-{of}.png", self.name))
    }
}

//! Pages that the shop no longer has.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// What is gone, and how the shop says so. What never was there is answered in the same way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gone {
    /// Parts of the paths of products, categories and orders that are gone.
    pub paths: BTreeSet<String>,
    /// *Não encontrado* is answered under status 200, by a page of its own (SITE §19).
    pub under_200: bool,
}

impl Gone {
    /// Whether the page at this path is gone.
    pub fn has(&self, path: &str) -> bool {
        self.paths.iter().any(|part| path.contains(part))
    }
}

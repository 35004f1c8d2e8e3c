use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use super::{Hold, plan};
use crate::Result;

/// What `./build.sh` makes.
const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");
const PRELUDE: &str = include_str!("../../hold/hold.js");
const WORKER: &str = "service-worker.js";

/// A copy of the built extension whose worker is held by a plan. Manifest and wasm are the
/// product's own; the worker's script only has one line before it.
pub(super) fn with(plan: &[Hold]) -> Result<TempDir> {
    let folder = tempfile::Builder::new()
        .prefix("carrinho-held-")
        .tempdir()?;
    copy(&PathBuf::from(DIST), folder.path())?;
    fs::write(folder.path().join("plan.js"), plan::module(plan))?;
    fs::write(folder.path().join("hold.js"), PRELUDE)?;
    let worker = folder.path().join(WORKER);
    let own = fs::read_to_string(&worker)?;
    fs::write(&worker, format!("import './hold.js';\n{own}"))?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (entry, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if entry.is_dir() {
            copy(&entry, &to.join(name))?;
        } else {
            fs::copy(&entry, to.join(name))?;
        }
    }
    Ok(())
}

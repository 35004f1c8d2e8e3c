use std::fs;
use std::path::{Path, PathBuf};

/// The folders that hold a crate each, or folders of crates.
const FOLDERS: [&str; 3] = ["crates", "tools", "tests"];

/// The first file of each crate of the workspace, from its root on: of a library, and of each program.
pub fn crates(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut all = Vec::new();
    for folder in FOLDERS {
        for krate in listed(&root.join(folder))? {
            let first = ["src/lib.rs", "src/main.rs"].map(|file| krate.join(file));
            all.extend(first.into_iter().filter(|file| file.is_file()));
            all.extend(programs(&krate.join("src/bin"))?);
        }
    }
    if all.is_empty() {
        return Err(format!("no crate below {}", root.display()));
    }
    Ok(all)
}

/// The first file of each program that a crate has beside its library: a file, or a folder of them.
fn programs(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let first = |path: PathBuf| match path.is_dir() {
        true => path.join("main.rs"),
        false => path,
    };
    Ok(listed(folder)?.into_iter().map(first).collect())
}

/// What a folder holds, in the order of the names.
pub fn listed(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let why = |why: std::io::Error| format!("{}: {why}", folder.display());
    let entries = fs::read_dir(folder).map_err(why)?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(why)?.path());
    }
    paths.sort();
    Ok(paths)
}

/// A file's text.
pub fn text(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()))
}

/// A file's name as it is printed: from the root on.
pub fn name(root: &Path, file: &Path) -> String {
    let name = file.strip_prefix(root).unwrap_or(file);
    name.to_string_lossy().into_owned()
}

//! The files of the repository that are ours.

use std::fs;
use std::path::Path;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Folders that hold what others wrote, or what a build made.
const OTHERS: [&str; 3] = ["target", "dist", "node_modules"];

/// The kinds of files in which somebody writes a comment.
const WRITTEN: [&str; 7] = ["rs", "js", "md", "sh", "css", "html", "toml"];

/// The text of a file, by its path from the root.
pub fn text(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).unwrap()
}

/// Every file and, with a `/` at its end, every folder, by its path from the root.
pub fn paths() -> Vec<String> {
    let mut all = Vec::new();
    walk(Path::new(ROOT), "", &mut all);
    all
}

/// Path and text of each file that may refer to a document.
pub fn sources() -> Vec<(String, String)> {
    paths()
        .into_iter()
        .filter(|path| {
            let kind = path.rsplit_once('.').map(|(_, kind)| kind);
            kind.is_some_and(|kind| WRITTEN.contains(&kind))
        })
        .map(|path| {
            let text = text(&path);
            (path, text)
        })
        .collect()
}

fn walk(folder: &Path, path: &str, all: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{path}{name}");
        match entry.path().is_dir() {
            true if OTHERS.contains(&name.as_str()) || name.starts_with('.') => {}
            true => {
                let path = format!("{path}/");
                walk(&entry.path(), &path, all);
                all.push(path);
            }
            false => all.push(path),
        }
    }
}

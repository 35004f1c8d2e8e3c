//! What is known of the shop stays behind one door: `auchan` knows it, each crate that ends up in
//! the extension names it once, and `run` knows no page at all.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The crates that end up in the extension.
const SHELLS: [&str; 4] = ["worker", "content", "reader", "panel"];

#[test]
fn nobody_else_knows_where_the_shop_is() {
    let mut known = Vec::new();
    for (file, code) in sources("crates").into_iter().chain(sources("extension")) {
        let of_the_shop = file.starts_with("crates/auchan/");
        if !of_the_shop && code.contains("auchan.pt") {
            known.push(file);
        }
    }
    assert!(known.is_empty(), "{known:?}");
}

#[test]
fn each_crate_of_the_extension_names_its_shop_once() {
    for krate in SHELLS {
        let lib = format!("crates/{krate}/src/lib.rs");
        for (file, code) in sources(&format!("crates/{krate}/src")) {
            let names = code.matches("auchan::").count();
            assert_eq!(names, usize::from(file == lib), "{file}");
        }
    }
}

/// A selector is a text that begins like one, or names a class of the shop's.
#[test]
fn the_run_knows_no_selector() {
    for (file, code) in sources("crates/run/src") {
        // A quote by itself begins no text.
        let code = code.replace("'\"'", "").replace("\\\"", "");
        let texts = code.split('"').skip(1).step_by(2);
        for text in texts.filter(|text| text.len() > 1) {
            let begins = text.starts_with(['.', '#']) && !text.starts_with(".{");
            assert!(!begins && !text.contains("auc-"), "{file}: {text:?}");
        }
    }
}

/// The code below a folder, without comments and tests, by file.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for path in files(&Path::new(ROOT).join(folder)) {
        let file = path.strip_prefix(ROOT).unwrap().display().to_string();
        let kind = path.extension().and_then(|it| it.to_str()).unwrap_or("");
        let is_code = match kind {
            "rs" => file.contains("/src/") && !file.ends_with("tests.rs"),
            kind => ["js", "html"].contains(&kind),
        };
        if is_code {
            all.push((file, code(&fs::read_to_string(&path).unwrap())));
        }
    }
    assert!(!all.is_empty(), "nothing in {folder}");
    all
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.extend(files(&path)),
            false => all.push(path),
        }
    }
    all
}

/// Up to the tests of the file; no line that is a comment.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let code = code.split("#[cfg(all(test").next().unwrap_or_default();
    let is_comment = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("//") || line.starts_with('*') || line.starts_with("/*")
    };
    let lines = code.lines().filter(|line| !is_comment(line));
    lines.map(|line| format!("{line}\n")).collect()
}

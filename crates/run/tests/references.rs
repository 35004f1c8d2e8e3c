//! Every reference that the repository makes to a document leads somewhere: `SITE §7`, `spec §4`,
//! `DECISIONS 15`, `PITFALLS 16`.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// How a place of that number begins in its document.
type Place = fn(u32) -> String;

/// A document by the word that refers to it, and how a place of that number begins in it.
const DOCUMENTS: [(&str, &str, Place); 4] = [
    ("SITE", "docs/SITE.md", |n| format!("\n## §{n} ")),
    ("spec", "docs/DESIGN.md", |n| format!("\n## §{n} ")),
    ("DECISIONS", "docs/DECISIONS.md", |n| format!("\n| {n} | ")),
    ("PITFALLS", "docs/RELIABILITY.md", |_| {
        "\n## Known pitfalls".to_owned()
    }),
];

#[test]
fn every_reference_leads_somewhere() {
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    let mut lost = Vec::new();
    let mut found = 0;
    for file in sources(Path::new(ROOT)) {
        let text = read(&file);
        for (word, document, place) in DOCUMENTS {
            let document = read(&Path::new(ROOT).join(document));
            for number in numbers(&text, word) {
                found += 1;
                if !document.contains(&place(number)) {
                    lost.push(format!("{}: {word} {number}", file.display()));
                }
            }
        }
    }
    assert!(found > 200, "only {found} references");
    assert!(lost.is_empty(), "{lost:?}");
}

/// The files that are ours.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let others = ["target", "dist", "node_modules"].contains(&name.as_str());
        let kind = path
            .extension()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        match path.is_dir() {
            true if !others && !name.starts_with('.') => all.extend(sources(&path)),
            false if ["rs", "js", "md", "sh", "css", "html"].contains(&kind) => all.push(path),
            _ => {}
        }
    }
    all
}

/// The numbers after each `word`: `SITE §2, §8`, `DECISIONS 3, 5`, `DECISIONS 11 and 14`.
fn numbers(text: &str, word: &str) -> Vec<u32> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices(word) {
        let mut rest = &text[at + word.len()..];
        while let Some((number, after)) = number(rest) {
            all.push(number);
            rest = after;
        }
    }
    all
}

fn number(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start_matches([',', ' ']);
    let text = text.strip_prefix("and ").unwrap_or(text);
    let text = text.trim_start_matches('§');
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let number = text[..end].parse().ok()?;
    Some((number, &text[end..]))
}

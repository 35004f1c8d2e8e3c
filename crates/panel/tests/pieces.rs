//! Every piece of a page that can be missing has a name in the person's language.
#![cfg(not(target_arch = "wasm32"))]

use panel::words::Key;
use std::{fs, path::Path};

/// Where a piece is named: `.piece("what", …)`, `Unreadable::missing("what", …)`, ….
const NAMED_BY: [&str; 10] = [
    "    name: \"",
    "piece(\"",
    "piece_text(\"",
    "piece_money(\"",
    "piece_count(\"",
    "missing(\"",
    "odd(\"",
    "unsettled(\"",
    "piece_attr(\n        \"",
    "missing(\n            \"",
];

#[test]
fn no_missing_piece_is_called_by_its_key() -> std::io::Result<()> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../auchan/src");
    let mut nameless = Vec::new();
    for file in fs::read_dir(source)? {
        let text = fs::read_to_string(file?.path())?;
        let text = text.split("#[cfg(").next().unwrap_or_default();
        for by in NAMED_BY {
            for after in text.split(by).skip(1) {
                let name = after.split('"').next().unwrap_or_default();
                if Key::named(&format!("piece_{name}")).is_none() {
                    nameless.push(name.to_owned());
                }
            }
        }
    }
    nameless.sort();
    nameless.dedup();
    assert_eq!(nameless, Vec::<String>::new());
    Ok(())
}

/// DECISIONS, of Yew: "text is always escaped". Nothing that makes markup of text is called
/// anywhere.
#[test]
fn no_text_is_made_into_markup() -> std::io::Result<()> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders: Vec<_> = ["panel", "content", "worker", "chrome", "page"]
        .map(|name| crates.join(name).join("src"))
        .into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path)?;
            for call in [
                "inner_html",
                "outer_html",
                "from_html_unchecked",
                "insert_adjacent_html",
                "document.write",
                "eval(",
            ] {
                assert!(!text.contains(call), "{}: {call}", path.display());
            }
        }
    }
    Ok(())
}

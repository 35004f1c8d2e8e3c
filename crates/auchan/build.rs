//! Lists the saved pages of the real shop for the browser tests, where they are at hand: a test
//! in a browser cannot read files. They are not ours to ship, so the list may be empty; `saved_pages`
//! says that it is not.

use std::{env, fs, path::Path};

fn main() -> std::io::Result<()> {
    let out = env::var("OUT_DIR").map_err(std::io::Error::other)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/auchan/pages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut rows = String::new();
    for entry in fs::read_dir(&folder).into_iter().flatten() {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            rows += &format!(
                "({name:?}, include_str!({:?})),\n",
                path.display().to_string()
            );
        }
    }
    println!("cargo::rustc-check-cfg=cfg(saved_pages)");
    if !rows.is_empty() {
        println!("cargo::rustc-cfg=saved_pages");
    }
    let list = format!("const SAVED: &[(&str, &str)] = &[\n{rows}];\n");
    fs::write(Path::new(&out).join("saved_pages.rs"), list)
}

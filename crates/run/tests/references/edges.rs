//! Which crate builds on which: as a document draws it, and as it is.

use crate::tree;
use std::collections::{BTreeMap, BTreeSet};

/// What each crate builds on, of ours.
pub type Edges = BTreeMap<String, BTreeSet<String>>;

/// The crates' own word.
pub fn built(paths: &[String]) -> Edges {
    let krates: BTreeSet<String> = paths
        .iter()
        .filter_map(|path| path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"))
        .map(str::to_owned)
        .collect();
    let edges = |krate: &String| {
        let manifest = tree::text(&format!("crates/{krate}/Cargo.toml"));
        let of = dependencies(&manifest).filter(|it| krates.contains(*it));
        (krate.clone(), of.map(str::to_owned).collect())
    };
    krates.iter().map(edges).collect()
}

/// The names in the section `[dependencies]` of a manifest.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let section = manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]");
    let section = section.skip(1).take_while(|line| !line.starts_with('['));
    section.filter_map(|line| line.split(['.', ' ', '=']).next())
}

/// What a document draws: `run → shop, tagged`, several in a line with a gap between them. A crate of
/// these that is never on the left builds on none.
pub fn drawn(document: &str, krates: &Edges) -> Edges {
    let none = krates.keys().map(|krate| (krate.clone(), BTreeSet::new()));
    let mut all: Edges = none.collect();
    for (left, right) in document
        .lines()
        .flat_map(|line| line.split("   "))
        .filter_map(|part| part.split_once(" → "))
    {
        let (left, right) = (names(left), names(right));
        if left.iter().all(|krate| krates.contains_key(krate)) {
            for krate in left {
                all.entry(krate).or_default().extend(right.clone());
            }
        }
    }
    all
}

fn names(list: &str) -> BTreeSet<String> {
    list.split(", ").map(|it| it.trim().to_owned()).collect()
}

//! `circles`: finds files that import each other, so that none of them can be read, moved or tested
//! without the others.
//!
//! It looks at the files of each crate and of each of its programs, and at the scripts of the
//! extension. What counts as an import of a file:
//!
//! * a name that is brought in by `use`, or spelled out as a path, counts as an import of the file
//!   that *defines* it, however many files re-export it on the way;
//! * `mod x;` and `pub use x::Y;` alone import nothing: a module may hand out what its children
//!   hold. It imports a child where its own code mentions the child's names;
//! * a child that takes a name which its parent's file defines imports that file;
//! * an inherent `impl` of a type may stand in another file than the type: whoever calls one of its
//!   methods, by the type's name or by a name that no other method of the crate has, imports that
//!   file;
//! * a script imports those it names in `import … from`, and those whose global it mentions;
//! * what stands under `#[cfg(test)]` imports nothing: a test may look at all.
//!
//! What is not seen: names that a macro makes, and methods called on a type that nobody names.

mod apart;
mod files;
mod graph;
mod imports;
mod mentions;
mod modules;
mod names;
mod resolve;
mod scripts;

use graph::Graph;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let circles = match circles(Path::new(&root)) {
        Ok(circles) => circles,
        Err(why) => {
            eprintln!("circles: {why}");
            return ExitCode::FAILURE;
        }
    };
    println!("circles: {}", circles.len());
    for circle in &circles {
        println!("{} files import each other\n{circle}", circle.files.len());
    }
    match circles.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn circles(root: &Path) -> Result<Vec<graph::Circle>, String> {
    let mut found = Vec::new();
    for krate in files::crates(root)? {
        found.extend(imports::imports(&modules::read(root, &krate)?).circles());
    }
    let scripts: Graph = scripts::imports(root)?;
    found.extend(scripts.circles());
    Ok(found)
}

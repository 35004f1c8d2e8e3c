//! What the tool says of crates that were made up for it.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A workspace with one crate of these files, besides `lib.rs`.
fn workspace(name: &str, lib: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    for folder in ["crates/made/src", "tools", "tests", "extension"] {
        fs::create_dir_all(root.join(folder)).unwrap();
    }
    for (file, text) in files.iter().chain(&[("lib.rs", lib)]) {
        let file = root.join("crates/made/src").join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    root
}

/// Whether it finds a circle there.
fn finds(root: &Path) -> bool {
    let said = Command::new(env!("CARGO_BIN_EXE_circles"))
        .arg(root)
        .output();
    let said = said.unwrap();
    assert!(
        said.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
    !said.status.success()
}

#[test]
fn files_that_take_names_from_each_other_are_a_circle() {
    let a = ("a.rs", "use crate::b::B; pub struct A(B);");
    let circle = [
        a,
        ("b.rs", "pub struct B; impl B { fn a(_: crate::a::A) {} }"),
    ];
    assert!(finds(&workspace("both", "mod a; mod b;", &circle)));
    let line = [a, ("b.rs", "pub struct B;")];
    assert!(!finds(&workspace("one", "mod a; mod b;", &line)));
}

/// Through however many hands a name goes, its file is the one that defines it.
#[test]
fn what_a_parent_hands_on_is_no_import() {
    let child = ("a/b.rs", "use crate::C; pub struct B(C);");
    let files = [
        ("a.rs", "mod b; pub use b::B;"),
        child,
        ("c.rs", "pub struct C;"),
    ];
    let lib = "mod a; mod c; pub use a::B; pub use c::C;";
    assert!(!finds(&workspace("hands_on", lib, &files)));
}

#[test]
fn a_child_that_uses_its_parent_which_uses_it_is_a_circle() {
    let child = ("a/b.rs", "use super::A; pub fn b(_: A) {}");
    let parent = ("a.rs", "mod b; pub struct A; fn f() { b::b(A) }");
    assert!(finds(&workspace("parent", "mod a;", &[parent, child])));
}

#[test]
fn a_method_that_stands_apart_from_its_type_counts() {
    let a = ("a.rs", "pub struct A; impl A { fn f(&self) { self.g() } }");
    let b = ("b.rs", "use crate::a::A; impl A { pub fn g(&self) {} }");
    assert!(finds(&workspace("apart", "mod a; mod b;", &[a, b])));
}

#[test]
fn a_test_may_look_at_all() {
    let a = (
        "a.rs",
        "pub struct A; #[cfg(test)] mod tests { use crate::b::B; }",
    );
    let b = ("b.rs", "use crate::a::A; pub struct B(A);");
    assert!(!finds(&workspace("tests", "mod a; mod b;", &[a, b])));
}

/// A program beside the library is a crate of its own, whether it is one file or a folder.
#[test]
fn programs_are_looked_at_too() {
    let main = ("bin/made/main.rs", "mod a; mod b; fn main() {}");
    let a = ("bin/made/a.rs", "use crate::b::B; pub struct A(B);");
    let circle = ("bin/made/b.rs", "use crate::a::A; pub struct B(A);");
    assert!(finds(&workspace("program", "", &[main, a, circle])));
    let line = ("bin/made/b.rs", "pub struct B;");
    let alone = ("bin/alone.rs", "fn main() {}");
    assert!(!finds(&workspace("programs", "", &[main, a, line, alone])));
}

//! A tenth of all copies of every page of `tests/pages`, another one for each page; the whole is
//! `./build.sh mutants`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use mutants::{Kind, Tally, bears};
use std::path::Path;

fn drawn(kind: Kind) -> Tally {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/pages");
    let mut tally = Tally::default();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    for (from, file) in files.iter().enumerate() {
        if file.extension().is_none_or(|end| end != "html") {
            continue;
        }
        let html = std::fs::read_to_string(file).unwrap();
        if mutants::kind(&html) != Some(kind) {
            continue;
        }
        let name = file.file_name().unwrap().to_string_lossy();
        if let Some((_, more)) = bears(&name, &html, from % NTH, NTH) {
            tally.add(more);
        }
    }
    tally
}

/// One of so many copies is read.
const NTH: usize = 10;

fn sound(kind: Kind) {
    let tally = drawn(kind);
    assert!(tally.copies() > 100, "{kind:?}: {} copies", tally.copies());
    assert!(tally.wrong.is_empty(), "{:#?}", tally.wrong);
}

#[test]
fn lists_of_orders() {
    sound(Kind::Orders);
}

#[test]
fn an_order() {
    sound(Kind::Order);
}

#[test]
fn the_cart() {
    sound(Kind::Cart);
}

#[test]
fn searches() {
    sound(Kind::Search);
}

#[test]
fn a_product() {
    sound(Kind::Product);
}

#[test]
fn delivery_times() {
    sound(Kind::Slots);
}

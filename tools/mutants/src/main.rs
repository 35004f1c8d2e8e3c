//! `mutants [--nth N] FILE.html…`: prints what pages can bear, by kind; fails where one is read wrong.

use mutants::{Kind, Tally, bears};
use std::collections::BTreeMap;
use std::process::ExitCode;

/// As many faults as somebody reads at once.
const SHOWN: usize = 300;

fn main() -> ExitCode {
    let mut nth = 1;
    let mut by_kind: BTreeMap<Kind, Tally> = BTreeMap::new();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        if word == "--nth" {
            nth = words.next().and_then(|n| n.parse().ok()).unwrap_or(1);
            continue;
        }
        let Ok(html) = std::fs::read_to_string(&word) else {
            eprintln!("{word}: cannot be read");
            return ExitCode::FAILURE;
        };
        let name = word.rsplit('/').next().unwrap_or_default();
        if let Some((kind, tally)) = bears(name, &html, 0, nth) {
            by_kind.entry(kind).or_default().add(tally);
        }
    }
    print(&by_kind)
}

fn print(by_kind: &BTreeMap<Kind, Tally>) -> ExitCode {
    println!("kind      copies   right   aside  unreadable  wrong");
    let mut all = Tally::default();
    for (kind, tally) in by_kind {
        row(&format!("{kind:?}"), tally);
        all.add(tally.clone());
    }
    row("all", &all);
    all.wrong
        .iter()
        .take(SHOWN)
        .for_each(|why| println!("{why}"));
    match all.wrong.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn row(name: &str, tally: &Tally) {
    let Tally {
        right,
        aside,
        unreadable,
        wrong,
    } = tally;
    let (copies, wrong) = (tally.copies(), wrong.len());
    println!("{name:<8} {copies:>7} {right:>7} {aside:>7} {unreadable:>11} {wrong:>6}");
}

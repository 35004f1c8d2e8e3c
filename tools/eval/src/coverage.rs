//! Which names the vocabulary knows, and which words nobody has read yet.

use crate::names::Named;
use std::collections::BTreeMap;
use std::fmt::Write;
use substitutes::{Reading, reading};

/// How many unread words are listed.
const LISTED: usize = 100;

/// What is used for years is counted by itself.
const DURABLE: &str = "(durable)";

/// The share of names whose kind is known: by department, of what a shop files under food, drink,
/// household, hygiene, baby or pet; and by shop. Then the words that were left unread.
pub fn report(names: &[Named]) -> String {
    let read: Vec<Reading> = names.iter().map(|row| reading(&row.item)).collect();
    let rows = || names.iter().zip(&read);
    let of = |group, read: &Reading| if read.durable { DURABLE } else { group };
    let filed = rows().filter_map(|(row, read)| Some((of(row.department()?, read), read)));
    let sold = rows().map(|(row, read)| (of(row.shop, read), read));
    [
        "Names whose kind is known, by department\n".to_owned(),
        told(&counted(filed)),
        "\nNames whose kind is known, by shop\n".to_owned(),
        told(&counted(sold)),
        unread(&read),
    ]
    .concat()
}

/// How many names are of each group, and of how many the kind is known.
fn counted<'r>(all: impl Iterator<Item = (&'r str, &'r Reading)>) -> BTreeMap<&'r str, (u32, u32)> {
    let mut counts: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for (group, read) in all {
        let (names, kinds) = counts.entry(group).or_default();
        *names += 1;
        *kinds += u32::from(read.kind.is_some());
    }
    counts
}

fn told(counts: &BTreeMap<&str, (u32, u32)>) -> String {
    let sum = |some: &dyn Fn(&str) -> bool| {
        let own = counts.iter().filter(|(group, _)| some(group));
        own.fold((0, 0), |(n, k), (_, (a, b))| (n + a, k + b))
    };
    let sums = [
        ("all but durable", sum(&|group| group != DURABLE)),
        ("all", sum(&|_| true)),
    ];
    let rows = counts.iter().map(|(group, row)| (*group, *row));
    let line = |(group, (names, kinds)): (&str, (u32, u32))| {
        let share = f64::from(kinds) / f64::from(names.max(1));
        format!("  {group:<16}{names:>7}{share:>8.3}\n")
    };
    rows.chain(sums).map(line).collect()
}

fn unread(all: &[Reading]) -> String {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for word in all.iter().flat_map(|read| &read.unread) {
        *counts.entry(word).or_default() += 1;
    }
    let mut words: Vec<(&str, u32)> = counts.into_iter().collect();
    words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let often = words.iter().filter(|(_, names)| *names >= 4).count();
    let mut text = format!("\nUnread words in four names or more: {often}\n");
    for (word, names) in words.iter().take(LISTED) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{names:>7}  {word}");
    }
    text
}

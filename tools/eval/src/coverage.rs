//! Which names the vocabulary knows, and which words nobody has read yet.

use shop::Pid;
use shop::substitute::Item;
use std::collections::BTreeMap;
use std::fmt::Write;
use substitutes::reading;

/// How many unread words are listed.
const LISTED: usize = 100;

/// Of rows of shop, category and name: the share whose kind is known, by shop and in all, and the
/// words that were left unread. What is used for years is counted by itself.
pub fn report(text: &str) -> String {
    let mut known: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    let mut unread: BTreeMap<String, u32> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [shop, category, name] = cells.as_slice() else {
            continue;
        };
        let item = Item {
            category: Some((*category).to_owned()).filter(|it| !it.is_empty()),
            ..Item::named(Pid("0".into()), name)
        };
        let read = reading(&item);
        let group = if read.durable { "(durable)" } else { *shop };
        let row = known.entry(group).or_default();
        row.0 += 1;
        row.1 += u32::from(read.kind.is_some());
        for word in read.unread {
            *unread.entry(word).or_default() += 1;
        }
    }
    told(&known, unread)
}

fn told(known: &BTreeMap<&str, (u32, u32)>, unread: BTreeMap<String, u32>) -> String {
    let mut text = String::from("Names whose kind is known\n");
    let used_up = known.iter().filter(|(group, _)| **group != "(durable)");
    let all = used_up.fold((0, 0), |(n, k), (_, (a, b))| (n + a, k + b));
    let rows = known.iter().map(|(group, row)| (*group, *row));
    for (group, (names, kinds)) in rows.chain([("all but durable", all)]) {
        let share = f64::from(kinds) / f64::from(names.max(1));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {group:<16}{names:>7}{share:>8.3}");
    }
    let mut words: Vec<(String, u32)> = unread.into_iter().collect();
    words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let often = words.iter().filter(|(_, names)| *names >= 4).count();
    let _ = writeln!(text, "\nUnread words in four names or more: {often}");
    for (word, names) in words.iter().take(LISTED) {
        let _ = writeln!(text, "{names:>7}  {word}");
    }
    text
}

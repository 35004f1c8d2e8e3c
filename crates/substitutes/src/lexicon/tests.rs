use super::files::VOCABULARY;
use super::letters::fold;
use super::row::Row;
use super::supposed;
use super::word::Word;
use crate::rank;
use shop::Pid;
use shop::substitute::Item;
use std::collections::{HashMap, HashSet};

#[test]
fn every_row_can_be_read() {
    for text in VOCABULARY {
        for row in Row::all(text) {
            let parts: Vec<_> = row.parts().collect();
            assert!(
                parts.iter().all(Option::is_some),
                "{}: {parts:?}",
                row.phrase
            );
        }
        let odd = |line: &&str| !line.is_empty() && !line.starts_with(['#', '?']);
        for line in text.lines().filter(odd) {
            assert!(line.contains('|'), "{line}");
        }
    }
    for (at, row) in supposed::rows().enumerate() {
        assert!(row.is_some(), "what is supposed, row {at}");
    }
}

#[test]
fn no_word_stands_in_two_rows() {
    let mut rows: HashMap<String, &str> = HashMap::new();
    let mut phrases: HashSet<&str> = HashSet::new();
    for row in VOCABULARY.into_iter().flat_map(Row::all) {
        let words = Word::all(&fold(row.phrase));
        let words: Vec<&str> = words.iter().map(|word| &*word.plain).collect();
        // What only holds a sentence together is left out of a phrase, and stands for itself alone.
        let key = match words.is_empty() || row.is_short() {
            true => format!("= {}", row.phrase),
            false => words.join(" "),
        };
        // As written, too: an abbreviation and its row of knowledge are read as two words.
        assert!(
            phrases.insert(row.phrase),
            "{} stands in two rows",
            row.phrase
        );
        let before = rows.insert(key, row.phrase);
        assert_eq!(before, None, "{} stands in two rows", row.phrase);
    }
}

/// `? WANTED | takes | FOUND | why` and `? WANTED | never | FOUND | why`.
#[test]
fn the_examples_hold() {
    let mut examples = 0;
    for line in VOCABULARY.into_iter().flat_map(str::lines) {
        let Some(example) = line.strip_prefix('?') else {
            continue;
        };
        let cells: Vec<&str> = example.split('|').map(str::trim).collect();
        let [wanted, verdict, found, _why] = cells.as_slice() else {
            panic!("no example: {line}");
        };
        let item = |pid: &str, name: &str| Item::named(Pid(pid.into()), name);
        assert!(["takes", "never"].contains(verdict), "no verdict: {line}");
        let ranking = rank(&item("1", wanted), &[item("2", found)]);
        assert_eq!(
            ranking.abstained.is_none(),
            *verdict == "takes",
            "{line}: {ranking:?}"
        );
        examples += 1;
    }
    assert!(examples > 0);
}

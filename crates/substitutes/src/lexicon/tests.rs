use super::files::VOCABULARY;
use super::letters::fold;
use super::row::Row;
use super::word::Word;
use crate::rank;
use shop::Pid;
use shop::substitute::Item;
use std::collections::HashMap;

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
}

#[test]
fn no_word_stands_in_two_rows() {
    let mut rows: HashMap<String, &str> = HashMap::new();
    for row in VOCABULARY.into_iter().flat_map(Row::all) {
        let words = Word::all(&fold(row.phrase));
        let words: Vec<&str> = words.iter().map(|word| &*word.plain).collect();
        let key = match words.is_empty() || row.is_short() {
            true => format!("= {}", row.phrase),
            false => words.join(" "),
        };
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

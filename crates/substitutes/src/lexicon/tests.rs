use super::domain::Domain;
use super::files::VOCABULARY;
use super::letters::fold;
use super::row::{Part, Row};
use super::supposed;
use super::word::Word;
use crate::{offer, rank, verdict};
use shop::Pid;
use shop::rules::{Instead, Known, Policy, Rules};
use shop::substitute::{Diet, Item, Verdict};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

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
        for line in text.lines() {
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

/// `? WANTED | takes | FOUND | why` and `? WANTED | never | FOUND | why`, of which each file has
/// both; but category paths have no names.
#[test]
fn the_examples_hold() {
    let written = written();
    assert_eq!(
        written.len(),
        VOCABULARY.len() + 2,
        "a file that is not packed"
    );
    for (name, text) in written.iter().filter(|(name, _)| name != "shelves.txt") {
        let examples = text.lines().filter_map(|line| line.strip_prefix('?'));
        let verdicts: HashSet<bool> = examples.map(held).collect();
        assert_eq!(
            verdicts.len(),
            2,
            "{name}: an example of either verdict, please"
        );
    }
}

/// The files as they are written, with their examples.
fn written() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/lexicon/pt");
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).unwrap())
    };
    files.map(read).collect()
}

/// Whether an example's wanted one takes the other, which must be so.
fn held(example: &str) -> bool {
    let cells: Vec<&str> = example.split('|').map(str::trim).collect();
    let [wanted, verdict, found, why] = cells.as_slice() else {
        panic!("no example: {example}");
    };
    assert!(!why.is_empty(), "no reason: {example}");
    let item = |pid: &str, name: &str| Item::named(Pid(pid.into()), name);
    let ranking = rank(&item("1", wanted), &[item("2", found)]);
    let takes = taken(verdict);
    assert_eq!(ranking.abstained.is_none(), takes, "{example}: {ranking:?}");
    takes
}

fn taken(verdict: &str) -> bool {
    match verdict {
        "takes" => true,
        "never" => false,
        _ => panic!("no verdict: {verdict}"),
    }
}

/// Every kind of the vocabulary as a product called by it alone, with or without alcohol.
fn kinds(alcohol: bool) -> Vec<Item> {
    let rows = VOCABULARY.into_iter().flat_map(Row::all);
    let of = |row: &Row| {
        let mut parts = row.parts().flatten();
        parts.any(|part| match part {
            Part::Kind(domain, _) => {
                matches!(domain, Domain::Beer | Domain::Wine | Domain::Spirits) == alcohol
            }
            _ => false,
        })
    };
    let named = rows.filter(of).enumerate().map(|(at, row)| {
        let pid = Pid(format!("{}{at:05}", 1 + usize::from(alcohol)));
        Item::named(pid, row.phrase)
    });
    named.collect()
}

/// A hard rule: not even by *always this instead*. Each kind is held against one drink, and each drink
/// against many kinds. What says itself that it has alcohol in it, a vinegar of cider or a chocolate with
/// liqueur, is not asked about here.
#[test]
fn alcohol_is_never_proposed_for_something_that_is_none() {
    let known = |it: &Item| Known {
        pid: it.pid.clone(),
        name: it.name.clone(),
    };
    let holds = |it: &Item| verdict(Diet::Alcohol, it) == Verdict::Breaks;
    let drinks: Vec<Item> = kinds(true).into_iter().filter(holds).collect();
    assert!(drinks.len() > 50, "{}", drinks.len());
    let wanted: Vec<Item> = kinds(false).into_iter().filter(|it| !holds(it)).collect();
    assert!(wanted.len() > 10 * drinks.len(), "{}", wanted.len());
    for (wanted, drink) in wanted.iter().zip(drinks.iter().cycle()) {
        let (of, take) = (known(wanted), known(drink));
        let rules = Rules {
            instead: vec![Instead { of, take }],
            ..Rules::default()
        };
        let terms = Policy {
            rules,
            ..Policy::default()
        };
        let ranking = offer(&terms, wanted, std::slice::from_ref(drink));
        assert_eq!(ranking.ranked, [], "{} for {}", drink.name, wanted.name);
        assert!(ranking.abstained.is_some(), "{}", wanted.name);
    }
}
